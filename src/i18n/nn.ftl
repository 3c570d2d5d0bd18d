
poster-norms = Normer
poster-taboos = Tabu
poster-unpaired = Utan norm
poster-sources = Kjelder
poster-points = { $points } poeng
poster-date = { $day }. { $month ->
        [1] januar
        [2] februar
        [3] mars
        [4] april
        [5] mai
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] desember
    } { $year }

# The program and its state
about-program = Verdiverksted hjelper deg å leie ein verdiverkstad: skriving i stille, rekkjeframlegg, prioritering og tabu. Alt blir lagra undervegs på denne maskina, og ingenting blir sendt nokon stad. Tastane som verkar, står nedst på skjermen. I verkstaden viser F2 køyreplanen, og der kan du gå dit du vil. Alt kan angrast med Ctrl+Z. Gjer F-tastane noko anna på di maskin, held du nede Fn samtidig.
state-saved = lagra ✓
state-saving = lagrar …
state-not-saved = IKKJE LAGRA
state-read-only = berre lesing
notice-read-only = Økta er open i eit anna vindauge. Her kan ho berre lesast.
notice-not-writable = Økta kan berre lesast: { $why }
state-elsewhere = lagra ein annan stad
notice-not-saved = IKKJE LAGRA sidan kl. { $time }: { $why } Det som skjer no, finst berre i minnet. Programmet prøver igjen heile tida. Ctrl+S vel ein annan stad.
disk-full = Disken er full.
disk-read-only = Det går ikkje å skrive til disken.
disk-denied = Du har ikkje lov til å skrive i mappa.
disk-gone = Mappa er borte.
disk-refuses = Disken svarte: { $why }.
saved-no-answer = Disken svarar ikkje.
saved-stopped = Den delen av programmet som lagrar, har stoppa. Start programmet på nytt.
saved-again = Alt er lagra igjen.
saved-elsewhere = Det går ikkje å skrive i øktmappa. Alt er lagra her i staden: { $dir }
saved-moved = Alt er lagra. Økta ligg no her: { $dir }
saved-not-there = Økta kan ikkje lagrast i { $dir }: { $why }
saved-here = Alt blir lagra av seg sjølv, her: { $dir }
save-in-title = Kvar skal økta lagrast?
save-in-about = Skriv ei mappe på ein annan disk, til dømes ein minnepinne. Økta får si eiga mappe der.
found-title = Økta er henta fram igjen
found-torn = Ei lagring vart avbroten.
found-torn-more = Det aller siste kan mangle. Alt som stod som lagra, er her.
found-all = Filene til økta var skadde, og er sette i stand.
found-all-more = Ingenting er tapt: alt som stod som lagra, er her.
found-lost = { $n ->
        [one] Filene til økta var skadde. Éi endring er tapt.
       *[other] Filene til økta var skadde. { $n } endringar er tapte.
    }
found-lost-more = Alt anna er her. Gå gjennom normer, tabu og prioriteringar saman med gruppene, og skriv inn att det som manglar.
found-in-snapshots = { $n ->
        [one] Éi endring vart henta frå tryggingskopien i øktmappa.
       *[other] { $n } endringar vart henta frå tryggingskopien i øktmappa.
    }
found-in-refuge = { $n ->
        [one] Éi endring vart henta frå { $dir }, der økta vart lagra sist.
       *[other] { $n } endringar vart henta frå { $dir }, der økta vart lagra sist.
    }
found-kept = Det som var skadd, er teke vare på her:
found-no-lock = Denne disken kan ikkje låsast.
found-no-lock-more = Pass på at ingen andre har økta open samtidig.
too-small = Vindauget er for lite. Gjer det minst { $columns } teikn breitt og { $rows } linjer høgt.
quit-title = Vil du avslutte? Alt er lagra.
quit-title-not-saved = Vil du avslutte? Det siste er IKKJE lagra.
quit-leave = Avslutt
quit-stay = Bli her
crash-ended = Programmet stansa uventa. Alt som vart vist som lagra, er trygt på disken.
crash-again = Hald fram der de var: { $command }
broke = Noko gjekk gale ved sida av skjermbileta ({ $what }). Det rører ikkje det du skriv.
broke-export = utskriftene
broke-themes = leitinga etter like normer
broke-sessions = lista over økter
asleep-title = Maskina stod stille i { $span } midt i runden.
asleep-skip = Gi runden tida tilbake: { $left } igjen
asleep-count = Lat klokka gå som ho er: { $left } igjen
asleep-count-up = Lat klokka gå som ho er: tida er ute
span-seconds = { $n } sekund
span-minutes = { $n } minutt
undone = Angra: { $act }
agenda-title = Køyreplanen: vel kvar de vil
stop-first = Dette er det første stoppet.
stop-last = Dette er det siste stoppet. Ctrl+Q avsluttar.
select-first = Vel ei linje først, med pil ned.
text-empty = Feltet er tomt. Skriv noko først.
text-too-long = Teksten har { $length } teikn, og det er plass til { $most }. Gjer han kortare.
text-removed = { $n ->
    [one] { $n } teikn som ikkje kan visast, er teke ut.
   *[other] { $n } teikn som ikkje kan visast, er tekne ut.
}
paste-nowhere = Her er det ikkje noko felt å lime inn i. Ingenting er gjort.
paste-not-sent = Teke imot som innlimt tekst: ingenting er sendt. Trykk Enter for å leggje det til.
paste-not-pressed = Teke imot som innlimt tekst: ingen tastar er trykte.
paste-too-large = Det du limte inn, er på { $size } kB, og det er plass til { $most } kB om gongen. Ingenting er limt inn.

# The first screen and the list of sessions
start-resume = Hald fram
start-new = Begynn ein ny verkstad
sessions-none = Det er ingen økter her enno.
session-finished = ferdig
session-damaged = skadd på disken: blir sett i stand når ho blir opna
session-unfinished = ikkje ferdig
count-norms = { $n ->
    [one] { $n } norm
   *[other] { $n } normer
}
count-taboos = { $n } tabu

# When a session is to be deleted
due-after = skal slettast etter { $date }
due-passed = skulle vore sletta etter { $date }
due-reminder = Økta skulle vore sletta etter { $date }. Det gjer du slik:  verdiverksted forget { $name }
due-export = Økta skal slettast etter { $date }.
due-start = { $n ->
    [one] Éi økt skulle vore sletta. Sjå:  verdiverksted sessions
   *[other] { $n } økter skulle vore sletta. Sjå:  verdiverksted sessions
}

# Names
group-number = Gruppe { $n }
seat-number = Deltakar { $n }
value-number = Kjerneverdi { $n }
place-setup = Oppsett
place-opening = Opning
place-closing = Avslutning
place-follow-up = Oppfølging
place-export = Filer
place-poster = Verdiplakat
place-plenary = Plenum
place-cloud = Ordsky
phase-introduction = Innleiing
phase-individual = Individuelt, i stille
phase-round-robin = Rekkjeframlegg
phase-clarify = Avklaring
phase-ranking = Dei viktigaste normene
phase-taboos = Tabu

# The clock
clock-ready = klar – F3 startar klokka
clock-running = tida går
clock-paused = pause – F3 held fram
clock-overtime = tida er ute – de er på overtid
clock-ended = runden er over
clock-up = tida er ute
clock-elsewhere = annan stad
individual-hint = Kvar for seg, i stille, på eige papir.

# Norms and taboos by turns
entry-hint-norm = Skriv éi norm og trykk Enter
entry-hint-taboo = Skriv eitt tabu og trykk Enter
entry-empty = Ingenting er sagt enno.
entry-no-groups = Det er ingen grupper enno. Lag dei i oppsettet (F2).
entry-all-passed = Alle har stått over. PgDn går vidare, F7 gir nokon ordet igjen.
turn-next = neste: { $who }
turn-passed = { $who } – har stått over
turn-title = Kven har ordet?
against = mot: { $norm }
against-none = Tab set tabuet opp mot ei norm.
withdrawn = Trekt tilbake. Ctrl+Z angrar.
prompt-reword = Skriv om

# What is typed beside what stands
hint-like = Liknar på { $n }: «{ $norm }»
hint-opposite = Står mot { $n }: «{ $norm }»?
hint-why = Felles: { $words }.
hint-same = det same
hint-both = begge står
hint-pair = set mot norma
hint-none = Det som er skrive, liknar ikkje på noko som står her.
hint-joined = Orda er lagde til { $n }: «{ $norm }». Ctrl+Z angrar.
entry-also = også sagt: { $words }
taboo-offer = ↔ mot { $n }: «{ $norm }»? Vel linja og trykk Tab.
pair-title = Kva norm står tabuet mot?
pair-none = inga norm
clarify-like = ≈ liknar på { $n } – F6 slår saman

# What can be undone
act-other = det siste
act-organisation = namnet på organisasjonen
act-turns = kven som byter på
act-groups = gruppene
act-group-name = gruppenamnet
act-seat = deltakaren som kom til
act-moved = flyttinga i køyreplanen
act-timer = klokka
act-gathered = det som vart henta inn frå { $name }
act-joined = orda som vart lagde til
act-reworded = omskrivinga
act-withdrawn = tilbaketrekkinga
act-restored = gjenopprettinga
act-merged = samanslåinga
act-relocated = flyttinga
act-paired = koplinga mellom tabu og norm
act-turn = kven som hadde ordet
act-ranking = prioriteringa
act-word-hidden = ordet som vart teke ut
act-word-shown = ordet som vart teke inn igjen
act-norm-added = norma som vart lagd til
act-taboo-added = tabuet som vart lagt til
act-taboo-removed = at eit tabu vart teke bort
act-follow-up-added = det som vart avtalt
act-follow-up-changed = endringa av det som er avtalt
act-follow-up-removed = at noko avtalt vart teke bort
act-theme-made = hovudbodskapen som vart laga
act-themes-made = hovudbodskapane som vart laga
act-theme-worded = formuleringa av hovudbodskapen
act-theme-taken-in = normene som vart tekne inn i hovudbodskapen
act-theme-taken-out = norma som vart teken ut av hovudbodskapen
act-theme-merged = samanslåinga av hovudbodskapar
act-theme-split = delinga av ein hovudbodskap
act-theme-dissolved = at hovudbodskapen vart løyst opp
act-theme-chosen = valet til plakaten
act-theme-not-chosen = at det vart teke bort frå plakaten
redone = Gjort om att: { $act }

# Why something is refused
rejection-no-change = Det er slik allereie.
rejection-unknown = Det finst ikkje lenger.
rejection-not-yours = Ein plass kan berre handle for seg sjølv.
rejection-groups-in-use = Gruppene har allereie skrive normer og kan ikkje trekkjast på nytt.
rejection-too-few-people = Det er for få deltakarar til desse gruppene.
rejection-no-timer = Her er det inga klokke.
rejection-timer-state = Klokka kan ikkje gjere det no.
rejection-time-is-up = Tida er ute. F4 gir eitt minutt til.
rejection-not-active = Linja er trekt tilbake eller slått saman med ei anna.
rejection-not-alike = Berre normer frå same gruppe og verdi høyrer saman, og tabu for seg.
rejection-bad-ranking = Rekkjefølgja går ikkje opp. Vel minst éi norm, og kvar norm berre éin gong.
rejection-ballots-missing = Ikkje alle stemmesetlane er inne.
rejection-nobody-votes = Ingen sit i denne gruppa, så her er det ingen som kan røyste.
rejection-ranking-closed = Prioriteringa er stadfesta. Opne ho igjen først.
rejection-tie-at-cut = Det står likt ved streken. Vel ein regel først, med F8.
rejection-no-tie = Det står ikkje likt ved streken.
rejection-poster-full = Verdien har ikkje plass til fleire på plakaten. Ta bort ein først.
rejection-itself = Ei økt kan ikkje ta inn seg sjølv.
rejection-another-workshop = Det er frå ein annan verkstad.
rejection-went-apart = To kopiar av same økta har gått kvar sin veg.
rejection-nothing-to-undo = Det er ingenting å angre.
rejection-nothing-to-redo = Det er ingenting å gjere om igjen.

# What keys do
key-open = opne
key-select = bla
key-help = hjelp
key-quit = avslutt
key-play-pause = spel/pause
key-step = eitt steg
key-faster = raskare
key-slower = saktare
key-draw = trekk grupper
key-turns = kven byter på
key-latecomer = éin person til
key-next-field = neste felt
key-add = legg til
key-same = det same
key-pass = stå over
key-give-turn = gi ordet
key-reword = skriv om
key-withdraw = trekk tilbake
key-against = mot norm
key-mark = merk
key-merge = slå saman
key-move-to = flytt til …
key-originals = først sagt
key-move = flytt
key-pick = ta med/ut
key-confirm = stadfest
key-to-ballots = røyst heller
key-to-consensus = vel saman
key-next-place = gi neste plass
key-hand-in = lever
key-count-now = tel no
key-ballot-again = annan setel
key-places = til 9 gir plass
key-settle = avgjer likskap
key-override = eige val
key-reopen = opne igjen
key-into-theme = til bodskap
key-acts = val …
key-other-side = andre sida
key-choose = på plakaten
key-taboo = tabu
key-word = ordlegg
key-from-tops = dei viktigaste
key-kind = normer/tabu
key-value = verdi
key-counted = kven vi tel
key-word-out = ta ut/inn
key-all-sure = alle sikre
key-unfold = opne/lukke
key-go-to = gå dit
key-groups = grupper
key-map = rutenett
key-grain = finare/grovare
key-sort = sorter
key-take-out = ta ut/inn
key-split = del i to
key-sources = kjelder
key-remove = fjern
key-print = lag plakaten
key-scroll = rull
key-suggestion = forslag
key-change = endre
key-export = lag filene
key-sheet = arket
key-nearer = nærare
key-move-sheet = flytt
key-tick = kryss av
key-all = alle/ingen
key-choice = vel
key-stop = stopp
key-clock = klokke
key-minute = +1 min
key-end-round = stopp runden
key-next = neste
key-back = tilbake
key-agenda = køyreplan
key-undo = angre
key-take = vel
key-cancel = avbryt
key-keep = lagre
key-close = lukk

# What a screen is for
about-slide = Éin bodskap på veggen. Les han høgt, og gå vidare når alle er klare.
about-setup = Kven held verkstaden, og kven er med? Skriv éi eining og eit tal på kvar linje, eller namn. F6 trekkjer grupper slik at einingane blir blanda. Under lista kan du skrive «Kari + Ola» på ei eiga linje for å få dei i same gruppe, og «Kari / Per» for å skilje dei. F9 har fleire val: kven som byrjar, og trekking med eit bestemt nummer.
about-entry = De byter på: éi norm eller eitt tabu om gongen. Den som ikkje har meir no, står over (F6) og kan kome inn igjen (F7). Liknar det på noko som står der, seier skjermen det: Ctrl+L legg orda til det som står, og Enter lèt begge stå.
about-clarify = Forstår vi normene likt? Skriv om, slå saman det som er likt, flytt eller trekk tilbake. Orda slik dei først vart sagde, blir alltid tekne vare på. Der ≈ viser at ei norm liknar på ei tidlegare, slår F6 dei to saman.
about-consensus = Gruppa blir samd om dei viktigaste normene og ordnar dei. Enter tek ei norm med eller ut, Ctrl+piltast flyttar ho, F6 stadfestar.
about-ballot = Alle stemmer kvar for seg: den viktigaste norma får flest poeng. Ingenting blir vist før alle stemmesetlane er inne.
about-tally = Stemmene er talde. Står det likt ved streken, vel de ein regel. Gruppa stadfestar, eller vel annleis og seier kvifor.
about-plenary = Programmet føreslår normer som seier det same: ●●● er sikkert, ●○○ er usikkert. Enter tek imot framlegget, F6 tek imot alle dei sikre, → viser normene i det, og Del tek éi ut. + og − gir fleire eller færre framlegg. Merk med mellomromstasten for å samle sjølv. Det de har laga, rører programmet aldri. Breidda er kor mange av gruppene som sa det; poenga er snittet av delane til gruppene, så ei stor gruppe ikkje veg meir enn ei lita. ◆ er viktig for berre éi gruppe. F6 på den andre sida tek hovudbodskapen med på plakaten.
about-map = Rutenettet viser kven som sa kva: hovudbodskapar nedover, grupper bortover. Jo fyldigare felt, jo større del av poenga til gruppa. Til høgre står kor mange grupper det er, og snittet av delane til gruppene. Enter går til rada.
about-cloud = Dei orda som flest har brukt, er høgast. F6 byter mellom normer, tabu og begge, F7 byter verdi, og F8 vel om vi tel grupper eller enkeltpersonar. F9 tek ut eit ord som ikkje seier noko, eller hentar det inn igjen.
about-poster = Slik blir verdiplakaten. F7 viser arket slik det blir trykt, og går nærare for kvar gong. PgUp går tilbake til ordskya og plenum, F6 lagar filene.
about-follow-up = Kva skjer etterpå, kven held i det, og når? F6 viser forslag frå verkstaden.
about-export = Kryss av for filene de vil ta med heim. F6 lagar dei og viser kvar dei ligg. Tab går til vala av papir og anna, Esc stoppar etter fila som blir laga.

# The set-up
setup-organisation = Kven held verkstaden?
setup-organisation-hint = Kommunen, skulen eller teamet
setup-people = Kven er med?
setup-people-hint = NAV: 4  /  Kari, NAV  /  berre 12
setup-count = Kor mange grupper?
setup-count-hint = tomt: høgst { $n } i kvar
setup-count-wrong = Skriv eit heilt tal, til dømes 6, eller lat feltet stå tomt.
setup-nobody = Skriv først kor mange som er med, til dømes «NAV: 4» eller berre «12».
setup-no-groups = Skriv kor mange som kjem frå kvar eining. F6 trekkjer grupper.
setup-groups = { $n ->
    [one] { $n } gruppe, trekt med talet { $seed }
   *[other] { $n } grupper, trekte med talet { $seed }
}
setup-turns-members = I kvar gruppe byter medlemene på å seie éi norm. F7 endrar det.
setup-turns-groups = Gruppene byter på å seie éi norm. F7 endrar det.
setup-latecomer = Kva gruppe får éin til?
setup-group-size = { $group } ({ $n })
setup-group-name = Kva skal gruppa heite?
people-line = Linje { $line }: { $what }
people-more = { $n ->
    [one] Éi linje til må rettast.
   *[other] { $n } linjer til må rettast.
}
people-not-a-count = skriv eining, kolon og tal, som «NAV: 5».
people-too-many = det er plass til høgst { $most } deltakarar.
people-too-many-parts = skriv namn og eining med eitt komma mellom, som «Kari, NAV».
people-same-person = same namn og eining som linje { $line }. Skil dei med ein forbokstav.

# The rehearsal
rehearsal = ØVING
rehearsal-over = Øvinga er over. Økta er ferdig, og filene blir laga. Sjå deg gjerne om.

# Clarify
clarify-question = Forstår vi normene likt?
clarify-none = Gruppa har ingen normer her enno. PgUp går tilbake til rekkjeframlegget.
clarify-gone = Ho er trekt tilbake eller slått saman. F9 hentar ho inn igjen.
clarify-gone-heading = Trekte tilbake eller slåtte saman – F9 hentar inn igjen:
clarify-merged = + { $n } slått saman med denne (F8 viser meir)
clarify-merged-into = slått saman med: { $norm }
clarify-merge = Éi norm av { $n }: korleis skal ho lyde?
clarify-merge-how = Merk like normer med mellomrom, vel den som skal stå, og trykk F6.
clarify-marked = { $n ->
    [one] { $n } norm er merkt. Vel den som skal bli ståande, og trykk F6.
   *[other] { $n } normer er merkte. Vel den som skal bli ståande, og trykk F6.
}
clarify-move-title = Kvar skal norma flyttast?
clarify-to-taboos = til tabua
clarify-to-group = til { $group }
clarify-to-value = til verdien { $value }
clarify-originals = Orda slik dei først vart sagde
clarify-withdrawn = Trekt tilbake. Ho ligg nedst; F9 hentar ho inn igjen.
clarify-restored = Henta inn igjen.

# The ranking
key-open-ballot = opne setelen
key-hide = gøym
key-one-hand = éi hand til
key-hands = til 9 hender
key-count-hands = tel hendene
ranking-none = Gruppa har ingen normer å velje mellom enno. PgUp går tilbake til avklaringa og rekkjeframlegget.
ranking-all = Alle normene ({ $n })
ranking-top = { $n ->
    [one] Den viktigaste
   *[other] Dei { $n } viktigaste
}
ranking-full = { $n ->
    [one] Plassen er teken. Vel norma som står der, og trykk Enter for å ta ho ut.
   *[other] Alle dei { $n } plassane er tekne. Ta ut ei først: vel ho og trykk Enter.
}
ranking-pick-first = Ta norma med først, med Enter. Så kan ho flyttast.
ranking-nothing-picked = Inga norm er vald enno. Enter tek med ei norm.
ranking-few = De har valt { $n } av { $most }. Står gruppa for det?
ranking-few-stay = Nei, vi vel fleire
ranking-few-confirm = Ja, det er dette vi står for
ranking-confirmed = { $group } står for dette
ranking-by-consensus = Gruppa vart samd. F9 opnar igjen.
ranking-by-elsewhere = Poenga er talde ein annan stad. F9 opnar igjen.
ranking-by-ballots = Avgjort med stemmesetlar. F9 opnar igjen.
ranking-reason = Gruppa valde annleis enn stemmene: «{ $reason }»

# Ballots
ballot-title = Stemmesetel { $n } av { $of }
ballot-hand-over = Gi tastaturet til { $who }
ballot-open = Enter opnar stemmesetelen. Dei andre ser ein annan veg.
ballot-cast = { $n ->
    [one] { $n } av { $of } er levert
   *[other] { $n } av { $of } er leverte
}
ballot-given = { $n } av { $of ->
    [one] { $of } plass er gitt.
   *[other] { $of } plassar er gitte. Den viktigaste får plass 1.
} F6 leverer.
ballot-place = plass { $n }
ballot-full = Alle plassane er gitte. Trykk på eit tal for å gi norma ein av dei.
ballot-no-place = { $n ->
    [one] Det er berre éin plass å gi.
   *[other] Det er { $n } plassar å gi, frå 1 til { $n }.
}
ballot-empty = Stemmesetelen er tom. Gi minst éi norm ein plass.
ballot-gap = Plass { $n } er tom, men ein seinare er gitt. Gi plass { $n } til ei norm først.
ballot-handed-in = Stemmesetelen er levert.
ballot-handed-in-short = { $n ->
    [one] Stemmesetelen er levert. Éin plass står tom.
   *[other] Stemmesetelen er levert. { $n } plassar står tomme.
}
ballot-whose = Kven sin stemmesetel?
ballot-is-in = { $who } – levert, fyll ut på nytt
ballot-is-missing = { $who } – ikkje levert
ballot-none-in = Ingen stemmesetlar er leverte enno.
ballot-close = { $n ->
    [one] Éin stemmesetel manglar. Vil de telje utan han?
   *[other] { $n } stemmesetlar manglar. Vil de telje utan dei?
}
ballot-close-wait = Nei, vi ventar
ballot-close-count = Ja, tel dei som er leverte

# The count
tally-counted = Stemmene er talde: { $n } av { $of } stemmesetlar. F6 stadfestar.
tally-tie = Likt ved streken: { $n } normer om { $fit ->
    [one] éin plass.
   *[other] { $fit } plassar.
}
tally-tie-settle = F8 vel ein regel som avgjer.
tally-tie-here = likt: { $fit } av desse { $n } får plass
tally-cut = streken: dei som står over, er med
tally-below = under streken
tally-ties = likt
tally-nobody = ingen
tally-of = { $n } av { $of }
tally-head-points = poeng
tally-head-chosen = vald av
tally-head-firsts = først
tally-arranged = Gruppa si eiga rekkjefølgje. F9 stadfestar ho og spør kvifor; Ctrl+Z går tilbake til stemmene.
tally-say-why = Normene er flytta. Trykk F9 og sei kvifor, eller angre med Ctrl+Z.
tally-move-first = Flytt normene først, med Ctrl+piltast. Dei øvste blir valet til gruppa.
tally-why = Kvifor vel gruppa annleis enn stemmene?
tally-settled-by = Likskap avgjord etter: { $rules }
tally-rule-voters = Den som flest har valt
tally-rule-firsts = Den som flest har sett først
tally-rule-run-off = Omval: handsopprekking mellom dei som står likt
tally-rule-keep = Behald alle som står likt
tally-by-voters = kor mange som valde
tally-by-firsts = kor mange som sette først
tally-by-run-off = omval
tally-by-keeping = alle som står likt, er med
tally-hands-question = Omval: kven stemmer for kva norm? Kvar rekkjer opp handa éin gong.
tally-hands = { $n ->
    [one] { $n } hand
   *[other] { $n } hender
}
tally-hands-of = { $n } av { $of ->
    [one] { $of } hand.
   *[other] { $of } hender.
} F6 tel dei.
tally-hands-none = Ingen hender er talde enno. Trykk på eit tal for den valde norma.
tally-hands-many = Det er { $n } hender, men berre { $of ->
    [one] éin
   *[other] { $of }
} som stemmer.
tally-agree-strong = Stor semje: stemmesetlane liknar mykje på kvarandre.
tally-agree-some = Noka semje: stemmesetlane liknar meir enn tilfeldige ville ha gjort.
tally-agree-chance = Lita semje: tilfeldige stemmesetlar kunne ha gitt det same. Snakk gjerne saman før de stadfestar.
tally-agree-few-voters = For få stemmesetlar til å seie noko om semje.
tally-agree-few-norms = For få normer til å seie noko om semje.
tally-numbers = Kendalls W er { $w }, der 0 er inga semje og 1 er full. Tilfeldige stemmesetlar gir { $mean } i snitt, og meir enn { $p } berre éin gong av tjue.

# Main messages in plenary
plenary-norms = { $n ->
    [one] Éi norm igjen
   *[other] Normer igjen: { $n }
}
plenary-marked = { $n ->
    [one] { $n } merkt – Enter samlar
   *[other] { $n } merkte – Enter samlar
}
plenary-themes = Hovudbodskapar, { $n } av { $most } valde
plenary-marked-themes = { $n ->
    [one] { $n } merkt – F11 slår saman
   *[other] { $n } merkte – F11 slår saman
}
plenary-norms-none = Gruppene har ikkje skrive normer for denne verdien enno. F2 viser vegen dit.
plenary-norms-done = Alle normene er med i ein hovudbodskap ✓
plenary-themes-none = Ingen hovudbodskapar enno. Enter gjer det du har valt til éin, og F6 tek alle dei sikre framlegga. Mellomrom merkjer fleire normer, så Enter samlar dei. F9 tek dei viktigaste til gruppene med ein gong.
plenary-on-poster = På plakaten
plenary-none-on-poster = Ingen på plakaten enno – F6 vel
plenary-not-on-poster = Ikkje på plakaten
plenary-from = { $norms } frå { $n ->
    [one] { $n } gruppe
   *[other] { $n } grupper
}
plenary-taboo = Tabu: { $taboo }
plenary-no-norm = Det er ingen normer å velje her. Tab går til hovudbodskapane.
plenary-no-theme = Det er ingen hovudbodskapar enno. Tab går til normene.
plenary-other-side = Vel ein hovudbodskap først: Tab går dit.
plenary-prompt-theme = Kva er hovudbodskapen?
plenary-prompt-word = Ordlegg hovudbodskapen
plenary-prompt-taboo = Slik vil vi ikkje ha det
plenary-into-title = { $n ->
    [one] Kvar høyrer norma heime?
   *[other] Kvar høyrer dei { $n } normene heime?
}
plenary-new = Ein ny hovudbodskap
plenary-into = med i «{ $theme }»
plenary-from-tops = Dei viktigaste normene er hovudbodskapar no. F6 vel til plakaten.
plenary-no-tops = Ingen stadfesta normer ventar. Gruppene stadfestar dei viktigaste med F6.
plenary-put-on = Ta med på plakaten
plenary-take-off = Ta bort frå plakaten
plenary-act-word = Ordlegg  (F8)
plenary-act-taboo = Legg til eit tabu  (F7)
plenary-act-merge = Slå saman med ein annan  (F11)
plenary-act-sources = Vis kva det er laga av  (F12)
plenary-act-remove = Løys opp, eller ta ut ei norm  (Del)
plenary-merged = Slått saman. F8 ordlegg han på nytt.
plenary-only-one = Det er ingen andre hovudbodskapar å slå saman med.
plenary-merge-title = Kva for ein blir ein del av denne?
plenary-dissolve = Løys opp – alle normene blir frie igjen
plenary-dissolved = Løyst opp. Ctrl+Z angrar.
plenary-take-out = Ta ut «{ $norm }»
plenary-taboo-title = Kva for eit tabu høyrer til her?
plenary-taboo-of = { $taboo } – { $group }
plenary-taboo-against = { $taboo } – { $group }, mot ei norm her
plenary-own-words = Med eigne ord …
plenary-taboo-removed = Tabuet er teke bort. Ctrl+Z angrar.
plenary-sources-title = Kva det er laga av
quoted = «{ $words }»
plenary-place = nr. { $n } i gruppa
plenary-reworded = no: «{ $norm }»
plenary-merged-of = slått saman med { $norms }
plenary-taboo-own = ordlagt i plenum

# What a theme weighs, and how sure a suggestion is
wall-percent = { $n } %
wall-sure = sikkert
wall-likely = truleg
wall-loose = usikkert
wall-breadth = { $n } av { $of ->
    [one] { $of } gruppe
   *[other] { $of } grupper
}
wall-depth = { $share } av poenga
wall-first = { $n ->
    [one] éi gruppe har det først
   *[other] { $n } grupper har det først
}
wall-other = { $n ->
    [one] éi har det med
   *[other] { $n } har det med
}
wall-other-groups = { $n ->
    [one] éi gruppe har det med
   *[other] { $n } grupper har det med
}
wall-not = { $n ->
    [one] éi valde det ikkje
   *[other] { $n } valde det ikkje
}
wall-not-groups = { $n ->
    [one] éi gruppe valde det ikkje
   *[other] { $n } grupper valde det ikkje
}
wall-split = ≠ delt: { $places }
wall-offers = Liknar ein hovudbodskap
wall-suggestions = Framlegg
wall-singles = Liknar ingen andre
wall-nothing = Ingen normer enno
wall-alone = viktig for éi gruppe
wall-by-breadth = flest grupper først
wall-by-depth = mest vekt først
wall-by-room = rekkjefølgja til rommet
wall-strong = Viktig for éi gruppe
wall-suits = { $n ->
    [one] Eitt tabu høyrer kanskje til her – Enter
   *[other] { $n } tabu høyrer kanskje til her – Enter
}
wall-alike = Tabu her liknar kvarandre – Enter gjer dei til eitt
wall-into = → høyrer til «{ $theme }»?
wall-why = felles: { $words }
wall-place = nr. { $n } i gr. { $group }
wall-group = gr. { $group }
wall-grain = Finleik { $n } av 9: + krev meir likt, − samlar meir.
wall-finest = Finare går det ikkje.
wall-coarsest = Grovare går det ikkje.
wall-open-first = Opne framlegget med → og vel norma som skal ut.
wall-sorted = Rekkjefølgja følgjer tala no. F3 byter til den som rommet har laga.
wall-order = Rekkjefølgje: { $order }
wall-stopped = Stoppa. + eller − leitar igjen.
wall-taken-in = Teken med i hovudbodskapen. Ctrl+Z angrar.
wall-accepted = Framlegget er ein hovudbodskap no. Ctrl+Z angrar.
wall-none-sure = Ingen sikre framlegg att. Enter tek imot det som er valt.
wall-accepted-all = { $n ->
    [one] Eitt sikkert framlegg er hovudbodskap no. Ctrl+Z angrar.
   *[other] { $n } sikre framlegg er hovudbodskapar no. Ctrl+Z angrar alle.
}
wall-take-marked = { $n ->
    [one] Ta med den merkte norma
   *[other] Ta med dei { $n } merkte normene
}
wall-act-split = Del i to  (F4)
wall-split-one = Her er det berre éi norm, så det er ingenting å dele.
wall-split-all = Alle normene er merkte. Lat minst éi bli att.
wall-split-title = Kva norm skal bli ein eigen hovudbodskap?
wall-taboo-opposite = { $taboo } – { $group }, det motsette av «{ $norm }»
wall-prompt-taboos = Eitt tabu av desse
wall-only-taboo = Det er berre dette tabuet her.
wall-points = { $points } poeng, { $share } av poenga til gruppa
wall-map = Grupper og hovudbodskapar
wall-map-empty = Ingen hovudbodskapar eller framlegg enno.
wall-head-groups = grupper
wall-head-depth = poeng
wall-said = sa det
wall-up-to = inntil { $share }
wall-more-than = over { $share }
wall-of-points = av poenga til gruppa
wall-part = Gruppe { $from }–{ $to } av { $of }: ← → blar
wall-looking = Leitar etter det som seier det same … { $share }  (Esc stoppar)
wall-not-looked = Leitinga er stoppa. + eller − leitar igjen.

# The words that many used
cloud-norms = Normer
cloud-taboos = Tabu
cloud-both = Normer og tabu
cloud-all = alle verdiane
cloud-title-groups = { $what }, { $value }: ord etter kor mange grupper som har brukt dei
cloud-title-people = { $what }, { $value }: ord etter kor mange som har brukt dei
cloud-rule-groups = Høgda følgjer kor mange grupper som har brukt ordet: { $steps }.
cloud-rule-people = Høgda følgjer kor mange som har brukt ordet: { $steps }.
cloud-step = { $rows ->
    [one] éi linje
   *[other] { $rows } linjer
} frå { $n }
cloud-unknown = Det er ikkje kjent kven som sa kva, så vi tel grupper.
cloud-none = Det er ingen ord å vise her. F6 og F7 viser andre.
cloud-left = { $n ->
    [one] Eitt ord til står berre i lista.
   *[other] { $n } ord til står berre i lista.
}
cloud-words = Ord
cloud-out = teke ut
cloud-taken-out = «{ $word }» er teke ut. Ctrl+Z angrar.
cloud-taken-in = «{ $word }» er med igjen.

# The poster on the wall
wall-none = Inga norm er vald enno. Vel i plenum: PgUp eller F2.
wall-above = ↑ { $n ->
    [one] Éi linje
   *[other] { $n } linjer
} over
wall-below = ↓ { $n ->
    [one] Éi linje
   *[other] { $n } linjer
} under

sheet-making = Arket blir teikna …
sheet-title = { $paper }, { $orientation }

# What comes after
follow-up-question = Kva gjer vi etterpå, kven held i det, og når?
follow-up-changing = Endrar det som er avtalt – Enter lagrar, Esc avbryt
follow-up-what = Kva
follow-up-who = Kven
follow-up-when = Når
follow-up-hint-what = Skriv kva som skal gjerast – F6 viser forslag
follow-up-hint-who = helst ei rolle, ikkje namn
follow-up-hint-when = 12. mars, eller om 2 veker
follow-up-none = Ingenting er avtalt enno. Når nokon har ansvaret og ein dato, skjer det.
follow-up-nobody = ingen har teke det på seg enno
follow-up-no-date = ingen dato
follow-up-kept = Avtalt ✓
follow-up-removed = Teke bort. Ctrl+Z angrar.
follow-up-suggestions = Forslag frå verkstaden
follow-up-no-suggestions = Verkstaden har ingen fleire forslag.
follow-up-not-a-date = «{ $typed }» er ingen dato. Skriv 12.3.2027, 12. mars eller om 2 veker.
follow-up-no-such-day = «{ $typed }» finst ikkje i kalenderen. Skriv til dømes 12. mars.
follow-up-other-weekday = «{ $typed }» stemmer ikkje: datoen er { $date }.

# The outputs
export-question = Kva vil de ta med heim?
export-about-poster-pdf = plakaten til utskrift
export-about-table-pdf = normene mot tabua, éin verdi på kvar side
export-about-cards-pdf = plansjar: eit kort for kvar verdi og kvar norm
export-about-calendar-pdf = veggkalender med ei norm for kvar månad
export-about-poster-md = plakaten som tekst, med kjeldene
export-about-poster-json = plakaten for andre program
export-about-poster-png = plakaten som bilete, til skjerm og e-post
export-about-poster-svg = plakaten som teikning, i alle storleikar
export-about-wordcloud-pdf = orda i normene som ordsky, og kor mange som brukte kvart ord
export-about-wordcloud-png = ordskya som bilete, til skjerm og e-post
export-about-wordcloud-svg = ordskya som teikning, i alle storleikar
export-folder = Filene blir lagde i { $folder }
export-again = Økta blir opna igjen med:  verdiverksted run { $name }
export-writing = Lagar { $file }, { $n } av { $of }
export-written = ✓ { $n ->
    [one] Éi fil ligg
   *[other] { $n } filer ligg
} i { $folder }
export-replaced = Skrifta i PDF-en manglar { $signs } – der står det ei rute.
export-beside = { $file } er fila til nokon annan, eller er endra sidan sist. Ho er urørt, og den nye heiter { $beside }.
export-failed = Ikkje laga: { $files }. { $why }
export-busy = Filene blir laga. Vent litt.
export-none = Kryss av for minst éi fil med mellomromstasten.
export-choices = Slik blir dei laga
export-ticked = { $n } av { $of } kryssa av
export-state-now = blir laga …
export-state-made = ✓ laga
export-state-empty = tom
export-state-failed = ! ikkje laga
export-empty = Ikkje laga, for det er ingenting å ha i: { $files }
export-stopped = Stoppa. Det som er laga, er heilt og ligg der.
export-stopping = Stoppar etter denne fila.
export-why-full = Det er ikkje plass på disken. Rydd plass og trykk F6 igjen.
export-why-denied = Det er ikkje lov å skrive der, eller fila er open i eit anna program. Lukk ho og trykk F6 igjen.
export-why-link = Det ligg ein snarveg med same namn der. Ta han bort og trykk F6 igjen.
export-why-broke = Det er ein feil i programmet, men orda er trygge. Trykk F6 for å prøve igjen.
export-why-theirs = For mange filer med same namn ligg der frå før. Flytt dei og trykk F6 igjen.
export-why-typeset = Det er ein feil i programmet, men orda er trygge: { $said }
export-why-other = Systemet svara: { $said }

# How the outputs are made
choice-paper = Papir
choice-paper-a1 = A1
choice-paper-a2 = A2
choice-paper-a3 = A3
choice-paper-a4 = A4
choice-orientation = Retning
choice-orientation-portrait = ståande
choice-orientation-landscape = liggjande
choice-design = Utforming
choice-design-bands = band
choice-design-mosaic = mosaikk
choice-design-plain = enkel
choice-card = Plansjar
choice-card-a5 = A5
choice-card-a4 = A4
choice-month = Kalender
choice-cloud = Ordsky av
choice-cloud-norms = normer
choice-cloud-taboos = tabu
choice-cloud-both = begge
choice-cloud-by = Skya tel
choice-cloud-groups = grupper
choice-cloud-people = personar
choice-cloud-size = Orda veks i
choice-cloud-height = høgd
choice-cloud-area = flate
key-name-space = Mellomrom

# The calendar
calendar-week = Veke
calendar-follow-ups = Oppfølging i { $month }
calendar-listed = { $n ->
    [one] Éi oppfølging, sjå neste side
   *[other] { $n } oppfølgingar, sjå neste side
}
holiday-new-year = 1. nyttårsdag
holiday-maundy-thursday = Skjertorsdag
holiday-good-friday = Langfredag
holiday-easter-sunday = 1. påskedag
holiday-easter-monday = 2. påskedag
holiday-labour-day = Offentleg høgtidsdag
holiday-constitution-day = Grunnlovsdagen
holiday-ascension = Kristi himmelfartsdag
holiday-whit-sunday = 1. pinsedag
holiday-whit-monday = 2. pinsedag
holiday-christmas-day = 1. juledag
holiday-boxing-day = 2. juledag

# The kit to print before the workshop
kit-run-sheet = Køyreplan
kit-time = Kl.
kit-what = Kva
kit-length = Tid
kit-hours = { $n } t
kit-minutes = { $n } min
kit-seconds = { $n } s
kit-about = ca. { $length }
kit-ends = Slutt omtrent kl. { $time }. Alt i alt { $length }.
kit-assumed-people = Rekna for { $people ->
        [one] éin deltakar
       *[other] { $people } deltakarar
    } i { $groups ->
        [one] éi gruppe.
       *[other] { $groups } grupper.
    }
kit-assumed-group = Rekna for éi gruppe. For kvar gruppe til varer verkstaden { $more } lenger.
kit-assumed-breaks = «ca.» er eit overslag. Pausar er ikkje rekna med.
kit-print = Skriv ut og kopier
kit-sheet = Ark
kit-pages = Side
kit-number = Kor mange
kit-copies = { $n } av kvar side
kit-copies-person = eitt til kvar deltakar
kit-copies-group = eitt til kvar gruppe
kit-copies-ballots = eitt til kvar fjerde deltakar
kit-worksheets = Arbeidsark til deltakarane, eitt for kvar verdi
kit-group-sheets = Gruppeark, eitt for kvar verdi
kit-ballots = Stemmesetlar, fire på kvart ark: klipp dei frå kvarandre
kit-name-cards = Namneskilt, to på kvart ark: klipp, og brett på midten
kit-worksheet = Arbeidsark
kit-group-sheet = Gruppeark
kit-group = Gruppe
kit-top = { $n ->
    [one] Den viktigaste norma
   *[other] Dei { $n } viktigaste normene
}
kit-ballot = Stemmesetel
kit-ballot-how = Skriv den viktigaste norma øvst. Andre ser ikkje kva du har svart.
kit-place = Plass
kit-norm = Norm
kit-points = Poeng
# The report, the calendar and the files for programs
export-about-report-html = rapporten: alt på éin stad, for nettlesaren
export-about-report-md = rapporten som tekst, til å lime inn
export-about-norms-csv = alt som vart sagt, for rekneark
export-about-session-json = heile økta for andre program
export-about-followup-ics = det som er avtalt, for kalenderen
ics-who = Ansvarleg: { $who }
ics-agreed = Avtalt i verkstaden «{ $title }».
ics-agreed-on = Avtalt i verkstaden «{ $title }» { $day }.
count-people = { $n ->
    [one] { $n } deltakar
   *[other] { $n } deltakarar
}
count-groups = { $n ->
    [one] { $n } gruppe
   *[other] { $n } grupper
}
report-in-figures = { $people } i { $groups } sa { $norms } og { $taboos }. Av alt dette vart det { $chosen } på plakaten.
report-chosen = { $n ->
    [one] { $n } norm
   *[other] { $n } normer
}
report-skip = Hopp til innhaldet
report-contents = Innhald
report-tables = Normer og tabu
report-made-of = Laga av { $from }
report-no-norms = Inga norm er vald til plakaten enno.
report-after = Vegen vidare
report-words = Orda som går igjen
report-agreement = Kor samde gruppene var
report-said = Alt som vart sagt
report-groups = Gruppene
report-about = Om tala
report-group = Gruppe
report-norm = Norm
report-taboo = Tabu
report-points = Poeng
report-place = Plass
report-theme = Hovudbodskap
report-into = Hovudbodskap: { $theme }
report-is-theme = Hovudbodskap med dei same orda
report-against = Mot norma
report-in-words = Med ord
report-w = Kendalls W
report-people = Deltakarar
report-units = Frå
report-of-value = { $what }: { $value }
report-first-said = først sagt: «{ $words }»
report-withdrawn = trekt tilbake
report-merged = slått saman med ei anna
report-part-of = del av «{ $norm }»
report-agree-chance = Lita semje: tilfeldige stemmesetlar kunne ha gitt det same.
report-w-chance = { $w } (tilfeldig: { $mean })
report-about-points = Poenga er gruppa sine eigne: den viktigaste norma får flest. Med stemmesetlar er dei summen av alle sine, elles er dei frå den felles rekkjefølgja i gruppa. Gruppene er ulikt store, så poeng frå to grupper kan ikkje leggjast saman.
report-about-weight = Breidda er kor mange av gruppene som sa noko om verdien, som har ei norm i hovudbodskapen. Delen av poenga er snittet av delane til gruppene: alt ei gruppe gav, tel som éin, så ei stor gruppe ikkje veg meir enn ei lita. «Delt» står der nokre grupper sette den høgt og andre ikkje valde den.
report-about-w = Kendalls W seier kor like stemmesetlane i ei gruppe er, frå 0 (inga semje) til 1 (full semje). Få som røystar, blir lett samde ved eit slumpetreff. Difor står det i parentes kva tilfeldige stemmesetlar gir i snitt, og orda seier om gruppa var meir samd enn det.
report-about-names = Rapporten seier kva gruppe som sa kva, aldri kven.

# The word cloud on paper
cloud-title = Ordsky
cloud-all-values = Alle verdiane
cloud-of-norms = Orda i normene
cloud-of-taboos = Orda i tabua
cloud-of-both = Orda i normene og tabua
cloud-rule-height-groups = Høgda på bokstavane viser kor mange grupper som brukte ordet.
cloud-rule-height-people = Høgda på bokstavane viser kor mange personar som brukte ordet.
cloud-rule-area-groups = Flata til bokstavane viser kor mange grupper som brukte ordet.
cloud-rule-area-people = Flata til bokstavane viser kor mange personar som brukte ordet.
cloud-no-people = Det er ikkje kjent kven som sa kva. Difor blir grupper talde.
cloud-colour = Fargen viser kva verdi ordet vart mest brukt om; grå ord er brukte like mykje om fleire.
cloud-left-out = { $n ->
    [one] Eitt ord er utelate, fordi det ville blitt for smått til å lese.
   *[other] { $n } ord er utelatne, fordi dei ville blitt for små til å lese.
}
cloud-word = Ord
cloud-groups = Grupper
cloud-people = Personar
cloud-used-by-groups = { $word }: { $n ->
    [one] 1 gruppe
   *[other] { $n } grupper
}
cloud-used-by-people = { $word }: { $n ->
    [one] 1 person
   *[other] { $n } personar
}

# The workshop that is made of a table
own-description = Laga av verdiane i { $file }.
own-norms = Kva gjer vi når vi lever etter «{ $value }»? Skriv normer.
own-ranking = { $n ->
    [one] Bli samde om den viktigaste norma.
   *[other] Bli samde om dei { $n } viktigaste normene.
}
own-taboos = Finn òg tabu, slik vil vi ikkje ha det.

## Lessons for newcomers
key-tour = øv litt først
key-skip = hopp over
tour-number = Velkomen · Øving { $n } av 3
tour-moving = Ein verkstad er ei rekkje sider
tour-moving-about = PgDn (Page Down) går til neste side, og PgUp går tilbake. På somme maskiner er det Fn og pil ned. Ein klikkar for presentasjonar gjer det same. Ingenting går tapt når du blar.
tour-moving-task = Trykk PgDn.
tour-writing = Det som blir skrive, hamnar i feltet
tour-writing-about = I ein verkstad skriv du det gruppene seier. Enter legg det til i lista.
tour-writing-task = Skriv noko, til dømes «Vi helsar på alle», og trykk Enter.
tour-writing-done = Bra! Skriv meir om du vil, eller trykk PgDn for å gå vidare.
tour-undoing = Alt kan angrast
tour-undoing-about = Ctrl+Z tek tilbake det siste som vart gjort: Hald nede Ctrl, og trykk Z. Det gjeld overalt.
tour-undoing-task = Trykk Ctrl+Z.
tour-undone = Angra: { $words }
tour-over = Det er alt du treng å kunne. Nedst på kvar side står tastane som verkar der, og F1 forklarer sida. Gjer F1 noko anna på di maskin, held du nede Fn samtidig. Alt du skriv i ein verkstad, blir lagra av seg sjølv.
tour-over-task = Trykk Enter for å byrje.
tour-example = Vi helsar på alle

## How the screens look

look-dark = Mørkt bilete
look-light = Lyst bilete
look-high-contrast = Høg kontrast
look-terminal = Fargane til terminalen
look-rows = Vindauget har { $rows } linjer. Dei som sit inntil { $reach } bilethøgder unna, kan lese det.
look-rows-many = Vindauget har { $rows } linjer. Dei som sit meir enn { $reach } bilethøgder unna, kan ikkje lese det. Gjer bokstavane større til det er { $least } til { $most } linjer: Ctrl og + i dei fleste terminalar (Cmd og + på Mac).

## A second window: a session that is led in another

state-following = følgjer med
follow-title = Eit vindauge til
about-following = Dette vindauget følgjer ei økt som blir leidd i eit anna vindauge. Alt som skjer der, blir vist her med det same. Herifrå kan ingenting i økta endrast, og ingenting blir skrive til disken.
follow-command = Eit vindauge til, for projektoren: { $command }
follow-instead = Slik følgjer du med på økta: { $command }
follow-gone = Økta er ikkje her lenger
follow-gone-about = Ho er sletta, flytta eller ligg på ein disk som er borte. Kjem ho tilbake, blir ho vist igjen. Ctrl+Q lukkar vindauget.
follow-unreadable = Økta kan ikkje lesast akkurat no. Det blir prøvd igjen. { $why }
broke-following = visinga av økta

## Drawing groups, turns and slides
draw-title = Trekking { $seed } · { $n ->
    [one] 1 gruppe
   *[other] { $n } grupper
}
draw-page = Side { $n } av { $of }  ↑↓
draw-again = Trekk med eit bestemt nummer …
draw-number = Nummeret på trekkinga: Same liste og same nummer gir dei same gruppene.
draw-number-wrong = Skriv nummeret på trekkinga med berre siffer, til dømes 4711.
key-show-all = vis alle
key-accept = greitt
key-draw-anew = trekk på nytt
key-choices = fleire val
key-question = nytt spørsmål
about-draw = Gruppene er trekte. Talet er gruppa; ved sida av står dei som er med. Enter tek gruppene som dei er, F6 trekkjer på nytt, og Ctrl+Z hentar den førre trekkinga. Nummeret øvst gir dei same gruppene igjen.
about-question = Snakk om spørsmålet to og to. F6 trekkjer eit nytt spørsmål. Er det ei klokke her, startar F3 henne.
act-question = spørsmålet som vart trekt
rejection-no-question = Her er det ikkje fleire spørsmål å trekkje.
setup-choices = Turar og trekking
setup-wishes = Kari + Ola saman, Kari / Per ikkje
setup-mix = Bland einingane når grupper blir trekte
setup-mix-on = Einingane blir blanda ved neste trekking. F6 trekkjer.
setup-mix-off = Einingane blir ikkje blanda ved neste trekking. F6 trekkjer.
order-around = Turen går rundt bordet.
order-random = Turen går i tilfeldig rekkjefølgje.
order-quiet = Dei som har sagt minst, byrjar.
order-holds-random = tilfeldig rekkjefølgje
order-holds-quiet = dei stillaste først
wish-not-together = { $one } og { $two } kunne ikkje kome saman.
wish-not-apart = { $one } og { $two } kunne ikkje skiljast.
wish-more = { $n ->
    [one] Eitt ønske til kunne ikkje oppfyllast.
   *[other] { $n } ønske til kunne ikkje oppfyllast.
}
wish-two-signs = skriv anten + (saman) eller / (kvar for seg) mellom namna, ikkje begge.
wish-too-few = skriv namna på to ulike personar, som «Kari + Ola».
wish-unknown = ingen i lista heiter «{ $name }».
wish-several = fleire i lista heiter «{ $name }». Skriv meir av namnet.

## Hints on how a norm is worded
coach-two = To normer i éi? Dei er lettare å følgje kvar for seg.
coach-behaviour = Kva ville vi sett nokon gjere?
coach-slogan = Eit fint ord. Kva gjer vi då, heilt konkret?
coach-taboo = Seier kva vi ikkje gjer. Eit tabu? Eller kva gjer vi i staden?
coach-long = Lang å lese frå bakarste rad. Kan ho seiast kortare?
coach-name = Er det eit namn? Ingen namn på barn eller familiar på veggen.
coach-about = { $n }: { $hint }
coach-on = Hint om orda er slått på.
coach-off = Hint om orda er slått av.

## What to do now, and what comes next: a row of 76 columns
guide = No: { $now } · Neste: { $next }
next-back = tilbake til skjermen
next-none = ferdig, Ctrl+Q avsluttar
now-start = Vel med piltastane, Enter opnar
now-rehearsal = Sjå på, mellomrom stansar
now-setup = Skriv kven som er med, F6 trekkjer grupper
now-groups = La alle finne gruppa si
now-slide = Les høgt, PgDn når alle er klare
now-introduction = Les verdien og spørsmåla høgt
now-clock-ready = F3 startar klokka når alle er klare
now-individual = La alle skrive i stille
now-clock-paused = F3 lèt klokka gå vidare
now-clock-up = Rund av, PgDn går vidare
now-clock-ended = PgDn går vidare
now-no-groups = Lag grupper i oppsettet (F2)
now-entry = Skriv norma til { $who }, så Enter
now-taboo = Skriv tabuet til { $who }, så Enter
now-all-passed = Alle har stått over, PgDn går vidare
now-clarify = Spør om alle forstår normene likt
now-consensus = Spør kva som er viktigast, Enter vel
now-consensus-done = Er gruppa samd? F6 stadfestar
now-curtain = Gi tastaturet til neste, Enter opnar
now-ballot = Gi plassar med tala, F6 leverer
now-tally = Les resultatet høgt, F6 stadfestar
now-run-off = Tel hendene for kvar norm, F6 tel opp
now-confirmed = Les høgt det gruppa står for
now-plenary-norms = Samle det som er likt, Enter tek imot
now-plenary-themes = Vel til plakaten med F6
now-map = Les rutenettet saman, F5 lukkar
now-cloud = Spør kva orda fortel oss
now-poster = Les plakaten høgt saman
now-sheet = Sjå på arket, Esc lukkar det
now-follow-up = Skriv kva, kven og når, Enter legg til
now-follow-up-list = F8 endrar den valde, F9 tek han bort
now-export = Kryss av for filene, F6 lagar dei
now-exported = Filene er laga, sjå kvar dei ligg
now-export-choices = Vel med ← →, F6 lagar filene
now-making = Vent litt, filene blir laga
now-menu = Vel med piltastane, Enter tek den valde
now-prompt = Skriv, Enter lagrar, Esc avbryt
now-reading = Les, Esc lukkar
now-covered = Ta pause, Esc tek forhenget bort
now-following = Følg med, økta blir leidd i eit anna vindauge
now-revealing = Gruppene kjem, éi om gongen
now-drawn = Lat alle finne gruppa si, Enter godtek
now-question = Snakk om spørsmålet to og to
now-nothing = Gruppa har ingen normer, PgDn går vidare

## The curtain before the wall
key-curtain = pause
key-curtain-away = tilbake
curtain-word = Pause
curtain-how = Esc, Ctrl+B eller eit klikk tek forhenget bort.
curtain-told = Veggen er bak forhenget. Ctrl+B tek det bort.

## The time plan
pace-planned = { $planned } min
pace-used = { $used } av { $planned } min
pace-end = Slutt kl. { $time }, { $pace }
pace-minutes = { $n ->
        [one] eitt minutt
       *[other] { $n } minutt
    }
pace-hours = { $hours } t { $minutes } min
pace-behind = { $time } forseinka
pace-ahead = { $time } føre skjema
pace-as-planned = i rute

## What the facilitator and the room see
view-now = No
view-next = Neste
view-time = Tid
view-silent = Ikkje høyrt
view-passed = Står over
view-all-spoke = ingen, alle har sagt noko
view-notes = Notat
view-lead = Råd
view-about = Om dette
view-curtain = Pause
view-more = … resten står i hjelpa (F1)
help-notes = Notat til den som leier
view-paused = pause
view-no-groups = Gruppene er ikkje klare enno.
view-all-passed = Alle har sagt sitt.
view-no-themes = Ingen hovudbodskapar enno.
view-thanks = Takk for i dag!
lead-setup = Ha alt klart før folk kjem. Grupper der einingane blir blanda, gir flest nye tankar.
lead-opening = Sjå på folk, ikkje på veggen. Sei det med eigne ord, kort.
lead-introduction = Les høgt. Vent ti sekund etter kvart spørsmål; ingen treng å svare.
lead-individual = Ver stille sjølv òg. Sei frå når eitt minutt er igjen. Treng dei meir tid, gir F4 eitt minutt.
lead-round-robin = Éi norm om gongen, utan drøfting. Skriv orda slik dei blir sagde. Den som står over, kan kome att.
lead-clarify = Spør: Kva kunne vi sjå nokon gjere? Den som sa norma, bestemmer orda.
lead-ranking = La den som har sagt minst, begynne. Ingen treng å forsvare valet sitt.
lead-taboos = Snakk om handlingar, aldri om personar. Eit godt tabu er noko vi kan be kvarandre la vere med.
lead-plenary = Spør gruppene om dei kjenner att sitt i orda. Programmet føreslår, rommet bestemmer.
lead-cloud = Eit kort pusterom: Kva er de stolte av? Kva manglar?
lead-poster = La éin frå kvar gruppe lese. Spør om noko skurrar før han blir trykt.
lead-follow-up = Få minst éin avtale med ein ansvarleg og ein dato. Det er han som gjer at verkstaden varer.
lead-closing = Takk for innsatsen, og sei kva som skjer med plakaten.
lead-export = Lag filene før du slår av maskina, og ta dei med på ein minnepinne.

## What a screen is for: the first line of its help
about-rehearsal = Ein innspelt verkstad blir spelt av. Mellomrom stansar og held fram, pil opp og ned endrar farten.
about-menu = Ei liste å velje frå. Piltastane flyttar, Enter tek den valde, Esc gjer ingenting.
about-prompt = Eit spørsmål å svare på. Skriv, og trykk Enter når det er som det skal. Esc lèt alt vere som det var.
about-reading = Ein tekst å lese. Piltastane blar, Esc lukkar.
about-covered = Veggen er bak forhenget, og ingen tastar rører økta. Esc, Ctrl+B eller eit klikk tek det bort.
about-individual = Alle skriv for seg sjølve, i stille. F3 startar og stansar klokka, F4 gir eitt minutt til, F5 avsluttar runden. Når tida er ute, seier skjermen det; ingenting blir låst.
about-taboos = De byter på: eitt tabu om gongen, altså slik vi ikkje vil ha det. Tab set tabuet opp mot ei norm. Den som ikkje har meir no, står over (F6) og kan kome inn igjen (F7).
about-curtain = Éin og éin stemmer ved tastaturet. Gi det til den som står på skjermen; Enter opnar stemmesetelen. Ingenting blir vist før alle er inne.
about-run-off = Normene står likt. Rekk opp handa for éi av dei; kvar stemmer éin gong. F6 tel opp.
about-confirmed = Dette står gruppa for. Les det høgt. F9 opnar prioriteringa igjen, om gruppa vil.
about-sheet = Dette er arket slik det blir trykt. F7 går nærare, piltastane flyttar arket, Esc lukkar.
about-making = Filene blir laga. De kan gjere anna så lenge. Esc stoppar etter fila som blir laga.

## The line mode
plain-welcome = Verdiverksted som linjer, utan skjermbilete.
plain-how = Skriv ei linje og trykk Enter. Der noko skal seiast, er linja det du seier. Eit tal vel linja med det talet. Det du ber om, byrjar med skråstrek, som /neste, og byrjinga av ordet er nok. Alt som blir lagra, blir sagt med «Lagra.»
plain-how-keys = Spørjeteikn viser alt du kan be om her. Nemner teksten ein tast, som F6 eller Ctrl+Z, ber du om han på same måten: /F6. Ei norm som byrjar med skråstrek, skriv du med to. Ctrl+D avsluttar trygt.
plain-saved = Lagra.
plain-bye = Avslutta.
plain-blank = tomt
plain-answer = Skriv svaret på éi linje.
plain-stands = No står det: { $words }
plain-here = vald
plain-turn = { $who } har ordet
plain-hint-norm = Skriv éi norm på éi linje.
plain-hint-taboo = Skriv eitt tabu på éi linje.
plain-like = Ikkje lagt til enno. /{ $both } lèt begge stå, /{ $same } legg orda til det som står.
plain-marked = merkt
plain-open = opna
plain-ticked = kryssa av
plain-not-ticked = ikkje kryssa av
plain-hands = Vel ei norm med talet, og skriv kor mange hender med skråstrek framfor, som /3.
plain-ballot = /opne opnar røystesetelen. Ingenting blir skjult på denne skjermen: det som blir skrive og lese opp, kan andre sjå og høyre, også etterpå. Snu skjermen, bruk høyretelefonar, og tøm vindauget før neste. Eller røyst på papir.
plain-again = om att
plain-time = tid
plain-clear = tøm
plain-save = kvar er det lagra
plain-redo = gjer om att
plain-place = gje plass
plain-move-up = flytt opp
plain-move-down = flytt ned
plain-unfold = opne
plain-fold = lukk
plain-choice-before = førre val
plain-finer = finare
plain-coarser = grovare
plain-key-up = opp
plain-key-down = ned
plain-key-right = høgre
plain-key-left = venstre
plain-minutes = { $n ->
    [one] Eitt minutt att.
   *[other] { $n } minutt att.
}
plain-left = Att på klokka: { $left } ({ $state }).
plain-time-up = Tida er ute.
plain-cleared = Feltet er tomt.
plain-selected = Valt: { $words }
plain-gone = Borte: { $words }
plain-renumbered = Tala i lista er endra. /om att les alt.
plain-many-rows = { $n } linjer er endra. /om att les alt.
plain-about-poster = Slik blir verdiplakaten. /lag plakaten lagar filene, /tilbake går til ordskya og plenum.
plain-about-export = /lag filene lagar filene som er kryssa av, og seier kvar dei ligg. /kryss av 1 kryssar av fil 1, eller tek krysset bort. /vel 17 endrar val 17.
plain-no-row = Det er inga linje med talet { $n }.
plain-no-field = Her er det ikkje noko å fylle ut, så ingenting er gjort.
plain-doubt = Ikkje sagt enno: det er òg namnet på noko du kan be om. Skriv /{ $act } for det, eller den same linja éin gong til for å seie ho.
plain-lost = Spørjeteikn viser kva du kan be om. /om att les alt.
plain-about-plenary = Her blir normene til gruppene til hovudbodskapar. Programmet føreslår normer som seier det same, og seier kor sikkert det er. Eit forslag eller ei norm med talet framfor blir hovudbodskap med /til bodskap 1, alle dei sikre forslaga med /alle sikre. Merk fleire med /merk 2 for å samle dei sjølv. /opne 1 viser kva det er laga av. /på plakaten 5 tek hovudbodskapen med talet 5 med på plakaten. Det de har laga, rører programmet aldri.
plain-can = Du kan be om: { $acts }. Spørjeteikn viser alt.
plain-can-go = Du kan be om: { $acts }. { $next } går vidare. Spørjeteikn viser alt.
plain-go = { $next } går vidare. Spørjeteikn viser alt.
plain-choose = Skriv talet. Du kan òg be om: { $acts }.
plain-all = Dette kan du be om her, med tasten i parentes:
plain-with-row = Eit tal bak gjeld linja med det talet, som /skriv om 2.
plain-many = Fleire byrjar slik: { $acts }. Skriv litt meir.
plain-unknown = Her er det ingenting som heiter «{ $asked }». Spørjeteikn viser alt du kan be om.
plain-unknown-near = Her er det ingenting som heiter «{ $asked }». Meinte du { $near }?

# Finding acts and what was said, and what can be chosen on the way
key-palette = alle val
key-search = søk
key-do = gjer det
key-redo = gjer om att
key-save = vis kvar økta er lagra
key-language = byt språk
key-mouse = frigjer musa, eller ta henne tilbake
key-move-up = flytt opp
key-move-down = flytt ned
key-finer = finare: fleire forslag, som liknar meir
key-coarser = grovare: færre forslag, som samlar meir
key-left = som pil til venstre
key-right = som pil til høgre
act-speak-nb = Vis skjermen på bokmål
act-speak-nn = Vis skjermen på nynorsk
act-speak-en = Vis skjermen på engelsk
act-bell-on = Slå på klokka som ringjer når tida er ute
act-bell-off = Slå av klokka som ringjer når tida er ute
act-mouse-take = Ta musa tilbake til programmet
act-mouse-free = Frigjer musa til å merke tekst
language-now = Skjermen er på nynorsk no. { $key } byter igjen.
bell-on = Det ringjer når tida er ute.
bell-off = Det ringjer ikkje når tida er ute. Skjermen seier det likevel.
mouse-taken = Musa verkar i programmet igjen: klikk på det du vil.
mouse-free = Musa er fri, så du kan merke tekst på skjermen. { $key } tek henne tilbake.
palette-title = Kva vil du gjere?
palette-hint = Skriv litt av namnet, til dømes «angre» eller «plakat»
palette-none = Ingenting her heiter det. Prøv eit anna ord, eller færre bokstavar.
palette-go = Gå til { $place }
search-title = Søk i alt som er sagt: { $n } av { $of }
search-hint = Skriv eitt eller fleire ord. Alle bøyingsformer blir funne.
search-none = Ingen har sagt noko med dei orda.
search-empty = Ingenting er sagt enno.
search-not-ready = Leitar …
search-norm = norm
search-taboo = tabu
search-theme = hovudbodskap
search-withdrawn = trekt tilbake
search-merged = slått saman med ei anna
search-nowhere = Det står ikkje på nokon skjerm lenger.
broke-search = søket i det som er sagt
settings-wrong = { $n ->
    [one] Noko i innstillingane er feil, så der gjeld det vanlege. { $first }
   *[other] { $n } innstillingar er feil, så der gjeld det vanlege. Den første: { $first }
}
act-plain-signs = Vis berre enkle teikn
act-all-signs = Vis alle teikn
act-coach-on = Slå på hint om orda
act-coach-off = Slå av hint om orda

## For den som er her for første gong
now-tie = Likt ved streken, F8 vel ein regel
key-more = meir

## What is there for the mouse

ballot-give = Gi norma plass
