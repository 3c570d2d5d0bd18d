use super::*;

/// Words on one line are one word; each line is a word of its own.
const MEET: &str = "
barn barnet barna barnets barnas born borna
lytte lytter lyttar lytta lyttet lyttes lyttande lyttende
elev eleven elever elevene elevar elevane elevens elevenes
familie familien familier familiene familiar familiane familiens
samarbeid samarbeidet samarbeide samarbeider samarbeidar samarbeidet
trygghet tryggheten tryggleik tryggleiken tryggheit tryggheita
trygg trygt trygge tryggere
ressurs ressurser ressursen ressursene ressursar
stor store stort større størst største
forskjell forskjeller forskjellene skilnad skilnader
åpenhet åpenheten openheit openheita
åpen åpne åpent open opne ope
ærlig ærlige ærlegare ærligere ærleg ærlege
ærlighet ærlegheit ærligheten
mulighet muligheter moglegheit moglegheiter
mulig mulige mogleg
respekt respekten respektens
respektere respekterer respekterte respektert respekteres respekterar
respektfull respektfulle respektfullt
foreldre foreldrene foreldra foreldres forelder
følelse følelser følelsene kjensle kjensler
føle føler følte følt
opplevelse opplevelser oppleving opplevingar
oppleve opplever opplevde
utfordring utfordringer utfordringen utfordringar utfordringene
kollega kollegaer kolleger kollegene kollegaar
lærer lærere læreren lærerne lærarar læraren
leder ledere lederne leiar leiarar
medarbeider medarbeidere medarbeiderne medarbeidarar
snakke snakker snakket snakka snakkar snakk
dele deler delte delt
vise viser viste vist
høre hører hørte høyre høyrer
spørre spør spurte spør
møte møter møtet møtene møtte møtt
støtte støtter støttet støtta støttar
hjelpe hjelper hjalp hjulpet
våge våger våget vågar
menneske mennesker menneskene menneskja
klok kloke klokere klokest klokt
sterk sterke sterkere sterkest
nysgjerrig nysgjerrige nysgjerrigere
tydelig tydelige tydeligere tydeleg tydelege
vennlig vennlige venleg
vanskelig vanskelege vanskelige
viktig viktige viktigere viktigst
verdi verdier verdiene verdiar verdiane
tilbakemelding tilbakemeldinger tilbakemeldingar
kommunikasjon kommunikasjonen kommunikasjoner kommunikasjonar
relasjon relasjoner relasjonen relasjonar relasjonane
inkludere inkluderer inkluderte inkludert inkluderende
involvere involverer involvert involverte involverar
reflektere reflekterer reflekterte reflektert
evaluere evaluerer evaluert
motivere motiverer motivert motiverte
rom rommet rommene romma
hjem hjemmet hjemmene heimen
stemme stemmer stemmen stemmene stemma
skole skolen skoler skule skulen skular
tjeneste tjenester tjenestene teneste tenester tenestene
hverdag hverdagen kvardag kvardagen
kjærlighet kjærligheten kjærleik
raushet rausheten rausheit
raus rause raust
barnehage barnehagen barnehager barnehagar
regel regler reglene reglar
eksempel eksempler eksempelet
ansatt ansatte ansattes
voksen voksne vaksne vaksen
medvirke medvirker medverke medverkar medvirket
medvirkning medverknad medvirkningen
løsning løsninger løysing løysingar
kunnskap kunnskaper kunnskapen kunnskapar
god godt gode bedre best
liten lite små mindre minst
oppgave oppgaver oppgaven oppgavene
oppgåve oppgåver oppgåva
avtale avtaler avtalen avtalene avtalar
plan planer planen planene planar
grense grenser grensen grensene
tanke tanker tanken tankene tankar
mening meninger meningen meningar meningane
positiv positive positivt
negativ negative negativt
ansvarlig ansvarlige ansvarleg
ansvar ansvaret
hensyn hensynet hensynene
samtale samtaler samtalen samtalene samtalar
ulikhet ulikheter ulikheten
forventning forventninger forventningen forventningar
skape skaper skapte skapt
fagområde fagområder fagområdet fagområdene
handling handlinger handlingen handlingar
handle handler handlet handlar handla
selvtillit sjølvtillit
";

/// Words that look alike and are not the same.
const APART: [(&str, &str); 42] = [
    ("trygg", "trygghet"),
    ("åpen", "åpenhet"),
    ("ærlig", "ærlighet"),
    ("ærlig", "ære"),
    ("mot", "møte"),
    ("mot", "modig"),
    ("mål", "måle"),
    ("føle", "følelse"),
    ("oppleve", "opplevelse"),
    ("mulig", "mulighet"),
    ("grense", "gren"),
    ("kurs", "kur"),
    ("fest", "fe"),
    ("prest", "pr"),
    ("barn", "barnehage"),
    ("elev", "elevråd"),
    ("skole", "skolere"),
    ("lege", "lig"),
    ("respekt", "respektere"),
    ("respekt", "respektfull"),
    ("ros", "ro"),
    ("tid", "tidlig"),
    ("makt", "mak"),
    ("takt", "tak"),
    ("hjelpe", "hjelm"),
    ("ansvar", "ansvarlig"),
    ("ansvar", "svar"),
    ("leder", "ledd"),
    ("verdi", "verd"),
    ("rett", "rettferdig"),
    ("voksen", "vokse"),
    ("glad", "glede"),
    ("stemme", "stamme"),
    ("familie", "familiær"),
    ("plan", "plante"),
    ("tillit", "tillate"),
    ("tanke", "tenke"),
    ("feil", "fei"),
    ("kort", "kor"),
    ("vennlig", "venn"),
    ("raus", "rausing"),
    ("kultur", "kult"),
];

#[test]
fn inflections_meet() {
    let mut wrong = Vec::new();
    let mut pairs = 0;
    for line in MEET.lines().filter(|line| !line.is_empty()) {
        let mut words = line.split(' ');
        let first = words.next().expect("a word");
        let want = stem(first, Language::Norwegian);
        for word in words {
            pairs += 1;
            let got = stem(word, Language::Norwegian);
            if got != want {
                wrong.push(format!("{first} → {want}, {word} → {got}"));
            }
        }
    }
    assert!(wrong.is_empty() && pairs > 250, "{pairs} pairs: {wrong:#?}");
}

#[test]
fn each_word_is_a_word_of_its_own() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut wrong = Vec::new();
    for first in MEET.lines().filter_map(|line| line.split(' ').next()).filter(|word| !word.is_empty()) {
        if let Some(other) = seen.insert(stem(first, Language::Norwegian), first) {
            wrong.push(format!("{first} = {other}"));
        }
    }
    let met = APART.iter().filter(|(one, other)| stem(one, Language::Norwegian) == stem(other, Language::Norwegian));
    wrong.extend(met.map(|(one, other)| format!("{one} = {other}")));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn english_words_meet_and_do_not() {
    let same = |one: &str, other: &str| stem(one, Language::English) == stem(other, Language::English);
    for (one, other) in
        [("listen", "listening"), ("child", "children"), ("values", "value"), ("say", "said"), ("meetings", "meet")]
    {
        assert!(same(one, other), "{one} {other}");
    }
    for (one, other) in [("open", "openness"), ("child", "chill"), ("honest", "hone"), ("trust", "true")] {
        assert!(!same(one, other), "{one} {other}");
    }
}

#[test]
fn a_form_belongs_to_one_word() {
    let mut seen = BTreeMap::new();
    for line in include_str!("families.txt").lines().filter(|line| !line.starts_with('#')) {
        for form in line.split(' ').filter(|form| !form.is_empty()) {
            assert_eq!(form.to_lowercase(), form);
            assert_eq!(seen.insert(form, line), None, "{form} stands twice");
        }
    }
    assert_eq!(seen.len(), families().len());
}

proptest::proptest! {
    #[test]
    fn any_word_has_a_stem_whatever_its_case(word in "[a-zæøåéü'-]{1,20}", other in "\\PC{1,12}") {
        for language in [Language::Norwegian, Language::English] {
            proptest::prop_assert_eq!(stem(&word, language), stem(&word.to_uppercase(), language));
            proptest::prop_assert!(!stem(&other, language).is_empty());
        }
    }
}
