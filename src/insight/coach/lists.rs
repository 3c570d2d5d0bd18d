//! Words that the hints know. Lower case; a space or a line between two.

/// First names that are common in Norway or in English schools and are no words of the three languages.
pub(super) const NAMES: &str = "
aaron abdi abdullah adam adele agnes ahmad ahmed aisha aksel albert aleksander alexander alfred ali alice alma alva
amalie amanda amina amir amira amy anders andrea andreas andrew angelica anita anna anne annika anton arild arne arthur
arvid asbjørn aslak astrid asta athene aurora axel beate benedikte benjamin berit bente birgit birgitte bjarne bjørg
bodil børge brage britt camilla carina caroline cathrine cecilie charlotte chloe christina christine christoffer daniel
daniela dagfinn dagny david eirik einar eivind elena eli elias elin elisa elisabeth elise ella ellen ellinor elsa emil
emilie emily emma emrik erik erlend espen ethan eva evelyn fatima fatma felix filip fredrik frida frode gabriel geir
george gerd gina gisle grete grethe gunhild gunn gunnar gustav guro halvor hanna hannah hanne harald harry hasan hassan
hedda hedvig hege heidi helene helga henriette henrik henry hilde håkon håvard ibrahim ida ine ingeborg ingebjørg inger
ingrid ingvild irene iris isabella isak isac ismail ivar jacob jakob james jana janne jasmin jens jenny jeanette joakim
johan johanna johanne johannes john jonas jonathan jorunn josef josefine joseph julia julian julie jørgen jørn kaja
karen kari karin karina karianne karoline katarina katrine kasper khadija kim kine kirsten kjell kjersti kjetil knut
kristian kristin kristina kristine kristoffer kåre lars lasse laura lea leah leif leila lena leo leon leonora lilly lina
linda linn linnea lisa lise liam louise lotte lucas lucy ludvig lukas magnus maja malin margit margrete maren maria
mariam mariann marianne marie marit marius markus marte martha martin martine mary maryam mathias mathilde matilda
matheo merete mia michael mikael mikkel mohamed mohammad mohammed morten muhammad muhammed mustafa nathalie natalie
nicolai nicolas nils nina noah nora oda olav ole oliver olivia omar oscar oskar osman paul paulina pernille peter petter
philip ragnhild ragnar rahma randi rebecca rebekka reidar reidun robert roger rolf ruth saida sander sandra sara sarah
selma sigrid sigurd silje simen simon sindre siri sissel solveig sofia sofie sondre sonja sophia sophie sofija stefan
stian stine synne svein sverre susanne sverre teodor terje thea theo theodor thomas thor tiril tobias tomas tonje torill
torunn torstein tor trine trond trude trygve tyra ulrik ulrikke une vegard vetle victor victoria vidar vilde viktor
viktoria vilma vincent wenche wilhelm william yasmin yngve yusuf yvonne zahra zainab zara øystein øyvind åge åse ådne
";

/// First names that are words too, such as Liv ("life") or Grace.
pub(super) const NAMES_OR_WORDS: &str = "
alf bjørn bo brit christian else grace gro hans helle iben inga iver jack jan jo jon kai lene lily line liv live liz
mads magne mari mats max mette milla mina mona nikolai ola per pia rita roar rose roy runa rune said sam siv sol stein
synnøve tom tone tore turid tuva ulf unni vera vår
";

/// Praise: it says that something is good, and not what is done.
pub(super) const PRAISE: &str = "
god godt gode gode bedre best beste bra fin fint fine finere flott flotte viktig viktige viktigste flink flinke snill snilt
snille grei greit greie greitt hyggelig hyggelege hyggelige hyggeleg super supert topp kjempebra kjempefint positiv positivt
positive profesjonell profesjonelt profesjonelle dyktig dyktige kjekk kjekt kjekke
good better best great nice fine important excellent positive kind professional super awesome
";

/// What nobody can see: values, qualities and states.
pub(super) const UNSEEN: &str = "
respekt raushet rausheit raus rause raust respektfull respektfulle respektfullt trygghet tryggleik trygg trygge trygt tillit
åpenhet åpen åpne åpent openheit open opne ope ærlighet ærlegdom ærlig ærlige ærleg ærlege mot modig modige toleranse tolerant
tolerante inkludering inkluderende inkluderande samarbeid samhandling kommunikasjon dialog lojalitet lojal lojale likeverd
likeverdig likeverdige likestilling forståelse forståing omsorg omtanke empati empatisk empatiske engasjement engasjert
engasjerte kvalitet ansvar ansvarlig ansvarlige ansvarleg ansvarlege fellesskap felleskap felles miljø arbeidsmiljø
psykososialt kultur kulturen glede trivsel humor stemning holdning holdninger haldning haldningar verdi verdier verdiar
fleksibilitet fleksibel fleksible fleksibelt nysgjerrighet nysgjerrig nysgjerrige nysgjerrigheit nyfiken nyfikne medvirkning
medverknad brukermedvirkning barneperspektiv profesjonalitet utvikling læring vekst lagånd teamånd romslig romslige romsleg
romslege vennlig vennlige venleg venlege varme varm tålmodighet tålmodig tålmodige tolmod anerkjennelse anerkjenning
anerkjennende støtte støttende tydelighet tydelig tydelige tydeleg forutsigbarhet mangfold
respect respectful trust openness honesty honest courage brave tolerance inclusion inclusive cooperation collaboration teamwork
communication loyalty loyal equality empathy care caring commitment quality responsibility responsible community culture joy
wellbeing humour attitude values flexibility flexible curiosity curious professionalism development learning growth warmth
patience patient diversity safety safe kindness understanding dialogue support supportive generosity generous
";

/// Words that carry no behaviour of their own.
pub(super) const LIGHT: &str = "
vi oss vår vårt våre man en ein ei et eit den det de dei alle hver kvar hverandre kvarandre andre i på med for til av om mot
overfor mellom og eller å at som er var være vere vær ver blir bli ha har skal må bør vil kan vise viser vis mer meir mye mykje
veldig alltid svært så også ta tar tek være gjennom hos blant arbeid arbeidet arbeidsplassen hverdagen kvardagen jobben jobb
dagen skape skaper skapar preget prega
we us our a an the to of in on at with for each other everyone everybody all one another and or be is are have has show shows
should must will can more very always towards between it that take work workplace day
";
