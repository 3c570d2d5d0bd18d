#!/usr/bin/env python3
"""A list of norms as people in Norwegian municipalities write them, each with the theme that it was made from.

    make.py N SEED > norms.csv

A theme is an act and whom or what it is about; its norms are wordings of it in bokmål, nynorsk and some English: "Vi …",
imperatives, infinitives, passives, nouns and compounds, other words for the same act, other orders, circumstances that
other themes have too, and a slip in one of fifty. Some themes are against their act. One norm in twelve is alone: it shares
its words with themes, but says something else. The same N and SEED give the same list, with any Python from 3.8.
"""
import csv
import random
import sys

# A line is a wording of an act, and lines without an empty one between them are the same act; the first is the usual one.
#
#   bokmål: infinitive present imperative passive, what follows | as a noun || nynorsk: the same || English: infinitive -ing
#
# What follows ends where the object stands, or marks its place with "_". A "-" is a form that nobody would use. Under
# MATTERS the nouns are also ends of compounds, without their prepositions. Acts after BAD are mostly spoken against.
PEOPLE_ACTS = """
lytte lytter lytt lyttes til | lytting til || lytte lyttar lytt lyttast til | lytting til || listen listening to
høre hører hør høres på | - || høyre høyrer høyr høyrast på | - || hear hearing

hjelpe hjelper hjelp hjelpes | hjelp til || hjelpe hjelper hjelp hjelpast | hjelp til || help helping
støtte støtter støtt støttes | støtte til || støtte støttar støtt støttast | støtte til || support supporting
stille stiller still - opp for | - || stille stiller still - opp for | - || be being there for

respektere respekterer respekter respekteres | respekt for || respektere respekterer respekter respekterast | respekt for || respect respecting
vise viser vis - respekt for | respekt overfor || vise viser vis - respekt for | respekt overfor || show showing respect for

rose roser ros roses | ros til || rose roser ros rosast | ros til || praise praising
gi gir gi gis ros til | ros til || gi gir gi - ros til | ros til || give giving praise to
skryte skryter skryt skrytes av | skryt av || skryte skryt skryt - av | skryt av || compliment complimenting

inkludere inkluderer inkluder inkluderes | inkludering av || inkludere inkluderer inkluder inkluderast | inkludering av || include including
slippe slipper slipp slippes _ inn i fellesskapet | - || sleppe slepp slepp sleppast _ inn i fellesskapet | - || let letting _ in

hilse hilser hils hilses på | hilsing på || helse helsar hels helsast på | helsing på || greet greeting
si sier si - hei til | - || seie seier sei - hei til | - || say saying hello to

veilede veileder veiled veiledes | veiledning av || rettleie rettleier rettlei rettleiast | rettleiing av || guide guiding
gi gir gi gis råd til | råd til || gi gir gi - råd til | råd til || advise advising

trøste trøster trøst trøstes | trøst til || trøyste trøystar trøyst trøystast | trøyst til || comfort comforting

oppmuntre oppmuntrer oppmuntre oppmuntres | oppmuntring av || oppmuntre oppmuntrar oppmuntre oppmuntrast | oppmuntring av || encourage encouraging
heie heier hei heies på | heiing på || heie heiar hei - på | heiing på || cheer cheering for

ta tar ta tas vare på | - || ta tek ta takast vare på | - || take taking care of
ivareta ivaretar ivareta ivaretas | ivaretakelse av || ivareta ivaretek ivareta ivaretakast | ivaretaking av || look looking after

stole stoler stol stoles på | - || stole stoler stol stolast på | - || trust trusting
ha har ha - tillit til | tillit til || ha har ha - tillit til | tillit til || have having confidence in

spørre spør spør spørres | spørsmål til || spørje spør spør spørjast | spørsmål til || ask asking
stille stiller still stilles spørsmål til | - || stille stiller still - spørsmål til | - || put putting questions to

takke takker takk takkes | takk til || takke takkar takk takkast | takk til || thank thanking

informere informerer informer informeres | informasjon til || informere informerer informer informerast | informasjon til || inform informing
gi gir gi gis beskjed til | beskjed til || gi gir gi - beskjed til | beskjed til || notify notifying
holde holder hold holdes _ orientert | orientering til || halde held hald haldast _ orienterte | orientering til || keep keeping _ informed

være er vær - vennlige mot | vennlighet mot || vere er ver - venlege mot | venlegheit mot || be being kind to
være er vær - hyggelige mot | - || vere er ver - hyggelege mot | - || be being nice to
møte møter møt møtes _ med et smil | - || møte møter møt møtast _ med eit smil | - || meet meeting _ with a smile

være er vær - ærlige mot | ærlighet overfor || vere er ver - ærlege mot | ærlegdom overfor || be being honest with
si sier si - sannheten til | - || seie seier sei - sanninga til | - || tell telling _ the truth

involvere involverer involver involveres | involvering av || involvere involverer involver involverast | involvering av || involve involving
ta tar ta tas _ med på råd | medvirkning for || ta tek ta takast _ med på råd | medverknad for || consult consulting

framsnakke framsnakker framsnakk framsnakkes | framsnakking av || framsnakke framsnakkar framsnakk framsnakkast | framsnakking av || speak speaking well of
snakke snakker snakk snakkes godt om | godord om || snakke snakkar snakk snakkast godt om | godord om || say saying nice things about

forstå forstår forstå forstås | forståelse for || forstå forstår forstå forståast | forståing for || understand understanding
sette setter sett - oss inn i situasjonen til | innlevelse i livet til || setje set set - oss inn i situasjonen til | innleving i livet til || see seeing the world like

kontakte kontakter kontakt kontaktes | kontakt med || kontakte kontaktar kontakt kontaktast | kontakt med || contact contacting
ringe ringer ring ringes til | telefon til || ringje ringjer ring ringjast til | telefon til || phone phoning
ta tar ta tas kontakt med | kontakt med || ta tek ta takast kontakt med | kontakt med || reach reaching out to

likebehandle likebehandler likebehandle likebehandles | likebehandling av || likebehandle likebehandlar likebehandle likebehandlast | likebehandling av || treat treating _ equally
være er vær - rettferdige mot | rettferdighet for || vere er ver - rettferdige mot | rettferd for || be being fair to

gi gir gi gis _ tid | tid til || gi gir gi - _ tid | tid til || give giving _ time
bruke bruker bruk brukes tid på | - || bruke bruker bruk brukast tid på | - || spend spending time on

følge følger følg følges opp | oppfølging av || følgje følgjer følg følgjast opp | oppfølging av || follow following up

beskytte beskytter beskytt beskyttes | beskyttelse av || verne vernar vern vernast | vern av || protect protecting
passe passer pass passes på | - || passe passar pass passast på | - || watch watching over

utfordre utfordrer utfordre utfordres | utfordring av || utfordre utfordrar utfordre utfordrast | utfordring av || challenge challenging

være er vær - tålmodige med | tålmodighet med || vere er ver - tolmodige med | tolmod med || be being patient with

bry bryr bry - oss om | omtanke for || bry bryr bry - oss om | omtanke for || care caring about
vise viser vis vises omsorg for | omsorg for || vise viser vis visast omsorg for | omsorg for || show showing care for

BAD
baksnakke baksnakker baksnakk baksnakkes | baksnakking av || baksnakke baksnakkar baksnakk baksnakkast | baksnakking av || backbite backbiting
snakke snakker snakk snakkes stygt om | - || snakke snakkar snakk snakkast stygt om | - || speak speaking ill of
sladre sladrer sladre sladres om | sladder om || sladre sladrar sladre sladrast om | sladder om || gossip gossiping about

avbryte avbryter avbryt avbrytes | avbrytelser av || avbryte avbryt avbryt avbrytast | avbryting av || interrupt interrupting
snakke snakker snakk - i munnen på | - || snakke snakkar snakk - i munnen på | - || talk talking over

kjefte kjefter kjeft kjeftes på | kjeft til || kjefte kjeftar kjeft kjeftast på | kjeft til || yell yelling at
rope roper rop ropes til | roping til || rope roper rop ropast til | roping til || shout shouting at

overse overser overse overses | - || oversjå overser oversjå oversjåast | - || overlook overlooking
ignorere ignorerer ignorer ignoreres | ignorering av || ignorere ignorerer ignorer ignorerast | ignorering av || ignore ignoring
vende vender vend - ryggen til | - || vende vender vend - ryggen til | - || turn turning our backs on

mobbe mobber mobb mobbes | mobbing av || mobbe mobbar mobb mobbast | mobbing av || bully bullying
plage plager plag plages | plaging av || plage plagar plag plagast | plaging av || pester pestering

dømme dømmer døm dømmes | fordommer mot || dømme dømmer døm dømmast | fordommar mot || judge judging
ha har ha - fordommer mot | fordommer mot || ha har ha - fordommar mot | fordommar mot || be being prejudiced against

le ler le les av | - || le ler le - av | - || laugh laughing at
latterliggjøre latterliggjør latterliggjør latterliggjøres | latterliggjøring av || latterleggjere latterleggjer latterleggjer latterleggjerast | latterleggjering av || ridicule ridiculing
"""

MATTER_ACTS = """
dele deler del deles | deling av || dele deler del delast | deling av || share sharing
spre sprer spre spres | spredning av || spreie spreier sprei spreiast | spreiing av || spread spreading

dokumentere dokumenterer dokumenter dokumenteres | dokumentasjon av || dokumentere dokumenterer dokumenter dokumenterast | dokumentasjon av || document documenting
skrive skriver skriv skrives ned | nedskriving av || skrive skriv skriv skrivast ned | nedskriving av || write writing down

evaluere evaluerer evaluer evalueres | evaluering av || evaluere evaluerer evaluer evaluerast | evaluering av || evaluate evaluating
gå går gå gås gjennom | gjennomgang av || gå går gå gåast gjennom | gjennomgang av || review reviewing

forbedre forbedrer forbedre forbedres | forbedring av || forbetre forbetrar forbetre forbetrast | forbetring av || improve improving
gjøre gjør gjør gjøres _ bedre | - || gjere gjer gjer gjerast _ betre | - || make making _ better

planlegge planlegger planlegg planlegges | planlegging av || planleggje planlegg planlegg planleggjast | planlegging av || plan planning
forberede forbereder forbered forberedes | forberedelse av || førebu førebur førebu førebuast | førebuing av || prepare preparing

prioritere prioriterer prioriter prioriteres | prioritering av || prioritere prioriterer prioriter prioriterast | prioritering av || prioritise prioritising
sette setter sett settes _ først | - || setje set set setjast _ først | - || put putting _ first

diskutere diskuterer diskuter diskuteres | diskusjon om || diskutere diskuterer diskuter diskuterast | diskusjon om || discuss discussing
drøfte drøfter drøft drøftes | drøfting av || drøfte drøftar drøft drøftast | drøfting av || debate debating
snakke snakker snakk snakkes om | samtaler om || snakke snakkar snakk snakkast om | samtalar om || talk talking about

ta tar ta tas ansvar for | ansvar for || ta tek ta takast ansvar for | ansvar for || take taking responsibility for
eie eier ei eies | eierskap til || eige eig eig eigast | eigarskap til || own owning

følge følger følg følges | etterlevelse av || følgje følgjer følg følgjast | etterleving av || follow following
holde holder hold - oss til | - || halde held hald - oss til | - || stick sticking to
rette retter rett - oss etter | - || rette rettar rett - oss etter | - || comply complying with

feire feirer feire feires | feiring av || feire feirar feir feirast | feiring av || celebrate celebrating
markere markerer marker markeres | markering av || markere markerer marker markerast | markering av || mark marking

oppdatere oppdaterer oppdater oppdateres | oppdatering av || oppdatere oppdaterer oppdater oppdaterast | oppdatering av || update updating
holde holder hold holdes _ ved like | vedlikehold av || halde held hald haldast _ ved like | vedlikehald av || maintain maintaining

rapportere rapporterer rapporter rapporteres | rapportering av || rapportere rapporterer rapporter rapporterast | rapportering av || report reporting
melde melder meld meldes fra om | melding om || melde melder meld meldast frå om | melding om || notify notifying about
si sier si sies fra om | varsling om || seie seier sei seiast frå om | varsling om || speak speaking up about

forenkle forenkler forenkle forenkles | forenkling av || forenkle forenklar forenkle forenklast | forenkling av || simplify simplifying
gjøre gjør gjør gjøres _ enklere | - || gjere gjer gjer gjerast _ enklare | - || make making _ simpler

fordele fordeler fordel fordeles rettferdig | fordeling av || fordele fordeler fordel fordelast rettferdig | fordeling av || distribute distributing

avslutte avslutter avslutt avsluttes | avslutning av || avslutte avsluttar avslutt avsluttast | avslutting av || finish finishing
bli blir bli - ferdige med | - || bli blir bli - ferdige med | - || get getting done with

starte starter start startes | oppstart av || starte startar start startast | oppstart av || start starting
komme kommer kom - i gang med | - || kome kjem kom - i gang med | - || get getting going with

kontrollere kontrollerer kontroller kontrolleres | kontroll av || kontrollere kontrollerer kontroller kontrollerast | kontroll av || check checking
kvalitetssikre kvalitetssikrer kvalitetssikre kvalitetssikres | kvalitetssikring av || kvalitetssikre kvalitetssikrar kvalitetssikre kvalitetssikrast | kvalitetssikring av || verify verifying

forklare forklarer forklar forklares | forklaring av || forklare forklarer forklar forklarast | forklaring av || explain explaining
begrunne begrunner begrunn begrunnes | begrunnelse for || grunngi grunngir grunngi - | grunngiving av || justify justifying

utvikle utvikler utvikle utvikles | utvikling av || utvikle utviklar utvikle utviklast | utvikling av || develop developing

verdsette verdsetter verdsett verdsettes | verdsetting av || verdsetje verdset verdset verdsetjast | verdsetjing av || value valuing
sette setter sett settes pris på | - || setje set set setjast pris på | - || appreciate appreciating

reflektere reflekterer reflekter reflekteres over | refleksjon over || reflektere reflekterer reflekter reflekterast over | refleksjon over || reflect reflecting on
tenke tenker tenk tenkes gjennom | gjennomtenking av || tenkje tenkjer tenk tenkjast gjennom | gjennomtenking av || think thinking through

lære lærer lær læres av | læring av || lære lærer lær lærast av | læring av || learn learning from
ta tar ta tas lærdom av | lærdom av || ta tek ta takast lærdom av | lærdom av || take taking lessons from

be ber be bes om | - || be ber be - om | - || ask asking for
etterspørre etterspør etterspør etterspørres | etterspørsel etter || etterspørje etterspør etterspør etterspørjast | etterspurnad etter || request requesting

ta tar ta tas imot | mottak av || ta tek ta takast imot | mottak av || receive receiving
ønske ønsker ønsk ønskes _ velkommen | - || ønskje ønskjer ønsk ønskjast _ velkommen | - || welcome welcoming

løse løser løs løses | løsning av || løyse løyser løys løysast | løysing av || solve solving
finne finner finn finnes ut av | - || finne finn finn finnast ut av | - || sort sorting out

samordne samordner samordne samordnes | samordning av || samordne samordnar samordne samordnast | samordning av || align aligning
koordinere koordinerer koordiner koordineres | koordinering av || koordinere koordinerer koordiner koordinerast | koordinering av || coordinate coordinating

undersøke undersøker undersøk undersøkes | undersøkelse av || undersøkje undersøkjer undersøk undersøkjast | undersøking av || investigate investigating
utforske utforsker utforsk utforskes | utforsking av || utforske utforskar utforsk utforskast | utforsking av || explore exploring

digitalisere digitaliserer digitaliser digitaliseres | digitalisering av || digitalisere digitaliserer digitaliser digitaliserast | digitalisering av || digitise digitising

åpne åpner åpne åpnes for | åpenhet for || opne opnar opne opnast for | openheit for || open opening up for
gi gir gi gis rom for | rom for || gi gir gi - rom for | rom for || make making room for

teste tester test testes | testing av || teste testar test testast | testing av || test testing
prøve prøver prøv prøves ut | utprøving av || prøve prøver prøv prøvast ut | utprøving av || try trying out

sette setter sett settes av tid til | tid til || setje set set setjast av tid til | tid til || set setting aside time for

oppsummere oppsummerer oppsummer oppsummeres | oppsummering av || oppsummere oppsummerer oppsummer oppsummerast | oppsummering av || summarise summarising

bruke bruker bruk brukes | bruk av || bruke bruker bruk brukast | bruk av || use using
ta tar ta tas i bruk | - || ta tek ta takast i bruk | - || employ employing

synliggjøre synliggjør synliggjør synliggjøres | synliggjøring av || synleggjere synleggjer synleggjer synleggjerast | synleggjering av || highlight highlighting
vise viser vis vises fram | framvisning av || vise viser vis visast fram | framvising av || show showing

sikre sikrer sikre sikres | sikring av || sikre sikrar sikre sikrast | sikring av || ensure ensuring
sørge sørger sørg sørges for | - || sørgje sørgjer sørg sørgjast for | - || provide providing

lede leder led ledes | ledelse av || leie leier lei leiast | leiing av || lead leading
styre styrer styr styres | styring av || styre styrer styr styrast | styring av || steer steering

BAD
skjule skjuler skjul skjules | skjuling av || skjule skjuler skjul skjulast | skjuling av || hide hiding
holde holder hold holdes _ hemmelig | hemmelighold av || halde held hald haldast _ hemmeleg | hemmeleghald av || keep keeping _ secret

utsette utsetter utsett utsettes | utsettelse av || utsetje utset utset utsetjast | utsetjing av || postpone postponing
skyve skyver skyv skyves på | - || skyve skyv skyv skyvast på | - || put putting off

bagatellisere bagatelliserer bagatelliser bagatelliseres | bagatellisering av || bagatellisere bagatelliserer bagatelliser bagatelliserast | bagatellisering av || downplay downplaying
snakke snakker snakk snakkes ned | - || snakke snakkar snakk snakkast ned | - || talk talking down

glemme glemmer glem glemmes | - || gløyme gløymer gløym gløymast | - || forget forgetting

klage klager klag klages på | klaging på || klage klagar klag klagast på | klaging på || complain complaining about
syte syter syt sytes over | syting over || syte syt syt - over | syting over || whine whining about

blande blander bland - oss bort i | - || blande blandar bland - oss bort i | - || meddle meddling in
"""

# A line is what an act is about, the different forms between commas: bokmål || nynorsk || English || before another word
PEOPLE = """
barn, barna, barnet || barn, barna, barnet || children, the children
ungdommer, ungdommene, de unge || ungdommar, ungdommane, dei unge || young people, the youth
foreldre, foreldrene, foresatte || foreldre, foreldra, dei føresette || parents, the parents
elever, elevene || elevar, elevane || pupils, the pupils
brukere, brukerne || brukarar, brukarane || users, our users
pasienter, pasientene || pasientar, pasientane || patients, the patients
beboere, beboerne || bebuarar, bebuarane || residents, the residents
pårørende, de pårørende || pårørande, dei pårørande || relatives, the relatives
innbyggere, innbyggerne || innbyggjarar, innbyggjarane || citizens, our citizens
kolleger, kollegaer, kollegene || kollegaer, kollegaene || colleagues, our colleagues
hverandre || kvarandre || each other, one another
ledere, lederne, lederen || leiarar, leiarane, leiaren || managers, our leaders
nyansatte, de nyansatte || nytilsette, dei nytilsette || newcomers, new employees
vikarer, vikarene || vikarar, vikarane || substitutes, the temps
naboer, naboene || naboar, naboane || neighbours, our neighbours
tillitsvalgte, de tillitsvalgte || tillitsvalde, dei tillitsvalde || union representatives
familier, familiene || familiar, familiane || families, the families
eldre, de eldre || eldre, dei eldre || older people, the elderly
lærlinger, lærlingene || lærlingar, lærlingane || apprentices, our apprentices
frivillige, de frivillige || frivillige, dei frivillige || volunteers, the volunteers
flyktninger, flyktningene || flyktningar, flyktningane || refugees, the refugees
politikere, politikerne || politikarar, politikarane || politicians, the politicians
gjester, besøkende || gjester, besøkande || guests, visitors
samarbeidspartnere, samarbeidspartnerne || samarbeidspartnarar, samarbeidspartnarane || partners, our partners
"""

MATTERS = """
kunnskap, kunnskapen, kunnskapen vår || kunnskap, kunnskapen, kunnskapen vår || knowledge, our knowledge || kunnskaps
erfaringer, erfaringene, våre erfaringer || erfaringar, erfaringane, erfaringane våre || experience, our experiences || erfarings
rutiner, rutinene || rutinar, rutinane || routines, the procedures || rutine
feil, feilene, feil vi gjør || feil, feila, feil vi gjer || mistakes, our mistakes || feil
avvik, avvikene || avvik, avvika || deviations, incidents || avviks
møter, møtene, møtet || møte, møta, møtet || meetings, the meeting || møte
referater, referatet || referat, referatet || minutes, the minutes || referat
ideer, ideene, nye ideer || idear, ideane, nye idear || ideas, new ideas || idé
tilbakemeldinger, tilbakemeldingene || tilbakemeldingar, tilbakemeldingane || feedback || tilbakemeldings
planer, planene || planar, planane || plans, our plans || plan
mål, målene, felles mål || mål, måla, felles mål || goals, our goals || mål
avtaler, avtalene, inngåtte avtaler || avtalar, avtalane, inngåtte avtalar || agreements, our agreements || avtale
frister, fristene || fristar, fristane || deadlines, the deadlines || frist
oppgaver, oppgavene || oppgåver, oppgåvene || tasks, the tasks || oppgave
vedtak, vedtakene || vedtak, vedtaka || decisions, formal decisions || vedtaks
tiltak, tiltakene || tiltak, tiltaka || measures, the measures || tiltaks
konflikter, konfliktene || konfliktar, konfliktane || conflicts, the conflict || konflikt
uenighet, uenigheten || usemje, usemja || disagreement, disagreements || uenighets
ressurser, ressursene || ressursar, ressursane || resources, our resources || ressurs
budsjettet, budsjetter || budsjettet, budsjett || the budget, budgets || budsjett
kompetanse, kompetansen || kompetanse, kompetansen || competence, our skills || kompetanse
informasjon, informasjonen || informasjon, informasjonen || information, the information || informasjons
journaler, journalen || journalar, journalen || records, the patient record || journal
søknader, søknadene || søknader, søknadene || applications, the applications || søknads
saker, sakene || saker, sakene || cases, the cases || saks
risiko, risikoen || risiko, risikoen || risk, the risk || risiko
arbeidsmiljøet, arbeidsmiljø || arbeidsmiljøet, arbeidsmiljø || the working environment || arbeidsmiljø
turnusen, turnuser, vaktlista || turnusen, turnusar, vaktlista || the rota, shifts || turnus
opplæring, opplæringen || opplæring, opplæringa || training, the training || opplærings
samarbeid, samarbeidet || samarbeid, samarbeidet || cooperation, teamwork || samarbeids
resultater, resultatene || resultat, resultata || results, our results || resultat
tjenester, tjenestene || tenester, tenestene || services, our services || tjeneste
verktøy, verktøyene || verktøy, verktøya || tools, the tools || verktøy
utstyr, utstyret || utstyr, utstyret || equipment, the equipment || utstyrs
lokaler, lokalene || lokale, lokala || premises, the premises || lokal
måltider, måltidene || måltid, måltida || meals, the meals || måltids
aktiviteter, aktivitetene || aktivitetar, aktivitetane || activities, the activities || aktivitets
overganger, overgangene || overgangar, overgangane || transitions, the transitions || overgangs
bekymringer, bekymringen || bekymringar, bekymringa || worries, concerns || bekymrings
endringer, endringene || endringar, endringane || changes, the changes || endrings
fravær, fraværet, sykefraværet || fråvær, fråværet, sjukefråværet || absence, sick leave || fraværs
medisiner, medisinene || medisinar, medisinane || medicines, the medication || medisin
språket, språkbruken || språket, språkbruken || the language, our language || språk
verdier, verdiene, verdiene våre || verdiar, verdiane, verdiane våre || values, our values || verdi
grenser, grensene || grenser, grensene || boundaries, limits || grense
roller, rollene || roller, rollene || roles, our roles || rolle
suksesser, gode resultater || suksessar, gode resultat || success, successes || suksess
kritikk, kritikken || kritikk, kritikken || criticism, the criticism || kritikk
statistikk, tallene || statistikk, tala || statistics, the figures || statistikk
digitale løsninger, fagsystemene || digitale løysingar, fagsystema || digital solutions, our systems || system
"""

# What stands around any act: bokmål || nynorsk || English
CIRCUMSTANCES = """
på tvers || på tvers || across units
på tvers av tjenestene || på tvers av tenestene || across services
i møter || i møte || in meetings
hver dag || kvar dag || every day
i hverdagen || i kvardagen || in our daily work
også når det er travelt || også når det er travelt || even when we are busy
når det stormer || når det stormar || when it is hard
uten å bli bedt om det || utan å bli bede om det || without being asked
i god tid || i god tid || in good time
sammen || saman || together
i alle ledd || i alle ledd || at every level
på jobb || på jobb || at work
hver uke || kvar veke || every week
ansikt til ansikt || andlet til andlet || face to face
når vi er uenige || når vi er usamde || when we disagree
fra første dag || frå første dag || from day one
med respekt || med respekt || with respect
i hele kommunen || i heile kommunen || in the whole municipality
i avdelingen || i avdelinga || in our department
på en god måte || på ein god måte || in a good way
åpent og ærlig || ope og ærleg || openly and honestly
så tidlig som mulig || så tidleg som mogleg || as early as possible
både internt og eksternt || både internt og eksternt || inside and outside
uansett hvem som ser på || uansett kven som ser på || no matter who is watching
"""


def columns(table):
    return [[column.strip() for column in line.split("||")] for line in table.strip().splitlines()]


def acts(table):
    """Each act as its wordings in the three languages, and whether it is bad."""
    good, bad = table.split("BAD")
    found = []
    for part, is_bad in ((good, False), (bad, True)):
        for block in part.strip().split("\n\n"):
            wordings = []
            for norwegian, nynorsk, english in columns(block):
                wordings.append([wording(norwegian, 4), wording(nynorsk, 4), wording(english, 2)])
            found.append((wordings, is_bad))
    return found


def wording(text, count):
    """The forms, what follows them, and the noun with its preposition, where there is one."""
    verb, _, noun = (part.strip() for part in text.partition("|"))
    words = verb.split()
    noun = noun if noun not in ("", "-") else None
    return words[:count], " ".join(words[count:]), noun


def objects(table):
    """What acts are about: its forms in three languages, and its form before another word."""
    for line in columns(table):
        yield [[form.strip() for form in language.split(",")] for language in line[:3]], (line[3:] or [None])[0]


WHERE = columns(CIRCUMSTANCES)


def joined(*parts):
    return " ".join(part for part in parts if part)


def around(rest, thing):
    return rest.replace("_", thing) if "_" in rest else joined(rest, thing)


def without(rest):
    return " ".join(rest.replace("_", "").split())


class Maker:
    """Makes norms of themes, with its own random choices."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, things):
        # Only random() is promised to be the same in every version of Python.
        return things[int(self.random.random() * len(things))]

    def chance(self, share):
        return self.random.random() < share

    def shuffle(self, things):
        for at in range(len(things) - 1, 0, -1):
            other = int(self.random.random() * (at + 1))
            things[at], things[other] = things[other], things[at]

    def norm(self, theme):
        """A wording of a theme."""
        act, thing, negated = theme
        language = 0 if self.chance(0.70) else 1 if self.chance(0.75) else 2
        wordings, _ = act
        wording = wordings[0] if self.chance(0.65) else self.pick(wordings)
        forms, link = thing
        said = self.pick(forms[language])
        where = self.pick(WHERE)[language] if self.chance(0.4) else ""
        if language == 2:
            text = self.english(wording[2], said, where, negated)
        else:
            text = self.norwegian(wording[language], said, where, negated, language, link)
        text = self.finished(text)
        return self.slip(text) if self.chance(0.02) else text

    def english(self, wording, said, where, negated):
        (infinitive, ing), rest, _ = wording
        do, doing = joined(infinitive, around(rest, said)), joined(ing, around(rest, said))
        if negated:
            ways = [f"We don't {do}", f"Don't {do}", f"Never {do}", f"No {doing}", f"We never {do}", f"Not {doing}"]
        else:
            ways = [f"We {do}", do, doing, f"Always {do}", f"We are good at {doing}", f"Remember to {do}", f"To {do}"]
        return joined(self.pick(ways), where)

    def norwegian(self, wording, said, where, negated, language, link):
        (infinitive, present, imperative, passive), rest, noun = wording
        to_do, told = joined(infinitive, around(rest, said)), joined(imperative, around(rest, said))
        after, short = around(rest, said), without(rest)
        nynorsk = language == 1
        we = "me" if nynorsk and self.chance(0.3) else "vi"
        no, none = ("ikkje", "inga") if nynorsk else ("ikke", "ingen")
        never = self.pick(["aldri", no])
        mutual = said in ("hverandre", "kvarandre")
        if negated:
            ways = [
                joined(we, present, no, after, where), joined(we, present, never, after, where),
                joined("ikkje" if nynorsk else "ikke", to_do, where), joined("aldri", to_do, where),
                joined(we, "skal", no, to_do, where), joined("her", present, we, never, after),
                joined("å", no, to_do, where),
            ]
            if not mutual:
                ways.append(joined(said, present, we, never, short, where))
                if passive != "-":
                    ways.append(joined(said, "skal", no, passive, short, where))
            if noun:
                ways.append(joined(none, noun, said, where))
        else:
            ways = [
                joined(we, present, after, where), joined(we, present, after, where), joined(told, where),
                joined(to_do, where), joined(we, "skal", to_do, where), joined("alle", present, after, where),
                joined("hos oss", present, we, after, where), joined("å", to_do, where), joined("at", we, present, after),
                joined("det er viktig å", to_do, where),
                joined("hugs å" if nynorsk else "husk å", to_do, where),
                joined(we, "er flinke til å", to_do, where),
            ]
            if where:
                ways.append(joined(where, present, we, after))
            if not mutual:
                ways.append(joined(said, present, we, short, where))
                if passive != "-" and not nynorsk:
                    ways += [joined(said, passive, short, where), joined(said, "skal", passive, short, where)]
                elif passive != "-":
                    ways.append(joined(said, "skal", passive, short, where))
            if noun:
                ways += [joined(noun, said, where), joined("god" if self.chance(0.5) else "mer", noun, said, where)]
        if noun and link and self.chance(0.12):
            compound = link + noun.split()[0]
            return joined(none if negated else self.pick(["", "god", "vi er gode på", "vi vil ha"]), compound, where)
        return self.pick(ways)

    def finished(self, text):
        """With a capital mostly, a full stop now and then, and an exclamation mark rarely."""
        text = text[0].upper() + text[1:] if self.chance(0.85) else text
        return text + ("." if self.chance(0.2) else "!" if self.chance(0.03) else "")

    def slip(self, text):
        """With a letter wrong, doubled, missing or swapped in one of its longer words."""
        words = text.split(" ")
        long = [at for at, word in enumerate(words) if len(word) > 5]
        if not long:
            return text
        at = self.pick(long)
        word, place = words[at], 1 + int(self.random.random() * (len(words[at]) - 3))
        words[at] = self.pick([
            word[:place] + word[place + 1:],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2:],
            word[:place] + self.pick("aeinorst") + word[place + 1:],
        ])
        return " ".join(words)


def name(theme):
    (wordings, _), (forms, _), negated = theme
    (infinitive, *_), rest, _ = wordings[0][0]
    return joined("ikke" if negated else "", infinitive, without(rest), forms[0][0])


def all_themes(maker):
    """Every act with all that it can be about; some both for and against."""
    themes = []
    for act_table, thing_table in ((PEOPLE_ACTS, PEOPLE), (MATTER_ACTS, MATTERS)):
        things = list(objects(thing_table))
        for act in acts(act_table):
            for thing in things:
                themes.append((act, thing, act[1]))
                if maker.chance(0.15):
                    themes.append((act, thing, not act[1]))
    maker.shuffle(themes)
    return themes


def norms(count, seed):
    """So many norms and the names of their themes."""
    # Which themes there can be does not hang on the seed, so that two lists speak of the same.
    themes = all_themes(Maker(0))
    maker = Maker(seed)
    maker.shuffle(themes)
    # About a sixth of all themes are kept for norms that are alone.
    used = max(1, min(count // 12, len(themes) * 5 // 6))
    common, spare = themes[:used], themes[used:]
    # Some themes are said much more often than others.
    wheel = [theme for theme in common for _ in range(1 + int(maker.random.random() ** 3 * 8))]
    rows, pairs = [], set()
    while len(rows) < count:
        if not maker.chance(1 / 12):
            theme = maker.pick(wheel)
            rows.append((maker.norm(theme), name(theme)))
        elif spare and maker.chance(0.4):
            theme = spare.pop()
            rows.append((maker.norm(theme), name(theme)))
        else:
            one, other = maker.pick(common), maker.pick(common)
            both = name(one) + " + " + name(other)
            if one is not other and both not in pairs:
                pairs.add(both)
                first, second = maker.norm(one).rstrip(".!"), maker.norm(other)
                glue = maker.pick([" og ", ", ", " – ", ". "])
                second = second if glue == ". " else second[0].lower() + second[1:]
                rows.append((first + glue + second, both))
    maker.shuffle(rows)
    return rows


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["text", "theme"])
    out.writerows(norms(int(sys.argv[1]), int(sys.argv[2])))
