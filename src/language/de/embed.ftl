# The widget in a page of others: what its attributes show

view-unknown = Das Attribut view sagt „{ $text }“, und das ist weder eine Ansicht noch ein Teil einer Ansicht. Schreiben Sie strategy, evidence, priorities, roadmap, outcomes oder brief; roadmap, dazu week, month, quarter oder year, by team, goal, status, owner oder none, oder now-next-later; ranking oder ranking top=10; oder kpi: und die ID einer Kennzahl.
height-unknown = Das Attribut height sagt „{ $text }“, und das ist keine Höhe. Schreiben Sie eine Zahl in Pixeln wie 480 oder eine Länge wie 60vh.
page-kpi-missing = Diese Kennzahl ist nicht im Plan
page-kpi-missing-text = Die Seite will die Kennzahl „{ $id }“ zeigen. Suchen Sie ihre ID in der Datei des Plans, und schreiben Sie sie in das Attribut view.
page-ranking = Rangliste
page-ranking-empty = Noch hat nichts eine Bewertung.
storage-off = Diese Seite behält keine Änderungen im Browser. Exportieren Sie den Plan als Datei, um sie zu behalten.
not-saved-off = Nicht gespeichert: Die Seite behält nichts

# Plans that a page carries in itself

page-team = Team
page-nothing-there = Nichts auf dieser Seite hat die ID „{ $id }“, die das Attribut for nennt. Schreiben Sie dort die ID einer Tabelle oder eines Codeblocks hin.
page-not-understood =
    { $count ->
        [one] Eine Zelle oder Zeile der Tabelle dieser Seite war nicht zu verstehen und fehlt.
       *[other] { $count } Zellen oder Zeilen der Tabelle dieser Seite waren nicht zu verstehen und fehlen.
    }

# Plans in addresses

action-copy-link = Link zum Teilen kopieren
link-name = der Plan im Link
link-ballot-name = der Stimmzettel im Link
link-copied-anywhere = Link kopiert: { $length } Zeichen, die überall durchkommen. Der Plan steckt im Link selbst; wer ihn hat, hat den Plan.
link-copied-most-tools = Link kopiert: { $length } Zeichen, die die meisten Chats und Mailprogramme durchlassen. Der Plan steckt im Link selbst; wer ihn hat, hat den Plan.
link-copied-browsers-only = Link kopiert: { $length } Zeichen, die viele Chats und Mailprogramme abschneiden. Senden Sie den Plan lieber als Datei, oder probieren Sie den Link erst aus.
ballot-link-copied-anywhere = Link kopiert: { $length } Zeichen, die überall durchkommen. Der Stimmzettel steckt im Link selbst.
ballot-link-copied-most-tools = Link kopiert: { $length } Zeichen, die die meisten Chats und Mailprogramme durchlassen. Der Stimmzettel steckt im Link selbst.
ballot-link-copied-browsers-only = Link kopiert: { $length } Zeichen, die viele Chats und Mailprogramme abschneiden. Senden Sie den Stimmzettel lieber als Datei, oder probieren Sie den Link erst aus.
link-too-long = Das ist zu viel für einen Link. Speichern Sie es als Datei, und senden Sie diese.
link-broken = Was in diesem Link steckt, ist nicht lesbar: Es fehlen Zeichen, oder sie wurden verändert. Bitten Sie noch einmal um den Link oder um eine Datei.
link-newer = Dieser Link stammt aus einem neueren Roadbook. Öffnen Sie ihn dort, wo er entstand, oder bitten Sie um eine Datei.

# What stops the widget, and what to add

plan-stopped-by-policy = Der Plan unter „{ $address }“ ließ sich nicht laden: Die Content-Security-Policy dieser Seite verbietet es. Ergänzen Sie { $origin } bei connect-src im Header Content-Security-Policy.
plan-stopped-by-origin = Der Plan unter „{ $address }“ ließ sich nicht von einer anderen Website laden. Deren Server muss den Header Access-Control-Allow-Origin: { $origin } senden. Oder legen Sie den Plan auf diese Website.
action-diagnose = Diese Seite prüfen …
diagnosis-title = Was diese Seite Roadbook erlaubt
diagnosis-wait = Wird geprüft …
diagnosis-fine = In Ordnung
diagnosis-stopped = Gesperrt
diagnosis-program = Roadbook { $version } läuft von { $address }.
diagnosis-program-inside = Roadbook { $version } läuft aus dieser Seite selbst.
diagnosis-storage-works = Änderungen bleiben in diesem Browser erhalten.
diagnosis-storage-sandboxed = Der Rahmen um diese Seite sperrt den Speicher; Änderungen halten nur, bis sie geschlossen wird. Ergänzen Sie allow-same-origin beim Attribut sandbox seines iframe, wenn jene Seite dieser vertraut.
diagnosis-storage-blocked = Der Browser sperrt den Speicher für diese Seite; Änderungen halten nur, bis sie geschlossen wird. Erlauben Sie dieser Website in den Einstellungen des Browsers, Daten zu behalten.
diagnosis-worker-works = Planung und Prognosen laufen neben der Seite.
diagnosis-no-worker = Kein Worker darf starten; Planung und Prognosen laufen in der Seite selbst, und gröber. Ergänzen Sie worker-src 'self' blob: im Header Content-Security-Policy.
diagnosis-not-secure = Diese Seite kam über einfaches HTTP, und dort gibt es keine Zwischenablage. Stellen Sie sie über HTTPS bereit.
diagnosis-secure = Texte lassen sich in die Zwischenablage kopieren.
diagnosis-policy = Die Richtlinie der Seite hat { $blocked } gesperrt. Um es zu erlauben, ergänzen Sie { $wanted } bei { $directive } im Header Content-Security-Policy.
diagnosis-no-reports = Die Richtlinie der Seite hat nichts gesperrt.

# A page that keeps the plan of the frame in it

kept-by-host = Die Seite um diesen Rahmen bewahrt den Plan auf.
saved-by-host-at = In der Seite gespeichert um { $time }
not-saved-host-silent = Nicht gespeichert: Die Seite antwortet nicht
not-saved-host-refused = Nicht gespeichert: Die Seite hat den Plan nicht angenommen
storage-host-silent = Die Seite um diesen Rahmen antwortet nicht und hat die neuesten Änderungen nicht aufbewahrt. Exportieren Sie den Plan aus dem Menü, um sie zu behalten.
storage-host-refused = Die Seite um diesen Rahmen hat die neuesten Änderungen nicht aufbewahrt. Mit der nächsten Änderung wird es noch einmal versucht; exportieren Sie den Plan aus dem Menü, um sicherzugehen.
storage-host-refused-because = Die Seite um diesen Rahmen hat die neuesten Änderungen nicht aufbewahrt. Sie meldet: „{ $reason }“. Mit der nächsten Änderung wird es noch einmal versucht; exportieren Sie den Plan aus dem Menü, um sicherzugehen.
host-hands-over-nothing = Die Seite um diesen Rahmen hat ihren Plan nicht übergeben. Laden Sie die Seite neu.
host-hands-over-nothing-because = Die Seite um diesen Rahmen konnte ihren Plan nicht übergeben: { $reason }

# One file with everything inside

action-export-picture = Bild exportieren (SVG, PNG) …
action-export-page = Als eine Datei exportieren (HTML)
file-dates = Termine
storage-not-in-file = Der Plan steht in dieser Datei, und was seit dem Speichern geändert wurde, steht nicht darin. Wählen Sie „Als eine Datei exportieren (HTML)“ im Menü.
not-saved-in-file = Nicht gespeichert: Speichern Sie die Datei
page-script-missing = Roadbooks eigenes Skript ließ sich nicht lesen. Legen Sie roadbook.js neben roadbook.mjs, und versuchen Sie es noch einmal, oder exportieren Sie den Plan als Datei.
