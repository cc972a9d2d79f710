<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source> %</source>
        <comment>after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source> (and {more:,} more)</source>
        <translation> (et {more:,} de plus)</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> heures</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>% inside, by % promised</source>
        <translation>% dedans, par % promis</translation>
    </message>
    <message>
        <source>'{name}' is measured in every face of this project.</source>
        <translation>« {name} » est mesuré sur chaque visage de ce projet.</translation>
    </message>
    <message>
        <source>'{name}' is not measured any more.</source>
        <translation>« {name} » n’est plus mesuré.</translation>
    </message>
    <message>
        <source>'{ratio}' is made of it: remove that first.</source>
        <translation>« {ratio} » en est composé : supprimez-le d’abord.</translation>
    </message>
    <message>
        <source>'{text}' is no length; write it as 10 mm.</source>
        <translation>« {text} » n’est pas une longueur ; écrivez par exemple 10 mm.</translation>
    </message>
    <message>
        <source>'{unit}' is no unit of length that is known; known are {units}.</source>
        <translation>« {unit} » n’est pas une unité de longueur connue ; les unités connues sont {units}.</translation>
    </message>
    <message>
        <source>1 px = {length} {unit}</source>
        <translation>1 px = {length} {unit}</translation>
    </message>
    <message>
        <source>12 doubtful</source>
        <translation>12 douteux</translation>
    </message>
    <message>
        <source>300-VW, folders with videos</source>
        <comment>a file format</comment>
        <translation>300-VW, dossiers avec vidéos</translation>
    </message>
    <message>
        <source>300-W, .pts files</source>
        <comment>a file format</comment>
        <translation>300-W, fichiers .pts</translation>
    </message>
    <message>
        <source>300W-LP and AFLW2000-3D, .mat files</source>
        <comment>a file format</comment>
        <translation>300W-LP et AFLW2000-3D, fichiers .mat</translation>
    </message>
    <message>
        <source>3D Slicer, .fcsv files</source>
        <comment>a file format</comment>
        <translation>3D Slicer, fichiers .fcsv</translation>
    </message>
    <message>
        <source>3D Slicer, .mrk.json files</source>
        <comment>a file format</comment>
        <translation>3D Slicer, fichiers .mrk.json</translation>
    </message>
    <message>
        <source>90 % ellipses hold {before:.0f} → {after:.0f} %</source>
        <translation>Les ellipses à 90 % contiennent {before:.0f} → {after:.0f} %</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>une modification</translation>
    </message>
    <message>
        <source>A click places faces that nobody has touched anew by {views} views, in the background.</source>
        <translation>Un clic place à nouveau, en arrière-plan, les visages que personne n’a touchés, par {views} vues.</translation>
    </message>
    <message>
        <source>A click predicts every photo in the background; the list then puts first what needs you.</source>
        <translation>Un clic prédit toutes les photos en arrière-plan ; la liste place ensuite en tête ce qui a besoin de vous.</translation>
    </message>
    <message>
        <source>A correction moves the rest: points that nobody has placed follow.</source>
        <translation>Une correction déplace le reste : les points que personne n’a placés suivent.</translation>
    </message>
    <message>
        <source>a crop</source>
        <translation>un recadrage</translation>
    </message>
    <message>
        <source>A detector of people's faces, upright or not, gives the boxes</source>
        <translation>Un détecteur de visages humains, droits ou non, donne les cadres</translation>
    </message>
    <message>
        <source>A double click goes to {photo}</source>
        <translation>Un double-clic mène à {photo}</translation>
    </message>
    <message>
        <source>A file that belongs to this project was taken away by another program</source>
        <translation>Un fichier de ce projet a été retiré par un autre programme</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Un fichier…</translation>
    </message>
    <message>
        <source>A folder of annotated faces, such as the base model's validation data (.pts beside photos; with a split.csv its part val). The new model must not be worse there either.</source>
        <translation>Un dossier de visages annotés, par exemple les données de validation du modèle de base (.pts à côté des photos ; avec un split.csv, sa partie val). Le nouveau modèle ne doit pas y être moins bon non plus.</translation>
    </message>
    <message>
        <source>A folder of photos, and which landmarks its faces have</source>
        <translation>Un dossier de photos, et les repères que portent ses visages</translation>
    </message>
    <message>
        <source>A folder that all of the team can write, or postgresql://HOST/DATABASE. What you do in this project goes there, with your name and the paths of the photos, and what the others do comes here; photos do not. A password belongs into ~/.pgpass.</source>
        <translation>Un dossier où toute l’équipe peut écrire, ou postgresql://HOST/DATABASE. Ce que vous faites dans ce projet y est envoyé, avec votre nom et les chemins des photos, et ce que font les autres arrive ici ; les photos, non. Un mot de passe a sa place dans ~/.pgpass.</translation>
    </message>
    <message>
        <source>A frame comes into the project when you correct, accept or reject a face in it.</source>
        <translation>Une image entre dans le projet quand vous y corrigez, acceptez ou rejetez un visage.</translation>
    </message>
    <message>
        <source>A hand, 21 points</source>
        <comment>a layout</comment>
        <translation>Une main, 21 points</translation>
    </message>
    <message>
        <source>A layout</source>
        <translation>Un schéma de points</translation>
    </message>
    <message>
        <source>a layout can be drafted from it: {points}, {curves}, as {names}</source>
        <translation>un schéma de points peut en être ébauché : {points}, {curves}, sous le nom {names}</translation>
    </message>
    <message>
        <source>A layout has no more points than this.</source>
        <translation>Un schéma de points n’a pas plus de points que cela.</translation>
    </message>
    <message>
        <source>A layout, or annotations of another tool, to take names from</source>
        <translation>Un schéma de points, ou les annotations d’un autre outil, d’où prendre les noms</translation>
    </message>
    <message>
        <source>A length must be more than nothing.</source>
        <translation>Une longueur doit être supérieure à zéro.</translation>
    </message>
    <message>
        <source>A length with its unit, as 10 mm or 2.5 cm.</source>
        <translation>Une longueur avec son unité, par exemple 10 mm ou 2,5 cm.</translation>
    </message>
    <message>
        <source>A log of a session that was cut off was set aside, too.</source>
        <translation>Le journal d’une session interrompue a aussi été mis de côté.</translation>
    </message>
    <message>
        <source>a mirror is said now</source>
        <translation>un miroir est indiqué</translation>
    </message>
    <message>
        <source>A model has looked at every photo of this project.</source>
        <translation>Un modèle a regardé toutes les photos de ce projet.</translation>
    </message>
    <message>
        <source>A model has placed a landmark at each ring. Click one, or press {point.next}: the panel Face ({view.face}) says which it is and how far it may be off.</source>
        <translation>Un modèle a placé un point de repère à chaque anneau. Cliquez sur l’un d’eux ou appuyez sur {point.next} : le panneau Visage ({view.face}) dit lequel c’est et de combien il peut être décalé.</translation>
    </message>
    <message>
        <source>A new project with other landmarks…</source>
        <translation>Nouveau projet, autres repères…</translation>
    </message>
    <message>
        <source>A photo to draw the layout on</source>
        <translation>Une photo sur laquelle dessiner le schéma</translation>
    </message>
    <message>
        <source>A point that is not in this photo, or not placed yet, counts nowhere</source>
        <translation>Un point qui n’est pas dans cette photo, ou pas encore placé, ne compte nulle part</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min on two cores</source>
        <translation>un quart des photos est réservé ; environ {minutes} min sur deux cœurs</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min, as fast as the last run</source>
        <translation>un quart des photos est réservé ; environ {minutes} min, au rythme de la dernière fois</translation>
    </message>
    <message>
        <source>A quarter turn of what is shown, for faces that lie on their side; nothing is changed</source>
        <translation>Un quart de tour de l’affichage, pour les visages couchés sur le côté ; rien n’est modifié</translation>
    </message>
    <message>
        <source>A ratio needs two other measurements, which are defined before it.</source>
        <translation>Un rapport exige deux autres mesures, définies avant lui.</translation>
    </message>
    <message>
        <source>A row for each accepted face, with standard errors, as adnet measure --csv writes it</source>
        <translation>Une ligne par visage accepté, avec erreurs types, comme l’écrit adnet measure --csv</translation>
    </message>
    <message>
        <source>A sample photo. {file.open_folder} opens your own.</source>
        <translation>Une photo d’exemple. {file.open_folder} ouvre les vôtres.</translation>
    </message>
    <message>
        <source>a score</source>
        <translation>un score</translation>
    </message>
    <message>
        <source>A search is under way already.</source>
        <translation>Une recherche est déjà en cours.</translation>
    </message>
    <message>
        <source>A second back in the video</source>
        <translation>Reculer d’une seconde en vidéo</translation>
    </message>
    <message>
        <source>A second on in the video</source>
        <translation>Avancer d’une seconde en vidéo</translation>
    </message>
    <message>
        <source>About 12 points of the face are probably off by more than {tolerance:.0f} % of the distance between the eyes, by the model's own doubt. So many corrections are to be expected.</source>
        <translation>Environ 12 points du visage sont probablement à plus de {tolerance:.0f} % de la distance entre les yeux, d’après le doute du modèle lui-même. C’est le nombre de corrections à prévoir.</translation>
    </message>
    <message>
        <source>about {minutes} min, as fast as the last run</source>
        <translation>environ {minutes} min, au rythme de la dernière fois</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation>Accepter tel quel</translation>
    </message>
    <message>
        <source>Accept some faces first ({face.accept}): they are what a model learns from.</source>
        <translation>Acceptez d’abord quelques visages ({face.accept}) : c’est d’eux qu’un modèle apprend.</translation>
    </message>
    <message>
        <source>Accept the face</source>
        <translation>Accepter le visage</translation>
    </message>
    <message>
        <source>accept the face and go on to the next</source>
        <translation>accepter le visage et passer au suivant</translation>
    </message>
    <message>
        <source>Accept without the points that are not placed</source>
        <translation>Accepter sans les points non placés</translation>
    </message>
    <message numerus="yes">
        <source>Accept {count} more faces: then a network of this layout can be trained from another model.</source>
        <extracomment>Of one: Accept {count} more face: then a network of this layout can be trained from another model.</extracomment>
        <translation>
            <numerusform>Acceptez encore {count} visage : un réseau de ce schéma de points pourra alors être entraîné à partir d’un autre modèle.</numerusform>
            <numerusform>Acceptez encore {count} visages : un réseau de ce schéma de points pourra alors être entraîné à partir d’un autre modèle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept, and on to the next</source>
        <translation>Accepter, et au suivant</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a face</comment>
        <translation>accepté</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a photo</comment>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a point</comment>
        <translation>accepté</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>photos listed</comment>
        <translation>acceptées</translation>
    </message>
    <message>
        <source>Accepted by day</source>
        <translation>Acceptés par jour</translation>
    </message>
    <message>
        <source>accepted by {author}, {time}</source>
        <translation>accepté par {author}, {time}</translation>
    </message>
    <message>
        <source>accepted faces</source>
        <translation>visages acceptés</translation>
    </message>
    <message>
        <source>Accepted points inside the ellipses</source>
        <translation>Points acceptés dans les ellipses</translation>
    </message>
    <message>
        <source>accepted, as the model placed it</source>
        <translation>accepté, tel que le modèle l’a placé</translation>
    </message>
    <message>
        <source>across</source>
        <comment>two versions of a face</comment>
        <translation>en travers</translation>
    </message>
    <message>
        <source>across it</source>
        <translation>en travers</translation>
    </message>
    <message>
        <source>across it; scales several</source>
        <translation>en travers ; redimensionne plusieurs points</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px</source>
        <translation>en travers {shift:+.1f} px</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>en travers {shift:+.1f} px ({percent:.1f} %)</translation>
    </message>
    <message>
        <source>across, up to {size:.1f} %</source>
        <translation>en travers, jusqu’à {size:.1f} %</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Add a point by its name</source>
        <translation>Ajouter un point par son nom</translation>
    </message>
    <message>
        <source>Add a point by its name…</source>
        <translation>Ajouter un point par son nom…</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Ajouter …</translation>
    </message>
    <message>
        <source>added, not placed in any face so far: {points}</source>
        <translation>ajoutés, placés dans aucun visage à ce jour : {points}</translation>
    </message>
    <message>
        <source>adding a model</source>
        <translation>ajout d’un modèle</translation>
    </message>
    <message>
        <source>Adjust the box of this face</source>
        <translation>Ajuster le cadre de ce visage</translation>
    </message>
    <message>
        <source>adjust the face's box</source>
        <translation>ajuster le cadre du visage</translation>
    </message>
    <message>
        <source>adnet predict, JSON lines or Parquet</source>
        <comment>a file format</comment>
        <translation>adnet predict, lignes JSON ou Parquet</translation>
    </message>
    <message>
        <source>adnet {name} ended with {status}</source>
        <translation>adnet {name} s’est terminé avec {status}</translation>
    </message>
    <message>
        <source>ADNet's authors, TSV</source>
        <comment>a file format</comment>
        <translation>Auteurs d’ADNet, TSV</translation>
    </message>
    <message>
        <source>adnet-annotate, project</source>
        <comment>a file format</comment>
        <translation>adnet-annotate, projet</translation>
    </message>
    <message>
        <source>AFLW with 19 points, .mat</source>
        <comment>a file format</comment>
        <translation>AFLW à 19 points, .mat</translation>
    </message>
    <message>
        <source>AFLW without ears, 19 points</source>
        <comment>a layout</comment>
        <translation>AFLW sans oreilles, 19 points</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>After a face is accepted or rejected</source>
        <translation>Après l’acceptation ou le rejet d’un visage</translation>
    </message>
    <message>
        <source>after closing the project</source>
        <translation>après la fermeture du projet</translation>
    </message>
    <message>
        <source>after: {shares}</source>
        <translation>après : {shares}</translation>
    </message>
    <message>
        <source>Agree, and on to the next ({review.agree})</source>
        <translation>Approuver, et au suivant ({review.agree})</translation>
    </message>
    <message>
        <source>Agree, and on to the next to review</source>
        <translation>Approuver, et au suivant à relire</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>Approuvé.</translation>
    </message>
    <message>
        <source>All accepted faces are held out: accept more, or hold out less.</source>
        <translation>Tous les visages acceptés sont réservés : acceptez-en plus, ou réservez-en moins.</translation>
    </message>
    <message>
        <source>all cores but one</source>
        <translation>tous les cœurs sauf un</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>tous les jours</translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation>Tous les fichiers ({pattern})</translation>
    </message>
    <message>
        <source>all keys, and choosing others</source>
        <translation>toutes les touches, et leur choix</translation>
    </message>
    <message>
        <source>All keys; a click there chooses another</source>
        <translation>Toutes les touches ; un clic permet d’en choisir une autre</translation>
    </message>
    <message>
        <source>All panels in sight and where they were in the beginning</source>
        <translation>Tous les panneaux visibles et à leur place du début</translation>
    </message>
    <message>
        <source>all photos</source>
        <comment>photos listed</comment>
        <translation>toutes les photos</translation>
    </message>
    <message>
        <source>all points</source>
        <translation>tous les points</translation>
    </message>
    <message>
        <source>all reasons ({rows:,})</source>
        <translation>tous les motifs ({rows:,})</translation>
    </message>
    <message>
        <source>all that are not rejected</source>
        <translation>tous ceux qui ne sont pas rejetés</translation>
    </message>
    <message>
        <source>All that this program remembers of you on this machine, where it is not as in the beginning. Your projects and models are not among it.</source>
        <translation>Tout ce que ce programme retient de vous sur cette machine, là où ce n’est pas comme au début. Vos projets et modèles n’en font pas partie.</translation>
    </message>
    <message>
        <source>along</source>
        <comment>two versions of a face</comment>
        <translation>le long</translation>
    </message>
    <message>
        <source>Along and across the curve</source>
        <translation>Le long et en travers de la courbe</translation>
    </message>
    <message>
        <source>along its curve; turns several</source>
        <translation>le long de sa courbe ; fait tourner plusieurs points</translation>
    </message>
    <message>
        <source>along the contour</source>
        <translation>le long du contour</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px</source>
        <translation>le long {shift:+.1f} px</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>le long {shift:+.1f} px ({percent:.1f} %)</translation>
    </message>
    <message>
        <source>along, by point</source>
        <translation>le long, par point</translation>
    </message>
    <message>
        <source>always off, % across</source>
        <translation>toujours à côté, % en travers</translation>
    </message>
    <message>
        <source>an eighth of what there is, 600 MB at most</source>
        <translation>un huitième du total, 600 Mo au plus</translation>
    </message>
    <message>
        <source>An ellipse holds the true point in {level} of 100 cases</source>
        <translation>Une ellipse contient le vrai point dans {level} cas sur 100</translation>
    </message>
    <message>
        <source>angle</source>
        <comment>what is measured</comment>
        <translation>angle</translation>
    </message>
    <message>
        <source>Annotate facial landmarks</source>
        <translation>Annoter les repères du visage</translation>
    </message>
    <message>
        <source>Annotated by several people</source>
        <translation>Annoté par plusieurs personnes</translation>
    </message>
    <message>
        <source>Annotated by several people: {states}</source>
        <translation>Annoté par plusieurs personnes : {states}</translation>
    </message>
    <message>
        <source>Annotated faces to compare on</source>
        <translation>Visages annotés pour la comparaison</translation>
    </message>
    <message>
        <source>annotations of a video's frames</source>
        <translation>annotations des images d’une vidéo</translation>
    </message>
    <message>
        <source>annotations of the type {kind}</source>
        <translation>annotations du type {kind}</translation>
    </message>
    <message>
        <source>annotations with other attributes</source>
        <translation>annotations avec d’autres attributs</translation>
    </message>
    <message>
        <source>annotations without keypoints</source>
        <translation>annotations sans points clés</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>annotateur</translation>
    </message>
    <message>
        <source>annotator</source>
        <comment>a member of a team</comment>
        <translation>annotateur</translation>
    </message>
    <message>
        <source>Another key for “{command}”</source>
        <translation>Une autre touche pour « {command} »</translation>
    </message>
    <message>
        <source>Another measurement is called '{name}' already.</source>
        <translation>Une autre mesure s’appelle déjà « {name} ».</translation>
    </message>
    <message>
        <source>another photo</source>
        <comment>a photo</comment>
        <translation>autre photo</translation>
    </message>
    <message>
        <source>any action by its name</source>
        <translation>toute action par son nom</translation>
    </message>
    <message>
        <source>Any command by its name</source>
        <translation>Toute commande par son nom</translation>
    </message>
    <message>
        <source>apart</source>
        <comment>two versions of a face</comment>
        <translation>d’écart</translation>
    </message>
    <message>
        <source>apart from {name}</source>
        <translation>à l’écart de {name}</translation>
    </message>
    <message>
        <source>area</source>
        <comment>what is measured</comment>
        <translation>aire</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the photo, Shift by ten.</source>
        <translation>Les flèches déplacent les points d’un pixel de la photo, avec Maj de dix.</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the screen, Shift by ten.</source>
        <translation>Les flèches déplacent les points d’un pixel de l’écran, avec Maj de dix.</translation>
    </message>
    <message>
        <source>as a whole it stands beside where the model sees the face</source>
        <translation>dans l’ensemble, il est à côté de l’endroit où le modèle voit le visage</translation>
    </message>
    <message>
        <source>as far as it comes</source>
        <translation>aussi loin que possible</translation>
    </message>
    <message>
        <source>as good as before on {faces} of {name}</source>
        <translation>aussi bon qu’avant sur {faces} de {name}</translation>
    </message>
    <message>
        <source>as it was left</source>
        <translation>comme à la fermeture</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>comme prédit</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a face</comment>
        <translation>comme prédit</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a point</comment>
        <translation>comme prédit</translation>
    </message>
    <message>
        <source>as the model has found them, not accepted yet</source>
        <translation>comme le modèle les a trouvés, pas encore acceptés</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>comme le système</translation>
    </message>
    <message>
        <source>As the table says itself</source>
        <translation>Comme le tableau l’indique</translation>
    </message>
    <message>
        <source>At the same part of this photo, or beside the face that is there</source>
        <translation>Au même endroit de cette photo, ou à côté du visage qui s’y trouve</translation>
    </message>
    <message>
        <source>Attention and edge maps of faces</source>
        <translation>Cartes d’attention et de bords des visages</translation>
    </message>
    <message>
        <source>attention maps</source>
        <translation>des cartes d’attention</translation>
    </message>
    <message>
        <source>Attention of a curve</source>
        <translation>Attention d’une courbe</translation>
    </message>
    <message>
        <source>Attention of all points</source>
        <translation>Attention de tous les points</translation>
    </message>
    <message>
        <source>Attention of the selected points</source>
        <translation>Attention des points choisis</translation>
    </message>
    <message>
        <source>Attention, edges</source>
        <translation>Attention, bords</translation>
    </message>
    <message>
        <source>attributes named {name}</source>
        <translation>attributs nommés {name}</translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation>Remettre dans la fenêtre</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>Revenir au précédent</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Retour à la page précédente</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>Revenir à la photo</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Revenir aux photos</translation>
    </message>
    <message>
        <source>Back to the point before</source>
        <translation>Revenir au point précédent</translation>
    </message>
    <message>
        <source>Back to the prediction</source>
        <translation>Revenir à la prédiction</translation>
    </message>
    <message>
        <source>Back to {model}</source>
        <translation>Revenir à {model}</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Revenir à {name}</translation>
    </message>
    <message>
        <source>Back up the project while one works</source>
        <translation>Sauvegarder le projet pendant le travail</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>sauvegarde</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Backups of this project</source>
        <translation>Sauvegardes de ce projet</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>base</source>
        <comment>a model that is trained further</comment>
        <translation>base</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>before training: NME {nme:.3f} %</source>
        <translation>avant l’entraînement : NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>before: {shares}</source>
        <translation>avant : {shares}</translation>
    </message>
    <message>
        <source>beside {base}: {judgement}</source>
        <translation>face à {base} : {judgement}</translation>
    </message>
    <message>
        <source>better by {size:.1f} % on {faces} of {name}</source>
        <translation>meilleur de {size:.1f} % sur {faces} de {name}</translation>
    </message>
    <message>
        <source>better by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>meilleur de {size:.1f} %, peut-être par hasard, sur {faces} de {name}</translation>
    </message>
    <message>
        <source>Between points</source>
        <translation>Entre points</translation>
    </message>
    <message>
        <source>blur</source>
        <comment>a flag of a face</comment>
        <translation>flou</translation>
    </message>
    <message>
        <source>Box of {width:.0f} by {height:.0f} pixels, its middle at x {x:.0f}, y {y:.0f}.</source>
        <translation>Cadre de {width:.0f} sur {height:.0f} pixels, centré en x {x:.0f}, y {y:.0f}.</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand in this project: {face.draw} draws one.</source>
        <translation>Les cadres sont tracés à la main dans ce projet : {face.draw} en trace un.</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand: {face.draw} draws one.</source>
        <translation>Les cadres sont tracés à la main : {face.draw} en trace un.</translation>
    </message>
    <message>
        <source>boxes drawn by hand</source>
        <translation>cadres tracés à la main</translation>
    </message>
    <message>
        <source>Boxes from</source>
        <translation>Cadres de</translation>
    </message>
    <message>
        <source>boxes to be ignored</source>
        <translation>cadres à ignorer</translation>
    </message>
    <message>
        <source>boxes with attributes of dlib's</source>
        <translation>cadres avec des attributs de dlib</translation>
    </message>
    <message>
        <source>boxes without parts</source>
        <translation>cadres sans parties</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>brows</source>
        <comment>a region of a layout</comment>
        <translation>sourcils</translation>
    </message>
    <message>
        <source>By</source>
        <comment>a number divided by another</comment>
        <translation>Par</translation>
    </message>
    <message>
        <source>By five degrees; {alt} and the wheel turn it too</source>
        <translation>De cinq degrés ; {alt} et la molette tournent aussi</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>a point</comment>
        <translation>à la main</translation>
    </message>
    <message>
        <source>By its name, a part of it, or its number in the list</source>
        <translation>Par son nom, une partie de celui-ci, ou son numéro dans la liste</translation>
    </message>
    <message>
        <source>By keys in the photo: arrows move a cross, Enter clicks there, Shift+Enter moves the point.</source>
        <translation>Au clavier sur la photo : les flèches déplacent une croix, Entrée y clique, Maj+Entrée déplace le point.</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par nom</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>caméra {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <comment>a photo</comment>
        <translation>illisible</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>captures</source>
        <translation>captures</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame.</extracomment>
        <translation>
            <numerusform>Corrections reportées sur {count:,} image.</numerusform>
            <numerusform>Corrections reportées sur {count:,} images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames; of the others {reasons}.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame; of the others {reasons}.</extracomment>
        <translation>
            <numerusform>Corrections reportées sur {count:,} image ; parmi les autres : {reasons}.</numerusform>
            <numerusform>Corrections reportées sur {count:,} images ; parmi les autres : {reasons}.</numerusform>
        </translation>
    </message>
    <message>
        <source>carried to frames {frames}</source>
        <translation>reporté sur les images {frames}</translation>
    </message>
    <message>
        <source>Carry corrections to frames around</source>
        <translation>Reporter les corrections autour</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>Séparateur de cellules</translation>
    </message>
    <message>
        <source>Change a measurement</source>
        <translation>Modifier une mesure</translation>
    </message>
    <message>
        <source>Change the project's layout</source>
        <translation>Modifier le schéma de points du projet</translation>
    </message>
    <message>
        <source>Change the project's layout…</source>
        <translation>Modifier le schéma du projet…</translation>
    </message>
    <message numerus="yes">
        <source>changes of {count:,} faces</source>
        <extracomment>Of one: a change of {count:,} face</extracomment>
        <translation>
            <numerusform>une modification sur {count:,} visage</numerusform>
            <numerusform>des modifications sur {count:,} visages</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check accepted faces</source>
        <translation>Vérifier les visages acceptés</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>checking faces to compare on</source>
        <translation>vérification des visages de comparaison</translation>
    </message>
    <message>
        <source>chin</source>
        <comment>a region of a layout</comment>
        <translation>menton</translation>
    </message>
    <message>
        <source>Choose a file or folder of annotations.</source>
        <translation>Choisissez un fichier ou un dossier d’annotations.</translation>
    </message>
    <message>
        <source>Choose another place, or let the files be replaced.</source>
        <translation>Choisissez un autre emplacement, ou laissez remplacer les fichiers.</translation>
    </message>
    <message>
        <source>Choose frames of the video…</source>
        <translation>Choisir des images de la vidéo…</translation>
    </message>
    <message>
        <source>Choose frames…</source>
        <translation>Choisir des images…</translation>
    </message>
    <message>
        <source>Choose the points first.</source>
        <translation>Choisissez d’abord les points.</translation>
    </message>
    <message>
        <source>choosing frames</source>
        <translation>choix d’images</translation>
    </message>
    <message>
        <source>classes of faces</source>
        <translation>classes de visages</translation>
    </message>
    <message>
        <source>Clear both ends</source>
        <translation>Vider les extrémités</translation>
    </message>
    <message>
        <source>Click a key to change it.</source>
        <translation>Cliquez sur une touche pour la modifier.</translation>
    </message>
    <message>
        <source>Click one end of a length that you know, as on a ruler. Esc ends.</source>
        <translation>Cliquez sur une extrémité d’une longueur connue, par exemple sur une règle. Échap termine.</translation>
    </message>
    <message>
        <source>Click points in the order in which a curve joins them; its first point again closes it, its last takes it back. A click beside the points ends it.</source>
        <translation>Cliquez sur les points dans l’ordre où une courbe les relie ; son premier point, cliqué de nouveau, la ferme, son dernier l’annule. Un clic à côté des points la termine.</translation>
    </message>
    <message>
        <source>Click the list of photos, or press {photo.list}. It has every photo with its state, and puts first those that need you most.</source>
        <translation>Cliquez dans la liste des photos ou appuyez sur {photo.list}. Elle contient chaque photo avec son état et met en tête celles qui ont le plus besoin de vous.</translation>
    </message>
    <message>
        <source>Click the other end of it.</source>
        <translation>Cliquez sur l’autre extrémité.</translation>
    </message>
    <message>
        <source>Click the point at the one end.</source>
        <translation>Cliquez sur le point de la première extrémité.</translation>
    </message>
    <message>
        <source>Click the point at the other end.</source>
        <translation>Cliquez sur le point de l’autre extrémité.</translation>
    </message>
    <message>
        <source>Click the point that {name} becomes in a mirror.</source>
        <translation>Cliquez sur le point que {name} devient dans un miroir.</translation>
    </message>
    <message>
        <source>Click the points in the photo, one after the other.</source>
        <translation>Cliquez sur les points dans la photo, l’un après l’autre.</translation>
    </message>
    <message>
        <source>Click the points one after the other; drag one to move it. A name can be written over in the list.</source>
        <translation>Cliquez sur les points l’un après l’autre ; faites-en glisser un pour le déplacer. Un nom peut être remplacé dans la liste.</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go). {{point.deselect}} ends.</source>
        <translation>Cliquez à l’endroit de {point} ({number}, reste {left}). {{point.deselect}} termine.</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go, then the others follow). {{point.deselect}} ends.</source>
        <translation>Cliquez à l’endroit de {point} ({number}, reste {left}, puis les autres suivent). {{point.deselect}} termine.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>the tour</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a curve</comment>
        <translation>fermée</translation>
    </message>
    <message>
        <source>closing the project</source>
        <translation>fermeture du projet</translation>
    </message>
    <message>
        <source>COCO keypoints, JSON</source>
        <comment>a file format</comment>
        <translation>Points clés COCO, JSON</translation>
    </message>
    <message>
        <source>COFW 29 points</source>
        <comment>a layout</comment>
        <translation>COFW 29 points</translation>
    </message>
    <message>
        <source>COFW, .mat</source>
        <comment>a file format</comment>
        <translation>COFW, .mat</translation>
    </message>
    <message>
        <source>columns named {name}</source>
        <translation>colonnes nommées {name}</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>a decimal</comment>
        <translation>virgule</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>what stands between cells</comment>
        <translation>virgule</translation>
    </message>
    <message>
        <source>Commands that are on or off, by their ids</source>
        <translation>Commandes activées ou désactivées, par leurs identifiants</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare on the held-out faces alone</source>
        <translation>Comparer sur les seuls visages réservés</translation>
    </message>
    <message>
        <source>comparing a photo</source>
        <translation>comparaison d’une photo</translation>
    </message>
    <message>
        <source>comparing models</source>
        <translation>comparaison des modèles</translation>
    </message>
    <message>
        <source>comparing photos</source>
        <translation>comparaison des photos</translation>
    </message>
    <message>
        <source>comparing with the base</source>
        <translation>comparaison avec la base</translation>
    </message>
    <message>
        <source>Comparing with the model in use …</source>
        <translation>Comparaison avec le modèle utilisé …</translation>
    </message>
    <message>
        <source>Comparing with the model in use … (another project)</source>
        <translation>Comparaison avec le modèle utilisé … (autre projet)</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Sommaire du manuel</translation>
    </message>
    <message>
        <source>contour</source>
        <comment>a region of a layout</comment>
        <translation>contour</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Copy a face first: {face.copy}.</source>
        <translation>Copiez d’abord un visage : {face.copy}.</translation>
    </message>
    <message>
        <source>Copy an .onnx file into your models.</source>
        <translation>Copier un fichier .onnx parmi vos modèles.</translation>
    </message>
    <message>
        <source>Copy face</source>
        <translation>Copier visage</translation>
    </message>
    <message>
        <source>Copy from the photo before</source>
        <translation>Copier de la photo précédente</translation>
    </message>
    <message>
        <source>Copy the photos there too</source>
        <translation>Y copier aussi les photos</translation>
    </message>
    <message>
        <source>copying the project</source>
        <translation>copie du projet</translation>
    </message>
    <message>
        <source>copying the project …</source>
        <translation>copie du projet en cours …</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a face</comment>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a photo</comment>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>photos listed</comment>
        <translation>corrigées</translation>
    </message>
    <message>
        <source>corrected by {author}, {time}</source>
        <translation>corrigé par {author}, {time}</translation>
    </message>
    <message>
        <source>corrected, as the model placed it</source>
        <translation>corrigé, tel que le modèle l’a placé</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>corrections</translation>
    </message>
    <message>
        <source>corrections a face</source>
        <translation>corrections par visage</translation>
    </message>
    <message>
        <source>Corrections a face until every point is within 5 % of its truth, by simulation on {count} faces; new less old, 95 % interval {low:+.2f} to {high:+.2f}</source>
        <translation>Corrections par visage jusqu’à ce que chaque point soit à moins de 5 % de sa vérité, par simulation sur {count} visages ; nouveau moins ancien, intervalle à 95 % de {low:+.2f} à {high:+.2f}</translation>
    </message>
    <message>
        <source>Corrections move the rest</source>
        <translation>Les corrections déplacent le reste</translation>
    </message>
    <message>
        <source>Corrections of each point</source>
        <translation>Corrections de chaque point</translation>
    </message>
    <message>
        <source>corrections {change}</source>
        <translation>corrections {change}</translation>
    </message>
    <message>
        <source>counting photos of other models</source>
        <translation>comptage des photos d’autres modèles</translation>
    </message>
    <message>
        <source>covariances</source>
        <translation>des covariances</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}, on {name}.</source>
        <translation>Croix à x {x:.0f}, y {y:.0f}, sur {name}.</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}.</source>
        <translation>Croix à x {x:.0f}, y {y:.0f}.</translation>
    </message>
    <message>
        <source>CSV, one row a point</source>
        <comment>a file format</comment>
        <translation>CSV, une ligne par point</translation>
    </message>
    <message>
        <source>Curve back to the prediction</source>
        <translation>Courbe comme prédite</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Curves</source>
        <comment>drawing a layout</comment>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>courbes</translation>
    </message>
    <message numerus="yes">
        <source>curves added: {names}</source>
        <extracomment>Of one: curve added: {names}</extracomment>
        <translation>
            <numerusform>courbe ajoutée : {names}</numerusform>
            <numerusform>courbes ajoutées : {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>curves changed: {names}</source>
        <extracomment>Of one: curve changed: {names}</extracomment>
        <translation>
            <numerusform>courbe modifiée : {names}</numerusform>
            <numerusform>courbes modifiées : {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>curves cross</source>
        <translation>courbes croisées</translation>
    </message>
    <message numerus="yes">
        <source>curves removed: {names}</source>
        <extracomment>Of one: curve removed: {names}</extracomment>
        <translation>
            <numerusform>courbe supprimée : {names}</numerusform>
            <numerusform>courbes supprimées : {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>CVAT for images, XML 1.1</source>
        <comment>a file format</comment>
        <translation>CVAT pour images, XML 1.1</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <comment>format of a date and time</comment>
        <translation>d MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombre</translation>
    </message>
    <message>
        <source>data of other kinds than photos</source>
        <translation>données d’un autre type que des photos</translation>
    </message>
    <message>
        <source>Datumaro, JSON</source>
        <comment>a file format</comment>
        <translation>Datumaro, JSON</translation>
    </message>
    <message>
        <source>dd MMM yyyy HH:mm</source>
        <comment>a time, in the letters of Qt's dates</comment>
        <translation>dd MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>Decide for what {author} placed</source>
        <translation>Trancher pour ce que {author} a placé</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_first}})</source>
        <translation>Trancher pour ce que {author} a placé ({{review.take_first}})</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_second}})</source>
        <translation>Trancher pour ce que {author} a placé ({{review.take_second}})</translation>
    </message>
    <message>
        <source>Decided for the mean: the face is {state}.</source>
        <translation>Tranché pour la moyenne : le visage est {state}.</translation>
    </message>
    <message>
        <source>Decided for this version: the face is {state}.</source>
        <translation>Tranché pour cette version : le visage est {state}.</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>Décimale</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>décodage</translation>
    </message>
    <message>
        <source>DeepLabCut, CSV</source>
        <comment>a file format</comment>
        <translation>DeepLabCut, CSV</translation>
    </message>
    <message>
        <source>Delete face</source>
        <translation>Supprimer visage</translation>
    </message>
    <message>
        <source>Delete point or face</source>
        <translation>Supprimer point ou visage</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a face</comment>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>Deselect or give up</source>
        <translation>Désélectionner ou abandonner</translation>
    </message>
    <message>
        <source>detector 90 % sure</source>
        <translation>détecteur sûr à 90 %</translation>
    </message>
    <message>
        <source>detector doubt</source>
        <translation>doute du détecteur</translation>
    </message>
    <message>
        <source>detector {share:.0f} % sure that there is a face</source>
        <translation>détecteur sûr à {share:.0f} % qu’il y a un visage</translation>
    </message>
    <message>
        <source>deviations</source>
        <translation>des écarts</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Directions</translation>
    </message>
    <message>
        <source>disagrees with the model</source>
        <translation>en désaccord avec le modèle</translation>
    </message>
    <message>
        <source>Disk for photos that a team has elsewhere</source>
        <translation>Disque pour les photos que l’équipe a ailleurs</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>en litige</translation>
    </message>
    <message>
        <source>Distance</source>
        <comment>drawing a layout</comment>
        <translation>Distance</translation>
    </message>
    <message>
        <source>distance</source>
        <comment>what is measured</comment>
        <translation>distance</translation>
    </message>
    <message numerus="yes">
        <source>distances added: {names}</source>
        <extracomment>Of one: distance added: {names}</extracomment>
        <translation>
            <numerusform>distance ajoutée : {names}</numerusform>
            <numerusform>distances ajoutées : {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances changed: {names}</source>
        <extracomment>Of one: distance changed: {names}</extracomment>
        <translation>
            <numerusform>distance modifiée : {names}</numerusform>
            <numerusform>distances modifiées : {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances removed: {names}</source>
        <extracomment>Of one: distance removed: {names}</extracomment>
        <translation>
            <numerusform>distance supprimée : {names}</numerusform>
            <numerusform>distances supprimées : {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Distances, angles, areas and ratios of the face, and the photo's scale</source>
        <translation>Distances, angles, aires et rapports du visage, et l’échelle de la photo</translation>
    </message>
    <message>
        <source>dlib (imglab), XML</source>
        <comment>a file format</comment>
        <translation>dlib (imglab), XML</translation>
    </message>
    <message>
        <source>Do photos again</source>
        <translation>Refaire des photos</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a message</comment>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation>Rétabli : {what}.</translation>
    </message>
    <message>
        <source>Done again: {what}. What was changed in another window since stays.</source>
        <translation>Rétabli : {what}. Ce qui a changé depuis dans une autre fenêtre reste.</translation>
    </message>
    <message>
        <source>Done by several people</source>
        <translation>Faits par plusieurs personnes</translation>
    </message>
    <message>
        <source>double click a face</source>
        <translation>double-cliquer sur un visage</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Drag a box around the face, from the brows to the chin; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>Tracez un cadre autour du visage, des sourcils au menton ; ou les flèches en déplacent un, avec Maj elles le dimensionnent, et Entrée le prend. {point.deselect} abandonne.</translation>
    </message>
    <message>
        <source>Drag a box around the object; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>Tracez un cadre autour de l’objet ; ou les flèches en déplacent un, avec Maj elles le dimensionnent, et Entrée le prend. {point.deselect} abandonne.</translation>
    </message>
    <message>
        <source>Drag a box: the copied face goes into it. {point.deselect} gives up.</source>
        <translation>Tracez un cadre : le visage copié y est placé. {point.deselect} abandonne.</translation>
    </message>
    <message>
        <source>drag a corner mark</source>
        <translation>glisser une marque de coin</translation>
    </message>
    <message>
        <source>drag a point</source>
        <translation>glisser un point</translation>
    </message>
    <message>
        <source>Drag a point, or nudge the selected one with the arrow keys. Those around it follow, in yellow; yours stays. {edit.undo} takes it back.</source>
        <translation>Faites glisser un point, ou déplacez le point sélectionné avec les touches fléchées. Ceux qui l’entourent suivent, en jaune ; le vôtre reste. {edit.undo} revient en arrière.</translation>
    </message>
    <message>
        <source>Drag an edge or a corner; or arrow keys move the box, with Shift they size it, and Enter takes it: the face is predicted again in it. {point.deselect} ends.</source>
        <translation>Faites glisser un bord ou un coin ; ou les flèches déplacent le cadre, avec Maj elles le dimensionnent, et Entrée le prend : le visage y est prédit de nouveau. {point.deselect} termine.</translation>
    </message>
    <message>
        <source>drag the photo</source>
        <translation>glisser la photo</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Tracer un cadre</translation>
    </message>
    <message>
        <source>Draw a layout on a photo…</source>
        <translation>Dessiner un schéma sur une photo…</translation>
    </message>
    <message>
        <source>Draw one on a photo…</source>
        <translation>En dessiner un sur photo…</translation>
    </message>
    <message>
        <source>Draw the box of a missed face</source>
        <translation>Tracer le cadre d’un visage manqué</translation>
    </message>
    <message>
        <source>Drawing by hand</source>
        <translation>Dessin à la main</translation>
    </message>
    <message>
        <source>Each dot is one point of one face, along and across its curve (figure 1 of the paper)</source>
        <translation>Chaque pastille est un point d’un visage, le long et en travers de sa courbe (figure 1 de l’article)</translation>
    </message>
    <message>
        <source>Each point in the middle of all ({review.take_mean})</source>
        <translation>Chaque point au milieu de tous ({review.take_mean})</translation>
    </message>
    <message>
        <source>Edge maps</source>
        <translation>Cartes de bords</translation>
    </message>
    <message>
        <source>edge maps</source>
        <translation>des cartes de contours</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Edits are those of {name}. A click changes that.</source>
        <translation>Les modifications sont celles de {name}. Un clic change cela.</translation>
    </message>
    <message>
        <source>Edits carry it; the account's without one</source>
        <translation>Les modifications le portent ; sans lui, celui du compte</translation>
    </message>
    <message>
        <source>Edits of a session that was cut off belong to another file that was called {name}; they are kept in {log}.</source>
        <translation>Les modifications d’une session interrompue appartiennent à un autre fichier qui s’appelait {name} ; elles sont conservées dans {log}.</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>Ellipses</translation>
    </message>
    <message>
        <source>Ellipses at 50, 90, 95 %</source>
        <translation>Ellipses à 50, 90, 95 %</translation>
    </message>
    <message>
        <source>Ellipses at {level} %</source>
        <translation>Ellipses à {level} %</translation>
    </message>
    <message>
        <source>Ellipses that hold the true point in {level} of 100 cases.</source>
        <translation>Ellipses qui contiennent le vrai point dans {level} cas sur 100.</translation>
    </message>
    <message>
        <source>elsewhere its answers moved by {moved:.2f} % of the eye distance</source>
        <translation>ailleurs, ses réponses ont bougé de {moved:.2f} % de la distance des yeux</translation>
    </message>
    <message>
        <source>elsewhere probably as good as before</source>
        <translation>ailleurs probablement aussi bon qu’avant</translation>
    </message>
    <message>
        <source>elsewhere probably worse by about {share:.0f} %</source>
        <translation>ailleurs probablement moins bon d’environ {share:.0f} %</translation>
    </message>
    <message>
        <source>elsewhere, estimated</source>
        <translation>ailleurs, estimé</translation>
    </message>
    <message>
        <source>Encord, JSON export</source>
        <comment>a file format</comment>
        <translation>Encord, export JSON</translation>
    </message>
    <message>
        <source>Ends after the current step. Resume goes on from there.</source>
        <translation>S’arrête après l’étape en cours. Reprendre continue à partir de là.</translation>
    </message>
    <message>
        <source>Enlarge the selection</source>
        <translation>Agrandir la sélection</translation>
    </message>
    <message>
        <source>entries {key}</source>
        <translation>entrées {key}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · {pace:.1f} images/s · {time} left</source>
        <translation>Époque {epoch} sur {epochs} · {pace:.1f} images/s · reste {time}</translation>
    </message>
    <message>
        <source>epoch {epoch}: NME {nme:.3f} %</source>
        <translation>époque {epoch} : NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>époques</translation>
    </message>
    <message>
        <source>Epochs or minutes</source>
        <translation>Époques ou minutes</translation>
    </message>
    <message>
        <source>Epochs, or at most so many minutes: the run then has as many epochs as fit in.</source>
        <translation>Des époques, ou au plus tant de minutes : le cycle compte alors autant d’époques qu’il peut en tenir.</translation>
    </message>
    <message>
        <source>Error ellipses</source>
        <translation>Ellipses d’erreur</translation>
    </message>
    <message>
        <source>error ellipses</source>
        <translation>ellipses d’erreur</translation>
    </message>
    <message>
        <source>errors are measured by {after}, not {before}</source>
        <translation>les erreurs sont mesurées par {after}, non par {before}</translation>
    </message>
    <message>
        <source>Errors are told as a part of a distance that is alike in all photos. Click the point at its one end and the one at its other; several points at one end stand for their middle.</source>
        <translation>Les erreurs s’expriment en part d’une distance semblable dans toutes les photos. Cliquez sur le point à l’une de ses extrémités, puis sur celui à l’autre ; plusieurs points à une extrémité valent leur milieu.</translation>
    </message>
    <message>
        <source>Estimated: answers moved by {moved:.2f} % of the eye distance on {views} views of a photo that nobody trained on. Annotated faces from elsewhere would tell it better.</source>
        <translation>Estimation : les réponses ont bougé de {moved:.2f} % de la distance des yeux sur {views} vues d’une photo que personne n’a utilisée à l’entraînement. Des visages annotés d’ailleurs le diraient mieux.</translation>
    </message>
    <message>
        <source>Every face is accepted or rejected.</source>
        <translation>Chaque visage est accepté ou rejeté.</translation>
    </message>
    <message>
        <source>Every photo is being predicted, what you look at first. A click pauses it.</source>
        <translation>Toutes les photos sont en cours de prédiction, d’abord celles que vous regardez. Un clic met en pause.</translation>
    </message>
    <message>
        <source>Every point of this face is placed.</source>
        <translation>Tous les points de ce visage sont placés.</translation>
    </message>
    <message>
        <source>Everything here back to how it was in the beginning</source>
        <translation>Remettre tout ici comme au début</translation>
    </message>
    <message>
        <source>Everything is saved as you go, in {name}.</source>
        <translation>Tout est enregistré au fur et à mesure, dans {name}.</translation>
    </message>
    <message>
        <source>Everything is saved as you go; this says where</source>
        <translation>Tout est enregistré au fur et à mesure ; ceci dit où</translation>
    </message>
    <message>
        <source>Everything was saved as you went. {file.open_folder} opens your own photos.</source>
        <translation>Tout a été enregistré au fur et à mesure. {file.open_folder} ouvre vos propres photos.</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>échange</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>Échanger gauche et droite</translation>
    </message>
    <message>
        <source>expected correction</source>
        <translation>correction attendue</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export annotations</source>
        <translation>Exporter les annotations</translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation>Exporter les annotations…</translation>
    </message>
    <message>
        <source>Export as a table…</source>
        <translation>Exporter en tableau…</translation>
    </message>
    <message>
        <source>Export the measurements</source>
        <translation>Exporter les mesures</translation>
    </message>
    <message>
        <source>Export the measurements as a table…</source>
        <translation>Exporter les mesures en tableau…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message numerus="yes">
        <source>Exported {count:,} faces to {path}.</source>
        <extracomment>Of one: Exported {count:,} face to {path}.</extracomment>
        <translation>
            <numerusform>{count:,} visage exporté vers {path}.</numerusform>
            <numerusform>{count:,} visages exportés vers {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>expression</source>
        <comment>a flag of a face</comment>
        <translation>expression</translation>
    </message>
    <message>
        <source>eyes</source>
        <comment>a region of a layout</comment>
        <translation>yeux</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>Face back to the prediction</source>
        <translation>Visage comme prédit</translation>
    </message>
    <message>
        <source>Face copied. {face.paste} pastes it, {face.paste_in_box} into a box.</source>
        <translation>Visage copié. {face.paste} le colle, {face.paste_in_box} dans un cadre.</translation>
    </message>
    <message>
        <source>Face deleted.</source>
        <translation>Visage supprimé.</translation>
    </message>
    <message>
        <source>Face marks</source>
        <translation>Marques visage</translation>
    </message>
    <message>
        <source>Face panel</source>
        <translation>Panneau Visage</translation>
    </message>
    <message>
        <source>Face pasted.</source>
        <translation>Visage collé.</translation>
    </message>
    <message>
        <source>Face {number} of {count}, {state}.</source>
        <translation>Visage {number} sur {count}, {state}.</translation>
    </message>
    <message>
        <source>Face {number} of {total}</source>
        <translation>Visage {number} sur {total}</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>visages</translation>
    </message>
    <message>
        <source>Faces accepted each day</source>
        <translation>Visages acceptés chaque jour</translation>
    </message>
    <message>
        <source>Faces of a layout that no model knows are placed by the faces so far and a few anchors.</source>
        <translation>Les visages d’un schéma de points qu’aucun modèle ne connaît sont placés d’après les visages faits et quelques ancres.</translation>
    </message>
    <message>
        <source>Faces of people</source>
        <translation>Visages humains</translation>
    </message>
    <message>
        <source>faces of people</source>
        <translation>visages humains</translation>
    </message>
    <message>
        <source>Faces of people are looked for.</source>
        <translation>Des visages humains sont recherchés.</translation>
    </message>
    <message>
        <source>faces of {points} points (face_kpts) beside others</source>
        <translation>visages à {points} points (face_kpts) parmi d’autres</translation>
    </message>
    <message>
        <source>Faces that deserve a second look</source>
        <translation>Visages méritant un second regard</translation>
    </message>
    <message>
        <source>Faces that nobody has touched are placed anew by {views} views. A click pauses it.</source>
        <translation>Les visages que personne n’a touchés sont placés à nouveau par {views} vues. Un clic met en pause.</translation>
    </message>
    <message>
        <source>Faces that nobody has touched get four once all have two, which orders the list a little better; what you have touched, and the photo that you look at, stay</source>
        <translation>Les visages que personne n’a touchés en reçoivent quatre dès que tous en ont deux, ce qui ordonne un peu mieux la liste ; ce que vous avez touché et la photo que vous regardez restent tels quels</translation>
    </message>
    <message>
        <source>far outside its ellipse</source>
        <translation>loin hors de son ellipse</translation>
    </message>
    <message>
        <source>fetching photos</source>
        <translation>récupération des photos</translation>
    </message>
    <message>
        <source>Figures are told by groups, such as eyes or fingers. Choose or make one, and click its points.</source>
        <translation>Les chiffres sont donnés par groupes, par exemple les yeux ou les doigts. Choisissez ou créez-en un, et cliquez sur ses points.</translation>
    </message>
    <message>
        <source>Figures of everybody</source>
        <translation>Chiffres de tout le monde</translation>
    </message>
    <message>
        <source>figures of the team</source>
        <translation>chiffres de l’équipe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File or folder of annotations</source>
        <translation>Fichier ou dossier d’annotations</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Find moved photos in</source>
        <translation>Trouver photos déplacées dans</translation>
    </message>
    <message>
        <source>Find moved photos…</source>
        <translation>Trouver photos déplacées…</translation>
    </message>
    <message>
        <source>Find the annotated photo in</source>
        <translation>Trouver la photo annotée dans</translation>
    </message>
    <message>
        <source>Find the annotated photo…</source>
        <translation>Trouver la photo annotée…</translation>
    </message>
    <message>
        <source>Find the pairs</source>
        <translation>Trouver les paires</translation>
    </message>
    <message>
        <source>finding a photo</source>
        <translation>recherche d’une photo</translation>
    </message>
    <message>
        <source>finding faces without labels</source>
        <translation>recherche de visages sans étiquettes</translation>
    </message>
    <message>
        <source>Finished faces that deserve a second look</source>
        <translation>Visages finis qui méritent un second regard</translation>
    </message>
    <message>
        <source>finished, placed by hand, filled already or another face there: {frames}</source>
        <translation>finies, placées à la main, déjà remplies ou avec un autre visage : {frames}</translation>
    </message>
    <message>
        <source>first faces</source>
        <translation>premiers visages</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Première photo</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Fit face</source>
        <translation>Ajuster visage</translation>
    </message>
    <message>
        <source>fit it</source>
        <translation>l’ajuster</translation>
    </message>
    <message>
        <source>Fit photo</source>
        <translation>Ajuster photo</translation>
    </message>
    <message>
        <source>Five points</source>
        <comment>a layout</comment>
        <translation>Cinq points</translation>
    </message>
    <message>
        <source>Five steps on the sample photo, in two minutes</source>
        <translation>Cinq étapes sur la photo d’exemple, en deux minutes</translation>
    </message>
    <message>
        <source>Flag 1</source>
        <translation>Drapeau 1</translation>
    </message>
    <message>
        <source>Flag 2</source>
        <translation>Drapeau 2</translation>
    </message>
    <message>
        <source>Flag 3</source>
        <translation>Drapeau 3</translation>
    </message>
    <message>
        <source>Flag 4</source>
        <translation>Drapeau 4</translation>
    </message>
    <message>
        <source>Flag 5</source>
        <translation>Drapeau 5</translation>
    </message>
    <message>
        <source>Flag 6</source>
        <translation>Drapeau 6</translation>
    </message>
    <message>
        <source>Flag 7</source>
        <translation>Drapeau 7</translation>
    </message>
    <message>
        <source>Flag 8</source>
        <translation>Drapeau 8</translation>
    </message>
    <message>
        <source>Flag 9</source>
        <translation>Drapeau 9</translation>
    </message>
    <message>
        <source>flagged</source>
        <comment>photos listed</comment>
        <translation>à drapeau</translation>
    </message>
    <message>
        <source>flagged: {flags}</source>
        <translation>drapeaux : {flags}</translation>
    </message>
    <message>
        <source>Flagged: {flag}.</source>
        <translation>Drapeau mis : {flag}.</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Drapeaux</translation>
    </message>
    <message>
        <source>Flags of this project</source>
        <translation>Drapeaux de ce projet</translation>
    </message>
    <message>
        <source>Flags of this project…</source>
        <translation>Drapeaux de ce projet…</translation>
    </message>
    <message>
        <source>flags of whole photos</source>
        <translation>drapeaux de photos entières</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Fold away ({key})</source>
        <translation>Replier ({key})</translation>
    </message>
    <message>
        <source>Folder by folder, img2 before img10.</source>
        <translation>Dossier par dossier, img2 avant img10.</translation>
    </message>
    <message>
        <source>Folder of annotated faces to compare models on</source>
        <translation>Dossier de visages annotés sur lesquels comparer les modèles</translation>
    </message>
    <message>
        <source>Folder of annotations</source>
        <translation>Dossier d’annotations</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Dossier de photos</translation>
    </message>
    <message>
        <source>Folder of the photos</source>
        <translation>Dossier des photos</translation>
    </message>
    <message>
        <source>Folders and projects opened last, the newest first</source>
        <translation>Dossiers et projets ouverts en dernier, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>following the faces …</source>
        <translation>suivi des visages …</translation>
    </message>
    <message>
        <source>For</source>
        <comment>so many hours</comment>
        <translation>Pour</translation>
    </message>
    <message numerus="yes">
        <source>for the last photo, with {count} faces</source>
        <extracomment>Of one: for the last photo, with {count} face</extracomment>
        <translation>
            <numerusform>pour la dernière photo, avec {count} visage</numerusform>
            <numerusform>pour la dernière photo, avec {count} visages</numerusform>
        </translation>
    </message>
    <message>
        <source>forefinger</source>
        <comment>a region of a layout</comment>
        <translation>index</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the last export</source>
        <translation>Format du dernier export</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avancer de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>Found: {pairs}, {count} points without a partner. Look at the dashes in the photo: are they right?</source>
        <extracomment>Of one: Found: {pairs}, {count} point without a partner. Look at the dashes in the photo: are they right?</extracomment>
        <translation>
            <numerusform>Trouvé : {pairs}, {count} point sans partenaire. Regardez les tirets dans la photo : sont-ils justes ?</numerusform>
            <numerusform>Trouvé : {pairs}, {count} points sans partenaire. Regardez les tirets dans la photo : sont-ils justes ?</numerusform>
        </translation>
    </message>
    <message>
        <source>four in the end, for three times the work</source>
        <translation>quatre à la fin, pour trois fois plus de travail</translation>
    </message>
    <message>
        <source>fractions of a pixel</source>
        <translation>fractions de pixel</translation>
    </message>
    <message>
        <source>Frame of a video</source>
        <translation>Image d’une vidéo</translation>
    </message>
    <message>
        <source>Frame {frame:,}</source>
        <translation>Image {frame:,}</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model failed ({reason})</source>
        <translation>l’image {frame} de {name} est omise, le modèle a échoué ({reason})</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model {problem}</source>
        <translation>l’image {frame} de {name} est omise, le modèle {problem}</translation>
    </message>
    <message>
        <source>Frame {frame} taken ({taken})</source>
        <translation>Image {frame} prise ({taken})</translation>
    </message>
    <message>
        <source>Frames of the video</source>
        <translation>Images de la vidéo</translation>
    </message>
    <message>
        <source>Frames to annotate</source>
        <translation>Images à annoter</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation>Figer l’image</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a file or folder</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>D’un fichier…</translation>
    </message>
    <message>
        <source>from oneself, a second time</source>
        <translation>de soi-même, la seconde fois</translation>
    </message>
    <message>
        <source>From prediction to accepted</source>
        <translation>De prédit à accepté</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>À partir du prochain démarrage</translation>
    </message>
    <message>
        <source>from the others' mean</source>
        <translation>de la moyenne des autres</translation>
    </message>
    <message>
        <source>from the truth</source>
        <translation>de la vérité</translation>
    </message>
    <message>
        <source>from {model}</source>
        <translation>de {model}</translation>
    </message>
    <message>
        <source>From: {points}</source>
        <translation>De : {points}</translation>
    </message>
    <message>
        <source>Frozen. {camera.freeze} goes on, {camera.take} takes the frame.</source>
        <translation>Figée. {camera.freeze} continue, {camera.take} prend l’image.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>further boxes of a face</source>
        <translation>autres cadres d’un visage</translation>
    </message>
    <message>
        <source>further down</source>
        <translation>plus bas</translation>
    </message>
    <message>
        <source>further labels of a point</source>
        <translation>autres étiquettes d’un point</translation>
    </message>
    <message>
        <source>further to the photo's left</source>
        <translation>plus à gauche de la photo</translation>
    </message>
    <message>
        <source>further to the photo's right</source>
        <translation>plus à droite de la photo</translation>
    </message>
    <message>
        <source>further up</source>
        <translation>plus haut</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>gave a face without a size</source>
        <translation>a donné un visage sans taille</translation>
    </message>
    <message numerus="yes">
        <source>Gave back {count:,} photos.</source>
        <extracomment>Of one: Gave back {count:,} photo.</extracomment>
        <translation>
            <numerusform>{count:,} photo rendue.</numerusform>
            <numerusform>{count:,} photos rendues.</numerusform>
        </translation>
    </message>
    <message>
        <source>gave covariances that are negative</source>
        <translation>a donné des covariances négatives</translation>
    </message>
    <message>
        <source>gave one place for all landmarks</source>
        <translation>a donné une seule place pour tous les repères</translation>
    </message>
    <message>
        <source>gave {found} faces where {asked} were asked for</source>
        <translation>a donné un nombre de visages faux ({found} au lieu de {asked})</translation>
    </message>
    <message>
        <source>gave {what} far outside of the photo</source>
        <translation>a donné {what} loin hors de la photo</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape} for {number}</source>
        <translation>a donné {what} de forme {shape} pour {number}</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape}, not {wanted}</source>
        <translation>a donné {what} de forme {shape} au lieu de {wanted}</translation>
    </message>
    <message>
        <source>gave {what} that are not finite</source>
        <translation>a donné {what} qui ne sont pas des nombres finis</translation>
    </message>
    <message>
        <source>gave {what} that is not finite</source>
        <translation>a donné {what} qui n’est pas un nombre fini</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Give back what I have taken</source>
        <translation>Rendre ce que j’ai pris</translation>
    </message>
    <message>
        <source>Give this scale to all photos without one</source>
        <translation>Donner cette échelle aux photos sans</translation>
    </message>
    <message>
        <source>Gives the faces of the frames between two that you have corrected or accepted their points</source>
        <translation>Donne aux visages des images entre deux que vous avez corrigées ou acceptées leurs points</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Go on with the sample photo</source>
        <translation>Continuer avec la photo d’exemple</translation>
    </message>
    <message>
        <source>Go to a photo</source>
        <translation>Aller à une photo</translation>
    </message>
    <message>
        <source>Go to a photo…</source>
        <translation>Aller à une photo…</translation>
    </message>
    <message>
        <source>Go to the most doubtful point</source>
        <translation>Aller au point le plus douteux</translation>
    </message>
    <message>
        <source>go to the next photo of the list</source>
        <translation>aller à la photo suivante de la liste</translation>
    </message>
    <message>
        <source>go to the next unfinished face</source>
        <translation>aller au visage non fini suivant</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Graphics processors</source>
        <translation>Processeurs graphiques</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>drawing a layout</comment>
        <translation>Groupes</translation>
    </message>
    <message numerus="yes">
        <source>groups added: {names}</source>
        <extracomment>Of one: group added: {names}</extracomment>
        <translation>
            <numerusform>groupe ajouté : {names}</numerusform>
            <numerusform>groupes ajoutés : {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups changed: {names}</source>
        <extracomment>Of one: group changed: {names}</extracomment>
        <translation>
            <numerusform>groupe modifié : {names}</numerusform>
            <numerusform>groupes modifiés : {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups removed: {names}</source>
        <extracomment>Of one: group removed: {names}</extracomment>
        <translation>
            <numerusform>groupe supprimé : {names}</numerusform>
            <numerusform>groupes supprimés : {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>had before, with the places from then: {points}</source>
        <translation>existaient déjà, avec les positions d’alors : {points}</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Distribuer</translation>
    </message>
    <message>
        <source>Hand out photos</source>
        <translation>Distribuer des photos</translation>
    </message>
    <message>
        <source>Hand out photos…</source>
        <translation>Distribuer des photos…</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>réservés</translation>
    </message>
    <message>
        <source>held out, {name}</source>
        <translation>réservés, {name}</translation>
    </message>
    <message>
        <source>held-out faces</source>
        <translation>visages réservés</translation>
    </message>
    <message>
        <source>held-out faces …</source>
        <translation>visages réservés …</translation>
    </message>
    <message>
        <source>HELEN with 194 points, .txt files</source>
        <comment>a file format</comment>
        <translation>HELEN à 194 points, fichiers .txt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Here as good as before on {faces}</source>
        <translation>Ici aussi bon qu’avant sur {faces}</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} % on {faces}</source>
        <translation>Ici meilleur de {size:.1f} % sur {faces}</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>Ici meilleur de {size:.1f} %, peut-être par hasard, sur {faces}</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} % on {faces}</source>
        <translation>Ici moins bon de {size:.1f} % sur {faces}</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>Ici moins bon de {size:.1f} %, peut-être par hasard, sur {faces}</translation>
    </message>
    <message>
        <source>histories of faces</source>
        <translation>historiques des visages</translation>
    </message>
    <message>
        <source>how exact, across the contour</source>
        <translation>la précision, en travers du contour</translation>
    </message>
    <message>
        <source>how far the drag has gone along and across the curve</source>
        <translation>le chemin du glissement le long et en travers de la courbe</translation>
    </message>
    <message>
        <source>How fast and how exact each of the team is, from what has come to this machine</source>
        <translation>La vitesse et la précision de chacun dans l’équipe, d’après ce qui est arrivé sur cette machine</translation>
    </message>
    <message>
        <source>how found boxes lie to the points</source>
        <translation>position des cadres trouvés par rapport aux points</translation>
    </message>
    <message>
        <source>How long is this line?</source>
        <translation>Longueur de cette ligne ?</translation>
    </message>
    <message>
        <source>How long it trains</source>
        <translation>Durée de l’entraînement</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>How many photos?</source>
        <translation>Combien de photos ?</translation>
    </message>
    <message>
        <source>How sure the program is that there is a face at all. It is in the tip of a row, and the order “detector doubt” goes by it.</source>
        <translation>À quel point le programme est sûr qu’il y a un visage. Cela figure dans l’info-bulle d’une ligne, et l’ordre « doute du détecteur » en dépend.</translation>
    </message>
    <message>
        <source>iBUG 68 points, as 300-W is annotated</source>
        <comment>a layout</comment>
        <translation>iBUG 68 points, comme l’annotation de 300-W</translation>
    </message>
    <message>
        <source>illumination</source>
        <comment>a flag of a face</comment>
        <translation>éclairage</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Importer des annotations</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>Importer des annotations…</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importer de</translation>
    </message>
    <message>
        <source>Imported {faces}.</source>
        <translation>Importation de {faces}.</translation>
    </message>
    <message>
        <source>Imported {faces}; {others}.</source>
        <translation>Importation de {faces} ; {others}.</translation>
    </message>
    <message>
        <source>Imported {faces}; {present}; {kept}.</source>
        <translation>Importation de {faces} ; {present} ; {kept}.</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>importation</translation>
    </message>
    <message>
        <source>in 90 % ellipses, %</source>
        <translation>dans ellipses 90 %, %</translation>
    </message>
    <message>
        <source>In the background, what you look at first</source>
        <translation>En arrière-plan, d’abord ce que vous regardez</translation>
    </message>
    <message>
        <source>In the background, what you look at first; again: pause. Photos with faces of this model are passed over</source>
        <translation>En arrière-plan, d’abord ce que vous regardez ; encore une fois : pause. Les photos avec des visages de ce modèle sont passées</translation>
    </message>
    <message>
        <source>in the project already, as another photo</source>
        <translation>déjà dans le projet, comme une autre photo</translation>
    </message>
    <message>
        <source>In the queue's order; nobody else is led to them for 12 hours</source>
        <translation>Dans l’ordre de la file d’attente ; personne d’autre n’y est conduit pendant 12 heures</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; all is sent.</source>
        <translation>Dans l’équipe à {place} : {names} ; tout est envoyé.</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; {unsent:,} to send.</source>
        <translation>Dans l’équipe à {place} : {names} ; {unsent:,} à envoyer.</translation>
    </message>
    <message>
        <source>Inside the ellipses</source>
        <translation>Dans les ellipses</translation>
    </message>
    <message>
        <source>Interpolate between keyframes</source>
        <translation>Interpoler entre images clés</translation>
    </message>
    <message numerus="yes">
        <source>Interpolated {count:,} frames between the keyframes {first:,} and {last:,}.</source>
        <extracomment>Of one: Interpolated {count:,} frame between the keyframes {first:,} and {last:,}.</extracomment>
        <translation>
            <numerusform>{count:,} image interpolée entre les images clés {first:,} et {last:,}.</numerusform>
            <numerusform>{count:,} images interpolées entre les images clés {first:,} et {last:,}.</numerusform>
        </translation>
    </message>
    <message>
        <source>interpolated: {frames}</source>
        <translation>interpolées : {frames}</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>Dans une fenêtre à part</translation>
    </message>
    <message>
        <source>It is made on a sample photo, which is opened in place of yours. Nothing of yours changes.</source>
        <translation>Elle se fait sur une photo d’exemple, ouverte à la place des vôtres. Rien ne change dans les vôtres.</translation>
    </message>
    <message>
        <source>It was looked at and is right: not listed again while the points stay where they are</source>
        <translation>Il a été regardé et il est juste : il n’est plus listé tant que les points restent où ils sont</translation>
    </message>
    <message>
        <source>its columns are read as they were corrected in this project before</source>
        <translation>ses colonnes sont lues telles qu’elles ont été corrigées auparavant dans ce projet</translation>
    </message>
    <message>
        <source>its flags change</source>
        <translation>ses drapeaux changent</translation>
    </message>
    <message>
        <source>Its landmarks</source>
        <translation>Ses repères</translation>
    </message>
    <message>
        <source>its mirror image</source>
        <translation>son reflet</translation>
    </message>
    <message>
        <source>its name is {after} now, {before} before</source>
        <translation>il s’appelle maintenant {after}, auparavant {before}</translation>
    </message>
    <message>
        <source>Its name, a part of it, or its number in the list.</source>
        <translation>Son nom, une partie de celui-ci, ou son numéro dans la liste.</translation>
    </message>
    <message>
        <source>its points are those of the layout {layout}</source>
        <translation>ses points sont ceux du schéma de points {layout}</translation>
    </message>
    <message>
        <source>its title changes</source>
        <translation>son titre change</translation>
    </message>
    <message>
        <source>jaw</source>
        <comment>a region of a layout</comment>
        <translation>mâchoire</translation>
    </message>
    <message>
        <source>JD-landmark and LaPa, 106 points</source>
        <comment>a layout</comment>
        <translation>JD-landmark et LaPa, 106 points</translation>
    </message>
    <message>
        <source>Join a team…</source>
        <translation>Rejoindre une équipe…</translation>
    </message>
    <message>
        <source>joining {address} …</source>
        <translation>connexion à {address} …</translation>
    </message>
    <message>
        <source>keeping</source>
        <translation>conservation</translation>
    </message>
    <message>
        <source>Keyboard to the list</source>
        <translation>Clavier vers la liste</translation>
    </message>
    <message>
        <source>Keyboard to the next part of the window</source>
        <translation>Clavier vers la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Keyboard to the part before</source>
        <translation>Clavier vers la partie précédente</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Keys chosen for commands, by their ids</source>
        <translation>Touches choisies pour les commandes, par leurs identifiants</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>Touches pour débuter</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Touches…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Label Studio, JSON</source>
        <comment>a file format</comment>
        <translation>Label Studio, JSON</translation>
    </message>
    <message>
        <source>labelme, JSON files</source>
        <comment>a file format</comment>
        <translation>labelme, fichiers JSON</translation>
    </message>
    <message>
        <source>landmarker.io and menpo, .ljson files</source>
        <comment>a file format</comment>
        <translation>landmarker.io et menpo, fichiers .ljson</translation>
    </message>
    <message>
        <source>landmarks</source>
        <translation>des repères</translation>
    </message>
    <message>
        <source>Landmarks of one's own, by clicking them in a photo</source>
        <translation>Vos propres repères, en cliquant dessus dans une photo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>LaPa and JD-landmark, .txt files</source>
        <comment>a file format</comment>
        <translation>LaPa et JD-landmark, fichiers .txt</translation>
    </message>
    <message>
        <source>last added first</source>
        <translation>derniers ajouts d’abord</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Dernière photo</translation>
    </message>
    <message>
        <source>latency {time:.0f} ms</source>
        <translation>latence {time:.0f} ms</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Layouts ({pattern})</source>
        <translation>Schémas ({pattern})</translation>
    </message>
    <message>
        <source>Learning gained nothing on the held-out faces, so the model is still {model}.</source>
        <translation>L’apprentissage n’a rien apporté sur les visages réservés, le modèle reste donc {model}.</translation>
    </message>
    <message>
        <source>leases</source>
        <translation>réservations</translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation>moins sûrs d’abord</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Leave the drawing</source>
        <translation>Quitter le dessin</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>Quitter l’équipe</translation>
    </message>
    <message>
        <source>leaving the team …</source>
        <translation>sortie de l’équipe …</translation>
    </message>
    <message>
        <source>Left and right are exchanged.</source>
        <translation>Gauche et droite sont échangées.</translation>
    </message>
    <message>
        <source>left and right are swapped</source>
        <translation>gauche et droite inversées</translation>
    </message>
    <message>
        <source>left and right exchanged</source>
        <translation>gauche et droite échangées</translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces rejected</source>
        <extracomment>Of one: left out: {count:,} face rejected</extracomment>
        <translation>
            <numerusform>omis : {count:,} visage rejeté</numerusform>
            <numerusform>omis : {count:,} visages rejetés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces that nobody has accepted</source>
        <extracomment>Of one: left out: {count:,} face that nobody has accepted</extracomment>
        <translation>
            <numerusform>omis : {count:,} visage que personne n’a accepté</numerusform>
            <numerusform>omis : {count:,} visages que personne n’a acceptés</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: {faces}, since none of their points is annotated</source>
        <translation>omis : {faces}, car aucun de leurs points n’est annoté</translation>
    </message>
    <message>
        <source>left out: {faces}, since {reason}</source>
        <translation>omis : {faces}, car {reason}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>light</source>
        <translation>clair</translation>
    </message>
    <message>
        <source>Lines of the training</source>
        <translation>Lignes de l’entraînement</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>Relister</translation>
    </message>
    <message>
        <source>List in another order</source>
        <translation>Lister dans un autre ordre</translation>
    </message>
    <message>
        <source>List of models</source>
        <translation>Liste des modèles</translation>
    </message>
    <message>
        <source>List of photos</source>
        <translation>Liste des photos</translation>
    </message>
    <message>
        <source>List the photos that you have taken, or that were handed out to you</source>
        <translation>Lister les photos que vous avez prises, ou qui vous ont été distribuées</translation>
    </message>
    <message>
        <source>listing models</source>
        <translation>listage des modèles</translation>
    </message>
    <message>
        <source>live landmarks</source>
        <translation>repères en direct</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Image en direct</translation>
    </message>
    <message>
        <source>Loading the model …</source>
        <translation>Chargement du modèle …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Chargement …</translation>
    </message>
    <message>
        <source>Look at the file that is there now</source>
        <translation>Regarder le fichier qui s’y trouve maintenant</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Regarder {name}</translation>
    </message>
    <message>
        <source>looking at photos</source>
        <translation>examen des photos</translation>
    </message>
    <message>
        <source>Looking for faces …</source>
        <translation>Recherche de visages …</translation>
    </message>
    <message>
        <source>Looking for models …</source>
        <translation>Recherche de modèles …</translation>
    </message>
    <message>
        <source>looking for photos …</source>
        <translation>recherche de photos …</translation>
    </message>
    <message numerus="yes">
        <source>looking for photos, {done:,} of {total:,} files</source>
        <extracomment>Of one: looking for photos, {done:,} of {total:,} file</extracomment>
        <translation>
            <numerusform>recherche de photos, {done:,} fichier sur {total:,}</numerusform>
            <numerusform>recherche de photos, {done:,} fichiers sur {total:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through all accepted faces …</source>
        <translation>Examen de tous les visages acceptés …</translation>
    </message>
    <message>
        <source>Looking what that comes to …</source>
        <translation>Examen de ce que cela donne …</translation>
    </message>
    <message>
        <source>Looks through all accepted faces, in the background: sides exchanged, curves crossed, points improbable given the others, far from where the model of now sees them, unlike what the person usually does.</source>
        <translation>Examine tous les visages acceptés, en arrière-plan : côtés échangés, courbes croisées, points improbables au vu des autres, loin de l’endroit où le modèle actuel les voit, différents de ce que la personne fait d’habitude.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>lost: {part} ({faces})</source>
        <translation>perdu : {part} ({faces})</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>Made while you work. Restoring keeps the project as it is now under another name.</source>
        <translation>Faites pendant que vous travaillez. La restauration conserve le projet actuel sous un autre nom.</translation>
    </message>
    <message>
        <source>Make a model of what was learnt so far, and compare it with the one in use.</source>
        <translation>Créer un modèle de ce qui est appris jusqu’ici, et le comparer à celui utilisé.</translation>
    </message>
    <message>
        <source>Make a project of the log</source>
        <translation>Faire un projet du journal</translation>
    </message>
    <message>
        <source>Make a project of them</source>
        <translation>En faire un projet</translation>
    </message>
    <message>
        <source>Make a team…</source>
        <translation>Créer une équipe…</translation>
    </message>
    <message>
        <source>Make the ellipses of the model in use as large as your corrections show them to be. That is a version of its own; Go back leads to the one before.</source>
        <translation>Donner aux ellipses du modèle utilisé la taille que montrent vos corrections. C’est une version à part ; Revenir ramène à la précédente.</translation>
    </message>
    <message>
        <source>make-up</source>
        <comment>a flag of a face</comment>
        <translation>maquillage</translation>
    </message>
    <message>
        <source>makesense.ai, points in CSV</source>
        <comment>a file format</comment>
        <translation>makesense.ai, points en CSV</translation>
    </message>
    <message>
        <source>Making a model of it …</source>
        <translation>Création d’un modèle …</translation>
    </message>
    <message>
        <source>Making a model of it … (another project)</source>
        <translation>Création d’un modèle … (autre projet)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Mean correction in percent of the eyes’ distance, by region and by point</source>
        <translation>Correction moyenne en pour cent de la distance des yeux, par région et par point</translation>
    </message>
    <message>
        <source>Mean correction of each point</source>
        <translation>Correction moyenne de chaque point</translation>
    </message>
    <message>
        <source>Mean corrections of each region</source>
        <translation>Corrections moyennes de chaque région</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>mesures</translation>
    </message>
    <message numerus="yes">
        <source>measurements added: {names}</source>
        <extracomment>Of one: measurement added: {names}</extracomment>
        <translation>
            <numerusform>mesure ajoutée : {names}</numerusform>
            <numerusform>mesures ajoutées : {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measurements changed: {names}</source>
        <extracomment>Of one: measurement changed: {names}</extracomment>
        <translation>
            <numerusform>mesure modifiée : {names}</numerusform>
            <numerusform>mesures modifiées : {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements of this face</source>
        <translation>Mesures de ce visage</translation>
    </message>
    <message>
        <source>Measurements panel</source>
        <translation>Panneau Mesures</translation>
    </message>
    <message numerus="yes">
        <source>measurements removed: {names}</source>
        <extracomment>Of one: measurement removed: {names}</extracomment>
        <translation>
            <numerusform>mesure supprimée : {names}</numerusform>
            <numerusform>mesures supprimées : {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>measuring whether bf16 or float32 is faster here</source>
        <translation>mesure pour savoir si bf16 ou float32 est plus rapide ici</translation>
    </message>
    <message>
        <source>Memory for decoded photos</source>
        <translation>Mémoire pour les photos décodées</translation>
    </message>
    <message>
        <source>Memory for the model's maps</source>
        <translation>Mémoire pour les cartes du modèle</translation>
    </message>
    <message>
        <source>Memory for the pictures in the list</source>
        <translation>Mémoire pour les images de la liste</translation>
    </message>
    <message>
        <source>middle finger</source>
        <comment>a region of a layout</comment>
        <translation>majeur</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>a photo</comment>
        <translation>à moi</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>Mirror</source>
        <comment>drawing a layout</comment>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>mirror pairs change</source>
        <translation>les paires en miroir changent</translation>
    </message>
    <message>
        <source>Mirror this half onto the other</source>
        <translation>Refléter cette moitié sur l’autre</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>model file: calibration</source>
        <translation>fichier du modèle : calibrage</translation>
    </message>
    <message>
        <source>model file: comparing with the network</source>
        <translation>fichier du modèle : comparaison avec le réseau</translation>
    </message>
    <message>
        <source>model file: evaluation</source>
        <translation>fichier du modèle : évaluation</translation>
    </message>
    <message>
        <source>model file: finder</source>
        <translation>fichier du modèle : détecteur</translation>
    </message>
    <message>
        <source>model file: fitting boxes</source>
        <translation>fichier du modèle : ajustement des cadres</translation>
    </message>
    <message>
        <source>model file: judging the finder</source>
        <translation>fichier du modèle : évaluation du détecteur</translation>
    </message>
    <message>
        <source>model file: prior</source>
        <translation>fichier du modèle : loi a priori</translation>
    </message>
    <message>
        <source>model file: ranges of activations</source>
        <translation>fichier du modèle : plages des activations</translation>
    </message>
    <message>
        <source>model file: reading photos</source>
        <translation>fichier du modèle : lecture des photos</translation>
    </message>
    <message>
        <source>model file: spreads beside the base's</source>
        <translation>fichier du modèle : dispersions face à celles de la base</translation>
    </message>
    <message>
        <source>model file: translating the finder</source>
        <translation>fichier du modèle : traduction du détecteur</translation>
    </message>
    <message>
        <source>model file: translating the network</source>
        <translation>fichier du modèle : traduction du réseau</translation>
    </message>
    <message>
        <source>model file: views</source>
        <translation>fichier du modèle : vues</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Modèle utilisé</translation>
    </message>
    <message>
        <source>model is loading …</source>
        <translation>chargement du modèle …</translation>
    </message>
    <message>
        <source>Model to start from</source>
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>model {time:.0f} ms</source>
        <translation>modèle {time:.0f} ms</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models ({pattern})</source>
        <translation>Modèles ({pattern})</translation>
    </message>
    <message>
        <source>Most doubtful points first: where the most corrections are to be expected.</source>
        <translation>Les plus de points douteux d’abord : là où le plus de corrections est à prévoir.</translation>
    </message>
    <message>
        <source>Most expected corrections by all three signs; of photos that look alike one comes first.</source>
        <translation>Le plus de corrections attendues d’après les trois signes ; parmi des photos semblables, une vient d’abord.</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Souris</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>a region of a layout</comment>
        <translation>bouche</translation>
    </message>
    <message>
        <source>move it, or all selected</source>
        <translation>le déplacer, ou tous ceux choisis</translation>
    </message>
    <message>
        <source>Move one, and its neighbours follow</source>
        <translation>En déplacer un, et ses voisins suivent</translation>
    </message>
    <message>
        <source>moved along</source>
        <comment>a point</comment>
        <translation>déplacé avec</translation>
    </message>
    <message>
        <source>moved along with others</source>
        <translation>déplacé avec d’autres</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>déplacé à la main</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a layout</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a measurement</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the distance</source>
        <translation>Nom de la distance</translation>
    </message>
    <message>
        <source>Name of the next point</source>
        <translation>Nom du point suivant</translation>
    </message>
    <message>
        <source>Name, language, theme, what follows after accepting, backups, memory, model; what is remembered</source>
        <translation>Nom, langue, thème, suite après l’acceptation, sauvegardes, mémoire, modèle ; ce qui est retenu</translation>
    </message>
    <message>
        <source>Names from…</source>
        <translation>Noms de…</translation>
    </message>
    <message>
        <source>never opened, so it cannot be recognised</source>
        <translation>jamais ouverte, donc non reconnaissable</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a model</comment>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>New curve</source>
        <translation>Nouvelle courbe</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>New measurement</source>
        <translation>Nouvelle mesure</translation>
    </message>
    <message>
        <source>New measurement…</source>
        <translation>Nouvelle mesure…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the name of the next point</comment>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next face in the photo</source>
        <translation>Visage suivant dans la photo</translation>
    </message>
    <message>
        <source>Next face to review or decide</source>
        <translation>Visage suivant à relire ou à trancher</translation>
    </message>
    <message>
        <source>Next face to review or decide ({review.next})</source>
        <translation>Visage suivant à relire ou à trancher ({review.next})</translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation>Image suivante de la vidéo</translation>
    </message>
    <message>
        <source>Next most uncertain point</source>
        <translation>Point le plus incertain suivant</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Next point that is not placed</source>
        <translation>Point non placé suivant</translation>
    </message>
    <message>
        <source>Next that looks wrong</source>
        <translation>Suivant qui semble faux</translation>
    </message>
    <message>
        <source>Next unfinished face</source>
        <translation>Visage non fini suivant</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Suivant ›</translation>
    </message>
    <message>
        <source>NME in percent, new less old: {difference:+.3f}, 95 % interval {low:+.3f} to {high:+.3f}; the new one is better with probability {probability:.2f}</source>
        <translation>NME en pour cent, nouveau moins ancien : {difference:+.3f}, intervalle à 95 % de {low:+.3f} à {high:+.3f} ; le nouveau est meilleur avec une probabilité de {probability:.2f}</translation>
    </message>
    <message>
        <source>NME {before:.2f} → {after:.2f} %</source>
        <translation>NME {before:.2f} → {after:.2f} %</translation>
    </message>
    <message>
        <source>NME {nme}</source>
        <translation>NME {nme}</translation>
    </message>
    <message numerus="yes">
        <source>NME {nme}, {count:,} faces</source>
        <extracomment>Of one: NME {nme}, {count:,} face</extracomment>
        <translation>
            <numerusform>NME {nme}, {count:,} visage</numerusform>
            <numerusform>NME {nme}, {count:,} visages</numerusform>
        </translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>No accepted face is held out, so nobody knows whether the new model is better.</source>
        <translation>Aucun visage accepté n’est réservé : personne ne sait donc si le nouveau modèle est meilleur.</translation>
    </message>
    <message>
        <source>No backup: {reason}.</source>
        <translation>Pas de sauvegarde : {reason}.</translation>
    </message>
    <message>
        <source>no changes yet</source>
        <translation>aucune modification</translation>
    </message>
    <message>
        <source>No correction of a prediction yet.</source>
        <translation>Aucune correction d’une prédiction pour l’instant.</translation>
    </message>
    <message>
        <source>no doubtful point</source>
        <translation>aucun point douteux</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Aucun visage</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>a photo</comment>
        <translation>sans visage</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>photos listed</comment>
        <translation>sans visage</translation>
    </message>
    <message>
        <source>No face found in this photo. {face.draw} draws the box of one.</source>
        <translation>Aucun visage trouvé dans cette photo. {face.draw} en trace le cadre.</translation>
    </message>
    <message>
        <source>No face has keyframes around this frame: correct or accept it in a frame before and in one after.</source>
        <translation>Aucun visage n’a d’images clés autour de cette image : corrigez-le ou acceptez-le dans une image avant et dans une après.</translation>
    </message>
    <message>
        <source>No face here.</source>
        <translation>Aucun visage ici.</translation>
    </message>
    <message>
        <source>No face here. {face.draw} draws the box of one.</source>
        <translation>Aucun visage ici. {face.draw} en trace le cadre.</translation>
    </message>
    <message>
        <source>No face is accepted yet.</source>
        <translation>Aucun visage n’est encore accepté.</translation>
    </message>
    <message>
        <source>No face waits for a review or a decision.</source>
        <translation>Aucun visage n’attend de relecture ni de décision.</translation>
    </message>
    <message>
        <source>No face.</source>
        <translation>Aucun visage.</translation>
    </message>
    <message>
        <source>No frame between {first:,} and {last:,} is in the project: {{video.choose}} takes some.</source>
        <translation>Aucune image entre {first:,} et {last:,} n’est dans le projet : {{video.choose}} en prend.</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one is in the project: {{video.choose}} takes some.</source>
        <translation>Aucune image jusqu’à {reach} avant ou après celle-ci n’est dans le projet : {{video.choose}} en prend.</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one takes a correction from it: {reasons}.</source>
        <translation>Aucune image jusqu’à {reach} avant ou après celle-ci n’en reçoit de correction : {reasons}.</translation>
    </message>
    <message>
        <source>No landmarks: the model failed ({reason}).</source>
        <translation>Pas de repères : le modèle a échoué ({reason}).</translation>
    </message>
    <message>
        <source>No landmarks: {problem}.</source>
        <translation>Pas de repères : {problem}.</translation>
    </message>
    <message>
        <source>no line of the shards {names} is there</source>
        <translation>aucune ligne des parts {names} n’est là</translation>
    </message>
    <message>
        <source>No longer flagged: {flag}.</source>
        <translation>Drapeau retiré : {flag}.</translation>
    </message>
    <message>
        <source>no longer there</source>
        <comment>a photo</comment>
        <translation>disparue</translation>
    </message>
    <message>
        <source>no mirror any more</source>
        <translation>plus de miroir</translation>
    </message>
    <message>
        <source>No mirror is to be seen in these points. It is looked for in a roughly frontal object; points can be paired by clicks, and without a mirror training does not flip photos.</source>
        <translation>Aucun miroir n’est visible dans ces points. Il est cherché dans un objet à peu près de face ; des points peuvent être appariés par des clics, et sans miroir l’entraînement ne retourne pas les photos.</translation>
    </message>
    <message>
        <source>No mirror: photos are not flipped</source>
        <translation>Pas de miroir : les photos ne sont pas retournées</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>aucun modèle</translation>
    </message>
    <message>
        <source>No model has placed these points.</source>
        <translation>Aucun modèle n’a placé ces points.</translation>
    </message>
    <message>
        <source>No model has placed this point.</source>
        <translation>Aucun modèle n’a placé ce point.</translation>
    </message>
    <message>
        <source>no model of this layout</source>
        <translation>aucun modèle de ce schéma de points</translation>
    </message>
    <message>
        <source>No model places the points of this project.</source>
        <translation>Aucun modèle ne place les points de ce projet.</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation>Aucun GPU NVIDIA n’a été trouvé.</translation>
    </message>
    <message>
        <source>No object found in this photo. {face.draw} draws the box of one.</source>
        <translation>Aucun objet trouvé dans cette photo. {face.draw} en trace le cadre.</translation>
    </message>
    <message>
        <source>No other model was used before.</source>
        <translation>Aucun autre modèle n’a été utilisé auparavant.</translation>
    </message>
    <message>
        <source>No photo fits. Empty the search, or list all photos.</source>
        <translation>Aucune photo ne correspond. Videz la recherche, ou listez toutes les photos.</translation>
    </message>
    <message>
        <source>No photo here. {file.open_folder} opens a folder.</source>
        <translation>Pas de photo ici. {file.open_folder} ouvre un dossier.</translation>
    </message>
    <message>
        <source>No photo is called “{name}”, and the list has {listed:,}.</source>
        <translation>Aucune photo ne s’appelle « {name} », et la liste en a {listed:,}.</translation>
    </message>
    <message>
        <source>No photo is missing.</source>
        <translation>Aucune photo ne manque.</translation>
    </message>
    <message>
        <source>No photo is selected.</source>
        <translation>Aucune photo n’est sélectionnée.</translation>
    </message>
    <message>
        <source>No photo is shown.</source>
        <translation>Aucune photo n’est affichée.</translation>
    </message>
    <message>
        <source>No photo to draw in.</source>
        <translation>Pas de photo où dessiner.</translation>
    </message>
    <message>
        <source>No photo to paste into.</source>
        <translation>Pas de photo où coller.</translation>
    </message>
    <message>
        <source>No photo waits for you to do it a second time.</source>
        <translation>Aucune photo n’attend que vous la refassiez.</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>aucune photo</translation>
    </message>
    <message>
        <source>No photos yet. {file.open_folder} opens a folder, {file.camera} the camera.</source>
        <translation>Pas encore de photos. {file.open_folder} ouvre un dossier, {file.camera} la caméra.</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: drag the marks into place, or {point.place} places them by clicks.</source>
        <translation>Aucun point de ce visage n’est encore placé : faites glisser les marques à leur place, ou {point.place} les place par clics.</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: {point.place} places them by clicks.</source>
        <translation>Aucun point de ce visage n’est encore placé : {point.place} les place par clics.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Aucun projet n’est ouvert.</translation>
    </message>
    <message>
        <source>no results stated</source>
        <translation>aucun résultat indiqué</translation>
    </message>
    <message>
        <source>No unfinished photo is left that nobody has taken.</source>
        <translation>Il ne reste aucune photo non finie que personne n’a prise.</translation>
    </message>
    <message>
        <source>Nobody else is led to these photos meanwhile.</source>
        <translation>Personne d’autre n’est conduit à ces photos entre-temps.</translation>
    </message>
    <message>
        <source>Nobody has accepted this face yet: {face.accept} does.</source>
        <translation>Personne n’a encore accepté ce visage : {face.accept} le fait.</translation>
    </message>
    <message>
        <source>Nobody has said who works here, so edits carry the account's name, {account}. A click gives another name, or confirms this one.</source>
        <translation>Personne n’a dit qui travaille ici, les modifications portent donc le nom du compte, {account}. Un clic donne un autre nom, ou confirme celui-ci.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>overlays that are on</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>None of the faces has a point that is annotated, so there is none to take</source>
        <translation>Aucun des visages n’a de point annoté, il n’y en a donc aucun à prendre</translation>
    </message>
    <message>
        <source>none of their points is placed</source>
        <translation>aucun de leurs points n’est placé</translation>
    </message>
    <message>
        <source>None yet: the first is made after the first edits.</source>
        <translation>Aucune encore : la première est faite après les premières modifications.</translation>
    </message>
    <message>
        <source>none, on the CPU</source>
        <translation>aucun, sur le CPU</translation>
    </message>
    <message>
        <source>nose</source>
        <comment>a region of a layout</comment>
        <translation>nez</translation>
    </message>
    <message>
        <source>not a frame of the video</source>
        <translation>pas une image de la vidéo</translation>
    </message>
    <message>
        <source>not all of their points are annotated</source>
        <translation>leurs points ne sont pas tous annotés</translation>
    </message>
    <message>
        <source>Not everything is predicted: {reason}</source>
        <translation>Tout n’est pas prédit : {reason}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>pas dans la liste</translation>
    </message>
    <message>
        <source>not in the project</source>
        <translation>pas dans le projet</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>pas dans le tableau</translation>
    </message>
    <message>
        <source>not in this folder</source>
        <translation>pas dans ce dossier</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>non jugé</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not looked at</source>
        <comment>photos listed</comment>
        <translation>pas regardées</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <comment>a photo</comment>
        <translation>pas encore regardée</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>non placés</translation>
    </message>
    <message>
        <source>not placed</source>
        <comment>a point</comment>
        <translation>non placé</translation>
    </message>
    <message>
        <source>not read: {part} ({number:,})</source>
        <translation>non lu : {part} ({number:,})</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Not there already. {point.deselect}, then {edit.delete}, deletes the face.</source>
        <translation>Déjà absent. {point.deselect}, puis {edit.delete}, supprime le visage.</translation>
    </message>
    <message>
        <source>Not there, or placed again</source>
        <translation>Absent, ou replacé</translation>
    </message>
    <message>
        <source>Not there: the point is left out of everything. {point.absent} places it again.</source>
        <translation>Absent : le point est exclu de tout. {point.absent} le replace.</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a message</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>note ({face.note})</source>
        <translation>note ({face.note})</translation>
    </message>
    <message>
        <source>Note of the review</source>
        <translation>Note de relecture</translation>
    </message>
    <message>
        <source>note of the review ({review.note})</source>
        <translation>note de relecture ({review.note})</translation>
    </message>
    <message>
        <source>Note on the face</source>
        <translation>Note sur le visage</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>rien ne change</translation>
    </message>
    <message>
        <source>Nothing found in this photo. {face.draw} draws the box of an object.</source>
        <translation>Rien trouvé dans cette photo. {face.draw} trace le cadre d’un objet.</translation>
    </message>
    <message>
        <source>Nothing is carried: no face here or in the frames around was corrected or accepted.</source>
        <translation>Rien n’est reporté : aucun visage ici ou dans les images autour n’a été corrigé ou accepté.</translation>
    </message>
    <message>
        <source>Nothing is done again: it was changed in another window since, and stays so.</source>
        <translation>Rien n’est rétabli : cela a changé depuis dans une autre fenêtre, et reste ainsi.</translation>
    </message>
    <message>
        <source>Nothing is found by itself: a person draws each box</source>
        <translation>Rien n’est trouvé tout seul : une personne trace chaque cadre</translation>
    </message>
    <message>
        <source>Nothing is found here: {model} has no finder of its own, and the next training adds one. {{face.draw}} draws a box by hand.</source>
        <translation>Rien n’est trouvé ici : {model} n’a pas de détecteur à lui, et le prochain entraînement en ajoute un. {{face.draw}} trace un cadre à la main.</translation>
    </message>
    <message>
        <source>Nothing is measured yet: distances, angles, areas and ratios between points are defined once.</source>
        <translation>Rien n’est encore mesuré : distances, angles, aires et rapports entre points sont définis une fois pour toutes.</translation>
    </message>
    <message>
        <source>Nothing is measured yet: {measure.new} defines something.</source>
        <translation>Rien n’est encore mesuré : {measure.new} définit quelque chose.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Rien n’est encore ouvert.</translation>
    </message>
    <message>
        <source>Nothing is predicted here. {face.draw} draws the box of a face.</source>
        <translation>Rien n’est prédit ici. {face.draw} dessine le cadre d’un visage.</translation>
    </message>
    <message>
        <source>Nothing is undone: it was changed in another window since, and stays so.</source>
        <translation>Rien n’est annulé : cela a changé depuis dans une autre fenêtre, et reste ainsi.</translation>
    </message>
    <message>
        <source>Nothing looks wrong about this face.</source>
        <translation>Rien ne semble faux sur ce visage.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Rien à rétablir.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Rien à annuler.</translation>
    </message>
    <message>
        <source>Nothing waits for a review.</source>
        <translation>Rien n’attend de relecture.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien encore</translation>
    </message>
    <message>
        <source>Nudge by photo pixels</source>
        <translation>Pas en pixels de la photo</translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation>Pousser en bas</translation>
    </message>
    <message>
        <source>Nudge down × 10</source>
        <translation>Pousser en bas × 10</translation>
    </message>
    <message>
        <source>Nudge left</source>
        <translation>Pousser à gauche</translation>
    </message>
    <message>
        <source>Nudge left × 10</source>
        <translation>Pousser à gauche × 10</translation>
    </message>
    <message>
        <source>Nudge right</source>
        <translation>Pousser à droite</translation>
    </message>
    <message>
        <source>Nudge right × 10</source>
        <translation>Pousser à droite × 10</translation>
    </message>
    <message>
        <source>Nudge up</source>
        <translation>Pousser en haut</translation>
    </message>
    <message>
        <source>Nudge up × 10</source>
        <translation>Pousser en haut × 10</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>objects of the kind {kind}</source>
        <translation>objets du type {kind}</translation>
    </message>
    <message>
        <source>objects of the shape {shape}</source>
        <translation>objets de la forme {shape}</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>masqués</translation>
    </message>
    <message>
        <source>occluded</source>
        <comment>a point</comment>
        <translation>masqué</translation>
    </message>
    <message>
        <source>Occluded: something is in front of it.</source>
        <translation>Masqué : il y a quelque chose devant.</translation>
    </message>
    <message>
        <source>occlusion</source>
        <comment>a flag of a face</comment>
        <translation>occultation</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>a number that another divides</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>Of a photo with several faces each figure is that of the worst one that is not finished.</source>
        <translation>Pour une photo à plusieurs visages, chaque chiffre est celui du pire qui n’est pas fini.</translation>
    </message>
    <message>
        <source>Of several faces, each figure is that of the worst.</source>
        <translation>Pour plusieurs visages, chaque chiffre est celui du pire.</translation>
    </message>
    <message>
        <source>Of which this project is the first</source>
        <translation>Dont ce projet est le premier</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>old</source>
        <comment>a model</comment>
        <translation>ancien</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>activé</translation>
    </message>
    <message>
        <source>on</source>
        <comment>the faces that models are compared on</comment>
        <translation>sur</translation>
    </message>
    <message>
        <source>On faces of people, by the points that it places; without, a few anchors are asked for</source>
        <translation>Sur des visages humains, d’après les points qu’il place ; sinon, quelques ancres sont demandées</translation>
    </message>
    <message>
        <source>on the GPU only</source>
        <translation>sur le GPU seulement</translation>
    </message>
    <message>
        <source>on the GPU, if there is one</source>
        <translation>sur le GPU, s’il y en a un</translation>
    </message>
    <message>
        <source>On the last days of work, by person</source>
        <translation>Les derniers jours de travail, par personne</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>sur le processeur</translation>
    </message>
    <message>
        <source>on {photo} since {time}</source>
        <translation>sur {photo} depuis {time}</translation>
    </message>
    <message>
        <source>Once all is sent; the project keeps all that it has</source>
        <translation>Quand tout est envoyé ; le projet garde tout ce qu’il a</translation>
    </message>
    <message>
        <source>One frame in {number}</source>
        <translation>Une image sur {number}</translation>
    </message>
    <message>
        <source>One object a photo, which fills it: a specimen, an X-ray</source>
        <translation>Un seul objet par photo, qui la remplit : un spécimen, une radiographie</translation>
    </message>
    <message>
        <source>One's own layouts, the newest last</source>
        <translation>Vos propres schémas de points, les plus récents en dernier</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>only mine</source>
        <comment>photos listed</comment>
        <translation>les miennes</translation>
    </message>
    <message>
        <source>Only one person has annotated this face.</source>
        <translation>Une seule personne a annoté ce visage.</translation>
    </message>
    <message>
        <source>Only the photo, while held</source>
        <translation>La photo seule, touche enfoncée</translation>
    </message>
    <message>
        <source>Only where photos are annotated.</source>
        <translation>Seulement là où des photos sont annotées.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>Ouvrir un dossier de photos</translation>
    </message>
    <message>
        <source>Open a folder of photos…</source>
        <translation>Ouvrir un dossier de photos…</translation>
    </message>
    <message>
        <source>Open a photo of the project first.</source>
        <translation>Ouvrez d’abord une photo du projet.</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>Déjà ouverts</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir dossier…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Open photos or a project</source>
        <translation>Ouvrir photos ou projet</translation>
    </message>
    <message>
        <source>Open photos or project…</source>
        <translation>Ouvrir photos ou projet…</translation>
    </message>
    <message>
        <source>Open photos, a video or a project…</source>
        <translation>Ouvrir photos, vidéo ou projet…</translation>
    </message>
    <message>
        <source>Open photos: a model places the landmarks of every face and says how sure it is of each. You correct them and accept the face. All is saved as you go; photos are never changed.</source>
        <translation>Ouvrez des photos : un modèle place les repères de chaque visage et dit à quel point il est sûr de chacun. Vous les corrigez et acceptez le visage. Tout est enregistré au fur et à mesure ; les photos ne sont jamais modifiées.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Ouvrir récents</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Ouvrir la copie</translation>
    </message>
    <message>
        <source>Open the sample photo</source>
        <translation>Ouvrir la photo d’exemple</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>Opening the source …</source>
        <translation>Ouverture de la source …</translation>
    </message>
    <message>
        <source>opening …</source>
        <translation>ouverture …</translation>
    </message>
    <message>
        <source>Or drop a folder, photos or a video on this window.</source>
        <translation>Ou déposez un dossier, des photos ou une vidéo sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Order of the photos in a project that is new</source>
        <translation>Ordre des photos dans un nouveau projet</translation>
    </message>
    <message>
        <source>ordering the list</source>
        <translation>mise en ordre de la liste</translation>
    </message>
    <message>
        <source>other photos lie there under the same names, which the points are not of: {photos}, as {first}; choose another place</source>
        <translation>d’autres photos s’y trouvent sous les mêmes noms, auxquelles les points n’appartiennent pas : {photos}, comme {first} ; choisissez un autre endroit</translation>
    </message>
    <message>
        <source>other programs do not turn photos of this format by their EXIF orientation, so points lie elsewhere there: {photos}; store them upright before</source>
        <translation>d’autres programmes ne tournent pas les photos de ce format selon leur orientation EXIF, les points y sont donc ailleurs : {photos} ; enregistrez-les d’abord à l’endroit</translation>
    </message>
    <message>
        <source>Others' versions</source>
        <translation>Versions des autres</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>a point</comment>
        <translation>hors cadre</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <translation>hors de la photo</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <comment>a point</comment>
        <translation>hors de la photo</translation>
    </message>
    <message>
        <source>Outside the photo.</source>
        <translation>Hors de la photo.</translation>
    </message>
    <message>
        <source>Over the photo, where one sees what they do</source>
        <translation>Par-dessus la photo, où l’on voit ce qu’ils font</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Superpositions</translation>
    </message>
    <message>
        <source>Overlays and switches</source>
        <translation>Superpositions et bascules</translation>
    </message>
    <message>
        <source>own finder: {results}</source>
        <translation>détecteur propre : {results}</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>a member of a team</comment>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Page du manuel</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>déplacer la vue</translation>
    </message>
    <message>
        <source>pan, on a touchpad</source>
        <translation>déplacer, sur un pavé tactile</translation>
    </message>
    <message numerus="yes">
        <source>Passed over {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: Passed over {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>Passé {count:,} photo prise par {names}.</numerusform>
            <numerusform>Passé {count:,} photos prises par {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste face</source>
        <translation>Coller visage</translation>
    </message>
    <message>
        <source>Paste face into a box</source>
        <translation>Coller le visage dans un cadre</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>Membres de l’équipe</translation>
    </message>
    <message>
        <source>Percent of the photos that judge the new model</source>
        <translation>Pour cent des photos qui jugent le nouveau modèle</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photo, as shown</source>
        <translation>Photo, telle qu’affichée</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photos ({pattern})</source>
        <translation>Photos ({pattern})</translation>
    </message>
    <message>
        <source>photos are named from {base} (--images {base} when it is read)</source>
        <translation>les photos sont nommées à partir de {base} (--images {base} à la lecture)</translation>
    </message>
    <message>
        <source>Photos done</source>
        <translation>Photos finies</translation>
    </message>
    <message>
        <source>Photos that were moved</source>
        <translation>Photos qui ont été déplacées</translation>
    </message>
    <message>
        <source>Picture of the landmarks</source>
        <translation>Image des repères</translation>
    </message>
    <message>
        <source>pinky</source>
        <comment>a region of a layout</comment>
        <translation>auriculaire</translation>
    </message>
    <message>
        <source>Pixel grid, zoomed in</source>
        <translation>Grille des pixels, agrandie</translation>
    </message>
    <message>
        <source>Place new layouts by the faces so far</source>
        <translation>Placer les nouveaux schémas d’après les visages faits</translation>
    </message>
    <message>
        <source>Place points by clicking</source>
        <translation>Placer les points par clics</translation>
    </message>
    <message>
        <source>Place points with this model from now on.</source>
        <translation>Placer désormais les points avec ce modèle.</translation>
    </message>
    <message>
        <source>Placed where its mark was.</source>
        <translation>Placé là où était sa marque.</translation>
    </message>
    <message>
        <source>places outside the photo</source>
        <translation>positions hors de la photo</translation>
    </message>
    <message>
        <source>Places {placed} points, this project has {wanted}.</source>
        <translation>Place {placed} points, ce projet en a {wanted}.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>point</source>
        <comment>a decimal</comment>
        <translation>point</translation>
    </message>
    <message>
        <source>Point names</source>
        <translation>Noms des points</translation>
    </message>
    <message>
        <source>Point numbers</source>
        <translation>Numéros des points</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>point {number}</translation>
    </message>
    <message>
        <source>Point {number} of {total}: {name}</source>
        <translation>Point {number} sur {total} : {name}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>drawing a layout</comment>
        <translation>Points</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>Points added, removed, renamed or in another order; the faces follow</source>
        <translation>Points ajoutés, supprimés, renommés ou dans un autre ordre ; les visages suivent</translation>
    </message>
    <message>
        <source>Points and their columns</source>
        <translation>Points et leurs colonnes</translation>
    </message>
    <message>
        <source>points improbable given the others</source>
        <translation>points improbables au vu des autres</translation>
    </message>
    <message>
        <source>Points mirror each other</source>
        <translation>Points en miroir l’un de l’autre</translation>
    </message>
    <message>
        <source>points move alone</source>
        <translation>points déplacés seuls</translation>
    </message>
    <message>
        <source>Points move alone.</source>
        <translation>Les points se déplacent seuls.</translation>
    </message>
    <message>
        <source>points on curves</source>
        <translation>points sur des courbes</translation>
    </message>
    <message>
        <source>points that are not annotated</source>
        <translation>points qui ne sont pas annotés</translation>
    </message>
    <message>
        <source>points that are not annotated come as not placed, in {faces}</source>
        <translation>les points non annotés arrivent comme non placés, dans {faces}</translation>
    </message>
    <message>
        <source>points that the layout {layout} does not have</source>
        <translation>points que le schéma de points {layout} n’a pas</translation>
    </message>
    <message>
        <source>pose</source>
        <comment>a flag of a face</comment>
        <translation>pose</translation>
    </message>
    <message>
        <source>Predict a curve again</source>
        <translation>Prédire à nouveau une courbe</translation>
    </message>
    <message>
        <source>Predict all photos</source>
        <translation>Prédire toutes les photos</translation>
    </message>
    <message>
        <source>Predict all photos of a project when it is opened</source>
        <translation>Prédire toutes les photos d’un projet à son ouverture</translation>
    </message>
    <message>
        <source>Predict them anew</source>
        <translation>Les prédire à nouveau</translation>
    </message>
    <message>
        <source>Predict this face again</source>
        <translation>Prédire à nouveau ce visage</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a face</comment>
        <translation>prédit</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a photo</comment>
        <translation>prédite</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a point</comment>
        <translation>prédit</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>photos listed</comment>
        <translation>prédites</translation>
    </message>
    <message>
        <source>predicted by {author}, {time}</source>
        <translation>prédit par {author}, {time}</translation>
    </message>
    <message>
        <source>predicted, as the model placed it</source>
        <translation>prédit, tel que le modèle l’a placé</translation>
    </message>
    <message numerus="yes">
        <source>Predicting anew, {count:,} photos to go.</source>
        <extracomment>Of one: Predicting anew, {count:,} photo to go.</extracomment>
        <translation>
            <numerusform>Nouvelle prédiction, encore {count:,} photo.</numerusform>
            <numerusform>Nouvelle prédiction, encore {count:,} photos.</numerusform>
        </translation>
    </message>
    <message>
        <source>predicting, {waiting} to go</source>
        <translation>prédiction, encore {waiting}</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>prédiction</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Press the new key of “{command}”. Backspace: no key. Esc: leave it as it is.</source>
        <translation>Appuyez sur la nouvelle touche de « {command} ». Retour arrière : aucune touche. Échap : la laisser telle quelle.</translation>
    </message>
    <message>
        <source>Press {face.accept} when the face is right. Only faces that you have accepted teach the next model.</source>
        <translation>Appuyez sur {face.accept} quand le visage est juste. Seuls les visages que vous avez acceptés instruisent le prochain modèle.</translation>
    </message>
    <message>
        <source>Press {point.next}: it leads to the point that the model is least sure of, and then to the next. Its ellipse says how far it may be off, and in which direction.</source>
        <translation>Appuyez sur {point.next} : cela mène au point dont le modèle est le moins sûr, puis au suivant. Son ellipse dit de combien il peut être décalé, et dans quelle direction.</translation>
    </message>
    <message>
        <source>Previous face in the photo</source>
        <translation>Visage précédent dans la photo</translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation>Image précédente de la vidéo</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>a message</comment>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progression de l’entraînement</translation>
    </message>
    <message>
        <source>Projects ({pattern})</source>
        <translation>Projets ({pattern})</translation>
    </message>
    <message>
        <source>Put away ({point.deselect})</source>
        <translation>Ranger ({point.deselect})</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>Ranger le message</translation>
    </message>
    <message>
        <source>queue scores</source>
        <translation>scores de la file d’attente</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>ratio</source>
        <comment>what is measured</comment>
        <translation>rapport</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Lire ainsi</translation>
    </message>
    <message>
        <source>reading a photo to draw a layout on</source>
        <translation>lecture d’une photo où dessiner un schéma de points</translation>
    </message>
    <message>
        <source>reading faces</source>
        <translation>lecture des visages</translation>
    </message>
    <message>
        <source>Really reset everything</source>
        <translation>Vraiment tout réinitialiser</translation>
    </message>
    <message>
        <source>Recalibrate ellipses</source>
        <translation>Recalibrer les ellipses</translation>
    </message>
    <message>
        <source>recalibrating</source>
        <translation>recalibrage</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision unknown, {objects} objects held out</source>
        <translation>rappel {recall:.0f} %, précision inconnue, {objects} objets réservés</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision {precision:.0f} %, {objects} objects held out</source>
        <translation>rappel {recall:.0f} %, précision {precision:.0f} %, {objects} objets réservés</translation>
    </message>
    <message>
        <source>rectangles without points</source>
        <translation>rectangles sans points</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo in the drawing</source>
        <translation>Rétablir dans le dessin</translation>
    </message>
    <message>
        <source>regions of the kind {kind}</source>
        <translation>régions du type {kind}</translation>
    </message>
    <message>
        <source>regions of the type {kind}</source>
        <translation>régions du type {kind}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Reject, and on to the next</source>
        <translation>Rejeter, et au suivant</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a face</comment>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a photo</comment>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a point</comment>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>photos listed</comment>
        <translation>rejetées</translation>
    </message>
    <message>
        <source>rejected by {author}, {time}</source>
        <translation>rejeté par {author}, {time}</translation>
    </message>
    <message>
        <source>rejected, as the model placed it</source>
        <translation>rejeté, tel que le modèle l’a placé</translation>
    </message>
    <message>
        <source>relinking</source>
        <translation>nouvelle liaison</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>the scale</comment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Retirer du projet</translation>
    </message>
    <message>
        <source>Remove the scale of this photo</source>
        <translation>Supprimer l’échelle de cette photo</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>Supprimer ce qui est choisi</translation>
    </message>
    <message numerus="yes">
        <source>Removed {count:,} photos from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {count:,} photo from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>{count:,} photo retirée du projet ; son fichier reste où il est.</numerusform>
            <numerusform>{count:,} photos retirées du projet ; leurs fichiers restent où ils sont.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {name} from the project; its file stays where it is.</source>
        <translation>{name} retirée du projet ; son fichier reste où il est.</translation>
    </message>
    <message numerus="yes">
        <source>Removed {name} with {count:,} accepted faces from the project; its file stays where it is.</source>
        <extracomment>Of one: Removed {name} with {count:,} accepted face from the project; its file stays where it is.</extracomment>
        <translation>
            <numerusform>{name} retirée du projet avec {count:,} visage accepté ; son fichier reste où il est.</numerusform>
            <numerusform>{name} retirée du projet avec {count:,} visages acceptés ; son fichier reste où il est.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {photos} with {count:,} accepted faces from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {photos} with {count:,} accepted face from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>Retrait de {photos} du projet, avec {count:,} visage accepté ; leurs fichiers restent où ils sont.</numerusform>
            <numerusform>Retrait de {photos} du projet, avec {count:,} visages acceptés ; leurs fichiers restent où ils sont.</numerusform>
        </translation>
    </message>
    <message>
        <source>removed: {points}</source>
        <translation>supprimés : {points}</translation>
    </message>
    <message>
        <source>renamed: {points}</source>
        <translation>renommés : {points}</translation>
    </message>
    <message>
        <source>Reopen a finished face</source>
        <translation>Rouvrir un visage fini</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>Remplacer les fichiers présents</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Réinit. les touches</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>Tout réinitialiser…</translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation>Réinit. la touche</translation>
    </message>
    <message>
        <source>Reset the panels</source>
        <translation>Réinitialiser panneaux</translation>
    </message>
    <message>
        <source>Rest follows</source>
        <translation>Le reste suit</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>Restaurer une sauvegarde …</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>La restaurer</translation>
    </message>
    <message>
        <source>Restored: {backup}.</source>
        <translation>Restauré : {backup}.</translation>
    </message>
    <message>
        <source>Restored: {backup}. What stood there is {name} now.</source>
        <translation>Restauré : {backup}. Ce qui s’y trouvait s’appelle maintenant {name}.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume goes on where it was stopped; Compare takes it as it is.</source>
        <translation>Reprendre continue là où il a été arrêté ; Comparer le prend tel quel.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Review panel</source>
        <translation>Panneau Relecture</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>relecteur</translation>
    </message>
    <message>
        <source>reviewer</source>
        <comment>a member of a team</comment>
        <translation>relecteur</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>clic droit</translation>
    </message>
    <message>
        <source>Ring around what has the keyboard</source>
        <translation>Anneau autour de ce qui a le clavier</translation>
    </message>
    <message>
        <source>ring finger</source>
        <comment>a region of a layout</comment>
        <translation>annulaire</translation>
    </message>
    <message>
        <source>Rings are points that are probably wrong; a click goes to one</source>
        <translation>Les anneaux sont des points probablement faux ; un clic mène à l’un d’eux</translation>
    </message>
    <message>
        <source>rotations of boxes</source>
        <translation>rotations des cadres</translation>
    </message>
    <message>
        <source>rows without success</source>
        <translation>lignes sans succès</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save a copy of the project</source>
        <translation>Enregistrer une copie du projet</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer en fichier…</translation>
    </message>
    <message>
        <source>Save the drawing…</source>
        <translation>Enregistrer le dessin…</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Enregistrer le schéma</translation>
    </message>
    <message>
        <source>Save this session as {name} again</source>
        <translation>Réenregistrer cette session sous {name}</translation>
    </message>
    <message>
        <source>Save this session beside it</source>
        <translation>Enregistrer cette session à côté</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
    <message>
        <source>saved {name}</source>
        <translation>{name} enregistré</translation>
    </message>
    <message>
        <source>Scale the points to this photo</source>
        <translation>Mettre les points à l’échelle de la photo</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>score {score:.2f}</translation>
    </message>
    <message>
        <source>search ({photo.search})</source>
        <translation>rechercher ({photo.search})</translation>
    </message>
    <message>
        <source>search for faces</source>
        <translation>recherche de visages</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Rechercher dans la liste</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Rechercher dans le manuel</translation>
    </message>
    <message>
        <source>Second look at finished faces</source>
        <translation>Second regard sur les visages finis</translation>
    </message>
    <message>
        <source>Second person's verdict, several versions</source>
        <translation>Verdict d’une seconde personne, plusieurs versions</translation>
    </message>
    <message>
        <source>seconds a face</source>
        <translation>secondes par visage</translation>
    </message>
    <message>
        <source>Seconds between the frames of a series</source>
        <translation>Secondes entre les images d’une série</translation>
    </message>
    <message>
        <source>See the list of photos</source>
        <translation>Voir la liste des photos</translation>
    </message>
    <message>
        <source>See the points</source>
        <translation>Voir les points</translation>
    </message>
    <message>
        <source>segmentations</source>
        <translation>segmentations</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Select a point first: click one, or {point.next}.</source>
        <translation>Sélectionnez d’abord un point : cliquez dessus, ou {point.next}.</translation>
    </message>
    <message>
        <source>Select a point of the half that is right: it is mirrored onto the other.</source>
        <translation>Sélectionnez un point de la moitié juste : elle est reflétée sur l’autre.</translation>
    </message>
    <message>
        <source>Select a point to nudge it: click one, or {point.next}.</source>
        <translation>Sélectionnez un point pour le pousser : cliquez dessus, ou {point.next}.</translation>
    </message>
    <message>
        <source>Select a point to see where the network looked for it: click one, or {point.next}.</source>
        <translation>Sélectionnez un point pour voir où le réseau l’a cherché : cliquez dessus, ou {point.next}.</translation>
    </message>
    <message>
        <source>Select all points</source>
        <translation>Sélectionner tous les points</translation>
    </message>
    <message>
        <source>select an area</source>
        <translation>sélectionner une zone</translation>
    </message>
    <message>
        <source>Select its curve, then the next</source>
        <translation>Sélectionner sa courbe, puis la suivante</translation>
    </message>
    <message>
        <source>select one more</source>
        <translation>en sélectionner un de plus</translation>
    </message>
    <message>
        <source>Select several points first: {select.curve} a curve, {select.all} all, Shift+drag an area.</source>
        <translation>Sélectionnez d’abord plusieurs points : {select.curve} une courbe, {select.all} tous, Maj+glisser une zone.</translation>
    </message>
    <message>
        <source>Selected points are left out of everything; where none is selected, the face is deleted</source>
        <translation>Les points sélectionnés sont exclus de tout ; si aucun ne l’est, le visage est supprimé</translation>
    </message>
    <message>
        <source>semicolon</source>
        <comment>what stands between cells</comment>
        <translation>point-virgule</translation>
    </message>
    <message>
        <source>Send back to be corrected ({review.return})</source>
        <translation>Renvoyer pour correction ({review.return})</translation>
    </message>
    <message>
        <source>Send back, and on to the next to review</source>
        <translation>Renvoyer, et au suivant à relire</translation>
    </message>
    <message>
        <source>sent back</source>
        <comment>photos listed</comment>
        <translation>renvoyées</translation>
    </message>
    <message>
        <source>Sent back to be corrected.</source>
        <translation>Renvoyé pour correction.</translation>
    </message>
    <message>
        <source>Separate flags by commas; the first nine have keys. Enter keeps the list, Esc leaves it as it was; an empty list stands for the layout's own. Faces keep their flags.</source>
        <translation>Séparez les drapeaux par des virgules ; les neuf premiers ont des touches. Entrée garde la liste, Échap la laisse telle qu’elle était ; une liste vide vaut celle du schéma de points. Les visages gardent leurs drapeaux.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Set by two clicks</source>
        <translation>Fixer par deux clics</translation>
    </message>
    <message>
        <source>Set the scale by two clicks</source>
        <translation>Fixer l’échelle par deux clics</translation>
    </message>
    <message>
        <source>several faces</source>
        <translation>plusieurs visages</translation>
    </message>
    <message>
        <source>Several files of predictions are taken together where they have a folder of their own.</source>
        <translation>Plusieurs fichiers de prédictions sont pris ensemble s’ils ont un dossier à eux.</translation>
    </message>
    <message>
        <source>Several people do the same photos, and do not see each other's points before they have finished.</source>
        <translation>Plusieurs personnes font les mêmes photos, et ne voient pas les points des autres avant d’avoir fini.</translation>
    </message>
    <message>
        <source>shape 2.1×</source>
        <translation>forme 2,1×</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: as usual as faces are</source>
        <translation>forme {shape:.1f}× : aussi habituelle que le sont les visages</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: more usual than most faces</source>
        <translation>forme {shape:.1f}× : plus habituelle que la plupart des visages</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: {shape:.1f} times as unusual as faces are in the median</source>
        <translation>forme {shape:.1f}× : {shape:.1f} fois aussi inhabituelle que les visages en médiane</translation>
    </message>
    <message>
        <source>shapes of the type {kind}</source>
        <translation>formes du type {kind}</translation>
    </message>
    <message>
        <source>Share of accepted points within the 50, 90 and 95 % ellipses; the mark is what they promise</source>
        <translation>Part des points acceptés dans les ellipses à 50, 90 et 95 % ; la marque est ce qu’elles promettent</translation>
    </message>
    <message>
        <source>Share of the photos that is not learnt from, and judges the new model.</source>
        <translation>Part des photos dont rien n’est appris, et qui juge le nouveau modèle.</translation>
    </message>
    <message>
        <source>Share of the points that lie within the ellipses that promise to hold 90 %</source>
        <translation>Part des points situés dans les ellipses qui promettent d’en contenir 90 %</translation>
    </message>
    <message>
        <source>Share what is done in this project with others, in a folder or a database</source>
        <translation>Partager ce qui est fait dans ce projet avec d’autres, dans un dossier ou une base de données</translation>
    </message>
    <message>
        <source>sharing {address} …</source>
        <translation>partage de {address} …</translation>
    </message>
    <message>
        <source>shift</source>
        <comment>of a point that is dragged</comment>
        <translation>décalage</translation>
    </message>
    <message>
        <source>show dismissed</source>
        <translation>montrer les écartés</translation>
    </message>
    <message>
        <source>Show it as a mirror does</source>
        <translation>L’afficher comme dans un miroir</translation>
    </message>
    <message>
        <source>Show the photo upright</source>
        <translation>Afficher la photo droite</translation>
    </message>
    <message>
        <source>Shown turned by {degrees:g}°; {{view.upright}} shows it upright.</source>
        <translation>Affichage tourné de {degrees:g}° ; {{view.upright}} l’affiche droite.</translation>
    </message>
    <message>
        <source>Shown upright.</source>
        <translation>Affichée droite.</translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation>Réduire la sélection</translation>
    </message>
    <message>
        <source>Size and place of the window</source>
        <translation>Taille et place de la fenêtre</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Passer la visite</translation>
    </message>
    <message>
        <source>Skip the tour ({key})</source>
        <translation>Passer la visite ({key})</translation>
    </message>
    <message>
        <source>skipped tasks</source>
        <translation>tâches sautées</translation>
    </message>
    <message>
        <source>SLEAP analysis, .h5</source>
        <comment>a file format</comment>
        <translation>Analyse SLEAP, .h5</translation>
    </message>
    <message>
        <source>SLEAP, .slp</source>
        <comment>a file format</comment>
        <translation>SLEAP, .slp</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Lisser</translation>
    </message>
    <message>
        <source>Smooth the points shown</source>
        <translation>Lisser les points affichés</translation>
    </message>
    <message>
        <source>Snap a curve to its edges</source>
        <translation>Aligner une courbe sur ses bords</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else was faster with {count:,}.</source>
        <extracomment>Of one: Somebody else was faster with {count:,}.</extracomment>
        <translation>
            <numerusform>Quelqu’un d’autre a été plus rapide pour {count:,}.</numerusform>
            <numerusform>Quelqu’un d’autre a été plus rapide pour {count:,}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is being opened already.</source>
        <translation>Quelque chose est déjà en cours d’ouverture.</translation>
    </message>
    <message>
        <source>space</source>
        <comment>what stands between cells</comment>
        <translation>espace</translation>
    </message>
    <message>
        <source>Spread a curve evenly</source>
        <translation>Répartir une courbe</translation>
    </message>
    <message>
        <source>standard deviation across the curve (normal)</source>
        <translation>écart type en travers de la courbe (normale)</translation>
    </message>
    <message>
        <source>standard deviation along the curve (tangent)</source>
        <translation>écart type le long de la courbe (tangente)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Start a project with it</source>
        <translation>En démarrer un projet</translation>
    </message>
    <message>
        <source>Start a project with that layout…</source>
        <translation>Démarrer un projet avec ce schéma…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Lancer l’entraînement</translation>
    </message>
    <message>
        <source>state</source>
        <comment>of a point</comment>
        <translation>état</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>statistiques</translation>
    </message>
    <message>
        <source>Statistics panel</source>
        <translation>Panneau Statistiques</translation>
    </message>
    <message>
        <source>stay at the face</source>
        <translation>rester sur le visage</translation>
    </message>
    <message>
        <source>stays in the project: {part} ({faces:,})</source>
        <translation>reste dans le projet : {part} ({faces:,})</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {what}</source>
        <translation>Étape {number} sur {total} : {what}</translation>
    </message>
    <message>
        <source>StereoMorph, shape files</source>
        <comment>a file format</comment>
        <translation>StereoMorph, fichiers shape</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>a training</comment>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is whole.</source>
        <translation>Arrêté. Ce qui a été écrit jusqu’ici est entier.</translation>
    </message>
    <message>
        <source>Stopping after this step …</source>
        <translation>Arrêt après cette étape …</translation>
    </message>
    <message>
        <source>Stopping after this step … (another project)</source>
        <translation>Arrêt après cette étape … (autre projet)</translation>
    </message>
    <message>
        <source>Strengths of overlays, the ellipse, and how light photos are</source>
        <translation>Intensités des superpositions, l’ellipse, et la clarté des photos</translation>
    </message>
    <message>
        <source>Strengths, brightness…</source>
        <translation>Intensités, luminosité…</translation>
    </message>
    <message>
        <source>Strengths, ellipses and light…</source>
        <translation>Intensités, ellipses et clarté…</translation>
    </message>
    <message>
        <source>Supervisely, JSON files</source>
        <comment>a file format</comment>
        <translation>Supervisely, fichiers JSON</translation>
    </message>
    <message>
        <source>surest first</source>
        <translation>plus sûrs d’abord</translation>
    </message>
    <message>
        <source>tab</source>
        <comment>what stands between cells</comment>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>table with a row a face, CSV or TSV</source>
        <comment>a file format</comment>
        <translation>tableau à une ligne par visage, CSV ou TSV</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>take back anything, also after a restart</source>
        <translation>revenir sur tout, même après un redémarrage</translation>
    </message>
    <message>
        <source>Take it out of the list; can be undone.</source>
        <translation>Le retirer de la liste ; peut être annulé.</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>La mienne</translation>
    </message>
    <message>
        <source>Take one every few seconds</source>
        <translation>Prises à intervalles réguliers</translation>
    </message>
    <message>
        <source>Take the first version (mine), and on</source>
        <translation>Prendre la première version (la mienne), et continuer</translation>
    </message>
    <message>
        <source>Take the mean</source>
        <translation>La moyenne</translation>
    </message>
    <message>
        <source>Take the mean of all versions, and on</source>
        <translation>Prendre la moyenne de toutes les versions, et continuer</translation>
    </message>
    <message>
        <source>Take the next photos…</source>
        <translation>Prendre photos suivantes…</translation>
    </message>
    <message>
        <source>Take the second version (theirs), and on</source>
        <translation>Prendre la seconde version (la leur), et continuer</translation>
    </message>
    <message>
        <source>Take the selected photos</source>
        <translation>Prendre les photos choisies</translation>
    </message>
    <message>
        <source>Take the tour: two minutes on the sample photo</source>
        <translation>Faire la visite : deux minutes sur la photo d’exemple</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Les prendre</translation>
    </message>
    <message>
        <source>Take this frame</source>
        <translation>Prendre cette image</translation>
    </message>
    <message>
        <source>Take this photo as the annotated one</source>
        <translation>Prendre cette photo comme celle annotée</translation>
    </message>
    <message>
        <source>Take {author}’s</source>
        <translation>Celle de {author}</translation>
    </message>
    <message>
        <source>Tangent and normal</source>
        <translation>Tangente et normale</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>team</source>
        <translation>équipe</translation>
    </message>
    <message>
        <source>Team panel</source>
        <translation>Panneau Équipe</translation>
    </message>
    <message>
        <source>team: needs a newer version</source>
        <translation>équipe : mise à jour requise</translation>
    </message>
    <message>
        <source>team: not reached, goes on alone</source>
        <translation>équipe : injoignable, continue seul</translation>
    </message>
    <message>
        <source>team: synchronising …</source>
        <translation>équipe : synchronisation …</translation>
    </message>
    <message>
        <source>team: up to date</source>
        <translation>équipe : à jour</translation>
    </message>
    <message>
        <source>team: {edits:,} to send</source>
        <translation>équipe : {edits:,} à envoyer</translation>
    </message>
    <message>
        <source>team: {problem}</source>
        <translation>équipe : {problem}</translation>
    </message>
    <message>
        <source>tested on</source>
        <translation>testé sur</translation>
    </message>
    <message>
        <source>That is no number of photos: {text}</source>
        <translation>Ce n’est pas un nombre de photos : {text}</translation>
    </message>
    <message>
        <source>that nobody has accepted it</source>
        <translation>que personne ne l’a accepté</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>C’était la visite</translation>
    </message>
    <message>
        <source>The copy that followed it holds what was saved, and is looked through first.</source>
        <translation>La copie qui l’a suivi contient ce qui a été enregistré, et elle est examinée d’abord.</translation>
    </message>
    <message>
        <source>The curve lies on the ridge of its edge map now.</source>
        <translation>La courbe est maintenant sur la crête de sa carte de bords.</translation>
    </message>
    <message>
        <source>The diagonal of the points' box</source>
        <translation>La diagonale du cadre des points</translation>
    </message>
    <message>
        <source>The edge map shows no ridge near this curve.</source>
        <translation>La carte de bords ne montre pas de crête près de cette courbe.</translation>
    </message>
    <message>
        <source>the export ended without a word</source>
        <translation>l’export s’est terminé sans un mot</translation>
    </message>
    <message>
        <source>The face and the point that are selected</source>
        <translation>Le visage et le point sélectionnés</translation>
    </message>
    <message>
        <source>the face box</source>
        <translation>le cadre du visage</translation>
    </message>
    <message>
        <source>the face has no flags</source>
        <translation>le visage n’a pas de drapeaux</translation>
    </message>
    <message>
        <source>The face is accepted, and those of its points that nobody has placed count nowhere</source>
        <translation>Le visage est accepté, et ceux de ses points que personne n’a placés ne comptent nulle part</translation>
    </message>
    <message>
        <source>the face is {now}, no longer {before}</source>
        <translation>le visage est {now}, et non plus {before}</translation>
    </message>
    <message>
        <source>The face that was copied has the layout {copied}, this project {own}.</source>
        <translation>Le visage copié a le schéma de points {copied}, ce projet {own}.</translation>
    </message>
    <message>
        <source>the face's left and right are exchanged</source>
        <translation>la gauche et la droite du visage sont échangées</translation>
    </message>
    <message>
        <source>The face's points form a shape 2.1 times as unusual as those that the model has learnt from, in the median. An odd shape is an odd face, or a wrong prediction.</source>
        <translation>Les points du visage ont une forme 2,1 fois aussi inhabituelle que ceux dont le modèle a appris, en médiane. Une forme étrange est un visage étrange, ou une prédiction fausse.</translation>
    </message>
    <message>
        <source>The faces could not be looked through: the process was ended</source>
        <translation>Les visages n’ont pas pu être examinés : le processus a été terminé</translation>
    </message>
    <message>
        <source>The faces could not be looked through: {complaint}</source>
        <translation>Les visages n’ont pas pu être examinés : {complaint}</translation>
    </message>
    <message numerus="yes">
        <source>The faces of {count:,} photos have more views, and the list stands by their doubts.</source>
        <extracomment>Of one: The faces of {count:,} photo have more views, and the list stands by their doubts.</extracomment>
        <translation>
            <numerusform>Les visages de {count:,} photo ont plus de vues, et la liste suit leurs doutes.</numerusform>
            <numerusform>Les visages de {count:,} photos ont plus de vues, et la liste suit leurs doutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first of two others divided by the second.</source>
        <translation>La première de deux autres, divisée par la seconde.</translation>
    </message>
    <message>
        <source>The frames between {first:,} and {last:,} take nothing: they are finished, placed by hand or filled already.</source>
        <translation>Les images entre {first:,} et {last:,} ne prennent rien : elles sont finies, placées à la main ou déjà remplies.</translation>
    </message>
    <message>
        <source>The group {name} has no points.</source>
        <translation>Le groupe {name} n’a pas de points.</translation>
    </message>
    <message>
        <source>The largest ± first.</source>
        <translation>Le ± le plus grand d’abord.</translation>
    </message>
    <message>
        <source>The layout has no point '{name}'.</source>
        <translation>Le schéma de points n’a pas de point « {name} ».</translation>
    </message>
    <message numerus="yes">
        <source>the layout has {count} points</source>
        <extracomment>Of one: the layout has {count} point</extracomment>
        <translation>
            <numerusform>le schéma de points a {count} point</numerusform>
            <numerusform>le schéma de points a {count} points</numerusform>
        </translation>
    </message>
    <message>
        <source>The layout is changed: {changes}. {{edit.undo}} takes it back.</source>
        <translation>Le schéma de points est modifié : {changes}. {{edit.undo}} l’annule.</translation>
    </message>
    <message>
        <source>The layout was changed in another window; this one shows it now.</source>
        <translation>Le schéma de points a été modifié dans une autre fenêtre ; celle-ci l’affiche maintenant.</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>la liste des modèles</translation>
    </message>
    <message>
        <source>the live view stopped: {reason}</source>
        <translation>la vue en direct s’est arrêtée : {reason}</translation>
    </message>
    <message>
        <source>the model file is made</source>
        <translation>le fichier du modèle est créé</translation>
    </message>
    <message>
        <source>The model has no finder of its own yet: the next training adds one. Until then boxes are drawn by hand.</source>
        <translation>Le modèle n’a pas encore de détecteur à lui : le prochain entraînement en ajoute un. D’ici là, les cadres sont tracés à la main.</translation>
    </message>
    <message>
        <source>The model helps with new layouts</source>
        <translation>Le modèle aide pour les nouveaux schémas</translation>
    </message>
    <message>
        <source>The model in use helps with faces of a layout that it does not know, by its own points.</source>
        <translation>Le modèle utilisé aide pour les visages d’un schéma de points qu’il ne connaît pas, par ses propres points.</translation>
    </message>
    <message>
        <source>The model in use: {name}</source>
        <translation>Le modèle utilisé : {name}</translation>
    </message>
    <message>
        <source>the model is loading …</source>
        <translation>chargement du modèle …</translation>
    </message>
    <message>
        <source>The model is still loading …</source>
        <translation>Le modèle se charge encore …</translation>
    </message>
    <message>
        <source>The model is still loading.</source>
        <translation>Le modèle se charge encore.</translation>
    </message>
    <message>
        <source>The model is unsure of it by {along:.1f} pixels along the curve and {across:.1f} across.</source>
        <translation>Le modèle en est incertain de {along:.1f} pixels le long de la courbe et de {across:.1f} en travers.</translation>
    </message>
    <message>
        <source>The model runs on the CPU: {reason}.</source>
        <translation>Le modèle fonctionne sur le CPU : {reason}.</translation>
    </message>
    <message>
        <source>The model runs on {provider}.</source>
        <translation>Le modèle fonctionne sur {provider}.</translation>
    </message>
    <message>
        <source>the model {problem}</source>
        <translation>le modèle {problem}</translation>
    </message>
    <message>
        <source>the model's confidence</source>
        <translation>la confiance du modèle</translation>
    </message>
    <message>
        <source>The model's own finder</source>
        <translation>Le détecteur du modèle</translation>
    </message>
    <message>
        <source>the model's own finder</source>
        <translation>le détecteur du modèle</translation>
    </message>
    <message>
        <source>The model's own finder looks for objects.</source>
        <translation>Le détecteur du modèle cherche des objets.</translation>
    </message>
    <message>
        <source>the model's own finder, or faces where it has none</source>
        <translation>le détecteur du modèle, ou des visages s’il n’en a pas</translation>
    </message>
    <message>
        <source>The models at hand</source>
        <translation>Les modèles disponibles</translation>
    </message>
    <message>
        <source>The most unusual shapes first.</source>
        <translation>Les formes les plus inhabituelles d’abord.</translation>
    </message>
    <message>
        <source>The name that your edits carry</source>
        <translation>Le nom que portent vos modifications</translation>
    </message>
    <message>
        <source>The new model has probably forgotten much: {elsewhere}.</source>
        <translation>Le nouveau modèle a probablement beaucoup oublié : {elsewhere}.</translation>
    </message>
    <message>
        <source>The new model is better on {faces}: {change}.</source>
        <translation>Le nouveau modèle est meilleur sur {faces} : {change}.</translation>
    </message>
    <message>
        <source>The new model is not better on {faces}: {change}.</source>
        <translation>Le nouveau modèle n’est pas meilleur sur {faces} : {change}.</translation>
    </message>
    <message>
        <source>The new model is not worse on {faces}: {change}.</source>
        <translation>Le nouveau modèle n’est pas moins bon sur {faces} : {change}.</translation>
    </message>
    <message>
        <source>The new model is worse on {faces}: {change}.</source>
        <translation>Le nouveau modèle est moins bon sur {faces} : {change}.</translation>
    </message>
    <message>
        <source>The new model takes more corrections on {faces}: {corrections}.</source>
        <translation>Le nouveau modèle demande plus de corrections sur {faces} : {corrections}.</translation>
    </message>
    <message>
        <source>The next ones in the queue's order that nobody has taken. Others are led past them for 12 hours.</source>
        <translation>Les suivantes dans l’ordre de la file d’attente que personne n’a prises. Les autres sont conduits au-delà pendant 12 heures.</translation>
    </message>
    <message>
        <source>the next ones in {folder}</source>
        <translation>les suivantes dans {folder}</translation>
    </message>
    <message>
        <source>the next ones, in the queue's order</source>
        <translation>les suivantes, dans l’ordre de la file d’attente</translation>
    </message>
    <message>
        <source>the next photo</source>
        <translation>la photo suivante</translation>
    </message>
    <message numerus="yes">
        <source>The next points are called as {count} points there.</source>
        <extracomment>Of one: The next point is called as {count} point there.</extracomment>
        <translation>
            <numerusform>Le point suivant s’y appelle comme {count} point.</numerusform>
            <numerusform>Les points suivants s’y appellent comme {count} points.</numerusform>
        </translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la note</translation>
    </message>
    <message>
        <source>the note is “{note}”</source>
        <translation>la note est « {note} »</translation>
    </message>
    <message>
        <source>The one before ({review.previous})</source>
        <translation>Le précédent ({review.previous})</translation>
    </message>
    <message>
        <source>The other file is {name} still; adnet merge joins both.</source>
        <translation>L’autre fichier est toujours {name} ; adnet merge réunit les deux.</translation>
    </message>
    <message>
        <source>The other half is a mirror image now.</source>
        <translation>L’autre moitié est maintenant un reflet.</translation>
    </message>
    <message>
        <source>The others have followed: {point.next} goes to the least sure one, {face.accept} accepts.</source>
        <translation>Les autres ont suivi : {point.next} va au moins sûr, {face.accept} accepte.</translation>
    </message>
    <message>
        <source>The panel that is seen</source>
        <translation>Le panneau affiché</translation>
    </message>
    <message>
        <source>The photo before has no face to copy.</source>
        <translation>La photo précédente n’a pas de visage à copier.</translation>
    </message>
    <message>
        <source>The photo has another shape, so its points cannot be scaled to it.</source>
        <translation>La photo a une autre forme, ses points ne peuvent donc pas être mis à son échelle.</translation>
    </message>
    <message>
        <source>The photo has no scale any more.</source>
        <translation>La photo n’a plus d’échelle.</translation>
    </message>
    <message>
        <source>The photo is shown upright.</source>
        <translation>La photo est affichée droite.</translation>
    </message>
    <message>
        <source>The photo itself is the object: {point.place} places its points by clicks.</source>
        <translation>La photo elle-même est l’objet : {point.place} place ses points par des clics.</translation>
    </message>
    <message>
        <source>The photo that was annotated is not in {folder}.</source>
        <translation>La photo qui a été annotée n’est pas dans {folder}.</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; the set has them in {folder}/ (--copy-photos puts copies there)</source>
        <translation>les photos sont ailleurs ; le jeu les attend dans {folder}/ (--copy-photos y met des copies)</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; {suffix} files belong beside them (--copy-photos puts copies there)</source>
        <translation>les photos sont ailleurs ; la place des fichiers {suffix} est à côté d’elles (--copy-photos y met des copies)</translation>
    </message>
    <message>
        <source>The photos of the project</source>
        <translation>Les photos du projet</translation>
    </message>
    <message>
        <source>The photos that are selected in the list; their files stay, and undo brings them back</source>
        <translation>Les photos sélectionnées dans la liste ; leurs fichiers restent, et l’annulation les ramène</translation>
    </message>
    <message>
        <source>the place of {name}</source>
        <translation>la position de {name}</translation>
    </message>
    <message numerus="yes">
        <source>the places of {count} points</source>
        <extracomment>Of one: the place of {count} point</extracomment>
        <translation>
            <numerusform>la position de {count} point</numerusform>
            <numerusform>les positions de {count} points</numerusform>
        </translation>
    </message>
    <message>
        <source>the point that is least certain; drag it into place, or nudge it with the arrow keys</source>
        <translation>le point le moins certain ; faites-le glisser à sa place, ou poussez-le avec les flèches</translation>
    </message>
    <message>
        <source>The points are scaled to this photo.</source>
        <translation>Les points sont mis à l’échelle de cette photo.</translation>
    </message>
    <message>
        <source>The points of this curve are spread evenly already.</source>
        <translation>Les points de cette courbe sont déjà répartis régulièrement.</translation>
    </message>
    <message>
        <source>the points stand in another order</source>
        <translation>les points sont dans un autre ordre</translation>
    </message>
    <message>
        <source>the process was ended</source>
        <translation>le processus a été terminé</translation>
    </message>
    <message>
        <source>the rest follows</source>
        <translation>le reste suit</translation>
    </message>
    <message>
        <source>The same from {error:.0f} % on: the face is too small, too much turned or covered for the model to tell its points. The figure is in the tip of a row.</source>
        <translation>Pareil à partir de {error:.0f} % : le visage est trop petit, trop tourné ou trop caché pour que le modèle situe ses points. Le chiffre est dans l’infobulle d’une ligne.</translation>
    </message>
    <message>
        <source>The sample photo is being opened …</source>
        <translation>Ouverture de la photo d’exemple…</translation>
    </message>
    <message>
        <source>the scale of the photo</source>
        <translation>l’échelle de la photo</translation>
    </message>
    <message>
        <source>The smallest ± first.</source>
        <translation>Le ± le plus petit d’abord.</translation>
    </message>
    <message>
        <source>The team meets at {address}; the others join it there.</source>
        <translation>L’équipe se retrouve à {address} ; les autres la rejoignent là.</translation>
    </message>
    <message>
        <source>The team's model {names} is in the list of models now.</source>
        <translation>Le modèle de l’équipe {names} est maintenant dans la liste des modèles.</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>La visite</translation>
    </message>
    <message>
        <source>The tour takes two minutes</source>
        <translation>La visite dure deux minutes</translation>
    </message>
    <message>
        <source>The training ends</source>
        <translation>L’entraînement se termine</translation>
    </message>
    <message>
        <source>the training process ended without a word</source>
        <translation>le processus d’entraînement s’est terminé sans un mot</translation>
    </message>
    <message>
        <source>The video is over. {camera.take} takes its last frame, {camera.leave} leaves.</source>
        <translation>La vidéo est finie. {camera.take} prend sa dernière image, {camera.leave} quitte.</translation>
    </message>
    <message numerus="yes">
        <source>the visibility of {count} points</source>
        <extracomment>Of one: the visibility of {count} point</extracomment>
        <translation>
            <numerusform>la visibilité de {count} point</numerusform>
            <numerusform>la visibilité de {count} points</numerusform>
        </translation>
    </message>
    <message>
        <source>the visibility of {name}</source>
        <translation>la visibilité de {name}</translation>
    </message>
    <message>
        <source>The whole face</source>
        <translation>Le visage entier</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>La photo entière</translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation>la photo entière</translation>
    </message>
    <message>
        <source>The whole photo is taken for the object.</source>
        <translation>La photo entière est prise pour l’objet.</translation>
    </message>
    <message>
        <source>The window is in the language that you have chosen when it is opened next.</source>
        <translation>La fenêtre sera dans la langue que vous avez choisie à sa prochaine ouverture.</translation>
    </message>
    <message numerus="yes">
        <source>The {count:,} photos where nobody has changed a face are looked at anew.</source>
        <extracomment>Of one: The photo where nobody has changed a face is looked at anew.</extracomment>
        <translation>
            <numerusform>{count:,} photo où personne n’a changé de visage est réexaminée.</numerusform>
            <numerusform>Les {count:,} photos où personne n’a changé de visage sont réexaminées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The {faces} faces are almost alike, as of one person: those of others will be further off than their ellipses say, until some of them are done.</source>
        <translation>Les {faces} visages sont presque semblables, comme d’une seule personne : ceux d’autres seront plus loin que ne le disent leurs ellipses, jusqu’à ce que certains soient faits.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>There are no edge maps of this face yet: the model has to look at it first.</source>
        <translation>Il n’y a pas encore de cartes de bords de ce visage : le modèle doit d’abord le regarder.</translation>
    </message>
    <message numerus="yes">
        <source>There are {count} versions of this face.</source>
        <extracomment>Of one: There is {count} version of this face.</extracomment>
        <translation>
            <numerusform>Il y a {count} version de ce visage.</numerusform>
            <numerusform>Il y a {count} versions de ce visage.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no face here to review.</source>
        <translation>Il n’y a pas de visage à relire ici.</translation>
    </message>
    <message>
        <source>There is no mean with a face that was deleted.</source>
        <translation>Il n’y a pas de moyenne avec un visage supprimé.</translation>
    </message>
    <message>
        <source>There is no model yet to say which frames are uncertain.</source>
        <translation>Il n’y a pas encore de modèle pour dire quelles images sont incertaines.</translation>
    </message>
    <message>
        <source>there is no note</source>
        <translation>il n’y a pas de note</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>Ils sont justes</translation>
    </message>
    <message>
        <source>This face is neither accepted nor rejected.</source>
        <translation>Ce visage n’est ni accepté ni rejeté.</translation>
    </message>
    <message>
        <source>This face is no longer there.</source>
        <translation>Ce visage n’est plus là.</translation>
    </message>
    <message>
        <source>This frame is not in the project.</source>
        <translation>Cette image n’est pas dans le projet.</translation>
    </message>
    <message>
        <source>This is a copy of {project}, which stays as it is; what you do is kept in {copy}.</source>
        <translation>Ceci est une copie de {project}, qui reste tel quel ; ce que vous faites est conservé dans {copy}.</translation>
    </message>
    <message>
        <source>This is the first photo of the list.</source>
        <translation>C’est la première photo de la liste.</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>C’est la première photo.</translation>
    </message>
    <message>
        <source>This is the last photo of the list.</source>
        <translation>C’est la dernière photo de la liste.</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>C’est la dernière photo.</translation>
    </message>
    <message>
        <source>This is the only face in the photo.</source>
        <translation>C’est le seul visage de la photo.</translation>
    </message>
    <message>
        <source>This is the only face that is left.</source>
        <translation>C’est le seul visage qui reste.</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk.</source>
        <translation>Voici {name} tel qu’il est sur le disque.</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk. The session before is saved as {session}.</source>
        <translation>Voici {name} tel qu’il est sur le disque. La session précédente est enregistrée sous {session}.</translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation>Cette photo est illisible.</translation>
    </message>
    <message>
        <source>This photo counts as the annotated one from now on; its faces are where they were.</source>
        <translation>Cette photo compte désormais comme celle annotée ; ses visages sont où ils étaient.</translation>
    </message>
    <message>
        <source>This photo has no scale.</source>
        <translation>Cette photo n’a pas d’échelle.</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.scale_points}} scales the points to it, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>Cette photo n’est pas celle qui a été annotée : {change}. {{photo.find_annotated}} cherche la bonne, {{photo.scale_points}} met les points à son échelle, {{photo.take}} la prend telle quelle. D’ici là, ses visages ne sont dans aucun entraînement ni aucun export.</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>Cette photo n’est pas celle qui a été annotée : {change}. {{photo.find_annotated}} cherche la bonne, {{photo.take}} la prend telle quelle. D’ici là, ses visages ne sont dans aucun entraînement ni aucun export.</translation>
    </message>
    <message>
        <source>This photo is the one that was annotated.</source>
        <translation>Cette photo est celle qui a été annotée.</translation>
    </message>
    <message>
        <source>This point is not placed: drag its mark, or {point.absent} places it where that is.</source>
        <translation>Ce point n’est pas placé : faites glisser sa marque, ou {point.absent} le place là où elle est.</translation>
    </message>
    <message>
        <source>This point is on no curve.</source>
        <translation>Ce point n’est sur aucune courbe.</translation>
    </message>
    <message>
        <source>This point lies in the middle: select one of the half that is right.</source>
        <translation>Ce point est au milieu : sélectionnez-en un de la moitié juste.</translation>
    </message>
    <message>
        <source>This project cannot be written to.</source>
        <translation>Ce projet ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>This project cannot take it, but {found}.</source>
        <translation>Ce projet ne peut pas le prendre, mais {found}.</translation>
    </message>
    <message>
        <source>This project is in a team already.</source>
        <translation>Ce projet est déjà dans une équipe.</translation>
    </message>
    <message>
        <source>This project is in no team any more; it keeps all that it has.</source>
        <translation>Ce projet n’est plus dans aucune équipe ; il garde tout ce qu’il a.</translation>
    </message>
    <message>
        <source>This project is in no team.</source>
        <translation>Ce projet n’est dans aucune équipe.</translation>
    </message>
    <message>
        <source>This project is in no team; File, Team joins or makes one.</source>
        <translation>Ce projet n’est dans aucune équipe ; Fichier, Équipe en rejoint ou en crée une.</translation>
    </message>
    <message>
        <source>This project is in the team: {photos} and {edits} of others came.</source>
        <translation>Ce projet est dans l’équipe : {photos} et {edits} des autres sont arrivées.</translation>
    </message>
    <message>
        <source>This project is not a video's: open a video to go through it.</source>
        <translation>Ce projet n’est pas celui d’une vidéo : ouvrez une vidéo pour la parcourir.</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to carry to.</source>
        <translation>Ce projet n’est pas celui d’une vidéo : il n’y a pas d’images où reporter.</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to choose.</source>
        <translation>Ce projet n’est pas celui d’une vidéo : il n’y a pas d’images à choisir.</translation>
    </message>
    <message>
        <source>This project's file is called {name} now</source>
        <translation>Le fichier de ce projet s’appelle maintenant {name}</translation>
    </message>
    <message>
        <source>This project's file is damaged</source>
        <translation>Le fichier de ce projet est endommagé</translation>
    </message>
    <message>
        <source>This project's file was deleted or moved by another program</source>
        <translation>Le fichier de ce projet a été supprimé ou déplacé par un autre programme</translation>
    </message>
    <message>
        <source>This project's file was replaced by another program</source>
        <translation>Le fichier de ce projet a été remplacé par un autre programme</translation>
    </message>
    <message>
        <source>This project's file was written over by another program</source>
        <translation>Le fichier de ce projet a été écrasé par un autre programme</translation>
    </message>
    <message>
        <source>This project's flags: {flags}.</source>
        <translation>Drapeaux de ce projet : {flags}.</translation>
    </message>
    <message>
        <source>This session is saved as {name} and goes on there.</source>
        <translation>Cette session est enregistrée sous {name} et y continue.</translation>
    </message>
    <message>
        <source>This training has not ended yet: it finishes the step it was at when its window was closed, or another window goes on with it. Try again when that is done.</source>
        <translation>Cet entraînement n’est pas encore terminé : il finit l’étape où il en était quand sa fenêtre a été fermée, ou une autre fenêtre le poursuit. Réessayez quand ce sera fait.</translation>
    </message>
    <message>
        <source>Those that are selected in the list; nobody else is led to them for 12 hours</source>
        <translation>Celles sélectionnées dans la liste ; personne d’autre n’y est conduit pendant 12 heures</translation>
    </message>
    <message>
        <source>Those that you are to do a second time, without seeing your first points</source>
        <translation>Celles que vous devez refaire, sans voir vos premiers points</translation>
    </message>
    <message>
        <source>Threads for predicting all photos</source>
        <translation>Fils pour prédire toutes les photos</translation>
    </message>
    <message>
        <source>Three points or more, the corners in their order.</source>
        <translation>Trois points ou plus, les coins dans leur ordre.</translation>
    </message>
    <message>
        <source>Three points, the second of which is where the sides meet.</source>
        <translation>Trois points, dont le deuxième est celui où les côtés se rejoignent.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>thumb</source>
        <comment>a region of a layout</comment>
        <translation>pouce</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>vignettes</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a layout</comment>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a file or folder</comment>
        <translation>Vers</translation>
    </message>
    <message>
        <source>To</source>
        <comment>people who get photos</comment>
        <translation>À</translation>
    </message>
    <message>
        <source>to another side of its contour</source>
        <translation>vers un autre côté de son contour</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>to decide</source>
        <comment>photos listed</comment>
        <translation>à trancher</translation>
    </message>
    <message>
        <source>To decide: {states}</source>
        <translation>À trancher : {states}</translation>
    </message>
    <message>
        <source>To one person, or to several who do not see each other's points</source>
        <translation>À une personne, ou à plusieurs qui ne voient pas les points des autres</translation>
    </message>
    <message>
        <source>to review</source>
        <comment>photos listed</comment>
        <translation>à relire</translation>
    </message>
    <message>
        <source>To: {points}</source>
        <translation>Vers : {points}</translation>
    </message>
    <message>
        <source>too unsure to tell</source>
        <translation>trop incertain</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>TPS (tpsDig, geomorph)</source>
        <comment>a file format</comment>
        <translation>TPS (tpsDig, geomorph)</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Réentraîner</translation>
    </message>
    <message>
        <source>train for</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>Train on accepted faces</source>
        <translation>Entraîner sur visages acceptés</translation>
    </message>
    <message>
        <source>Train on the faces you accepted</source>
        <translation>Entraîner sur les visages que vous avez acceptés</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Entraîné</translation>
    </message>
    <message>
        <source>trained on {sets}</source>
        <translation>entraîné sur {sets}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Training (another project)</source>
        <translation>Entraînement (autre projet)</translation>
    </message>
    <message>
        <source>Training failed</source>
        <translation>Échec de l’entraînement</translation>
    </message>
    <message>
        <source>Training finishes the step it is at and keeps all that it has learnt. You can go on with it when you open the project again.

This window closes by itself.</source>
        <translation>L’entraînement finit l’étape en cours et garde tout ce qu’il a appris. Vous pourrez le continuer quand vous rouvrirez le projet.

Cette fenêtre se ferme toute seule.</translation>
    </message>
    <message>
        <source>Training in {precision} …</source>
        <translation>Entraînement en {precision} …</translation>
    </message>
    <message>
        <source>Training panel</source>
        <translation>Panneau Entraînement</translation>
    </message>
    <message>
        <source>Training turns photos into their mirror images where points have partners. Click two points to pair them, one of them twice for a point on the axis.</source>
        <translation>L’entraînement transforme les photos en leur reflet là où les points ont des partenaires. Cliquez sur deux points pour les apparier, sur l’un d’eux deux fois pour un point de l’axe.</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>Entraînement …</translation>
    </message>
    <message numerus="yes">
        <source>Truths inside the {levels} % ellipses of {count} accepted faces</source>
        <extracomment>Of one: Truths inside the {levels} % ellipses of {count} accepted face</extracomment>
        <translation>
            <numerusform>Vérités dans les ellipses à {levels} % de {count} visage accepté</numerusform>
            <numerusform>Vérités dans les ellipses à {levels} % de {count} visages acceptés</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the selection left</source>
        <translation>Tourner la sélection à gauche</translation>
    </message>
    <message>
        <source>Turn the selection right</source>
        <translation>Tourner la sélection à droite</translation>
    </message>
    <message>
        <source>Turn the view a little left</source>
        <translation>Tourner un peu la vue à gauche</translation>
    </message>
    <message>
        <source>Turn the view a little right</source>
        <translation>Tourner un peu la vue à droite</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>Tourner la vue à gauche</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>Tourner la vue à droite</translation>
    </message>
    <message>
        <source>turn what is shown</source>
        <translation>tourner l’affichage</translation>
    </message>
    <message>
        <source>two</source>
        <translation>deux</translation>
    </message>
    <message>
        <source>two fingers</source>
        <translation>deux doigts</translation>
    </message>
    <message>
        <source>Two points.</source>
        <translation>Deux points.</translation>
    </message>
    <message>
        <source>uncertain, diverse</source>
        <translation>incertains, variés</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo in the drawing</source>
        <translation>Annuler dans le dessin</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Annulé : {what}.</translation>
    </message>
    <message>
        <source>Undone: {what}. What was changed in another window since stays.</source>
        <translation>Annulé : {what}. Ce qui a changé depuis dans une autre fenêtre reste.</translation>
    </message>
    <message>
        <source>unfinished</source>
        <comment>photos listed</comment>
        <translation>non finies</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>unlike what this person usually does</source>
        <translation>différent de ce que cette personne fait d’habitude</translation>
    </message>
    <message>
        <source>unlikely shape</source>
        <translation>forme improbable</translation>
    </message>
    <message>
        <source>unpacking images</source>
        <translation>extraction des images</translation>
    </message>
    <message>
        <source>unpacking photos</source>
        <translation>extraction des photos</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>up to {count:,} a day</source>
        <comment>faces accepted</comment>
        <translation>jusqu’à {count:,} par jour</translation>
    </message>
    <message numerus="yes">
        <source>up to {count:,} faces have the removed points placed; undo, or adding the name again, brings them back</source>
        <extracomment>Of one: up to {count:,} face has the removed points placed; undo, or adding the name again, brings them back</extracomment>
        <translation>
            <numerusform>jusqu’à {count:,} visage a les points supprimés placés ; annuler, ou rajouter le nom, les ramène</numerusform>
            <numerusform>jusqu’à {count:,} visages ont les points supprimés placés ; annuler, ou rajouter le nom, les ramène</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} epochs</source>
        <extracomment>Of one: up to {count} epoch</extracomment>
        <translation>
            <numerusform>jusqu’à {count} époque</numerusform>
            <numerusform>jusqu’à {count} époques</numerusform>
        </translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>L’utiliser quand même</translation>
    </message>
    <message>
        <source>Use the model again that was used before.</source>
        <translation>Réutiliser le modèle qui était utilisé avant.</translation>
    </message>
    <message>
        <source>Use {model} again.</source>
        <translation>Réutiliser {model}.</translation>
    </message>
    <message>
        <source>V7 (Darwin), JSON files</source>
        <comment>a file format</comment>
        <translation>V7 (Darwin), fichiers JSON</translation>
    </message>
    <message>
        <source>validation NME, %</source>
        <translation>NME de validation, %</translation>
    </message>
    <message>
        <source>VGG Image Annotator (VIA)</source>
        <comment>a file format</comment>
        <translation>VGG Image Annotator (VIA)</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vidéo</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Views of each face when all photos are predicted</source>
        <translation>Vues de chaque visage quand toutes les photos sont prédites</translation>
    </message>
    <message>
        <source>visible</source>
        <comment>a point</comment>
        <translation>visible</translation>
    </message>
    <message>
        <source>Visible, occluded, outside</source>
        <translation>Visible, masqué, hors cadre</translation>
    </message>
    <message>
        <source>Visible.</source>
        <translation>Visible.</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>a message</comment>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>surveillance</translation>
    </message>
    <message>
        <source>WebMorph and Psychomorph, .tem files</source>
        <comment>a file format</comment>
        <translation>WebMorph et Psychomorph, fichiers .tem</translation>
    </message>
    <message>
        <source>WFLW 98 points</source>
        <comment>a layout</comment>
        <translation>WFLW 98 points</translation>
    </message>
    <message>
        <source>WFLW, list</source>
        <comment>a file format</comment>
        <translation>WFLW, liste</translation>
    </message>
    <message>
        <source>What a person placed stays.</source>
        <translation>Ce qu’une personne a placé reste.</translation>
    </message>
    <message>
        <source>what adnet check says cannot be read: {problem}</source>
        <translation>ce qu’adnet check dit illisible : {problem}</translation>
    </message>
    <message>
        <source>What boxes come from in this project; Photo, Boxes from, changes it.</source>
        <translation>D’où viennent les cadres dans ce projet ; Photo, Cadres de le modifie.</translation>
    </message>
    <message>
        <source>What came into the project last.</source>
        <translation>Ce qui est entré en dernier dans le projet.</translation>
    </message>
    <message>
        <source>what can be done with it</source>
        <translation>ce qui peut en être fait</translation>
    </message>
    <message>
        <source>What each person placed</source>
        <translation>Ce que chaque personne a placé</translation>
    </message>
    <message>
        <source>What gives the boxes of photos; Photo, Boxes from, changes it later</source>
        <translation>Ce qui donne les cadres des photos ; Photo, Cadres de le modifie plus tard</translation>
    </message>
    <message>
        <source>What is drawn is not saved.</source>
        <translation>Ce qui est dessiné n’est pas enregistré.</translation>
    </message>
    <message>
        <source>What is drawn over the photo: {names}</source>
        <translation>Ce qui est dessiné sur la photo : {names}</translation>
    </message>
    <message numerus="yes">
        <source>What is left is {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: What is left is {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>Il reste {count:,} photo prise par {names}.</numerusform>
            <numerusform>Il reste {count:,} photos prises par {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on, now and when the window is opened again:</source>
        <translation>Ce qui est activé, maintenant et à la réouverture de la fenêtre :</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Ce qui est retenu</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Ce que cela donne</translation>
    </message>
    <message>
        <source>what it does elsewhere nobody can tell without annotated faces from there</source>
        <translation>ce qu’il fait ailleurs, personne ne peut le dire sans visages annotés de là-bas</translation>
    </message>
    <message>
        <source>what it is, in words</source>
        <translation>ce que c’est, en mots</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>Ce qui semble faux</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Contenu des colonnes</translation>
    </message>
    <message>
        <source>What the corrections so far say</source>
        <translation>Ce que disent les corrections faites</translation>
    </message>
    <message>
        <source>What the figures in the list mean</source>
        <translation>Ce que signifient les chiffres de la liste</translation>
    </message>
    <message>
        <source>What the first faces say is not said of every photo: train a model of them first.</source>
        <translation>Ce que disent les premiers visages n’est pas dit de chaque photo : entraînez-en d’abord un modèle.</translation>
    </message>
    <message>
        <source>What the list says</source>
        <translation>Ce que dit la liste</translation>
    </message>
    <message>
        <source>What the list says of a photo</source>
        <translation>Ce que la liste dit d’une photo</translation>
    </message>
    <message>
        <source>What the markers mean</source>
        <translation>Sens des marqueurs</translation>
    </message>
    <message>
        <source>What the model has learnt from the boxes of its own objects; a training adds it</source>
        <translation>Ce que le modèle a appris des cadres de ses propres objets ; un entraînement l’ajoute</translation>
    </message>
    <message>
        <source>what the model places on the faces</source>
        <translation>ce que le modèle place sur les visages</translation>
    </message>
    <message>
        <source>what the model's answers depend on</source>
        <translation>ce dont dépendent les réponses du modèle</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>What to do …</source>
        <translation>Que faire …</translation>
    </message>
    <message>
        <source>What was not looked at the longest goes</source>
        <translation>Ce qui n’a pas été regardé depuis le plus longtemps part</translation>
    </message>
    <message>
        <source>What was saved is taken from the copy that follows the project, and looked through first.</source>
        <translation>Ce qui a été enregistré est pris de la copie qui suit le projet, et examiné d’abord.</translation>
    </message>
    <message>
        <source>What was saved up to then is kept; nothing more is saved into {name} until you choose. Whatever you choose, both stay on the disk.</source>
        <translation>Ce qui a été enregistré jusque-là est conservé ; plus rien n’est enregistré dans {name} avant votre choix. Quoi que vous choisissiez, les deux restent sur le disque.</translation>
    </message>
    <message>
        <source>What you have corrected, to the same faces of the frames around that are in the project; the further, the less</source>
        <translation>Ce que vous avez corrigé, vers les mêmes visages des images autour qui sont dans le projet ; plus elles sont loin, moins il en passe</translation>
    </message>
    <message>
        <source>What “12 doubtful”, “shape 2.1×” and “±2.5 %” mean</source>
        <translation>Ce que signifient « 12 douteux », « forme 2,1× » et « ±2,5 % »</translation>
    </message>
    <message>
        <source>Whatever you choose, {name} stays on the disk.</source>
        <translation>Quoi que vous choisissiez, {name} reste sur le disque.</translation>
    </message>
    <message>
        <source>wheel, pinch</source>
        <translation>molette, pincement</translation>
    </message>
    <message>
        <source>when it is opened only</source>
        <translation>à son ouverture seulement</translation>
    </message>
    <message>
        <source>Where another photo has its name: look for the one that was annotated, by what it holds</source>
        <translation>Là où une autre photo porte son nom : chercher celle qui a été annotée, d’après son contenu</translation>
    </message>
    <message>
        <source>Where corrections lie is drawn
once a predicted face is accepted.</source>
        <translation>La place des corrections est dessinée
dès qu’un visage prédit est accepté.</translation>
    </message>
    <message>
        <source>Where does the team meet?</source>
        <translation>Où l’équipe se retrouve-t-elle ?</translation>
    </message>
    <message>
        <source>Where each format was exported to last</source>
        <translation>Où chaque format a été exporté en dernier</translation>
    </message>
    <message>
        <source>Where it is least sure that there is a face.</source>
        <translation>Là où il est le moins sûr qu’il y a un visage.</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>Où il est maintenant</translation>
    </message>
    <message>
        <source>Where no model knows the layout, nothing is placed by itself.</source>
        <translation>Là où aucun modèle ne connaît le schéma de points, rien n’est placé tout seul.</translation>
    </message>
    <message>
        <source>Where no model knows the layout, the faces that are done place the next one.</source>
        <translation>Là où aucun modèle ne connaît le schéma de points, les visages finis placent le suivant.</translation>
    </message>
    <message>
        <source>Where no model knows the layout: learnt again after each accepted face</source>
        <translation>Là où aucun modèle ne connaît le schéma de points : réappris après chaque visage accepté</translation>
    </message>
    <message>
        <source>Where nobody has looked yet, a point is off by about 2.5 % of the distance between the eyes, in the mean of all points. Points that a person has placed count as right.</source>
        <translation>Là où personne n’a encore regardé, un point est à côté d’environ 2,5 % de la distance entre les yeux, en moyenne de tous les points. Les points qu’une personne a placés comptent comme justes.</translation>
    </message>
    <message>
        <source>Where only what does not show has changed in it; the points stay where they are</source>
        <translation>Là où seul a changé en elle ce qui ne se voit pas ; les points restent où ils sont</translation>
    </message>
    <message>
        <source>Where scenes change, looking at one frame in {number}</source>
        <translation>Là où les scènes changent, en regardant une image sur {number}</translation>
    </message>
    <message>
        <source>Where shall the team meet?</source>
        <translation>Où l’équipe doit-elle se retrouver ?</translation>
    </message>
    <message>
        <source>where the base looks</source>
        <translation>où regarde la base</translation>
    </message>
    <message>
        <source>where the file says, or near it</source>
        <translation>là où le fichier le dit, ou tout près</translation>
    </message>
    <message>
        <source>Where the model is least sure: {number} frames</source>
        <translation>Là où le modèle est le moins sûr : {number} images</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Où le modèle s’exécute</translation>
    </message>
    <message>
        <source>Where the panels are</source>
        <translation>Où sont les panneaux</translation>
    </message>
    <message>
        <source>Where the photo was made larger or smaller after it was annotated</source>
        <translation>Là où la photo a été agrandie ou réduite après avoir été annotée</translation>
    </message>
    <message>
        <source>Whether a correction moves points that nobody has placed</source>
        <translation>Si une correction déplace des points que personne n’a placés</translation>
    </message>
    <message>
        <source>Whether it is better here nobody knows, since no accepted face was held out</source>
        <translation>S’il est meilleur ici, personne ne le sait, car aucun visage accepté n’était réservé</translation>
    </message>
    <message>
        <source>Whether the tour was left or done</source>
        <translation>Si la visite a été quittée ou faite</translation>
    </message>
    <message>
        <source>Whether there is one</source>
        <translation>S’il y en a un</translation>
    </message>
    <message>
        <source>which file the photo is</source>
        <translation>quel fichier est la photo</translation>
    </message>
    <message>
        <source>Which point is placed next</source>
        <translation>Quel point est placé ensuite</translation>
    </message>
    <message>
        <source>which points are occluded</source>
        <translation>quels points sont masqués</translation>
    </message>
    <message>
        <source>which points lie outside the photo</source>
        <translation>quels points sont hors de la photo</translation>
    </message>
    <message>
        <source>Which reasons are listed</source>
        <translation>Quels motifs sont listés</translation>
    </message>
    <message>
        <source>Who is in the team</source>
        <translation>Qui est dans l’équipe</translation>
    </message>
    <message>
        <source>Who of the team is on what, and how fast and how exact everybody is</source>
        <translation>Qui dans l’équipe travaille sur quoi, avec quelle vitesse et quelle précision</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Qui travaille ici ?</translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation>Qui travaille ici…</translation>
    </message>
    <message>
        <source>Whose marker is which</source>
        <translation>À qui est chaque marqueur</translation>
    </message>
    <message>
        <source>with a note</source>
        <comment>photos listed</comment>
        <translation>avec une note</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Working them out …</source>
        <translation>Calcul en cours …</translation>
    </message>
    <message>
        <source>worse by {size:.1f} % on {faces} of {name}</source>
        <translation>moins bon de {size:.1f} % sur {faces} de {name}</translation>
    </message>
    <message>
        <source>worse by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>moins bon de {size:.1f} %, peut-être par hasard, sur {faces} de {name}</translation>
    </message>
    <message>
        <source>would move without offsets</source>
        <translation>bougerait sans décalages</translation>
    </message>
    <message>
        <source>wrist</source>
        <comment>a region of a layout</comment>
        <translation>poignet</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Write a note of the review</source>
        <translation>Écrire une note de relecture</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>x {x:.1f}  y {y:.1f}  rgb {red} {green} {blue}</source>
        <translation>x {x:.1f}  y {y:.1f}  rvb {red} {green} {blue}</translation>
    </message>
    <message>
        <source>x {x:.1f}, y {y:.1f}</source>
        <translation>x {x:.1f}, y {y:.1f}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>YOLO-pose (Ultralytics)</source>
        <comment>a file format</comment>
        <translation>YOLO-pose (Ultralytics)</translation>
    </message>
    <message>
        <source>You annotated this face yourself: a second person reviews it.</source>
        <translation>Vous avez annoté ce visage vous-même : une seconde personne le relit.</translation>
    </message>
    <message>
        <source>You have taken no photo. File, Team takes some; all photos are listed by the filter above.</source>
        <translation>Vous n’avez pris aucune photo. Fichier, Équipe en prend ; toutes les photos sont listées par le filtre ci-dessus.</translation>
    </message>
    <message numerus="yes">
        <source>You have taken {count:,} photos; File, Team, Only mine lists what is yours.</source>
        <extracomment>Of one: You have taken {count:,} photo; File, Team, Only mine lists what is yours.</extracomment>
        <translation>
            <numerusform>Vous avez pris {count:,} photo ; Fichier, Équipe, Les miennes liste ce qui est à vous.</numerusform>
            <numerusform>Vous avez pris {count:,} photos ; Fichier, Équipe, Les miennes liste ce qui est à vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>You work as {name} from now on; what was done before stays as it is.</source>
        <translation>Vous travaillez désormais sous le nom {name} ; ce qui a été fait avant reste tel quel.</translation>
    </message>
    <message>
        <source>Your edits carry this name. On an account that several people use, each gives their own: then nobody undoes what another has done, everybody can review the others' faces, and figures are told apart.</source>
        <translation>Vos modifications portent ce nom. Sur un compte que plusieurs personnes utilisent, chacune donne le sien : alors personne n’annule ce qu’une autre a fait, chacun peut relire les visages des autres, et les chiffres sont distincts.</translation>
    </message>
    <message>
        <source>Your models lie in</source>
        <translation>Vos modèles sont dans</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Yours since {since}, until {until}.</source>
        <translation>À vous depuis {since}, jusqu’à {until}.</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date</comment>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>zoom sous le curseur</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted</source>
        <extracomment>Of one: {accepted:,} accepted</extracomment>
        <translation>
            <numerusform>{accepted:,} accepté</numerusform>
            <numerusform>{accepted:,} acceptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, none new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, none new since the last training</extracomment>
        <translation>
            <numerusform>{accepted:,} accepté, aucun nouveau depuis le dernier entraînement</numerusform>
            <numerusform>{accepted:,} acceptés, aucun nouveau depuis le dernier entraînement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, {new:,} new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, {new:,} new since the last training</extracomment>
        <translation>
            <numerusform>{accepted:,} accepté, {new:,} nouveau depuis le dernier entraînement</numerusform>
            <numerusform>{accepted:,} acceptés, {new:,} nouveaux depuis le dernier entraînement</numerusform>
        </translation>
    </message>
    <message>
        <source>{account} (account) – your name?</source>
        <translation>{account} (compte) – votre nom ?</translation>
    </message>
    <message>
        <source>{along:.2f}  {across:.2f}</source>
        <translation>{along:.2f}  {across:.2f}</translation>
    </message>
    <message>
        <source>{along_mark} along {along:.2f} {across_mark} across {across:.2f} %</source>
        <translation>{along_mark} le long {along:.2f} {across_mark} en travers {across:.2f} %</translation>
    </message>
    <message>
        <source>{alt} + wheel</source>
        <translation>{alt} + molette</translation>
    </message>
    <message>
        <source>{axis} of {point}</source>
        <translation>{axis} de {point}</translation>
    </message>
    <message>
        <source>{before:.1f} → {after:.1f} a face</source>
        <translation>{before:.1f} → {after:.1f} par visage</translation>
    </message>
    <message>
        <source>{beside} may not be written, and what is in it is not shown here. New annotations of {folder} are kept in {project}</source>
        <translation>{beside} ne peut pas être modifié, et son contenu n’est pas affiché ici. Les nouvelles annotations de {folder} sont conservées dans {project}</translation>
    </message>
    <message>
        <source>{camera} is back.</source>
        <translation>{camera} est de retour.</translation>
    </message>
    <message>
        <source>{command}: cannot be started: {reason}</source>
        <translation>{command} : démarrage impossible : {reason}</translation>
    </message>
    <message>
        <source>{command}: no key</source>
        <translation>{command} : aucune touche</translation>
    </message>
    <message>
        <source>{command}: {key}</source>
        <translation>{command} : {key}</translation>
    </message>
    <message>
        <source>{control} + drag</source>
        <translation>{control} + glisser</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces</source>
        <extracomment>Of one: {count:,} accepted face</extracomment>
        <translation>
            <numerusform>{count:,} visage accepté</numerusform>
            <numerusform>{count:,} visages acceptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces are in {name}.</source>
        <extracomment>Of one: {count:,} accepted face is in {name}.</extracomment>
        <translation>
            <numerusform>{count:,} visage accepté est dans {name}.</numerusform>
            <numerusform>{count:,} visages acceptés sont dans {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are finished already</source>
        <extracomment>Of one: {count:,} is finished already</extracomment>
        <translation>
            <numerusform>{count:,} est déjà finie</numerusform>
            <numerusform>{count:,} sont déjà finies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are not sent yet</source>
        <extracomment>Of one: {count:,} is not sent yet</extracomment>
        <translation>
            <numerusform>{count:,} n’est pas encore envoyé</numerusform>
            <numerusform>{count:,} ne sont pas encore envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cannot be read and are left out</source>
        <extracomment>Of one: {count:,} cannot be read and is left out</extracomment>
        <translation>
            <numerusform>{count:,} est illisible et omis</numerusform>
            <numerusform>{count:,} sont illisibles et omis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} could not be read.</source>
        <extracomment>Of one: {count:,} could not be read.</extracomment>
        <translation>
            <numerusform>{count:,} n’a pas pu être lue.</numerusform>
            <numerusform>{count:,} n’ont pas pu être lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits</source>
        <extracomment>Of one: {count:,} edit</extracomment>
        <translation>
            <numerusform>{count:,} modification</numerusform>
            <numerusform>{count:,} modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits came</source>
        <extracomment>Of one: {count:,} edit came</extracomment>
        <translation>
            <numerusform>{count:,} modification arrivée</numerusform>
            <numerusform>{count:,} modifications arrivées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} events went</source>
        <extracomment>Of one: {count:,} event went</extracomment>
        <translation>
            <numerusform>{count:,} événement envoyé</numerusform>
            <numerusform>{count:,} événements envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces</source>
        <extracomment>Of one: {count:,} face</extracomment>
        <translation>
            <numerusform>{count:,} visage</numerusform>
            <numerusform>{count:,} visages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces accepted</source>
        <extracomment>Of one: {count:,} face accepted</extracomment>
        <translation>
            <numerusform>{count:,} visage accepté</numerusform>
            <numerusform>{count:,} visages acceptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are back</source>
        <extracomment>Of one: the face is back</extracomment>
        <translation>
            <numerusform>{count:,} visage est revenu</numerusform>
            <numerusform>{count:,} visages sont revenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are gone</source>
        <extracomment>Of one: the face is gone</extracomment>
        <translation>
            <numerusform>{count:,} visage est parti</numerusform>
            <numerusform>{count:,} visages sont partis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces left out where somebody has worked on the face already</source>
        <extracomment>Of one: {count:,} face left out where somebody has worked on the face already</extracomment>
        <translation>
            <numerusform>{count:,} visage laissé de côté, car quelqu’un y a déjà travaillé</numerusform>
            <numerusform>{count:,} visages laissés de côté, car quelqu’un y a déjà travaillé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were measured into {name}; not so: {problem}</source>
        <extracomment>Of one: {count:,} face was measured into {name}; not so: {problem}</extracomment>
        <translation>
            <numerusform>{count:,} visage a été mesuré dans {name} ; d’autres non : {problem}</numerusform>
            <numerusform>{count:,} visages ont été mesurés dans {name} ; d’autres non : {problem}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were there already</source>
        <extracomment>Of one: {count:,} face was there already</extracomment>
        <translation>
            <numerusform>{count:,} visage était déjà là</numerusform>
            <numerusform>{count:,} visages étaient déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files</source>
        <extracomment>Of one: {count:,} file</extracomment>
        <translation>
            <numerusform>{count:,} fichier</numerusform>
            <numerusform>{count:,} fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files in formats that are not read ({kinds})</source>
        <extracomment>Of one: {count:,} file in a format that is not read ({kinds})</extracomment>
        <translation>
            <numerusform>{count:,} fichier d’un format qui n’est pas lu ({kinds})</numerusform>
            <numerusform>{count:,} fichiers de formats qui ne sont pas lus ({kinds})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} finished</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} finished</extracomment>
        <translation>
            <numerusform>{count:,} finie</numerusform>
            <numerusform>{count:,} finies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have a face that no model has placed</source>
        <extracomment>Of one: {count:,} has a face that no model has placed</extracomment>
        <translation>
            <numerusform>{count:,} a un visage qu’aucun modèle n’a placé</numerusform>
            <numerusform>{count:,} ont un visage qu’aucun modèle n’a placé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have no face there</source>
        <extracomment>Of one: {count:,} has no face there</extracomment>
        <translation>
            <numerusform>{count:,} n’y a pas de visage</numerusform>
            <numerusform>{count:,} n’y ont pas de visage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have only other faces</source>
        <extracomment>Of one: {count:,} has only other faces</extracomment>
        <translation>
            <numerusform>{count:,} n’a que d’autres visages</numerusform>
            <numerusform>{count:,} n’ont que d’autres visages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have them already</source>
        <extracomment>Of one: {count:,} has them already</extracomment>
        <translation>
            <numerusform>{count:,} les a déjà</numerusform>
            <numerusform>{count:,} les ont déjà</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have these points placed by hand</source>
        <extracomment>Of one: {count:,} has these points placed by hand</extracomment>
        <translation>
            <numerusform>{count:,} a ces points placés à la main</numerusform>
            <numerusform>{count:,} ont ces points placés à la main</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} held-out faces</source>
        <extracomment>Of one: {count:,} held-out face</extracomment>
        <translation>
            <numerusform>{count:,} visage réservé</numerusform>
            <numerusform>{count:,} visages réservés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} in the project already under another name</source>
        <extracomment>Of one: {count:,} in the project already under another name</extracomment>
        <translation>
            <numerusform>{count:,} déjà dans le projet sous un autre nom</numerusform>
            <numerusform>{count:,} déjà dans le projet sous un autre nom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} leases have lapsed</source>
        <extracomment>Of one: {count:,} lease has lapsed</extracomment>
        <translation>
            <numerusform>{count:,} réservation a expiré</numerusform>
            <numerusform>{count:,} réservations ont expiré</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lie behind a cut</source>
        <extracomment>Of one: {count:,} lies behind a cut</extracomment>
        <translation>
            <numerusform>{count:,} est derrière une coupe</numerusform>
            <numerusform>{count:,} sont derrière une coupe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lines are of photos that have one already, and are left out</source>
        <extracomment>Of one: {count:,} photo has several lines, of which the first counts</extracomment>
        <translation>
            <numerusform>{count:,} photo a plusieurs lignes, dont la première compte</numerusform>
            <numerusform>{count:,} lignes concernent des photos qui en ont déjà une, et sont laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} linked folders that were not looked into</source>
        <extracomment>Of one: {count:,} linked folder that was not looked into</extracomment>
        <translation>
            <numerusform>{count:,} dossier lié qui n’a pas été parcouru</numerusform>
            <numerusform>{count:,} dossiers liés qui n’ont pas été parcourus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} look too different</source>
        <extracomment>Of one: {count:,} looks too different</extracomment>
        <translation>
            <numerusform>{count:,} semble trop différente</numerusform>
            <numerusform>{count:,} semblent trop différentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} need a newer version of adnet-annotate; until then nothing is edited</source>
        <extracomment>Of one: {count:,} needs a newer version of adnet-annotate; until then nothing is edited</extracomment>
        <translation>
            <numerusform>{count:,} exige une version plus récente d’adnet-annotate ; d’ici là rien n’est modifié</numerusform>
            <numerusform>{count:,} exigent une version plus récente d’adnet-annotate ; d’ici là rien n’est modifié</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} never opened and so not recognisable</source>
        <extracomment>Of one: {count:,} never opened and so not recognisable</extracomment>
        <translation>
            <numerusform>{count:,} jamais ouverte, donc non reconnaissable</numerusform>
            <numerusform>{count:,} jamais ouvertes, donc non reconnaissables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} new photos</source>
        <extracomment>Of one: {count:,} new photo</extracomment>
        <translation>
            <numerusform>{count:,} nouvelle photo</numerusform>
            <numerusform>{count:,} nouvelles photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} not there</source>
        <comment>photos</comment>
        <extracomment>Of one: {count:,} not there</extracomment>
        <translation>
            <numerusform>{count:,} absente</numerusform>
            <numerusform>{count:,} absentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos</source>
        <extracomment>Of one: {count:,} photo</extracomment>
        <translation>
            <numerusform>{count:,} photo</numerusform>
            <numerusform>{count:,} photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are back</source>
        <extracomment>Of one: {count:,} photo is back</extracomment>
        <translation>
            <numerusform>{count:,} photo est de retour</numerusform>
            <numerusform>{count:,} photos sont de retour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are handed out to {names}.</source>
        <extracomment>Of one: {count:,} photo is handed out to {names}.</extracomment>
        <translation>
            <numerusform>{count:,} photo est distribuée à {names}.</numerusform>
            <numerusform>{count:,} photos sont distribuées à {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project again</source>
        <extracomment>Of one: the photo is in the project again</extracomment>
        <translation>
            <numerusform>{count:,} photo est de nouveau dans le projet</numerusform>
            <numerusform>{count:,} photos sont de nouveau dans le projet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project already under another path, by what they hold: {photo} is {known}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project already under another path, by what they hold: {photo} is {known}{more}</extracomment>
        <translation>
            <numerusform>{count:,} photo est déjà dans le projet sous un autre chemin, d’après son contenu : {photo} est {known}{more}</numerusform>
            <numerusform>{count:,} photos sont déjà dans le projet sous un autre chemin, d’après leur contenu : {photo} est {known}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</extracomment>
        <translation>
            <numerusform>{count:,} photo est plus d’une fois dans le projet, et rien ne dit laquelle est visée : les visages de {photo} vont à {known}, non à {other}{more}</numerusform>
            <numerusform>{count:,} photos sont plus d’une fois dans le projet, et rien ne dit laquelle est visée : les visages de {photo} vont à {known}, non à {other}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new</source>
        <extracomment>Of one: {count:,} photo is new</extracomment>
        <translation>
            <numerusform>{count:,} photo est nouvelle</numerusform>
            <numerusform>{count:,} photos sont nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new in the project</source>
        <extracomment>Of one: {count:,} photo is new in the project</extracomment>
        <translation>
            <numerusform>{count:,} photo est nouvelle dans le projet</numerusform>
            <numerusform>{count:,} photos sont nouvelles dans le projet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are no longer there</source>
        <extracomment>Of one: {count:,} photo is no longer there</extracomment>
        <translation>
            <numerusform>{count:,} photo n’est plus là</numerusform>
            <numerusform>{count:,} photos ne sont plus là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</source>
        <extracomment>Of one: {count:,} photo is of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</extracomment>
        <translation>
            <numerusform>{count:,} photo a le nom d’une photo au contenu différent, et elle est donc nouvelle : {photo} n’est pas {known}{more}</numerusform>
            <numerusform>{count:,} photos ont le nom d’une photo au contenu différent, et elles sont donc nouvelles : {photo} n’est pas {known}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are out of the project</source>
        <extracomment>Of one: the photo is out of the project</extracomment>
        <translation>
            <numerusform>{count:,} photo est hors du projet</numerusform>
            <numerusform>{count:,} photos sont hors du projet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are predicted, and the list stands by what the model doubts.</source>
        <extracomment>Of one: {count:,} photo is predicted, and the list stands by what the model doubts.</extracomment>
        <translation>
            <numerusform>{count:,} photo est prédite, et la liste suit les doutes du modèle.</numerusform>
            <numerusform>{count:,} photos sont prédites, et la liste suit les doutes du modèle.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} photos could not be read in all</source>
        <translation>{count:,} photos n’ont pas pu être lues en tout</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have got this scale.</source>
        <extracomment>Of one: {count:,} photo has got this scale.</extracomment>
        <translation>
            <numerusform>{count:,} photo a reçu cette échelle.</numerusform>
            <numerusform>{count:,} photos ont reçu cette échelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have other names</source>
        <extracomment>Of one: {count:,} photo has another name</extracomment>
        <translation>
            <numerusform>{count:,} photo a un autre nom</numerusform>
            <numerusform>{count:,} photos ont d’autres noms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos hold untouched predictions of another model.</source>
        <extracomment>Of one: {count:,} photo holds untouched predictions of another model.</extracomment>
        <translation>
            <numerusform>{count:,} photo contient des prédictions intactes d’un autre modèle.</numerusform>
            <numerusform>{count:,} photos contiennent des prédictions intactes d’un autre modèle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos in which the model found nothing stay as they are</source>
        <extracomment>Of one: {count:,} photo in which the model found nothing stays as it is</extracomment>
        <translation>
            <numerusform>{count:,} photo où le modèle n’a rien trouvé reste telle quelle</numerusform>
            <numerusform>{count:,} photos où le modèle n’a rien trouvé restent telles quelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos taken until {time}</source>
        <extracomment>Of one: {count:,} photo taken until {time}</extracomment>
        <translation>
            <numerusform>{count:,} photo prise jusqu’à {time}</numerusform>
            <numerusform>{count:,} photos prises jusqu’à {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos wait for you to do them a second time; File, Team, Do photos again opens them.</source>
        <extracomment>Of one: {count:,} photo waits for you to do it a second time; File, Team, Do photos again opens it.</extracomment>
        <translation>
            <numerusform>{count:,} photo attend que vous la refassiez ; Fichier, Équipe, Refaire des photos l’ouvre.</numerusform>
            <numerusform>{count:,} photos attendent que vous les refassiez ; Fichier, Équipe, Refaire des photos les ouvre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} taken</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} taken</extracomment>
        <translation>
            <numerusform>{count:,} prise</numerusform>
            <numerusform>{count:,} prises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} that are selected</source>
        <extracomment>Of one: {count:,} that is selected</extracomment>
        <translation>
            <numerusform>{count:,} sélectionnée</numerusform>
            <numerusform>{count:,} sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} wait for what has not come yet</source>
        <extracomment>Of one: {count:,} waits for what has not come yet</extracomment>
        <translation>
            <numerusform>{count:,} attend ce qui n’est pas encore arrivé</numerusform>
            <numerusform>{count:,} attendent ce qui n’est pas encore arrivé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} were not looked at yet</source>
        <extracomment>Of one: {count:,} was not looked at yet</extracomment>
        <translation>
            <numerusform>{count:,} n’a pas encore été regardée</numerusform>
            <numerusform>{count:,} n’ont pas encore été regardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} accepted faces say how large the ellipses are to be on photos like these.</source>
        <extracomment>Of one: {count} accepted face says how large the ellipses are to be on photos like these.</extracomment>
        <translation>
            <numerusform>{count} visage accepté dit quelle taille doivent avoir les ellipses sur de telles photos.</numerusform>
            <numerusform>{count} visages acceptés disent quelle taille doivent avoir les ellipses sur de telles photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} curves</source>
        <extracomment>Of one: {count} curve</extracomment>
        <translation>
            <numerusform>{count} courbe</numerusform>
            <numerusform>{count} courbes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful points</source>
        <extracomment>Of one: {count} doubtful point</extracomment>
        <translation>
            <numerusform>{count} point douteux</numerusform>
            <numerusform>{count} points douteux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful: about {count} points are probably off by more than {tolerance:.0f} % of the distance between the eyes</source>
        <extracomment>Of one: {count} doubtful: about {count} point is probably off by more than {tolerance:.0f} % of the distance between the eyes</extracomment>
        <translation>
            <numerusform>{count} douteux : environ {count} point est probablement à plus de {tolerance:.0f} % de la distance entre les yeux de sa vraie place</numerusform>
            <numerusform>{count} douteux : environ {count} points sont probablement à plus de {tolerance:.0f} % de la distance entre les yeux de leur vraie place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces</source>
        <extracomment>Of one: {count} face</extracomment>
        <translation>
            <numerusform>{count} visage</numerusform>
            <numerusform>{count} visages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces have fewer than {least} points: nothing is learnt from what is not placed.</source>
        <extracomment>Of one: One face has fewer than {least} points: nothing is learnt from what is not placed.</extracomment>
        <translation>
            <numerusform>{count} visage a moins de {least} points : rien n’est appris de ce qui n’est pas placé.</numerusform>
            <numerusform>{count} visages ont moins de {least} points : rien n’est appris de ce qui n’est pas placé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces of the photo before.</source>
        <extracomment>Of one: The face of the photo before.</extracomment>
        <translation>
            <numerusform>{count} visage de la photo précédente.</numerusform>
            <numerusform>{count} visages de la photo précédente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces, {state}</source>
        <extracomment>Of one: {count} face, {state}</extracomment>
        <translation>
            <numerusform>{count} visage, {state}</numerusform>
            <numerusform>{count} visages, {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} frames are in the project now.</source>
        <extracomment>Of one: {count} frame is in the project now.</extracomment>
        <translation>
            <numerusform>{count} image est maintenant dans le projet.</numerusform>
            <numerusform>{count} images sont maintenant dans le projet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces</source>
        <extracomment>Of one: {count} held-out face</extracomment>
        <translation>
            <numerusform>{count} visage réservé</numerusform>
            <numerusform>{count} visages réservés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces are too few to tell whether the new model is better.</source>
        <extracomment>Of one: {count} held-out face is too few to tell whether the new model is better.</extracomment>
        <translation>
            <numerusform>{count} visage réservé est trop peu pour dire si le nouveau modèle est meilleur.</numerusform>
            <numerusform>{count} visages réservés sont trop peu pour dire si le nouveau modèle est meilleur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {total} points are not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</source>
        <extracomment>Of one: {count} of {total} points is not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</extracomment>
        <translation>
            <numerusform>{count} point sur {total} n’est pas placé ; {{point.unplaced}} va au suivant. {{face.accept_incomplete}} accepte le visage tel quel.</numerusform>
            <numerusform>{count} points sur {total} ne sont pas placés ; {{point.unplaced}} va au suivant. {{face.accept_incomplete}} accepte le visage tel quel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs</source>
        <extracomment>Of one: {count} pair</extracomment>
        <translation>
            <numerusform>{count} paire</numerusform>
            <numerusform>{count} paires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>Of one: {count} point</extracomment>
        <translation>
            <numerusform>{count} point</numerusform>
            <numerusform>{count} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points count nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</source>
        <extracomment>Of one: The point counts nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</extracomment>
        <translation>
            <numerusform>{count} point ne compte plus nulle part. {{point.deselect}}, puis {{edit.delete}}, supprime le visage.</numerusform>
            <numerusform>{count} points ne comptent plus nulle part. {{point.deselect}}, puis {{edit.delete}}, supprime le visage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points selected.</source>
        <extracomment>Of one: {count} point selected.</extracomment>
        <translation>
            <numerusform>{count} point sélectionné.</numerusform>
            <numerusform>{count} points sélectionnés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} selected</source>
        <comment>points</comment>
        <extracomment>Of one: {count} selected</extracomment>
        <translation>
            <numerusform>{count} sélectionné</numerusform>
            <numerusform>{count} sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>{curve} and {other} cross</source>
        <translation>{curve} et {other} se croisent</translation>
    </message>
    <message>
        <source>{curve} crosses itself</source>
        <translation>{curve} se croise elle-même</translation>
    </message>
    <message>
        <source>{curve} stands {distance} {where} against the model than {person} usually places it</source>
        <translation>{curve} est de {distance} {where}, par rapport au modèle, que là où {person} la place d’habitude</translation>
    </message>
    <message numerus="yes">
        <source>{curve}: {count} points selected.</source>
        <extracomment>Of one: {curve}: {count} point selected.</extracomment>
        <translation>
            <numerusform>{curve} : {count} point sélectionné.</numerusform>
            <numerusform>{curve} : {count} points sélectionnés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}, {person}: {count} faces</source>
        <extracomment>Of one: {day}, {person}: {count} face</extracomment>
        <translation>
            <numerusform>{day}, {person} : {count} visage</numerusform>
            <numerusform>{day}, {person} : {count} visages</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}.{month}.</source>
        <comment>a date</comment>
        <translation>{day}/{month}</translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} photos done</source>
        <extracomment>Of one: {done:,} of {total:,} photo done</extracomment>
        <translation>
            <numerusform>{done:,} photo finie sur {total:,}</numerusform>
            <numerusform>{done:,} photos finies sur {total:,}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} photos done · {listed:,} listed</source>
        <extracomment>Of one: {done:,} of {total:,} photo done · {listed:,} listed</extracomment>
        <translation>
            <numerusform>{done:,} photo finie sur {total:,} · {listed:,} listée</numerusform>
            <numerusform>{done:,} photos finies sur {total:,} · {listed:,} listées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} predicted</source>
        <extracomment>Of one: {done:,} of {total:,} predicted</extracomment>
        <translation>
            <numerusform>{done:,} prédite sur {total:,}</numerusform>
            <numerusform>{done:,} prédites sur {total:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, less than a minute left</source>
        <translation>{done:,} prédites sur {total:,}, reste moins d’une minute</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {hours} h left</source>
        <translation>{done:,} prédites sur {total:,}, reste {hours} h</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {minutes} min left</source>
        <translation>{done:,} prédites sur {total:,}, reste {minutes} min</translation>
    </message>
    <message>
        <source>{done} Nothing else waits.</source>
        <translation>{done} Rien d’autre n’attend.</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <comment>faces of a photo</comment>
        <translation>{done} finis sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {total} faces</source>
        <extracomment>Of one: {done} of {total} face</extracomment>
        <translation>
            <numerusform>{done} visage sur {total}</numerusform>
            <numerusform>{done} visages sur {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>{face.draw} draws the box of the first face and {point.place} places its points; later ones come placed.</source>
        <translation>{face.draw} trace le cadre du premier visage et {point.place} place ses points ; les suivants arrivent placés.</translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back</source>
        <extracomment>Of one: {faces:,} sent back</extracomment>
        <translation>
            <numerusform>{faces:,} renvoyé</numerusform>
            <numerusform>{faces:,} renvoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back to you</source>
        <extracomment>Of one: {faces:,} sent back to you</extracomment>
        <translation>
            <numerusform>{faces:,} vous est renvoyé</numerusform>
            <numerusform>{faces:,} vous sont renvoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces:,} to decide</source>
        <translation>{faces:,} à trancher</translation>
    </message>
    <message>
        <source>{faces:,} to review</source>
        <translation>{faces:,} à relire</translation>
    </message>
    <message>
        <source>{faces:,} {folder}</source>
        <translation>{faces:,} {folder}</translation>
    </message>
    <message numerus="yes">
        <source>{faces} in {count:,} photos</source>
        <extracomment>Of one: {faces} in {count:,} photo</extracomment>
        <translation>
            <numerusform>{faces} dans {count:,} photo</numerusform>
            <numerusform>{faces} dans {count:,} photos</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces} in {photos}, layout {layout}, {files}</source>
        <translation>{faces} dans {photos}, schéma de points {layout}, {files}</translation>
    </message>
    <message>
        <source>{facts}.</source>
        <translation>{facts}.</translation>
    </message>
    <message>
        <source>{file.find_moved} looks for them by what is in them.</source>
        <translation>{file.find_moved} les cherche d’après leur contenu.</translation>
    </message>
    <message>
        <source>{file.open_folder} opens a folder of photos, {file.camera} the camera.</source>
        <translation>{file.open_folder} ouvre un dossier de photos, {file.camera} la caméra.</translation>
    </message>
    <message>
        <source>{file.open_photos} opens a project, {file.open_folder} a folder.</source>
        <translation>{file.open_photos} ouvre un projet, {file.open_folder} un dossier.</translation>
    </message>
    <message>
        <source>{files} there already, as {first}</source>
        <translation>{files} déjà là, comme {first}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: has the layout {own} already, of whose {total} points {count} are in {wanted}; open it as it is, and change its layout (menu Layout)</source>
        <extracomment>Of one: {file}: has the layout {own} already, of whose {total} points {count} is in {wanted}; open it as it is, and change its layout (menu Layout)</extracomment>
        <translation>
            <numerusform>{file} : a déjà le schéma de points {own}, dont {count} point sur {total} est dans {wanted} ; ouvrez-le tel quel, et modifiez son schéma (menu Schéma)</numerusform>
            <numerusform>{file} : a déjà le schéma de points {own}, dont {count} points sur {total} sont dans {wanted} ; ouvrez-le tel quel, et modifiez son schéma (menu Schéma)</numerusform>
        </translation>
    </message>
    <message>
        <source>{finder} (none yet)</source>
        <translation>{finder} (aucun encore)</translation>
    </message>
    <message>
        <source>{first}, {then}</source>
        <comment>a list</comment>
        <translation>{first}, {then}</translation>
    </message>
    <message>
        <source>{flaw}, in the whole face: {{shape.swap}} exchanges them</source>
        <translation>{flaw}, dans tout le visage : {{shape.swap}} les échange</translation>
    </message>
    <message>
        <source>{folder} may not be written, so its annotations are kept in {project}</source>
        <translation>{folder} ne peut pas être écrit, ses annotations sont donc conservées dans {project}</translation>
    </message>
    <message>
        <source>{folder}: cannot be made: {reason}</source>
        <translation>{folder} : création impossible : {reason}</translation>
    </message>
    <message>
        <source>{folder}: there is no such folder.</source>
        <translation>{folder} : ce dossier n’existe pas.</translation>
    </message>
    <message numerus="yes">
        <source>{found:,} of {count:,} missing photos found in {folder}</source>
        <extracomment>Of one: {found:,} of {count:,} missing photo found in {folder}</extracomment>
        <translation>
            <numerusform>{found:,} photo manquante sur {count:,} trouvée dans {folder}</numerusform>
            <numerusform>{found:,} photos manquantes sur {count:,} trouvées dans {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} The model said nothing of {unseen:,} of them.</source>
        <translation>{found} Le modèle n’a rien dit de {unseen:,} d’entre eux.</translation>
    </message>
    <message>
        <source>{help.keys} shows all keys</source>
        <translation>{help.keys} affiche toutes les touches</translation>
    </message>
    <message>
        <source>{hours}:{minutes:02d}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation>{hours}:{minutes:02d}:{seconds:05.2f}</translation>
    </message>
    <message>
        <source>{kept} of {points} points stay</source>
        <translation>{kept} points sur {points} restent</translation>
    </message>
    <message>
        <source>{key} is “{command}”. Press it again to take it away from there, or press another key.</source>
        <translation>{key} est « {command} ». Appuyez de nouveau pour la lui retirer, ou appuyez sur une autre touche.</translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}</extracomment>
        <translation>
            <numerusform>{learnt} visage pour apprendre, {held} réservés ; {processes} × {device}</numerusform>
            <numerusform>{learnt} visages pour apprendre, {held} réservés ; {processes} × {device}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}, in {precision}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}, in {precision}</extracomment>
        <translation>
            <numerusform>{learnt} visage pour apprendre, {held} réservés ; {processes} × {device}, en {precision}</numerusform>
            <numerusform>{learnt} visages pour apprendre, {held} réservés ; {processes} × {device}, en {precision}</numerusform>
        </translation>
    </message>
    <message>
        <source>{menu}: {command}</source>
        <translation>{menu} : {command}</translation>
    </message>
    <message>
        <source>{minutes}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation>{minutes}:{seconds:05.2f}</translation>
    </message>
    <message>
        <source>{model} does not know how its errors go together: points move one by one.</source>
        <translation>{model} ne sait pas comment ses erreurs vont ensemble : les points se déplacent un par un.</translation>
    </message>
    <message>
        <source>{model} does not place the points of layout {layout}: nothing is predicted here.</source>
        <translation>{model} ne place pas les points du schéma de points {layout} : rien n’est prédit ici.</translation>
    </message>
    <message>
        <source>{model} has learnt from the faces that are held out now: they cannot judge.</source>
        <translation>{model} a appris des visages maintenant réservés : ils ne peuvent pas juger.</translation>
    </message>
    <message>
        <source>{model} is in use: use another model before removing it.</source>
        <translation>{model} est utilisé : utilisez un autre modèle avant de le supprimer.</translation>
    </message>
    <message>
        <source>{model} places {placed} points, this project has {wanted}: nothing is predicted here.</source>
        <translation>{model} place {placed} points, ce projet en a {wanted} : rien n’est prédit ici.</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} et {last}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} et {more} de plus</translation>
    </message>
    <message>
        <source>{names} do it without seeing each other's points, since {since}, until {until}.</source>
        <translation>{names} la font sans voir les points des autres, depuis {since}, jusqu’à {until}.</translation>
    </message>
    <message>
        <source>{names} had taken it; that has lapsed ({until}).</source>
        <translation>{names} l’avait prise ; cela a expiré ({until}).</translation>
    </message>
    <message>
        <source>{names} has taken it, since {since}, until {until}.</source>
        <translation>{names} l’a prise, depuis {since}, jusqu’à {until}.</translation>
    </message>
    <message>
        <source>{names} has taken the photo before; here is the next.</source>
        <translation>{names} a déjà pris la photo ; voici la suivante.</translation>
    </message>
    <message>
        <source>{names} has taken them already.</source>
        <translation>{names} les a déjà prises.</translation>
    </message>
    <message>
        <source>{names} has taken this photo at the same time as you; go on with another.</source>
        <translation>{names} a pris cette photo en même temps que vous ; continuez avec une autre.</translation>
    </message>
    <message>
        <source>{name} (new layout)</source>
        <translation>{name} (nouveau schéma)</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (vous)</translation>
    </message>
    <message>
        <source>{name} (you), {role}</source>
        <translation>{name} (vous), {role}</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>{name} ({role}, has left)</source>
        <translation>{name} ({role}, n’est plus là)</translation>
    </message>
    <message>
        <source>{name} has been trained and is among the models.</source>
        <translation>{name} a été entraîné et figure parmi les modèles.</translation>
    </message>
    <message>
        <source>{name} holds predictions: open their photos first, then drop it again.</source>
        <translation>{name} contient des prédictions : ouvrez d’abord leurs photos, puis déposez-le de nouveau.</translation>
    </message>
    <message>
        <source>{name} holds the edits that were set aside.</source>
        <translation>{name} contient les modifications mises de côté.</translation>
    </message>
    <message>
        <source>{name} holds them, with all that was there before; adnet merge joins both.</source>
        <translation>{name} les contient, avec tout ce qui s’y trouvait avant ; adnet merge réunit les deux.</translation>
    </message>
    <message>
        <source>{name} is among the models.</source>
        <translation>{name} figure parmi les modèles.</translation>
    </message>
    <message>
        <source>{name} is another video than the one that these frames are from. The frames are all here; open the video itself to take frames of it.</source>
        <translation>{name} est une autre vidéo que celle d’où viennent ces images. Les images sont toutes ici ; ouvrez la vidéo elle-même pour en prendre des images.</translation>
    </message>
    <message>
        <source>{name} is in use.</source>
        <translation>{name} est utilisé.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is in use. Untouched predictions of {count:,} photos are made anew.</source>
        <extracomment>Of one: {name} is in use. Untouched predictions of {count:,} photo are made anew.</extracomment>
        <translation>
            <numerusform>{name} est utilisé. Les prédictions intactes de {count:,} photo sont refaites.</numerusform>
            <numerusform>{name} est utilisé. Les prédictions intactes de {count:,} photos sont refaites.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} est supprimé.</translation>
    </message>
    <message>
        <source>{name} is the copy that followed {project}, which stays as it is.</source>
        <translation>{name} est la copie qui a suivi {project}, lequel reste tel quel.</translation>
    </message>
    <message>
        <source>{name} is there no more.</source>
        <translation>{name} n’est plus là.</translation>
    </message>
    <message>
        <source>{name} {state}</source>
        <comment>two versions of a face</comment>
        <translation>{name} {state}</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}, {role}</translation>
    </message>
    <message>
        <source>{name}: the frame was passed too long ago to be saved; go to it again</source>
        <translation>{name} : l’image est passée il y a trop longtemps pour être enregistrée ; retournez-y</translation>
    </message>
    <message>
        <source>{new} is among the models, {in_use} is in use.</source>
        <translation>{new} figure parmi les modèles, {in_use} est utilisé.</translation>
    </message>
    <message>
        <source>{nme:.2f} %</source>
        <translation>{nme:.2f} %</translation>
    </message>
    <message>
        <source>{nme:.3f} %</source>
        <translation>{nme:.3f} %</translation>
    </message>
    <message>
        <source>{number:,} of {total:,}</source>
        <comment>photos of the list</comment>
        <translation>{number:,} sur {total:,}</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {total} placed</source>
        <comment>points by hand</comment>
        <extracomment>Of one: {number} of {total} placed</extracomment>
        <translation>
            <numerusform>{number} placé sur {total}</numerusform>
            <numerusform>{number} placés sur {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of {total} points placed</source>
        <extracomment>Of one: {number} of {total} point placed</extracomment>
        <translation>
            <numerusform>{number} point placé sur {total}</numerusform>
            <numerusform>{number} points placés sur {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} {name}: probably wrong; a click goes to it</source>
        <translation>{number} {name} : probablement faux ; un clic y mène</translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look.</extracomment>
        <translation>
            <numerusform>{odd:,} visage accepté sur {faces:,} mérite un second regard.</numerusform>
            <numerusform>{odd:,} visages acceptés sur {faces:,} méritent un second regard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</extracomment>
        <translation>
            <numerusform>{odd:,} visage accepté sur {faces:,} mérite un second regard. Écartés : {dismissed:,}.</numerusform>
            <numerusform>{odd:,} visages acceptés sur {faces:,} méritent un second regard. Écartés : {dismissed:,}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{old} is {new} now</source>
        <translation>{old} est maintenant {new}</translation>
    </message>
    <message>
        <source>{old} stays in use.</source>
        <translation>{old} reste utilisé.</translation>
    </message>
    <message>
        <source>{old} stays in use. The new model is among the models as {new}.</source>
        <translation>{old} reste utilisé. Le nouveau modèle figure parmi les modèles sous le nom {new}.</translation>
    </message>
    <message>
        <source>{one}, and {more} more so</source>
        <translation>{one}, et {more} autres de même</translation>
    </message>
    <message>
        <source>{out} and {back}</source>
        <translation>{out} et {back}</translation>
    </message>
    <message>
        <source>{pairs} stand the other way round</source>
        <translation>{pairs} sont inversés</translation>
    </message>
    <message numerus="yes">
        <source>{pairs}, {count} points without a partner.</source>
        <extracomment>Of one: {pairs}, {count} point without a partner.</extracomment>
        <translation>
            <numerusform>{pairs}, {count} point sans partenaire.</numerusform>
            <numerusform>{pairs}, {count} points sans partenaire.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}: cannot be read ({reason})</source>
        <translation>{path} : illisible ({reason})</translation>
    </message>
    <message>
        <source>{path}: cannot be written: {reason}</source>
        <translation>{path} : écriture impossible : {reason}</translation>
    </message>
    <message>
        <source>{path}: does not hold what was written; another program changes it</source>
        <translation>{path} : ne contient pas ce qui a été écrit ; un autre programme le modifie</translation>
    </message>
    <message>
        <source>{path}: is being written to by another program</source>
        <translation>{path} : est en cours d’écriture par un autre programme</translation>
    </message>
    <message>
        <source>{path}: is in no format that is known here; read as {format}: {problem}</source>
        <translation>{path} : n’est dans aucun format connu ici ; lu comme {format} : {problem}</translation>
    </message>
    <message>
        <source>{path}: is the project that is open</source>
        <translation>{path} : est le projet ouvert</translation>
    </message>
    <message>
        <source>{path}: is there already; choose another name, or this one in full.</source>
        <translation>{path} : existe déjà ; choisissez un autre nom, ou celui-ci en entier.</translation>
    </message>
    <message>
        <source>{path}: no photos in this folder. {{file.open_folder}} opens another.</source>
        <translation>{path} : aucune photo dans ce dossier. {{file.open_folder}} en ouvre un autre.</translation>
    </message>
    <message>
        <source>{path}: no such project file</source>
        <translation>{path} : ce fichier de projet n’existe pas</translation>
    </message>
    <message>
        <source>{path}: open one project at a time, without photos beside it</source>
        <translation>{path} : ouvrez un seul projet à la fois, sans photos à côté</translation>
    </message>
    <message>
        <source>{path}: there is not enough memory to show it</source>
        <translation>{path} : il n’y a pas assez de mémoire pour l’afficher</translation>
    </message>
    <message>
        <source>{percent} of the {distance}</source>
        <translation>{percent} de la distance « {distance} »</translation>
    </message>
    <message>
        <source>{person}: {faces:,}</source>
        <translation>{person} : {faces:,}</translation>
    </message>
    <message>
        <source>{photos} copied beside</source>
        <translation>{photos} copiées à côté</translation>
    </message>
    <message>
        <source>{photo}
by {author}
{reason}: {words}</source>
        <translation>{photo}
par {author}
{reason} : {words}</translation>
    </message>
    <message>
        <source>{photo} holds something else than when it was annotated</source>
        <translation>{photo} a un autre contenu qu’au moment de son annotation</translation>
    </message>
    <message>
        <source>{photo} is no longer in the project.</source>
        <translation>{photo} n’est plus dans le projet.</translation>
    </message>
    <message>
        <source>{photo} is the photo that was annotated.</source>
        <translation>{photo} est la photo qui a été annotée.</translation>
    </message>
    <message>
        <source>{photo} is {width} × {height} pixels and was {old_width} × {old_height} when it was annotated</source>
        <translation>{photo} fait {width} × {height} pixels et faisait {old_width} × {old_height} quand elle a été annotée</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} failed ({reason})</source>
        <translation>{photo} : rien n’est prédit ici, le modèle {model} a échoué ({reason})</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} {problem}</source>
        <translation>{photo} : rien n’est prédit ici, le modèle {model} {problem}</translation>
    </message>
    <message>
        <source>{pixels:.1f} px</source>
        <translation>{pixels:.1f} px</translation>
    </message>
    <message>
        <source>{pixels:.2f} px</source>
        <translation>{pixels:.2f} px</translation>
    </message>
    <message>
        <source>{pixels:.2f} px  ({share:.1f} %)</source>
        <translation>{pixels:.2f} px  ({share:.1f} %)</translation>
    </message>
    <message>
        <source>{points:.0f} doubtful</source>
        <translation>{points:.0f} douteux</translation>
    </message>
    <message>
        <source>{points:.0f} doubtful · shape {shape:.1f}×</source>
        <translation>{points:.0f} douteux · forme {shape:.1f}×</translation>
    </message>
    <message>
        <source>{points} Click them in the photo.</source>
        <translation>{points} Cliquez dessus dans la photo.</translation>
    </message>
    <message numerus="yes">
        <source>{points} lie up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</source>
        <extracomment>Of one: {points} lies up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</extracomment>
        <translation>
            <numerusform>{points} est jusqu’à {times:.0f} fois plus loin des positions du modèle que le bord de son ellipse à {level:.0f} %</numerusform>
            <numerusform>{points} sont jusqu’à {times:.0f} fois plus loin des positions du modèle que le bord de leur ellipse à {level:.0f} %</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points · {size:.1f} MB · {date}</source>
        <translation>{points} points · {size:.1f} Mo · {date}</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, no mirror</source>
        <translation>{points} points, {curves} courbes, pas de miroir</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, {pairs} mirror pairs</source>
        <translation>{points} points, {curves} courbes, {pairs} paires en miroir</translation>
    </message>
    <message>
        <source>{points}. Not placed: {missing}.</source>
        <translation>{points}. Non placés : {missing}.</translation>
    </message>
    <message>
        <source>{point} lies {distance} from where the other points let one expect it</source>
        <translation>{point} est à {distance} de là où les autres points le font attendre</translation>
    </message>
    <message>
        <source>{problem}. What you do is sent once it can be reached.</source>
        <translation>{problem}. Ce que vous faites est envoyé dès que l’équipe est joignable.</translation>
    </message>
    <message numerus="yes">
        <source>{problem}. {count} frames were taken before.</source>
        <extracomment>Of one: {problem}. {count} frame was taken before.</extracomment>
        <translation>
            <numerusform>{problem}. {count} image a été prise auparavant.</numerusform>
            <numerusform>{problem}. {count} images ont été prises auparavant.</numerusform>
        </translation>
    </message>
    <message>
        <source>{project}: holds frames of another video than {video}, which needs a project of its own</source>
        <translation>{project} : contient des images d’une autre vidéo que {video}, qui a besoin d’un projet à elle</translation>
    </message>
    <message>
        <source>{project}: is a project already; open it and change its layout, or take another folder.</source>
        <translation>{project} : est déjà un projet ; ouvrez-le et modifiez son schéma de points, ou prenez un autre dossier.</translation>
    </message>
    <message>
        <source>{project}: no accepted face has a point to compare with</source>
        <translation>{project} : aucun visage accepté n’a de point à comparer</translation>
    </message>
    <message>
        <source>{rate:.0f} fps</source>
        <translation>{rate:.0f} i/s</translation>
    </message>
    <message>
        <source>{reason} ({rows:,})</source>
        <translation>{reason} ({rows:,})</translation>
    </message>
    <message>
        <source>{reason}. The model before stays in use.</source>
        <translation>{reason}. Le modèle précédent reste utilisé.</translation>
    </message>
    <message>
        <source>{reason}. There is a backup of {backup}.</source>
        <translation>{reason}. Il y a une sauvegarde du {backup}.</translation>
    </message>
    <message>
        <source>{reason}. What the model finds here is not kept.</source>
        <translation>{reason}. Ce que le modèle trouve ici n’est pas gardé.</translation>
    </message>
    <message>
        <source>{reason}. {model} stays in use.</source>
        <translation>{reason}. {model} reste utilisé.</translation>
    </message>
    <message>
        <source>{reason}. {{face.draw}} draws a face to annotate by hand.</source>
        <translation>{reason}. {{face.draw}} trace un visage à annoter à la main.</translation>
    </message>
    <message>
        <source>{reason}: {frames}</source>
        <translation>{reason} : {frames}</translation>
    </message>
    <message>
        <source>{region}: {along:.1f} % along, {across:.1f} % across</source>
        <translation>{region} : {along:.1f} % le long, {across:.1f} % en travers</translation>
    </message>
    <message>
        <source>{scale}, in this photo.</source>
        <translation>{scale}, dans cette photo.</translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <translation>{seconds:.0f} s</translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation>{seconds:.1f} s</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>{sentence}. The frames taken before are all here.</source>
        <translation>{sentence}. Les images prises auparavant sont toutes ici.</translation>
    </message>
    <message>
        <source>{share:.0f} %</source>
        <translation>{share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % inside the {level:.0f} % ellipses</source>
        <translation>{share:.0f} % dans les ellipses à {level:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % less along than across</source>
        <translation>{share:.0f} % de moins le long qu’en travers</translation>
    </message>
    <message>
        <source>{share:.0f} % more along than across</source>
        <translation>{share:.0f} % de plus le long qu’en travers</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the eyes</source>
        <translation>{share:.0f} % de la distance entre les yeux</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the pupils</source>
        <translation>{share:.0f} % de la distance entre les pupilles</translation>
    </message>
    <message>
        <source>{share:.0f} % of the {distance}</source>
        <translation>{share:.0f} % de la distance « {distance} »</translation>
    </message>
    <message>
        <source>{shift} + click</source>
        <translation>{shift} + clic</translation>
    </message>
    <message>
        <source>{shift} + drag</source>
        <translation>{shift} + glisser</translation>
    </message>
    <message>
        <source>{shift} + drag it</source>
        <translation>{shift} + le glisser</translation>
    </message>
    <message>
        <source>{size:.1f} % and more</source>
        <translation>{size:.1f} % et plus</translation>
    </message>
    <message>
        <source>{state} · too unsure to tell</source>
        <translation>{state} · trop incertain</translation>
    </message>
    <message>
        <source>{state} · ±{error:.1f} %</source>
        <translation>{state} · ±{error:.1f} %</translation>
    </message>
    <message>
        <source>{step} …</source>
        <translation>{step} …</translation>
    </message>
    <message>
        <source>{step}: {done} of {total}</source>
        <translation>{step} : {done} sur {total}</translation>
    </message>
    <message>
        <source>{time:.0f} ms</source>
        <translation>{time:.0f} ms</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face</source>
        <translation>{time} et {corrections:.1f} corrections par visage</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face; the last {count}: {last_time} and {last_corrections:.1f}</source>
        <translation>{time} et {corrections:.1f} corrections par visage ; les {count} derniers : {last_time} et {last_corrections:.1f}</translation>
    </message>
    <message>
        <source>{time} of {whole}, frame {frame:,} of {last:,}</source>
        <translation>{time} sur {whole}, image {frame:,} sur {last:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}</source>
        <translation>{time}, image {frame:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, corrected</source>
        <translation>{time}, image {frame:,}, corrigée</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, finished</source>
        <translation>{time}, image {frame:,}, finie</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, predicted</source>
        <translation>{time}, image {frame:,}, prédite</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, rejected</source>
        <translation>{time}, image {frame:,}, rejetée</translation>
    </message>
    <message numerus="yes">
        <source>{title}: {count} points</source>
        <extracomment>Of one: {title}: {count} point</extracomment>
        <translation>
            <numerusform>{title} : {count} point</numerusform>
            <numerusform>{title} : {count} points</numerusform>
        </translation>
    </message>
    <message>
        <source>{unread}, and {linked}</source>
        <translation>{unread} et {linked}</translation>
    </message>
    <message>
        <source>{unread}; HEIC is read once this is installed: {command}</source>
        <translation>{unread} ; HEIC est lu une fois ceci installé : {command}</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation>{value} {unit}</translation>
    </message>
    <message>
        <source>{value} ± {error} {unit}</source>
        <translation>{value} ± {error} {unit}</translation>
    </message>
    <message>
        <source>{video} is another video than the one that the frames in {other} are from; its own are kept in {own}.</source>
        <translation>{video} est une autre vidéo que celle d’où viennent les images de {other} ; les siennes sont conservées dans {own}.</translation>
    </message>
    <message>
        <source>{video}: there is no such video file</source>
        <translation>{video} : ce fichier vidéo n’existe pas</translation>
    </message>
    <message numerus="yes">
        <source>{when}   {count:,} edits   {size:.1f} MB</source>
        <extracomment>Of one: {when}   {count:,} edit   {size:.1f} MB</extracomment>
        <translation>
            <numerusform>{when}   {count:,} modification   {size:.1f} Mo</numerusform>
            <numerusform>{when}   {count:,} modifications   {size:.1f} Mo</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, a keyframe</source>
        <translation>{words}, une image clé</translation>
    </message>
    <message>
        <source>{words}. In percent of the eyes’ distance:</source>
        <translation>{words}. En pour cent de la distance des yeux :</translation>
    </message>
    <message numerus="yes">
        <source>{words}; {count} points of another visibility</source>
        <extracomment>Of one: {words}; {count} point of another visibility</extracomment>
        <translation>
            <numerusform>{words} ; {count} point d’une autre visibilité</numerusform>
            <numerusform>{words} ; {count} points d’une autre visibilité</numerusform>
        </translation>
    </message>
    <message>
        <source>{work} failed unexpectedly ({reason})</source>
        <translation>{work} : échec inattendu ({reason})</translation>
    </message>
    <message>
        <source>{work}, %v of %m</source>
        <translation>{work}, %v sur %m</translation>
    </message>
    <message>
        <source>± across</source>
        <translation>± en travers</translation>
    </message>
    <message>
        <source>± along</source>
        <translation>± le long</translation>
    </message>
    <message>
        <source>±2.5 %</source>
        <translation>±2,5 %</translation>
    </message>
    <message>
        <source>±{error:.0f} %: a point may be off by so much of the distance between the eyes, in the mean; the face is too small, too much turned or covered for the model to tell its points</source>
        <translation>±{error:.0f} % : un point peut être décalé en moyenne d’autant de la distance entre les yeux ; le visage est trop petit, trop tourné ou trop caché pour que le modèle situe ses points</translation>
    </message>
    <message>
        <source>±{error:.1f} %</source>
        <translation>±{error:.1f} %</translation>
    </message>
    <message>
        <source>±{error:.1f} %: a point is off by so much of the distance between the eyes, in the mean</source>
        <translation>±{error:.1f} % : un point est à côté d’autant de la distance entre les yeux, en moyenne</translation>
    </message>
    <message>
        <source>“{command}” (menu {menu})</source>
        <translation>« {command} » (menu {menu})</translation>
    </message>
    <message>
        <source>“{command}” is in the menu {menu}, whenever you want it.</source>
        <translation>« {command} » est dans le menu {menu}, quand vous voulez.</translation>
    </message>
    <message>
        <source>“{field}”</source>
        <translation>« {field} »</translation>
    </message>
    <message>
        <source>… and {left:,} more</source>
        <translation>… et {left:,} de plus</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Précédent</translation>
    </message>
    <message>
        <source>↩ Send back</source>
        <translation>↩ Renvoyer</translation>
    </message>
    <message>
        <source>↩ sent back by {author}, {time}</source>
        <translation>↩ renvoyé par {author}, {time}</translation>
    </message>
    <message>
        <source>≈ alike</source>
        <comment>a new model</comment>
        <translation>≈ semblable</translation>
    </message>
    <message>
        <source>▶ go on predicting: {left:,} to go</source>
        <translation>▶ continuer à prédire : encore {left:,}</translation>
    </message>
    <message>
        <source>▶ more views of faces: {left:,} to go</source>
        <translation>▶ plus de vues des visages : encore {left:,}</translation>
    </message>
    <message>
        <source>▶ predict all: {left:,} to go</source>
        <translation>▶ tout prédire : encore {left:,}</translation>
    </message>
    <message>
        <source>✓ Agree</source>
        <translation>✓ Approuver</translation>
    </message>
    <message>
        <source>✓ agreed by {author}, {time}</source>
        <translation>✓ approuvé par {author}, {time}</translation>
    </message>
    <message>
        <source>✓ better</source>
        <comment>a new model</comment>
        <translation>✓ meilleur</translation>
    </message>
    <message>
        <source>✕ worse</source>
        <comment>a new model</comment>
        <translation>✕ pire</translation>
    </message>
    <message>
        <source>❚❚ more views of faces: {progress}</source>
        <translation>❚❚ plus de vues des visages : {progress}</translation>
    </message>
</context>
</TS>
