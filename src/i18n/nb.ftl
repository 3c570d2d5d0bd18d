
poster-norms = Normer
poster-taboos = Tabuer
poster-unpaired = Uten norm
poster-sources = Kilder
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
about-program = Verdiverksted hjelper deg å lede et verdiverksted: skriving i stillhet, rekkefremlegg, prioritering og tabuer. Alt lagres underveis på denne maskinen, og ingenting sendes noe sted. Tastene som virker, står nederst på skjermen. I verkstedet viser F2 kjøreplanen, og der kan du gå dit du vil. Alt kan angres med Ctrl+Z. Gjør F-tastene noe annet på din maskin, holder du nede Fn samtidig.
state-saved = lagret ✓
state-saving = lagrer …
state-not-saved = IKKE LAGRET
state-read-only = bare lesing
notice-read-only = Økten er åpen i et annet vindu. Her kan den bare leses.
notice-not-writable = Økten kan bare leses: { $why }
state-elsewhere = lagret et annet sted
notice-not-saved = IKKE LAGRET siden kl. { $time }: { $why } Det som skjer nå, finnes bare i minnet. Programmet prøver igjen hele tiden. Ctrl+S velger et annet sted.
disk-full = Disken er full.
disk-read-only = Det går ikke å skrive til disken.
disk-denied = Du har ikke lov til å skrive i mappen.
disk-gone = Mappen er borte.
disk-refuses = Disken svarte: { $why }.
saved-no-answer = Disken svarer ikke.
saved-stopped = Den delen av programmet som lagrer, har stoppet. Start programmet på nytt.
saved-again = Alt er lagret igjen.
saved-elsewhere = Det går ikke å skrive i øktmappen. Alt er lagret her i stedet: { $dir }
saved-moved = Alt er lagret. Økten ligger nå her: { $dir }
saved-not-there = Økten kan ikke lagres i { $dir }: { $why }
saved-here = Alt lagres av seg selv, her: { $dir }
save-in-title = Hvor skal økten lagres?
save-in-about = Skriv en mappe på en annen disk, for eksempel en minnepinne. Økten får sin egen mappe der.
found-title = Økten er hentet fram igjen
found-torn = En lagring ble avbrutt.
found-torn-more = Det aller siste kan mangle. Alt som sto som lagret, er her.
found-all = Filene til økten var skadet, og er satt i stand.
found-all-more = Ingenting er tapt: alt som sto som lagret, er her.
found-lost = { $n ->
        [one] Filene til økten var skadet. Én endring er tapt.
       *[other] Filene til økten var skadet. { $n } endringer er tapt.
    }
found-lost-more = Alt annet er her. Gå gjennom normer, tabuer og prioriteringer sammen med gruppene, og skriv inn igjen det som mangler.
found-in-snapshots = { $n ->
        [one] Én endring ble hentet fra sikkerhetskopien i øktmappen.
       *[other] { $n } endringer ble hentet fra sikkerhetskopien i øktmappen.
    }
found-in-refuge = { $n ->
        [one] Én endring ble hentet fra { $dir }, der økten ble lagret sist.
       *[other] { $n } endringer ble hentet fra { $dir }, der økten ble lagret sist.
    }
found-kept = Det som var skadet, er tatt vare på her:
found-no-lock = Denne disken kan ikke låses.
found-no-lock-more = Pass på at ingen andre har økten åpen samtidig.
too-small = Vinduet er for lite. Gjør det minst { $columns } tegn bredt og { $rows } linjer høyt.
quit-title = Vil du avslutte? Alt er lagret.
quit-title-not-saved = Vil du avslutte? Det siste er IKKE lagret.
quit-leave = Avslutt
quit-stay = Bli her
crash-ended = Programmet stanset uventet. Alt som ble vist som lagret, er trygt på disken.
crash-again = Gå videre der dere var: { $command }
broke = Noe gikk galt ved siden av skjermbildene ({ $what }). Det rører ikke det du skriver.
broke-export = utskriftene
broke-themes = letingen etter like normer
broke-sessions = listen over økter
asleep-title = Maskinen sto stille i { $span } midt i runden.
asleep-skip = Gi runden tiden tilbake: { $left } igjen
asleep-count = La klokken gå som den er: { $left } igjen
asleep-count-up = La klokken gå som den er: tiden er ute
span-seconds = { $n ->
    [one] { $n } sekund
   *[other] { $n } sekunder
}
span-minutes = { $n ->
    [one] { $n } minutt
   *[other] { $n } minutter
}
undone = Angret: { $act }
agenda-title = Kjøreplanen: velg hvor dere vil
stop-first = Dette er det første stoppet.
stop-last = Dette er det siste stoppet. Ctrl+Q avslutter.
select-first = Velg en linje først, med pil ned.
text-empty = Feltet er tomt. Skriv noe først.
text-too-long = Teksten har { $length } tegn, og det er plass til { $most }. Gjør den kortere.
text-removed = { $n ->
    [one] { $n } tegn som ikke kan vises, er tatt ut.
   *[other] { $n } tegn som ikke kan vises, er tatt ut.
}
paste-nowhere = Her er det ikke noe felt å lime inn i. Ingenting er gjort.
paste-not-sent = Tatt imot som innlimt tekst: ingenting er sendt. Trykk Enter for å legge det til.
paste-not-pressed = Tatt imot som innlimt tekst: ingen taster er trykket.
paste-too-large = Det du limte inn, er på { $size } kB, og det er plass til { $most } kB om gangen. Ingenting er limt inn.

# The first screen and the list of sessions
start-resume = Fortsett
start-new = Begynn et nytt verksted
sessions-none = Det er ingen økter her ennå.
session-finished = ferdig
session-damaged = skadet på disken: settes i stand når den åpnes
session-unfinished = ikke ferdig
count-norms = { $n ->
    [one] { $n } norm
   *[other] { $n } normer
}
count-taboos = { $n ->
    [one] { $n } tabu
   *[other] { $n } tabuer
}

# When a session is to be deleted
due-after = skal slettes etter { $date }
due-passed = skulle vært slettet etter { $date }
due-reminder = Økten skulle vært slettet etter { $date }. Det gjør du slik:  verdiverksted forget { $name }
due-export = Økten skal slettes etter { $date }.
due-start = { $n ->
    [one] Én økt skulle vært slettet. Se:  verdiverksted sessions
   *[other] { $n } økter skulle vært slettet. Se:  verdiverksted sessions
}

# Names
group-number = Gruppe { $n }
seat-number = Deltaker { $n }
value-number = Kjerneverdi { $n }
place-setup = Oppsett
place-opening = Åpning
place-closing = Avslutning
place-follow-up = Oppfølging
place-export = Filer
place-poster = Verdiplakat
place-plenary = Plenum
place-cloud = Ordsky
phase-introduction = Innledning
phase-individual = Individuelt, i stillhet
phase-round-robin = Rekkefremlegg
phase-clarify = Avklaring
phase-ranking = De viktigste normene
phase-taboos = Tabuer

# The clock
clock-ready = klar – F3 starter klokken
clock-running = tiden går
clock-paused = pause – F3 fortsetter
clock-overtime = tiden er ute – dere er på overtid
clock-ended = runden er over
clock-up = tiden er ute
clock-elsewhere = annet sted
individual-hint = Hver for seg, i stillhet, på eget papir.

# Norms and taboos by turns
entry-hint-norm = Skriv én norm og trykk Enter
entry-hint-taboo = Skriv ett tabu og trykk Enter
entry-empty = Ingenting er sagt ennå.
entry-no-groups = Det er ingen grupper ennå. Lag dem i oppsettet (F2).
entry-all-passed = Alle har stått over. PgDn går videre, F7 gir noen ordet igjen.
turn-next = neste: { $who }
turn-passed = { $who } – har stått over
turn-title = Hvem har ordet?
against = mot: { $norm }
against-none = Tab setter tabuet opp mot en norm.
withdrawn = Trukket tilbake. Ctrl+Z angrer.
prompt-reword = Skriv om

# What is typed beside what stands
hint-like = Ligner på { $n }: «{ $norm }»
hint-opposite = Står mot { $n }: «{ $norm }»?
hint-why = Felles: { $words }.
hint-same = det samme
hint-both = begge står
hint-pair = sett mot normen
hint-none = Det som er skrevet, ligner ikke på noe som står her.
hint-joined = Ordene er lagt til { $n }: «{ $norm }». Ctrl+Z angrer.
entry-also = også sagt: { $words }
taboo-offer = ↔ mot { $n }: «{ $norm }»? Velg linjen og trykk Tab.
pair-title = Hvilken norm står tabuet mot?
pair-none = ingen norm
clarify-like = ≈ ligner på { $n } – F6 slår sammen

# What can be undone
act-other = det siste
act-organisation = navnet på organisasjonen
act-turns = hvem som bytter på
act-groups = gruppene
act-group-name = gruppenavnet
act-seat = deltakeren som kom til
act-moved = flyttingen i kjøreplanen
act-timer = klokken
act-gathered = det som ble hentet inn fra { $name }
act-joined = ordene som ble lagt til
act-reworded = omskrivingen
act-withdrawn = tilbaketrekkingen
act-restored = gjenopprettingen
act-merged = sammenslåingen
act-relocated = flyttingen
act-paired = koblingen mellom tabu og norm
act-turn = hvem som hadde ordet
act-ranking = prioriteringen
act-word-hidden = ordet som ble tatt ut
act-word-shown = ordet som ble tatt inn igjen
act-norm-added = normen som ble lagt til
act-taboo-added = tabuet som ble lagt til
act-taboo-removed = at et tabu ble tatt bort
act-follow-up-added = det som ble avtalt
act-follow-up-changed = endringen av det som er avtalt
act-follow-up-removed = at noe avtalt ble tatt bort
act-theme-made = hovedbudskapet som ble laget
act-themes-made = hovedbudskapene som ble laget
act-theme-worded = formuleringen av hovedbudskapet
act-theme-taken-in = normene som ble tatt inn i hovedbudskapet
act-theme-taken-out = normen som ble tatt ut av hovedbudskapet
act-theme-merged = sammenslåingen av hovedbudskap
act-theme-split = delingen av et hovedbudskap
act-theme-dissolved = at hovedbudskapet ble løst opp
act-theme-chosen = valget til plakaten
act-theme-not-chosen = at det ble tatt bort fra plakaten
redone = Gjort om igjen: { $act }

# Why something is refused
rejection-no-change = Det er slik allerede.
rejection-unknown = Det finnes ikke lenger.
rejection-not-yours = En plass kan bare handle for seg selv.
rejection-groups-in-use = Gruppene har skrevet normer allerede og kan ikke trekkes på nytt.
rejection-too-few-people = Det er for få deltakere til disse gruppene.
rejection-no-timer = Her er det ingen klokke.
rejection-timer-state = Klokken kan ikke gjøre det nå.
rejection-time-is-up = Tiden er ute. F4 gir ett minutt til.
rejection-not-active = Linjen er trukket tilbake eller slått sammen med en annen.
rejection-not-alike = Bare normer fra samme gruppe og verdi hører sammen, og tabuer for seg.
rejection-bad-ranking = Rekkefølgen går ikke opp. Velg minst én norm, og hver norm bare én gang.
rejection-ballots-missing = Ikke alle stemmesedlene er inne.
rejection-nobody-votes = Ingen sitter i denne gruppen, så her er det ingen som kan stemme.
rejection-ranking-closed = Prioriteringen er bekreftet. Åpne den igjen først.
rejection-tie-at-cut = Det står likt ved streken. Velg en regel først, med F8.
rejection-no-tie = Det står ikke likt ved streken.
rejection-poster-full = Verdien har ikke plass til flere på plakaten. Ta bort ett først.
rejection-itself = En økt kan ikke ta inn seg selv.
rejection-another-workshop = Det er fra et annet verksted.
rejection-went-apart = To kopier av samme økt har gått hver sin vei.
rejection-nothing-to-undo = Det er ingenting å angre.
rejection-nothing-to-redo = Det er ingenting å gjøre om igjen.

# What keys do
key-open = åpne
key-select = bla
key-help = hjelp
key-quit = avslutt
key-play-pause = spill/pause
key-step = ett steg
key-faster = raskere
key-slower = saktere
key-draw = trekk grupper
key-turns = hvem bytter på
key-latecomer = én person til
key-next-field = neste felt
key-add = legg til
key-same = det samme
key-pass = stå over
key-give-turn = gi ordet
key-reword = skriv om
key-withdraw = trekk tilbake
key-against = mot norm
key-mark = merk
key-merge = slå sammen
key-move-to = flytt til …
key-originals = først sagt
key-move = flytt
key-pick = ta med/ut
key-confirm = bekreft
key-to-ballots = stem heller
key-to-consensus = velg sammen
key-next-place = gi neste plass
key-hand-in = lever
key-count-now = tell nå
key-ballot-again = annen seddel
key-places = til 9 gir plass
key-settle = avgjør likhet
key-override = eget valg
key-reopen = åpne igjen
key-into-theme = til budskap
key-acts = valg …
key-other-side = andre siden
key-choose = på plakaten
key-taboo = tabu
key-word = formuler
key-from-tops = de viktigste
key-kind = normer/tabuer
key-value = verdi
key-counted = hvem vi teller
key-word-out = ta ut/inn
key-all-sure = alle sikre
key-unfold = åpne/lukk
key-go-to = gå dit
key-groups = grupper
key-map = rutenett
key-grain = finere/grovere
key-sort = sorter
key-take-out = ta ut/inn
key-split = del i to
key-sources = kilder
key-remove = fjern
key-print = lag plakaten
key-scroll = rull
key-suggestion = forslag
key-change = endre
key-export = lag filene
key-sheet = arket
key-nearer = nærmere
key-move-sheet = flytt
key-tick = kryss av
key-all = alle/ingen
key-choice = velg
key-stop = stopp
key-clock = klokke
key-minute = +1 min
key-end-round = stopp runden
key-next = neste
key-back = tilbake
key-agenda = kjøreplan
key-undo = angre
key-take = velg
key-cancel = avbryt
key-keep = lagre
key-close = lukk

# What a screen is for
about-slide = Ett budskap på veggen. Les det høyt, og gå videre når alle er klare.
about-setup = Hvem holder verkstedet, og hvem er med? Skriv én enhet og et antall på hver linje, eller navn. F6 trekker grupper slik at enhetene blandes. Under listen kan du skrive «Kari + Ola» på en egen linje for å få dem i samme gruppe, og «Kari / Per» for å skille dem. F9 har flere valg: hvem som begynner, og trekning med et bestemt nummer.
about-entry = Dere bytter på: én norm eller ett tabu om gangen. Den som ikke har mer nå, står over (F6) og kan komme inn igjen (F7). Ligner det på noe som står der, sier skjermen det: Ctrl+L legger ordene til det som står, og Enter lar begge stå.
about-clarify = Forstår vi normene likt? Skriv om, slå sammen det som er likt, flytt eller trekk tilbake. Ordene slik de først ble sagt, blir alltid tatt vare på. Der ≈ viser at en norm ligner på en tidligere, slår F6 de to sammen.
about-consensus = Gruppen blir enig om de viktigste normene og ordner dem. Enter tar en norm med eller ut, Ctrl+piltast flytter den, F6 bekrefter.
about-ballot = Alle stemmer hver for seg: den viktigste normen får flest poeng. Ingenting vises før alle stemmesedlene er inne.
about-tally = Stemmene er talt. Står det likt ved streken, velger dere en regel. Gruppen bekrefter, eller velger annerledes og sier hvorfor.
about-plenary = Programmet foreslår normer som sier det samme: ●●● er sikkert, ●○○ er usikkert. Enter tar imot forslaget, F6 tar imot alle de sikre, → viser normene i det, og Del tar én ut. + og − gir flere eller færre forslag. Merk med mellomromstasten for å samle selv. Det dere har laget, rører programmet aldri. Bredden er hvor mange av gruppene som sa det; poengene er snittet av gruppenes andeler, så en stor gruppe ikke veier mer enn en liten. ◆ er viktig for bare én gruppe. F6 på den andre siden tar hovedbudskapet med på plakaten.
about-map = Rutenettet viser hvem som sa hva: hovedbudskap nedover, grupper bortover. Jo fyldigere felt, jo større del av gruppens poeng. Til høyre står hvor mange grupper det er, og snittet av gruppenes andeler. Enter går til raden.
about-cloud = De ordene som flest har brukt, er høyest. F6 bytter mellom normer, tabuer og begge, F7 bytter verdi, og F8 velger om vi teller grupper eller enkeltpersoner. F9 tar ut et ord som ikke sier noe, eller henter det inn igjen.
about-poster = Slik blir verdiplakaten. F7 viser arket slik det trykkes, og går nærmere for hver gang. PgUp går tilbake til ordskyen og plenum, F6 lager filene.
about-follow-up = Hva skjer etterpå, hvem holder i det, og når? F6 viser forslag fra verkstedet.
about-export = Kryss av for filene dere vil ta med hjem. F6 lager dem og viser hvor de ligger. Tab går til valgene av papir og annet, Esc stopper etter filen som lages.

# The set-up
setup-organisation = Hvem holder verkstedet?
setup-organisation-hint = Kommunen, skolen eller teamet
setup-people = Hvem er med?
setup-people-hint = NAV: 4  /  Kari, NAV  /  bare 12
setup-count = Hvor mange grupper?
setup-count-hint = tomt: høyst { $n } i hver
setup-count-wrong = Skriv et helt tall, for eksempel 6, eller la feltet stå tomt.
setup-nobody = Skriv først hvor mange som er med, for eksempel «NAV: 4» eller bare «12».
setup-no-groups = Skriv hvor mange som kommer fra hver enhet. F6 trekker grupper.
setup-groups = { $n ->
    [one] { $n } gruppe, trukket med tallet { $seed }
   *[other] { $n } grupper, trukket med tallet { $seed }
}
setup-turns-members = I hver gruppe bytter medlemmene på å si én norm. F7 endrer det.
setup-turns-groups = Gruppene bytter på å si én norm. F7 endrer det.
setup-latecomer = Hvilken gruppe får én til?
setup-group-size = { $group } ({ $n })
setup-group-name = Hva skal gruppen hete?
people-line = Linje { $line }: { $what }
people-more = { $n ->
    [one] Én linje til må rettes.
   *[other] { $n } linjer til må rettes.
}
people-not-a-count = skriv enhet, kolon og antall, som «NAV: 5».
people-too-many = det er plass til høyst { $most } deltakere.
people-too-many-parts = skriv navn og enhet med ett komma mellom, som «Kari, NAV».
people-same-person = samme navn og enhet som linje { $line }. Skill dem med en forbokstav.

# The rehearsal
rehearsal = ØVING
rehearsal-over = Øvingen er over. Økten er ferdig, og filene lages. Se deg gjerne om.

# Clarify
clarify-question = Forstår vi normene likt?
clarify-none = Gruppen har ingen normer her ennå. PgUp går tilbake til rekkefremlegget.
clarify-gone = Den er trukket tilbake eller slått sammen. F9 henter den inn igjen.
clarify-gone-heading = Trukket tilbake eller slått sammen – F9 henter inn igjen:
clarify-merged = + { $n } slått sammen med denne (F8 viser mer)
clarify-merged-into = slått sammen med: { $norm }
clarify-merge = Én norm av { $n }: hvordan skal den lyde?
clarify-merge-how = Merk like normer med mellomrom, velg den som skal stå, og trykk F6.
clarify-marked = { $n ->
    [one] { $n } norm er merket. Velg den som skal bli stående, og trykk F6.
   *[other] { $n } normer er merket. Velg den som skal bli stående, og trykk F6.
}
clarify-move-title = Hvor skal normen flyttes?
clarify-to-taboos = til tabuene
clarify-to-group = til { $group }
clarify-to-value = til verdien { $value }
clarify-originals = Ordene slik de først ble sagt
clarify-withdrawn = Trukket tilbake. Den ligger nederst; F9 henter den inn igjen.
clarify-restored = Hentet inn igjen.

# The ranking
key-open-ballot = åpne seddelen
key-hide = skjul
key-one-hand = én hånd til
key-hands = til 9 hender
key-count-hands = tell hendene
ranking-none = Gruppen har ingen normer å velge blant ennå. PgUp går tilbake til avklaringen og rekkefremlegget.
ranking-all = Alle normene ({ $n })
ranking-top = { $n ->
    [one] Den viktigste
   *[other] De { $n } viktigste
}
ranking-full = { $n ->
    [one] Plassen er tatt. Velg normen som står der, og trykk Enter for å ta den ut.
   *[other] Alle { $n } plassene er tatt. Ta ut en først: velg den og trykk Enter.
}
ranking-pick-first = Ta normen med først, med Enter. Så kan den flyttes.
ranking-nothing-picked = Ingen norm er valgt ennå. Enter tar med en norm.
ranking-few = Dere har valgt { $n } av { $most }. Står gruppen for det?
ranking-few-stay = Nei, vi velger flere
ranking-few-confirm = Ja, det er dette vi står for
ranking-confirmed = { $group } står for dette
ranking-by-consensus = Gruppen ble enig. F9 åpner igjen.
ranking-by-elsewhere = Poengene er talt et annet sted. F9 åpner igjen.
ranking-by-ballots = Avgjort med stemmesedler. F9 åpner igjen.
ranking-reason = Gruppen valgte annerledes enn stemmene: «{ $reason }»

# Ballots
ballot-title = Stemmeseddel { $n } av { $of }
ballot-hand-over = Gi tastaturet til { $who }
ballot-open = Enter åpner stemmeseddelen. De andre ser en annen vei.
ballot-cast = { $n } av { $of } er levert
ballot-given = { $n } av { $of ->
    [one] { $of } plass er gitt.
   *[other] { $of } plasser er gitt. Den viktigste får plass 1.
} F6 leverer.
ballot-place = plass { $n }
ballot-full = Alle plassene er gitt. Trykk på et tall for å gi normen en av dem.
ballot-no-place = { $n ->
    [one] Det er bare én plass å gi.
   *[other] Det er { $n } plasser å gi, fra 1 til { $n }.
}
ballot-empty = Stemmeseddelen er tom. Gi minst én norm en plass.
ballot-gap = Plass { $n } er tom, men en senere er gitt. Gi plass { $n } til en norm først.
ballot-handed-in = Stemmeseddelen er levert.
ballot-handed-in-short = { $n ->
    [one] Stemmeseddelen er levert. Én plass står tom.
   *[other] Stemmeseddelen er levert. { $n } plasser står tomme.
}
ballot-whose = Hvem sin stemmeseddel?
ballot-is-in = { $who } – levert, fyll ut på nytt
ballot-is-missing = { $who } – ikke levert
ballot-none-in = Ingen stemmesedler er levert ennå.
ballot-close = { $n ->
    [one] Én stemmeseddel mangler. Vil dere telle uten den?
   *[other] { $n } stemmesedler mangler. Vil dere telle uten dem?
}
ballot-close-wait = Nei, vi venter
ballot-close-count = Ja, tell de som er levert

# The count
tally-counted = Stemmene er talt: { $n } av { $of } stemmesedler. F6 bekrefter.
tally-tie = Likt ved streken: { $n } normer om { $fit ->
    [one] én plass.
   *[other] { $fit } plasser.
}
tally-tie-settle = F8 velger en regel som avgjør.
tally-tie-here = likt: { $fit } av disse { $n } får plass
tally-cut = streken: de som står over, er med
tally-below = under streken
tally-ties = likt
tally-nobody = ingen
tally-of = { $n } av { $of }
tally-head-points = poeng
tally-head-chosen = valgt av
tally-head-firsts = først
tally-arranged = Gruppens egen rekkefølge. F9 bekrefter den og spør hvorfor; Ctrl+Z går tilbake til stemmene.
tally-say-why = Normene er flyttet. Trykk F9 og si hvorfor, eller angre med Ctrl+Z.
tally-move-first = Flytt normene først, med Ctrl+piltast. De øverste blir gruppens valg.
tally-why = Hvorfor velger gruppen annerledes enn stemmene?
tally-settled-by = Likhet avgjort etter: { $rules }
tally-rule-voters = Den som flest har valgt
tally-rule-firsts = Den som flest har satt først
tally-rule-run-off = Omvalg: håndsopprekning mellom dem som står likt
tally-rule-keep = Behold alle som står likt
tally-by-voters = hvor mange som valgte
tally-by-firsts = hvor mange som satte først
tally-by-run-off = omvalg
tally-by-keeping = alle som står likt, er med
tally-hands-question = Omvalg: hvem stemmer for hvilken norm? Hver rekker opp hånden én gang.
tally-hands = { $n ->
    [one] { $n } hånd
   *[other] { $n } hender
}
tally-hands-of = { $n } av { $of ->
    [one] { $of } hånd.
   *[other] { $of } hender.
} F6 teller dem.
tally-hands-none = Ingen hender er talt ennå. Trykk på et tall for den valgte normen.
tally-hands-many = Det er { $n } hender, men bare { $of ->
    [one] én
   *[other] { $of }
} som stemmer.
tally-agree-strong = Stor enighet: stemmesedlene ligner mye på hverandre.
tally-agree-some = Noe enighet: stemmesedlene ligner mer enn tilfeldige ville gjort.
tally-agree-chance = Liten enighet: tilfeldige stemmesedler kunne ha gitt det samme. Snakk gjerne sammen før dere bekrefter.
tally-agree-few-voters = For få stemmesedler til å si noe om enighet.
tally-agree-few-norms = For få normer til å si noe om enighet.
tally-numbers = Kendalls W er { $w }, der 0 er ingen enighet og 1 er full. Tilfeldige stemmesedler gir { $mean } i snitt, og mer enn { $p } bare én gang av tjue.

# Main messages in plenary
plenary-norms = { $n ->
    [one] Én norm igjen
   *[other] Normer igjen: { $n }
}
plenary-marked = { $n } merket – Enter samler
plenary-themes = Hovedbudskap, { $n } av { $most } valgt
plenary-marked-themes = { $n } merket – F11 slår sammen
plenary-norms-none = Gruppene har ikke skrevet normer for denne verdien ennå. F2 viser veien dit.
plenary-norms-done = Alle normene er med i et hovedbudskap ✓
plenary-themes-none = Ingen hovedbudskap ennå. Enter gjør det du har valgt til ett, og F6 tar alle de sikre forslagene. Mellomrom merker flere normer, så Enter samler dem. F9 tar gruppenes viktigste med én gang.
plenary-on-poster = På plakaten
plenary-none-on-poster = Ingen på plakaten ennå – F6 velger
plenary-not-on-poster = Ikke på plakaten
plenary-from = { $norms } fra { $n ->
    [one] { $n } gruppe
   *[other] { $n } grupper
}
plenary-taboo = Tabu: { $taboo }
plenary-no-norm = Det er ingen normer å velge her. Tab går til hovedbudskapene.
plenary-no-theme = Det er ingen hovedbudskap ennå. Tab går til normene.
plenary-other-side = Velg et hovedbudskap først: Tab går dit.
plenary-prompt-theme = Hva er hovedbudskapet?
plenary-prompt-word = Formuler hovedbudskapet
plenary-prompt-taboo = Slik vil vi ikke ha det
plenary-into-title = { $n ->
    [one] Hvor hører normen hjemme?
   *[other] Hvor hører de { $n } normene hjemme?
}
plenary-new = Et nytt hovedbudskap
plenary-into = med i «{ $theme }»
plenary-from-tops = Gruppenes viktigste normer er hovedbudskap nå. F6 velger til plakaten.
plenary-no-tops = Ingen bekreftede normer venter. Gruppene bekrefter sine viktigste med F6.
plenary-put-on = Ta med på plakaten
plenary-take-off = Ta bort fra plakaten
plenary-act-word = Formuler  (F8)
plenary-act-taboo = Legg til et tabu  (F7)
plenary-act-merge = Slå sammen med et annet  (F11)
plenary-act-sources = Vis hva det er laget av  (F12)
plenary-act-remove = Løs opp, eller ta ut en norm  (Del)
plenary-merged = Slått sammen. F8 formulerer det på nytt.
plenary-only-one = Det er ingen andre hovedbudskap å slå sammen med.
plenary-merge-title = Hvilket blir en del av dette?
plenary-dissolve = Løs opp – alle normene blir frie igjen
plenary-dissolved = Løst opp. Ctrl+Z angrer.
plenary-take-out = Ta ut «{ $norm }»
plenary-taboo-title = Hvilket tabu hører til her?
plenary-taboo-of = { $taboo } – { $group }
plenary-taboo-against = { $taboo } – { $group }, mot en norm her
plenary-own-words = Med egne ord …
plenary-taboo-removed = Tabuet er tatt bort. Ctrl+Z angrer.
plenary-sources-title = Hva det er laget av
quoted = «{ $words }»
plenary-place = nr. { $n } i gruppen
plenary-reworded = nå: «{ $norm }»
plenary-merged-of = slått sammen med { $norms }
plenary-taboo-own = formulert i plenum

# What a theme weighs, and how sure a suggestion is
wall-percent = { $n } %
wall-sure = sikkert
wall-likely = trolig
wall-loose = usikkert
wall-breadth = { $n } av { $of ->
    [one] { $of } gruppe
   *[other] { $of } grupper
}
wall-depth = { $share } av poengene
wall-first = { $n ->
    [one] én gruppe har det først
   *[other] { $n } grupper har det først
}
wall-other = { $n ->
    [one] én har det med
   *[other] { $n } har det med
}
wall-other-groups = { $n ->
    [one] én gruppe har det med
   *[other] { $n } grupper har det med
}
wall-not = { $n ->
    [one] én valgte det ikke
   *[other] { $n } valgte det ikke
}
wall-not-groups = { $n ->
    [one] én gruppe valgte det ikke
   *[other] { $n } grupper valgte det ikke
}
wall-split = ≠ delt: { $places }
wall-offers = Ligner et hovedbudskap
wall-suggestions = Forslag
wall-singles = Ligner ingen andre
wall-nothing = Ingen normer ennå
wall-alone = viktig for én gruppe
wall-by-breadth = flest grupper først
wall-by-depth = mest vekt først
wall-by-room = rommets egen rekkefølge
wall-strong = Viktig for én gruppe
wall-suits = { $n ->
    [one] Ett tabu hører kanskje til her – Enter
   *[other] { $n } tabuer hører kanskje til her – Enter
}
wall-alike = Tabuer her ligner hverandre – Enter gjør dem til ett
wall-into = → hører til «{ $theme }»?
wall-why = felles: { $words }
wall-place = nr. { $n } i gr. { $group }
wall-group = gr. { $group }
wall-grain = Finhet { $n } av 9: + krever mer likt, − samler mer.
wall-finest = Finere går det ikke.
wall-coarsest = Grovere går det ikke.
wall-open-first = Åpne forslaget med → og velg normen som skal ut.
wall-sorted = Rekkefølgen følger tallene nå. F3 bytter til rommets egen.
wall-order = Rekkefølge: { $order }
wall-stopped = Stoppet. + eller − leter igjen.
wall-taken-in = Tatt med i hovedbudskapet. Ctrl+Z angrer.
wall-accepted = Forslaget er et hovedbudskap nå. Ctrl+Z angrer.
wall-none-sure = Ingen sikre forslag igjen. Enter tar imot det som er valgt.
wall-accepted-all = { $n ->
    [one] Ett sikkert forslag er hovedbudskap nå. Ctrl+Z angrer.
   *[other] { $n } sikre forslag er hovedbudskap nå. Ctrl+Z angrer alle.
}
wall-take-marked = { $n ->
    [one] Ta med den merkede normen
   *[other] Ta med de { $n } merkede normene
}
wall-act-split = Del i to  (F4)
wall-split-one = Her er det bare én norm, så det er ingenting å dele.
wall-split-all = Alle normene er merket. La minst én bli igjen.
wall-split-title = Hvilken norm skal bli et eget hovedbudskap?
wall-taboo-opposite = { $taboo } – { $group }, det motsatte av «{ $norm }»
wall-prompt-taboos = Ett tabu av disse
wall-only-taboo = Det er bare dette tabuet her.
wall-points = { $points } poeng, { $share } av gruppens
wall-map = Grupper og hovedbudskap
wall-map-empty = Ingen hovedbudskap eller forslag ennå.
wall-head-groups = grupper
wall-head-depth = poeng
wall-said = sa det
wall-up-to = inntil { $share }
wall-more-than = over { $share }
wall-of-points = av gruppens poeng
wall-part = Gruppe { $from }–{ $to } av { $of }: ← → blar
wall-looking = Leter etter det som sier det samme … { $share }  (Esc stopper)
wall-not-looked = Letingen er stoppet. + eller − leter igjen.

# The words that many used
cloud-norms = Normer
cloud-taboos = Tabuer
cloud-both = Normer og tabuer
cloud-all = alle verdiene
cloud-title-groups = { $what }, { $value }: ord etter hvor mange grupper som har brukt dem
cloud-title-people = { $what }, { $value }: ord etter hvor mange som har brukt dem
cloud-rule-groups = Høyden følger hvor mange grupper som har brukt ordet: { $steps }.
cloud-rule-people = Høyden følger hvor mange som har brukt ordet: { $steps }.
cloud-step = { $rows ->
    [one] én linje
   *[other] { $rows } linjer
} fra { $n }
cloud-unknown = Det er ikke kjent hvem som sa hva, så vi teller grupper.
cloud-none = Det er ingen ord å vise her. F6 og F7 viser andre.
cloud-left = { $n ->
    [one] Ett ord til står bare i listen.
   *[other] { $n } ord til står bare i listen.
}
cloud-words = Ord
cloud-out = tatt ut
cloud-taken-out = «{ $word }» er tatt ut. Ctrl+Z angrer.
cloud-taken-in = «{ $word }» er med igjen.

# The poster on the wall
wall-none = Ingen norm er valgt ennå. Velg i plenum: PgUp eller F2.
wall-above = ↑ { $n ->
    [one] Én linje
   *[other] { $n } linjer
} over
wall-below = ↓ { $n ->
    [one] Én linje
   *[other] { $n } linjer
} under

sheet-making = Arket blir tegnet …
sheet-title = { $paper }, { $orientation }

# What comes after
follow-up-question = Hva gjør vi etterpå, hvem holder i det, og når?
follow-up-changing = Endrer det som er avtalt – Enter lagrer, Esc avbryter
follow-up-what = Hva
follow-up-who = Hvem
follow-up-when = Når
follow-up-hint-what = Skriv hva som skal gjøres – F6 viser forslag
follow-up-hint-who = helst en rolle, ikke et navn
follow-up-hint-when = 12. mars, eller om 2 uker
follow-up-none = Ingenting er avtalt ennå. Når noen har ansvaret og en dato, skjer det.
follow-up-nobody = ingen har tatt det på seg ennå
follow-up-no-date = ingen dato
follow-up-kept = Avtalt ✓
follow-up-removed = Tatt bort. Ctrl+Z angrer.
follow-up-suggestions = Forslag fra verkstedet
follow-up-no-suggestions = Verkstedet har ingen flere forslag.
follow-up-not-a-date = «{ $typed }» er ingen dato. Skriv 12.3.2027, 12. mars eller om 2 uker.
follow-up-no-such-day = «{ $typed }» finnes ikke i kalenderen. Skriv for eksempel 12. mars.
follow-up-other-weekday = «{ $typed }» stemmer ikke: datoen er { $date }.

# The outputs
export-question = Hva vil dere ta med hjem?
export-about-poster-pdf = plakaten til utskrift
export-about-table-pdf = normene mot tabuene, én verdi på hver side
export-about-cards-pdf = plansjer: et kort for hver verdi og hver norm
export-about-calendar-pdf = veggkalender med en norm for hver måned
export-about-poster-md = plakaten som tekst, med kildene
export-about-poster-json = plakaten for andre programmer
export-about-poster-png = plakaten som bilde, til skjerm og e-post
export-about-poster-svg = plakaten som tegning, i alle størrelser
export-about-wordcloud-pdf = ordene i normene som ordsky, og hvor mange som brukte hvert ord
export-about-wordcloud-png = ordskyen som bilde, til skjerm og e-post
export-about-wordcloud-svg = ordskyen som tegning, i alle størrelser
export-folder = Filene legges i { $folder }
export-again = Økten åpnes igjen med:  verdiverksted run { $name }
export-writing = Lager { $file }, { $n } av { $of }
export-written = ✓ { $n ->
    [one] Én fil ligger
   *[other] { $n } filer ligger
} i { $folder }
export-replaced = Skriften i PDF-en mangler { $signs } – der står det en rute.
export-beside = { $file } er noen andres fil, eller er endret siden sist. Den er urørt, og den nye heter { $beside }.
export-failed = Ikke laget: { $files }. { $why }
export-busy = Filene lages. Vent litt.
export-none = Kryss av for minst én fil med mellomromstasten.
export-choices = Slik lages de
export-ticked = { $n } av { $of } krysset av
export-state-now = lages …
export-state-made = ✓ laget
export-state-empty = tom
export-state-failed = ! ikke laget
export-empty = Ikke laget, for det er ingenting å ha i: { $files }
export-stopped = Stoppet. Det som er laget, er helt og ligger der.
export-stopping = Stopper etter denne filen.
export-why-full = Det er ikke plass på disken. Rydd plass og trykk F6 igjen.
export-why-denied = Det er ikke lov å skrive der, eller filen er åpen i et annet program. Lukk den og trykk F6 igjen.
export-why-link = Det ligger en snarvei med samme navn der. Ta den bort og trykk F6 igjen.
export-why-broke = Det er en feil i programmet, men ordene er trygge. Trykk F6 for å prøve igjen.
export-why-theirs = For mange filer med samme navn ligger der fra før. Flytt dem og trykk F6 igjen.
export-why-typeset = Det er en feil i programmet, men ordene er trygge: { $said }
export-why-other = Systemet svarte: { $said }

# How the outputs are made
choice-paper = Papir
choice-paper-a1 = A1
choice-paper-a2 = A2
choice-paper-a3 = A3
choice-paper-a4 = A4
choice-orientation = Retning
choice-orientation-portrait = stående
choice-orientation-landscape = liggende
choice-design = Utforming
choice-design-bands = bånd
choice-design-mosaic = mosaikk
choice-design-plain = enkel
choice-card = Plansjer
choice-card-a5 = A5
choice-card-a4 = A4
choice-month = Kalender
choice-cloud = Ordsky av
choice-cloud-norms = normer
choice-cloud-taboos = tabuer
choice-cloud-both = begge
choice-cloud-by = Skyen teller
choice-cloud-groups = grupper
choice-cloud-people = personer
choice-cloud-size = Ordene vokser i
choice-cloud-height = høyde
choice-cloud-area = flate
key-name-space = Mellomrom

# The calendar
calendar-week = Uke
calendar-follow-ups = Oppfølging i { $month }
calendar-listed = { $n ->
    [one] Én oppfølging, se neste side
   *[other] { $n } oppfølginger, se neste side
}
holiday-new-year = 1. nyttårsdag
holiday-maundy-thursday = Skjærtorsdag
holiday-good-friday = Langfredag
holiday-easter-sunday = 1. påskedag
holiday-easter-monday = 2. påskedag
holiday-labour-day = Offentlig høytidsdag
holiday-constitution-day = Grunnlovsdagen
holiday-ascension = Kristi himmelfartsdag
holiday-whit-sunday = 1. pinsedag
holiday-whit-monday = 2. pinsedag
holiday-christmas-day = 1. juledag
holiday-boxing-day = 2. juledag

# The kit to print before the workshop
kit-run-sheet = Kjøreplan
kit-time = Kl.
kit-what = Hva
kit-length = Tid
kit-hours = { $n } t
kit-minutes = { $n } min
kit-seconds = { $n } s
kit-about = ca. { $length }
kit-ends = Slutt omtrent kl. { $time }. Alt i alt { $length }.
kit-assumed-people = Regnet for { $people ->
        [one] én deltaker
       *[other] { $people } deltakere
    } i { $groups ->
        [one] én gruppe.
       *[other] { $groups } grupper.
    }
kit-assumed-group = Regnet for én gruppe. For hver gruppe til varer verkstedet { $more } lenger.
kit-assumed-breaks = «ca.» er et anslag. Pauser er ikke regnet med.
kit-print = Skriv ut og kopier
kit-sheet = Ark
kit-pages = Side
kit-number = Antall
kit-copies = { $n } av hver side
kit-copies-person = ett til hver deltaker
kit-copies-group = ett til hver gruppe
kit-copies-ballots = ett til hver fjerde deltaker
kit-worksheets = Arbeidsark til deltakerne, ett for hver verdi
kit-group-sheets = Gruppeark, ett for hver verdi
kit-ballots = Stemmesedler, fire på hvert ark: klipp dem fra hverandre
kit-name-cards = Navneskilt, to på hvert ark: klipp, og brett på midten
kit-worksheet = Arbeidsark
kit-group-sheet = Gruppeark
kit-group = Gruppe
kit-top = { $n ->
    [one] Den viktigste normen
   *[other] De { $n } viktigste normene
}
kit-ballot = Stemmeseddel
kit-ballot-how = Skriv den viktigste normen øverst. Andre ser ikke hva du har svart.
kit-place = Plass
kit-norm = Norm
kit-points = Poeng
# The report, the calendar and the files for programs
export-about-report-html = rapporten: alt på ett sted, for nettleseren
export-about-report-md = rapporten som tekst, til å lime inn
export-about-norms-csv = alt som ble sagt, for regneark
export-about-session-json = hele økten for andre programmer
export-about-followup-ics = det som er avtalt, for kalenderen
ics-who = Ansvarlig: { $who }
ics-agreed = Avtalt i verkstedet «{ $title }».
ics-agreed-on = Avtalt i verkstedet «{ $title }» { $day }.
count-people = { $n ->
    [one] { $n } deltaker
   *[other] { $n } deltakere
}
count-groups = { $n ->
    [one] { $n } gruppe
   *[other] { $n } grupper
}
report-in-figures = { $people } i { $groups } sa { $norms } og { $taboos }. Av alt dette ble det { $chosen } på plakaten.
report-chosen = { $n ->
    [one] { $n } norm
   *[other] { $n } normer
}
report-skip = Hopp til innholdet
report-contents = Innhold
report-tables = Normer og tabuer
report-made-of = Laget av { $from }
report-no-norms = Ingen norm er valgt til plakaten ennå.
report-after = Veien videre
report-words = Ordene som går igjen
report-agreement = Hvor enige gruppene var
report-said = Alt som ble sagt
report-groups = Gruppene
report-about = Om tallene
report-group = Gruppe
report-norm = Norm
report-taboo = Tabu
report-points = Poeng
report-place = Plass
report-theme = Hovedbudskap
report-into = Hovedbudskap: { $theme }
report-is-theme = Hovedbudskap med de samme ordene
report-against = Mot normen
report-in-words = Med ord
report-w = Kendalls W
report-people = Deltakere
report-units = Fra
report-of-value = { $what }: { $value }
report-first-said = først sagt: «{ $words }»
report-withdrawn = trukket tilbake
report-merged = slått sammen med en annen
report-part-of = del av «{ $norm }»
report-agree-chance = Liten enighet: tilfeldige stemmesedler kunne ha gitt det samme.
report-w-chance = { $w } (tilfeldig: { $mean })
report-about-points = Poengene er gruppens egne: den viktigste normen får flest. Med stemmesedler er de summen av alles, ellers er de fra gruppens felles rekkefølge. Gruppene er ulikt store, så poeng fra to grupper kan ikke legges sammen.
report-about-weight = Bredden er hvor mange av gruppene som sa noe om verdien, som har en norm i hovedbudskapet. Andelen av poengene er snittet av gruppenes andeler: alt en gruppe ga, teller som én, så en stor gruppe ikke veier mer enn en liten. «Delt» står der noen grupper satte det høyt og andre ikke valgte det.
report-about-w = Kendalls W sier hvor like stemmesedlene i en gruppe er, fra 0 (ingen enighet) til 1 (full enighet). Få som stemmer, blir lett enige ved en tilfeldighet. Derfor står det i parentes hva tilfeldige stemmesedler gir i snitt, og ordene sier om gruppen var mer enig enn det.
report-about-names = Rapporten sier hvilken gruppe som sa hva, aldri hvem.

# The word cloud on paper
cloud-title = Ordsky
cloud-all-values = Alle verdiene
cloud-of-norms = Ordene i normene
cloud-of-taboos = Ordene i tabuene
cloud-of-both = Ordene i normene og tabuene
cloud-rule-height-groups = Høyden på bokstavene viser hvor mange grupper som brukte ordet.
cloud-rule-height-people = Høyden på bokstavene viser hvor mange personer som brukte ordet.
cloud-rule-area-groups = Flaten til bokstavene viser hvor mange grupper som brukte ordet.
cloud-rule-area-people = Flaten til bokstavene viser hvor mange personer som brukte ordet.
cloud-no-people = Det er ikke kjent hvem som sa hva. Derfor telles grupper.
cloud-colour = Fargen viser hvilken verdi ordet ble mest brukt om; grå ord er brukt like mye om flere.
cloud-left-out = { $n ->
    [one] Ett ord er utelatt, fordi det ville blitt for smått til å lese.
   *[other] { $n } ord er utelatt, fordi de ville blitt for små til å lese.
}
cloud-word = Ord
cloud-groups = Grupper
cloud-people = Personer
cloud-used-by-groups = { $word }: { $n ->
    [one] 1 gruppe
   *[other] { $n } grupper
}
cloud-used-by-people = { $word }: { $n ->
    [one] 1 person
   *[other] { $n } personer
}

# The workshop that is made of a table
own-description = Laget av verdiene i { $file }.
own-norms = Hva gjør vi når vi lever etter «{ $value }»? Skriv normer.
own-ranking = { $n ->
    [one] Bli enige om den viktigste normen.
   *[other] Bli enige om de { $n } viktigste normene.
}
own-taboos = Finn også tabu, slik vil vi ikke ha det.

## Lessons for newcomers
key-tour = øv litt først
key-skip = hopp over
tour-number = Velkommen · Øvelse { $n } av 3
tour-moving = Et verksted er en rekke sider
tour-moving-about = PgDn (Page Down) går til neste side, og PgUp går tilbake. På noen maskiner er det Fn og pil ned. En klikker for presentasjoner gjør det samme. Ingenting går tapt når du blar.
tour-moving-task = Trykk PgDn.
tour-writing = Det som skrives, havner i feltet
tour-writing-about = I et verksted skriver du det gruppene sier. Enter legger det til i listen.
tour-writing-task = Skriv noe, for eksempel «Vi hilser på alle», og trykk Enter.
tour-writing-done = Bra! Skriv mer hvis du vil, eller trykk PgDn for å gå videre.
tour-undoing = Alt kan angres
tour-undoing-about = Ctrl+Z tar tilbake det siste som ble gjort: Hold nede Ctrl, og trykk Z. Det gjelder overalt.
tour-undoing-task = Trykk Ctrl+Z.
tour-undone = Angret: { $words }
tour-over = Det er alt du trenger å kunne. Nederst på hver side står tastene som virker der, og F1 forklarer siden. Gjør F1 noe annet på din maskin, holder du nede Fn samtidig. Alt du skriver i et verksted, lagres av seg selv.
tour-over-task = Trykk Enter for å begynne.
tour-example = Vi hilser på alle

## How the screens look

look-dark = Mørkt bilde
look-light = Lyst bilde
look-high-contrast = Høy kontrast
look-terminal = Terminalens egne farger
look-rows = Vinduet har { $rows } linjer. De som sitter inntil { $reach } bildehøyder unna, kan lese det.
look-rows-many = Vinduet har { $rows } linjer. De som sitter mer enn { $reach } bildehøyder unna, kan ikke lese det. Gjør bokstavene større til det er { $least } til { $most } linjer: Ctrl og + i de fleste terminaler (Cmd og + på Mac).

## A second window: a session that is led in another

state-following = følger med
follow-title = Et vindu til
about-following = Dette vinduet følger en økt som ledes i et annet vindu. Alt som skjer der, vises her med det samme. Herfra kan ingenting i økten endres, og ingenting skrives til disken.
follow-command = Et vindu til, for projektoren: { $command }
follow-instead = Slik følger du med på økten: { $command }
follow-gone = Økten er ikke her lenger
follow-gone-about = Den er slettet, flyttet eller ligger på en disk som er borte. Kommer den tilbake, vises den igjen. Ctrl+Q lukker vinduet.
follow-unreadable = Økten kan ikke leses akkurat nå. Det prøves igjen. { $why }
broke-following = visningen av økten

## Drawing groups, turns and slides
draw-title = Trekning { $seed } · { $n ->
    [one] 1 gruppe
   *[other] { $n } grupper
}
draw-page = Side { $n } av { $of }  ↑↓
draw-again = Trekk med et bestemt nummer …
draw-number = Nummeret på trekningen: Samme liste og samme nummer gir de samme gruppene.
draw-number-wrong = Skriv nummeret på trekningen med bare sifre, for eksempel 4711.
key-show-all = vis alle
key-accept = greit
key-draw-anew = trekk på nytt
key-choices = flere valg
key-question = nytt spørsmål
about-draw = Gruppene er trukket. Tallet er gruppen; ved siden av står de som er med. Enter tar gruppene som de er, F6 trekker på nytt, og Ctrl+Z henter den forrige trekningen. Nummeret øverst gir de samme gruppene igjen.
about-question = Snakk om spørsmålet to og to. F6 trekker et nytt spørsmål. Er det en klokke her, starter F3 den.
act-question = spørsmålet som ble trukket
rejection-no-question = Her er det ikke flere spørsmål å trekke.
setup-choices = Turer og trekning
setup-wishes = Kari + Ola sammen, Kari / Per ikke
setup-mix = Bland enhetene når grupper trekkes
setup-mix-on = Enhetene blandes ved neste trekning. F6 trekker.
setup-mix-off = Enhetene blandes ikke ved neste trekning. F6 trekker.
order-around = Turen går rundt bordet.
order-random = Turen går i tilfeldig rekkefølge.
order-quiet = De som har sagt minst, begynner.
order-holds-random = tilfeldig rekkefølge
order-holds-quiet = de stilleste først
wish-not-together = { $one } og { $two } kunne ikke komme sammen.
wish-not-apart = { $one } og { $two } kunne ikke skilles.
wish-more = { $n ->
    [one] Ett ønske til kunne ikke oppfylles.
   *[other] { $n } ønsker til kunne ikke oppfylles.
}
wish-two-signs = skriv enten + (sammen) eller / (hver for seg) mellom navnene, ikke begge.
wish-too-few = skriv navnene på to forskjellige personer, som «Kari + Ola».
wish-unknown = ingen i listen heter «{ $name }».
wish-several = flere i listen heter «{ $name }». Skriv mer av navnet.

## Hints on how a norm is worded
coach-two = To normer i én? De er lettere å følge hver for seg.
coach-behaviour = Hva ville vi sett noen gjøre?
coach-slogan = Et fint ord. Hva gjør vi da, helt konkret?
coach-taboo = Sier hva vi ikke gjør. Et tabu? Eller hva gjør vi i stedet?
coach-long = Lang å lese fra bakerste rad. Kan den sies kortere?
coach-name = Er det et navn? Ingen navn på barn eller familier på veggen.
coach-about = { $n }: { $hint }
coach-on = Hint om ordene er slått på.
coach-off = Hint om ordene er slått av.

## What to do now, and what comes next: a row of 76 columns
guide = Nå: { $now } · Neste: { $next }
next-back = tilbake til skjermen
next-none = ferdig, Ctrl+Q avslutter
now-start = Velg med piltastene, Enter åpner
now-rehearsal = Se på, mellomrom stanser
now-setup = Skriv hvem som er med, F6 trekker grupper
now-groups = La alle finne gruppen sin
now-slide = Les høyt, PgDn når alle er klare
now-introduction = Les verdien og spørsmålene høyt
now-clock-ready = F3 starter klokken når alle er klare
now-individual = La alle skrive i stillhet
now-clock-paused = F3 lar klokken gå videre
now-clock-up = Rund av, PgDn går videre
now-clock-ended = PgDn går videre
now-no-groups = Lag grupper i oppsettet (F2)
now-entry = Skriv normen til { $who }, så Enter
now-taboo = Skriv tabuet til { $who }, så Enter
now-all-passed = Alle har stått over, PgDn går videre
now-clarify = Spør om alle forstår normene likt
now-consensus = Spør hva som er viktigst, Enter velger
now-consensus-done = Er gruppen enig? F6 bekrefter
now-curtain = Gi tastaturet til neste, Enter åpner
now-ballot = Gi plasser med tallene, F6 leverer
now-tally = Les resultatet høyt, F6 bekrefter
now-run-off = Tell hendene for hver norm, F6 teller opp
now-confirmed = Les høyt det gruppen står for
now-plenary-norms = Samle det som er likt, Enter tar imot
now-plenary-themes = Velg til plakaten med F6
now-map = Les rutenettet sammen, F5 lukker
now-cloud = Spør hva ordene forteller oss
now-poster = Les plakaten høyt sammen
now-sheet = Se på arket, Esc lukker det
now-follow-up = Skriv hva, hvem og når, Enter legger til
now-follow-up-list = F8 endrer den valgte, F9 tar den bort
now-export = Kryss av for filene, F6 lager dem
now-exported = Filene er laget, se hvor de ligger
now-export-choices = Velg med ← →, F6 lager filene
now-making = Vent litt, filene blir laget
now-menu = Velg med piltastene, Enter tar den valgte
now-prompt = Skriv, Enter lagrer, Esc avbryter
now-reading = Les, Esc lukker
now-covered = Ta pause, Esc tar forhenget bort
now-following = Følg med, økten ledes i et annet vindu
now-revealing = Gruppene kommer, én om gangen
now-drawn = La alle finne gruppen sin, Enter godtar
now-question = Snakk om spørsmålet to og to
now-nothing = Gruppen har ingen normer, PgDn går videre

## The curtain before the wall
key-curtain = pause
key-curtain-away = tilbake
curtain-word = Pause
curtain-how = Esc, Ctrl+B eller et klikk tar forhenget bort.
curtain-told = Veggen er bak forhenget. Ctrl+B tar det bort.

## The time plan
pace-planned = { $planned } min
pace-used = { $used } av { $planned } min
pace-end = Slutt kl. { $time }, { $pace }
pace-minutes = { $n ->
        [one] ett minutt
       *[other] { $n } minutter
    }
pace-hours = { $hours } t { $minutes } min
pace-behind = { $time } forsinket
pace-ahead = { $time } foran skjema
pace-as-planned = i rute

## What the facilitator and the room see
view-now = Nå
view-next = Neste
view-time = Tid
view-silent = Ikke hørt
view-passed = Står over
view-all-spoke = ingen, alle har sagt noe
view-notes = Notater
view-lead = Råd
view-about = Om dette
view-curtain = Pause
view-more = … resten står i hjelpen (F1)
help-notes = Notater til den som leder
view-paused = pause
view-no-groups = Gruppene er ikke klare ennå.
view-all-passed = Alle har sagt sitt.
view-no-themes = Ingen hovedbudskap ennå.
view-thanks = Takk for i dag!
lead-setup = Ha alt klart før folk kommer. Grupper der enhetene blandes, gir flest nye tanker.
lead-opening = Se på folk, ikke på veggen. Si det med egne ord, kort.
lead-introduction = Les høyt. Vent ti sekunder etter hvert spørsmål; ingen trenger å svare.
lead-individual = Vær stille selv også. Si fra når ett minutt er igjen. Trenger de mer tid, gir F4 ett minutt.
lead-round-robin = Én norm om gangen, uten drøfting. Skriv ordene slik de blir sagt. Den som står over, kan komme igjen.
lead-clarify = Spør: Hva kunne vi se noen gjøre? Den som sa normen, bestemmer ordene.
lead-ranking = La den som har sagt minst, begynne. Ingen trenger å forsvare valget sitt.
lead-taboos = Snakk om handlinger, aldri om personer. Et godt tabu er noe vi kan be hverandre la være med.
lead-plenary = Spør gruppene om de kjenner igjen sitt i ordene. Programmet foreslår, rommet bestemmer.
lead-cloud = Et kort pusterom: Hva er dere stolte av? Hva mangler?
lead-poster = La en fra hver gruppe lese. Spør om noe skurrer før den trykkes.
lead-follow-up = Få minst én avtale med ansvarlig og dato. Det er den som gjør at verkstedet varer.
lead-closing = Takk for innsatsen, og si hva som skjer med plakaten.
lead-export = Lag filene før du slår av maskinen, og ta dem med på en minnepinne.

## What a screen is for: the first line of its help
about-rehearsal = Et innspilt verksted spilles av. Mellomrom stanser og fortsetter, pil opp og ned endrer farten.
about-menu = En liste å velge fra. Piltastene flytter, Enter tar den valgte, Esc gjør ingenting.
about-prompt = Et spørsmål å svare på. Skriv, og trykk Enter når det er som det skal. Esc lar alt være som det var.
about-reading = En tekst å lese. Piltastene blar, Esc lukker.
about-covered = Veggen er bak forhenget, og ingen taster rører økten. Esc, Ctrl+B eller et klikk tar det bort.
about-individual = Alle skriver for seg selv, i stillhet. F3 starter og stanser klokken, F4 gir ett minutt til, F5 avslutter runden. Når tiden er ute, sier skjermen det; ingenting låses.
about-taboos = Dere bytter på: ett tabu om gangen, altså slik vi ikke vil ha det. Tab setter tabuet opp mot en norm. Den som ikke har mer nå, står over (F6) og kan komme inn igjen (F7).
about-curtain = Én og én stemmer ved tastaturet. Gi det til den som står på skjermen; Enter åpner stemmeseddelen. Ingenting vises før alle er inne.
about-run-off = Normene står likt. Rekk opp hånden for én av dem; hver stemmer én gang. F6 teller opp.
about-confirmed = Dette står gruppen for. Les det høyt. F9 åpner prioriteringen igjen, om gruppen vil.
about-sheet = Dette er arket slik det trykkes. F7 går nærmere, piltastene flytter arket, Esc lukker.
about-making = Filene blir laget. Dere kan gjøre annet så lenge. Esc stopper etter filen som lages.

## The line mode
plain-welcome = Verdiverksted som linjer, uten skjermbilder.
plain-how = Skriv en linje og trykk Enter. Der noe skal sies, er linjen det du sier. Et tall velger linjen med det tallet. Det du ber om, begynner med skråstrek, som /neste, og begynnelsen av ordet er nok. Alt som blir lagret, sies med «Lagret.»
plain-how-keys = Spørsmålstegn viser alt du kan be om her. Nevner teksten en tast, som F6 eller Ctrl+Z, ber du om den på samme måte: /F6. En norm som begynner med skråstrek, skrives med to. Ctrl+D avslutter trygt.
plain-saved = Lagret.
plain-bye = Avsluttet.
plain-blank = tomt
plain-answer = Skriv svaret på én linje.
plain-stands = Nå står det: { $words }
plain-here = valgt
plain-turn = { $who } har ordet
plain-hint-norm = Skriv én norm på én linje.
plain-hint-taboo = Skriv ett tabu på én linje.
plain-like = Ikke lagt til ennå. /{ $both } lar begge stå, /{ $same } legger ordene til det som står.
plain-marked = merket
plain-open = åpnet
plain-ticked = krysset av
plain-not-ticked = ikke krysset av
plain-hands = Velg en norm med tallet, og skriv antall hender med skråstrek foran, som /3.
plain-ballot = /åpne åpner stemmeseddelen. Ingenting skjules på denne skjermen: det som skrives og leses opp, kan andre se og høre, også etterpå. Snu skjermen, bruk hodetelefoner, og tøm vinduet før neste. Eller stem på papir.
plain-again = igjen
plain-time = tid
plain-clear = tøm
plain-save = hvor er det lagret
plain-redo = gjør om igjen
plain-place = gi plass
plain-move-up = flytt opp
plain-move-down = flytt ned
plain-unfold = åpne
plain-fold = lukk
plain-choice-before = forrige valg
plain-finer = finere
plain-coarser = grovere
plain-key-up = opp
plain-key-down = ned
plain-key-right = høyre
plain-key-left = venstre
plain-minutes = { $n ->
    [one] Ett minutt igjen.
   *[other] { $n } minutter igjen.
}
plain-left = Igjen på klokken: { $left } ({ $state }).
plain-time-up = Tiden er ute.
plain-cleared = Feltet er tomt.
plain-selected = Valgt: { $words }
plain-gone = Borte: { $words }
plain-renumbered = Tallene i listen er endret. /igjen leser alt.
plain-many-rows = { $n } linjer er endret. /igjen leser alt.
plain-about-poster = Slik blir verdiplakaten. /lag plakaten lager filene, /tilbake går til ordskyen og plenum.
plain-about-export = /lag filene lager filene som er krysset av, og sier hvor de ligger. /kryss av 1 krysser av fil 1, eller tar krysset bort. /velg 17 endrer valg 17.
plain-no-row = Det er ingen linje med tallet { $n }.
plain-no-field = Her er det ikke noe å fylle ut, så ingenting er gjort.
plain-doubt = Ikke sagt ennå: det er også navnet på noe du kan be om. Skriv /{ $act } for det, eller den samme linjen én gang til for å si den.
plain-lost = Spørsmålstegn viser hva du kan be om. /igjen leser alt.
plain-about-plenary = Her blir gruppenes normer til hovedbudskap. Programmet foreslår normer som sier det samme, og sier hvor sikkert det er. Et forslag eller en norm med tallet foran blir hovedbudskap med /til budskap 1, alle de sikre forslagene med /alle sikre. Merk flere med /merk 2 for å samle dem selv. /åpne 1 viser hva det er laget av. /på plakaten 5 tar hovedbudskapet med tallet 5 med på plakaten. Det dere har laget, rører programmet aldri.
plain-can = Du kan be om: { $acts }. Spørsmålstegn viser alt.
plain-can-go = Du kan be om: { $acts }. { $next } går videre. Spørsmålstegn viser alt.
plain-go = { $next } går videre. Spørsmålstegn viser alt.
plain-choose = Skriv tallet. Du kan også be om: { $acts }.
plain-all = Dette kan du be om her, med tasten i parentes:
plain-with-row = Et tall bak gjelder linjen med det tallet, som /skriv om 2.
plain-many = Flere begynner slik: { $acts }. Skriv litt mer.
plain-unknown = Her er det ingenting som heter «{ $asked }». Spørsmålstegn viser alt du kan be om.
plain-unknown-near = Her er det ingenting som heter «{ $asked }». Mente du { $near }?

# Finding acts and what was said, and what can be chosen on the way
key-palette = alle valg
key-search = søk
key-do = gjør det
key-redo = gjør om igjen
key-save = vis hvor økten er lagret
key-language = bytt språk
key-mouse = frigjør musen, eller ta den tilbake
key-move-up = flytt opp
key-move-down = flytt ned
key-finer = finere: flere forslag, som ligner mer
key-coarser = grovere: færre forslag, som samler mer
key-left = som pil til venstre
key-right = som pil til høyre
act-speak-nb = Vis skjermen på bokmål
act-speak-nn = Vis skjermen på nynorsk
act-speak-en = Vis skjermen på engelsk
act-bell-on = Slå på klokken som ringer når tiden er ute
act-bell-off = Slå av klokken som ringer når tiden er ute
act-mouse-take = Ta musen tilbake til programmet
act-mouse-free = Frigjør musen til å merke tekst
language-now = Skjermen er på bokmål nå. { $key } bytter igjen.
bell-on = Det ringer når tiden er ute.
bell-off = Det ringer ikke når tiden er ute. Skjermen sier det likevel.
mouse-taken = Musen virker i programmet igjen: klikk på det du vil.
mouse-free = Musen er fri, så du kan merke tekst på skjermen. { $key } tar den tilbake.
palette-title = Hva vil du gjøre?
palette-hint = Skriv litt av navnet, for eksempel «angre» eller «plakat»
palette-none = Ingenting her heter det. Prøv et annet ord, eller færre bokstaver.
palette-go = Gå til { $place }
search-title = Søk i alt som er sagt: { $n } av { $of }
search-hint = Skriv ett eller flere ord. Alle bøyningsformer blir funnet.
search-none = Ingen har sagt noe med de ordene.
search-empty = Ingenting er sagt ennå.
search-not-ready = Leter …
search-norm = norm
search-taboo = tabu
search-theme = hovedbudskap
search-withdrawn = trukket tilbake
search-merged = slått sammen med en annen
search-nowhere = Det står ikke på noen skjerm lenger.
broke-search = søket i det som er sagt
settings-wrong = { $n ->
    [one] Noe i innstillingene er feil, så der gjelder det vanlige. { $first }
   *[other] { $n } innstillinger er feil, så der gjelder det vanlige. Den første: { $first }
}
act-plain-signs = Vis bare enkle tegn
act-all-signs = Vis alle tegn
act-coach-on = Slå på hint om ordene
act-coach-off = Slå av hint om ordene

## For newcomers
now-tie = Likt ved streken, F8 velger en regel
key-more = mer

## What is there for the mouse

ballot-give = Gi normen plass
