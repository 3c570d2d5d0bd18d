use super::*;

/// Whether two texts are read as the same.
fn same(one: &str, other: &str) -> bool {
    let mut reader = Reader::new();
    reader.learn([one, other]);
    let (a, b) = (reader.read(one), reader.read(other));
    assert!(!a.is_empty(), "{one}");
    a == b
}

#[test]
fn what_asks_for_the_same_is_read_as_the_same() {
    for (one, other) in [
        ("Vi deler kunnskap på tvers", "Kunnskapsdeling på tvers"),
        ("Del kunnskap", "Vi deler kunnskapen"),
        ("Vi involverer foreldrene tidlig", "Tidlig foreldreinvolvering"),
        ("Vi snakker med hverandre, ikke om hverandre", "Vi snakkar med kvarandre, ikkje om kvarandre"),
        ("Vi avbryter ikke", "Ikke avbryt"),
        ("Mobilfrie møter", "Ingen mobil i møter"),
        ("Hald fristane", "Fristane skal haldast"),
        ("Konstruktive tilbakemeldinger", "Konstruktive tilbakemeldigner"),
        ("We listen to the children", "Vi lytter til barna"),
    ] {
        assert!(same(one, other), "{one} | {other}");
    }
}

#[test]
fn a_negation_is_told_from_what_it_negates() {
    for (one, other) in [
        ("Snakke om barnet", "Ikke snakke om barnet"),
        ("Vi avbryter", "Vi avbryter ikke"),
        ("We share", "We never share"),
        ("Vi møter med fordommer", "Vi møter uten fordommer"),
    ] {
        assert!(!same(one, other), "{one} | {other}");
    }
}

fn against(text: &str) -> Vec<&str> {
    let mut reader = Reader::new();
    reader.learn([text]);
    reader.spoken(text).into_iter().filter(|spoken| spoken.part.against).map(|spoken| spoken.words).collect()
}

#[test]
fn a_negation_holds_for_its_clause() {
    assert_eq!(against("Vi lytter og avbryter ikke"), ["avbryter"]);
    assert_eq!(against("Ikke snakke og forstyrre, men lytte"), ["snakke", "forstyrre"]);
    assert_eq!(against("Ikke forstyrr når andre konsentrerer seg"), ["forstyrr"]);
    assert_eq!(against("Tilby hjelp uten å bli spurt"), ["spurt"]);
    assert_eq!(against("Ta ansvar for helheten, ikke bare egen avdeling"), [""; 0]);
}

#[test]
fn the_order_of_the_texts_makes_no_difference() {
    let texts = ["Bemanningsplan for alle", "En plan for bemanning", "Bemaning i helgen"];
    let mut forth = Reader::new();
    forth.learn(texts);
    let mut back = Reader::new();
    back.learn(texts.into_iter().rev());
    for text in texts {
        assert_eq!(forth.read(text), back.read(text), "{text}");
    }
}

#[test]
fn words_are_told_as_they_were_written() {
    let text = "Vi TAR barnets opplevelser på alvor";
    let mut reader = Reader::new();
    reader.learn([text]);
    let words: Vec<&str> = reader.spoken(text).into_iter().map(|spoken| spoken.words).collect();
    assert!(words.contains(&"barnets") && words.contains(&"opplevelser"), "{words:?}");
}

#[test]
fn an_expression_is_known_by_its_own_words() {
    let spoken = |text: &str| {
        let reader = Reader::new();
        reader.spoken(text).into_iter().map(|spoken| spoken.words.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(spoken("Barnets beste først").first().map(String::as_str), Some("Barnets beste"));
    assert!(spoken("Gi hvert barn en god velkomst").contains(&"barn".to_owned()));
    // Words that carry little may stand within it, and an object does not.
    assert!(spoken("Ta de ansatte med på råd").contains(&"Ta de ansatte med på råd".to_owned()));
}
