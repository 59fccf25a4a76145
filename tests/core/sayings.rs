//! What goes wrong is said in the reader's language, with its facts in their places.

use roadbook::command::{Command, CommandError, decide};
use roadbook::domain::{Date, EstimateError, Initiative, InitiativeField, NeedField, Plan, ReadBy, Record};
use roadbook::format::ballot::BallotError;
use roadbook::format::import::read_table;
use roadbook::format::incoming::read_incoming;
use roadbook::format::plan_file::{FileError, FileWarning, read_plan};
use roadbook::language::{Language, Say, Words};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::store::{ReadOnly, StorageError};

use crate::command::CountingEnv;

fn in_both(error: &dyn Say) -> String {
    [Language::German, Language::Japanese].map(|language| error.say(&Words::of(language))).join("\n")
}

fn harbour() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan
}

#[test]
fn a_refused_command_names_record_field_and_limits() {
    let plan = harbour();
    let need = Command::edit(&plan.needs.rows()[0].id, NeedField::Importance(Some(11.0)));
    let refused: CommandError = decide(&plan, &need, &CountingEnv::default()).unwrap_err();
    insta::assert_snapshot!(in_both(&refused), @r"
    Bedürfnis „Know before I set out that a berth is mine“, Wichtigkeit: 11 liegt nicht zwischen 0 und 10.
    ニーズ「Know before I set out that a berth is mine」の「重要度」：11は0から10の範囲外です。
    ");
    let initiative = &plan.initiatives.rows()[0];
    let mut late = (**initiative).clone();
    late.set(InitiativeField::Earliest("2027-03-01".parse().ok()));
    late.set(InitiativeField::Deadline("2027-02-01".parse().ok()));
    let found = roadbook::domain::validate::check_record::<Initiative>(&plan, &late);
    insta::assert_snapshot!(in_both(&found[0]), @r"
    Initiative „Card payment at booking“, Frist: die Frist 1 Feb 2027 darf nicht vor dem frühesten Start 1 Mar 2027 liegen.
    施策「Card payment at booking」の「期限」：期限1 Feb 2027は、最も早い開始日1 Mar 2027より前にできません。
    ");
}

#[test]
fn a_file_that_does_not_open_says_where_and_why() {
    let wrong = HARBOUR_PLAN_TEXT.replacen("\"status\": \"", "\"status\": \"un", 1);
    let error: FileError = read_plan(wrong.as_bytes()).unwrap_err();
    insta::assert_snapshot!(in_both(&error), @r"
    Initiative „Card payment at booking“: In plan.initiatives[0].status steht „unlaunched“; es muss einen der Werte „candidate“, „planned“, „in_progress“, „launched“, „rejected“ enthalten. Berichtigen Sie es dort, oder exportieren Sie die Datei noch einmal.
    施策「Card payment at booking」のplan.initiatives[0].statusの値は「unlaunched」です。ここには「candidate」、「planned」、「in_progress」、「launched」、「rejected」のいずれかが必要です。そこを直すか、書き出しをやり直してください。
    ");
    let cut = read_plan(&HARBOUR_PLAN_TEXT.as_bytes()[..900]).unwrap_err();
    insta::assert_snapshot!(in_both(&cut), @r"
    Die Datei bricht in Zeile 24 ab, ihr Ende fehlt. Holen oder exportieren Sie sie noch einmal.
    ファイルが24行目で途切れています。取得または書き出しをやり直してください。
    ");
    insta::assert_snapshot!(in_both(&FileWarning::UnknownField { place: "plan.goals.colour".into(), count: 3 }), @r"
    Das Feld plan.goals.colour kennt diese Version nicht; es bleibt, wie es ist (3-mal gefunden).
    項目plan.goals.colourはこのバージョンでは使われませんが、そのまま残します（3か所）。
    ");
}

#[test]
fn a_table_says_what_is_wrong_with_it_and_with_its_cells() {
    let picture = read_incoming(b"\xff\xd8\xff\xe0", "plan.csv").unwrap_err();
    insta::assert_snapshot!(in_both(&picture), @r"
    „plan.csv“ ist ein Bild, keine Tabelle als Text. Öffnen Sie die Datei dort, woher sie kommt, und speichern oder exportieren Sie sie als CSV (UTF-8).
    「plan.csv」は画像で、テキストの表ではありません。元のアプリで開いて、CSV（UTF-8）で保存または書き出してください。
    ");
    let import = read_table(b"Feature,Reach,Confidence\nGuest checkout,lots,250 %\n", "sheet.csv").unwrap();
    let notes: Vec<String> = import.problems.iter().map(|note| in_both(&note.what_was_done)).collect();
    insta::assert_snapshot!(notes.join("\n"), @r#"
    leer gelassen: keine Zahl; schreiben Sie 8 oder eine Spanne wie 5..13
    空にしました：数値ではありません。8、または5..13のような範囲で書いてください
    leer gelassen: Vertrauen muss zwischen 0 und 100 % liegen
    空にしました：確信度は0から100%の間である必要があります
    "#);
    let other = BallotError::OtherPlan {
        name: "anna.ballot.json".into(),
        found: "Quay".into(),
        is_copy: false,
        wanted: "Harbour".into(),
    };
    insta::assert_snapshot!(in_both(&other), @r"
    „anna.ballot.json“ ist ein Stimmzettel für „Quay“; geöffnet ist hier „Harbour“. Öffnen Sie „Quay“, wo der Plan liegt, und importieren Sie den Stimmzettel dort, oder lassen Sie die Initiativen nach Titel zuordnen.
    「anna.ballot.json」は「Quay」の投票ですが、ここで開いているのは「Harbour」です。「Quay」のある場所で開いて取り込むか、施策をタイトルで照合してください。
    ");
}

#[test]
fn numbers_storage_and_reading_only_are_explained() {
    let said = [
        in_both(&EstimateError::ModeOutside { low: 5.0, mode: 20.0, high: 13.0 }),
        in_both(&"31/02/2027".parse::<Date>().unwrap_err()),
        in_both(&StorageError::Full),
        in_both(&ReadOnly::NewerFile(2)),
    ];
    insta::assert_snapshot!(said.join("\n"), @r"
    der wahrscheinlichste Wert 20 liegt außerhalb von 5..13
    最も可能性の高い値20が5..13の範囲外です
    „31/02/2027“ ist kein Datum; schreiben Sie es als Jahr-Monat-Tag, etwa 2027-02-15
    「31/02/2027」は日付ではありません。2027-02-15のように年-月-日で書いてください
    Der Browserspeicher ist voll: Die zuletzt gespeicherte Fassung bleibt erhalten, neuere Änderungen sind nicht gespeichert. Exportieren Sie den Plan als Datei, oder schaffen Sie Platz, indem Sie andere Daten dieser Website entfernen.
    ブラウザーのストレージがいっぱいです。最後に保存した版は残っていますが、それ以降の変更は保存されていません。プランをファイルに書き出すか、このサイトの他のデータを削除して空きを作ってください。
    Dieser Plan stammt aus einem neueren Roadbook (Dateiversion 2) und kann hier nur gelesen werden. Laden Sie die Seite neu, um das neueste Roadbook zu erhalten, oder öffnen Sie einen anderen Plan.
    このプランは新しいバージョンのRoadbook（ファイルバージョン2）で作られたため、ここでは閲覧のみです。ページを再読み込みして最新のRoadbookを使うか、別のプランを開いてください。
    ");
}

#[test]
fn the_history_names_steps_in_the_readers_words() {
    let label = |language| {
        let mut plan = harbour();
        plan.read_by = ReadBy { words: Words::of(language), ..ReadBy::default() };
        let id = plan.initiatives.rows()[0].id.clone();
        let step =
            decide(&plan, &Command::edit(&id, InitiativeField::Cost(7.0)), &CountingEnv::default()).unwrap();
        step.label
    };
    insta::assert_snapshot!(Language::ALL.map(label).join("\n"), @r"
    Change cost of “Card payment at booking”
    Kosten von „Card payment at booking“ geändert
    「Card payment at booking」のコストを変更
    ");
}
