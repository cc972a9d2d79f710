<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source> %</source>
        <comment>after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source> (and {more:,} more)</source>
        <translation> (und {more:,} weitere)</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>% inside, by % promised</source>
        <translation>% innen, nach % zugesagt</translation>
    </message>
    <message>
        <source>'{name}' is measured in every face of this project.</source>
        <translation>„{name}“ wird in jedem Gesicht dieses Projekts gemessen.</translation>
    </message>
    <message>
        <source>'{name}' is not measured any more.</source>
        <translation>„{name}“ wird nicht mehr gemessen.</translation>
    </message>
    <message>
        <source>'{ratio}' is made of it: remove that first.</source>
        <translation>„{ratio}“ ist daraus gebildet: Entfernen Sie das zuerst.</translation>
    </message>
    <message>
        <source>'{text}' is no length; write it as 10 mm.</source>
        <translation>„{text}“ ist keine Länge; schreiben Sie sie wie 10 mm.</translation>
    </message>
    <message>
        <source>'{unit}' is no unit of length that is known; known are {units}.</source>
        <translation>„{unit}“ ist keine bekannte Längeneinheit; bekannt sind {units}.</translation>
    </message>
    <message>
        <source>1 px = {length} {unit}</source>
        <translation>1 px = {length} {unit}</translation>
    </message>
    <message>
        <source>12 doubtful</source>
        <translation>12 zweifelhaft</translation>
    </message>
    <message>
        <source>300-VW, folders with videos</source>
        <comment>a file format</comment>
        <translation>300-VW, Ordner mit Videos</translation>
    </message>
    <message>
        <source>300-W, .pts files</source>
        <comment>a file format</comment>
        <translation>300-W, .pts-Dateien</translation>
    </message>
    <message>
        <source>300W-LP and AFLW2000-3D, .mat files</source>
        <comment>a file format</comment>
        <translation>300W-LP und AFLW2000-3D, .mat-Dateien</translation>
    </message>
    <message>
        <source>3D Slicer, .fcsv files</source>
        <comment>a file format</comment>
        <translation>3D Slicer, .fcsv-Dateien</translation>
    </message>
    <message>
        <source>3D Slicer, .mrk.json files</source>
        <comment>a file format</comment>
        <translation>3D Slicer, .mrk.json-Dateien</translation>
    </message>
    <message>
        <source>90 % ellipses hold {before:.0f} → {after:.0f} %</source>
        <translation>90-%-Ellipsen enthalten {before:.0f} → {after:.0f} %</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>eine Änderung</translation>
    </message>
    <message>
        <source>A click places faces that nobody has touched anew by {views} views, in the background.</source>
        <translation>Ein Klick setzt Gesichter, die niemand berührt hat, im Hintergrund mit {views} Ansichten neu.</translation>
    </message>
    <message>
        <source>A click predicts every photo in the background; the list then puts first what needs you.</source>
        <translation>Ein Klick sagt alle Fotos im Hintergrund vorher; danach steht in der Liste oben, was Sie braucht.</translation>
    </message>
    <message>
        <source>A correction moves the rest: points that nobody has placed follow.</source>
        <translation>Eine Korrektur zieht den Rest mit: Punkte, die niemand gesetzt hat, folgen.</translation>
    </message>
    <message>
        <source>a crop</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>A detector of people's faces, upright or not, gives the boxes</source>
        <translation>Ein Detektor für Gesichter von Menschen, aufrecht oder nicht, liefert die Rahmen</translation>
    </message>
    <message>
        <source>A double click goes to {photo}</source>
        <translation>Ein Doppelklick führt zu {photo}</translation>
    </message>
    <message>
        <source>A file that belongs to this project was taken away by another program</source>
        <translation>Eine Datei dieses Projekts wurde von einem anderen Programm weggenommen</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Eine Datei…</translation>
    </message>
    <message>
        <source>A folder of annotated faces, such as the base model's validation data (.pts beside photos; with a split.csv its part val). The new model must not be worse there either.</source>
        <translation>Ein Ordner mit annotierten Gesichtern, etwa die Validierungsdaten des Basismodells (.pts neben den Fotos; mit einer split.csv deren Teil val). Auch dort darf das neue Modell nicht schlechter sein.</translation>
    </message>
    <message>
        <source>A folder of photos, and which landmarks its faces have</source>
        <translation>Ein Ordner mit Fotos, und welche Landmarken ihre Gesichter haben</translation>
    </message>
    <message>
        <source>A folder that all of the team can write, or postgresql://HOST/DATABASE. What you do in this project goes there, with your name and the paths of the photos, and what the others do comes here; photos do not. A password belongs into ~/.pgpass.</source>
        <translation>Ein Ordner, in den alle im Team schreiben können, oder postgresql://HOST/DATABASE. Was Sie in diesem Projekt tun, geht dorthin, mit Ihrem Namen und den Pfaden der Fotos, und was die anderen tun, kommt hierher; die Fotos selbst nicht. Ein Kennwort gehört in ~/.pgpass.</translation>
    </message>
    <message>
        <source>A frame comes into the project when you correct, accept or reject a face in it.</source>
        <translation>Ein Bild kommt ins Projekt, sobald Sie darin ein Gesicht korrigieren, annehmen oder verwerfen.</translation>
    </message>
    <message>
        <source>A hand, 21 points</source>
        <comment>a layout</comment>
        <translation>Eine Hand, 21 Punkte</translation>
    </message>
    <message>
        <source>A layout</source>
        <translation>Ein Punktschema</translation>
    </message>
    <message>
        <source>a layout can be drafted from it: {points}, {curves}, as {names}</source>
        <translation>daraus lässt sich ein Punktschema entwerfen: {points}, {curves}, wie {names}</translation>
    </message>
    <message>
        <source>A layout has no more points than this.</source>
        <translation>Mehr Punkte hat ein Punktschema nicht.</translation>
    </message>
    <message>
        <source>A layout, or annotations of another tool, to take names from</source>
        <translation>Ein Punktschema oder Annotationen eines anderen Werkzeugs, um Namen zu übernehmen</translation>
    </message>
    <message>
        <source>A length must be more than nothing.</source>
        <translation>Eine Länge muss größer als null sein.</translation>
    </message>
    <message>
        <source>A length with its unit, as 10 mm or 2.5 cm.</source>
        <translation>Eine Länge mit ihrer Einheit, etwa 10 mm oder 2,5 cm.</translation>
    </message>
    <message>
        <source>A log of a session that was cut off was set aside, too.</source>
        <translation>Auch das Protokoll einer abgebrochenen Sitzung wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>a mirror is said now</source>
        <translation>ein Spiegelbild ist jetzt angegeben</translation>
    </message>
    <message>
        <source>A model has looked at every photo of this project.</source>
        <translation>Ein Modell hat jedes Foto dieses Projekts angesehen.</translation>
    </message>
    <message>
        <source>A model has placed a landmark at each ring. Click one, or press {point.next}: the panel Face ({view.face}) says which it is and how far it may be off.</source>
        <translation>Ein Modell hat an jeden Ring eine Landmarke gesetzt. Klicken Sie eine an oder drücken Sie {point.next}: Das Feld Gesicht ({view.face}) sagt, welche es ist und wie weit sie daneben liegen kann.</translation>
    </message>
    <message>
        <source>A new project with other landmarks…</source>
        <translation>Neues Projekt mit anderen Landmarken…</translation>
    </message>
    <message>
        <source>A photo to draw the layout on</source>
        <translation>Ein Foto, auf dem das Punktschema gezeichnet wird</translation>
    </message>
    <message>
        <source>A point that is not in this photo, or not placed yet, counts nowhere</source>
        <translation>Ein Punkt, der in diesem Foto nicht vorkommt oder noch nicht gesetzt ist, zählt nirgends</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min on two cores</source>
        <translation>ein Viertel der Fotos wird zurückgehalten; etwa {minutes} min auf zwei Kernen</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min, as fast as the last run</source>
        <translation>ein Viertel der Fotos wird zurückgehalten; etwa {minutes} min, so schnell wie der letzte Lauf</translation>
    </message>
    <message>
        <source>A quarter turn of what is shown, for faces that lie on their side; nothing is changed</source>
        <translation>Dreht die Anzeige um ein Viertel, für Gesichter, die auf der Seite liegen; geändert wird nichts</translation>
    </message>
    <message>
        <source>A ratio needs two other measurements, which are defined before it.</source>
        <translation>Ein Verhältnis braucht zwei andere Messungen, die vor ihm definiert sind.</translation>
    </message>
    <message>
        <source>A row for each accepted face, with standard errors, as adnet measure --csv writes it</source>
        <translation>Eine Zeile je angenommenem Gesicht, mit Standardfehlern, wie adnet measure --csv sie schreibt</translation>
    </message>
    <message>
        <source>A sample photo. {file.open_folder} opens your own.</source>
        <translation>Ein Beispielfoto. {file.open_folder} öffnet Ihre eigenen.</translation>
    </message>
    <message>
        <source>a score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>A search is under way already.</source>
        <translation>Es läuft bereits eine Suche.</translation>
    </message>
    <message>
        <source>A second back in the video</source>
        <translation>Eine Sekunde zurück im Video</translation>
    </message>
    <message>
        <source>A second on in the video</source>
        <translation>Eine Sekunde vor im Video</translation>
    </message>
    <message>
        <source>About 12 points of the face are probably off by more than {tolerance:.0f} % of the distance between the eyes, by the model's own doubt. So many corrections are to be expected.</source>
        <translation>Etwa 12 Punkte des Gesichts liegen wahrscheinlich um mehr als {tolerance:.0f} % des Augenabstands daneben, nach dem eigenen Zweifel des Modells. So viele Korrekturen sind zu erwarten.</translation>
    </message>
    <message>
        <source>about {minutes} min, as fast as the last run</source>
        <translation>etwa {minutes} min, so schnell wie der letzte Lauf</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation>So annehmen</translation>
    </message>
    <message>
        <source>Accept some faces first ({face.accept}): they are what a model learns from.</source>
        <translation>Nehmen Sie zuerst einige Gesichter an ({face.accept}): Aus ihnen lernt ein Modell.</translation>
    </message>
    <message>
        <source>Accept the face</source>
        <translation>Das Gesicht annehmen</translation>
    </message>
    <message>
        <source>accept the face and go on to the next</source>
        <translation>das Gesicht annehmen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Accept without the points that are not placed</source>
        <translation>Ohne die nicht gesetzten Punkte annehmen</translation>
    </message>
    <message numerus="yes">
        <source>Accept {count} more faces: then a network of this layout can be trained from another model.</source>
        <extracomment>Of one: Accept {count} more face: then a network of this layout can be trained from another model.</extracomment>
        <translation>
            <numerusform>Nehmen Sie noch {count} Gesicht an: Dann lässt sich ein Netz für dieses Punktschema aus einem anderen Modell trainieren.</numerusform>
            <numerusform>Nehmen Sie noch {count} Gesichter an: Dann lässt sich ein Netz für dieses Punktschema aus einem anderen Modell trainieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept, and on to the next</source>
        <translation>Annehmen und weiter</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a face</comment>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a photo</comment>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a point</comment>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>photos listed</comment>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>Accepted by day</source>
        <translation>Angenommen je Tag</translation>
    </message>
    <message>
        <source>accepted by {author}, {time}</source>
        <translation>angenommen von {author}, {time}</translation>
    </message>
    <message>
        <source>accepted faces</source>
        <translation>angenommene Gesichter</translation>
    </message>
    <message>
        <source>Accepted points inside the ellipses</source>
        <translation>Angenommene Punkte in den Ellipsen</translation>
    </message>
    <message>
        <source>accepted, as the model placed it</source>
        <translation>angenommen, wie vom Modell gesetzt</translation>
    </message>
    <message>
        <source>across</source>
        <comment>two versions of a face</comment>
        <translation>quer</translation>
    </message>
    <message>
        <source>across it</source>
        <translation>quer dazu</translation>
    </message>
    <message>
        <source>across it; scales several</source>
        <translation>quer dazu; skaliert mehrere</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px</source>
        <translation>quer {shift:+.1f} px</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>quer {shift:+.1f} px ({percent:.1f} %)</translation>
    </message>
    <message>
        <source>across, up to {size:.1f} %</source>
        <translation>quer, bis {size:.1f} %</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add a point by its name</source>
        <translation>Punkt nach seinem Namen hinzufügen</translation>
    </message>
    <message>
        <source>Add a point by its name…</source>
        <translation>Punkt nach Namen hinzufügen…</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>added, not placed in any face so far: {points}</source>
        <translation>hinzugefügt, bisher in keinem Gesicht gesetzt: {points}</translation>
    </message>
    <message>
        <source>adding a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Adjust the box of this face</source>
        <translation>Rahmen dieses Gesichts anpassen</translation>
    </message>
    <message>
        <source>adjust the face's box</source>
        <translation>den Rahmen des Gesichts anpassen</translation>
    </message>
    <message>
        <source>adnet predict, JSON lines or Parquet</source>
        <comment>a file format</comment>
        <translation>adnet predict, JSON-Zeilen oder Parquet</translation>
    </message>
    <message>
        <source>adnet {name} ended with {status}</source>
        <translation>adnet {name} endete mit {status}</translation>
    </message>
    <message>
        <source>ADNet's authors, TSV</source>
        <comment>a file format</comment>
        <translation>ADNet-Autoren, TSV</translation>
    </message>
    <message>
        <source>adnet-annotate, project</source>
        <comment>a file format</comment>
        <translation>adnet-annotate, Projekt</translation>
    </message>
    <message>
        <source>AFLW with 19 points, .mat</source>
        <comment>a file format</comment>
        <translation>AFLW mit 19 Punkten, .mat</translation>
    </message>
    <message>
        <source>AFLW without ears, 19 points</source>
        <comment>a layout</comment>
        <translation>AFLW ohne Ohren, 19 Punkte</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>After a face is accepted or rejected</source>
        <translation>Nach dem Annehmen oder Verwerfen eines Gesichts</translation>
    </message>
    <message>
        <source>after closing the project</source>
        <translation>nach dem Schließen des Projekts</translation>
    </message>
    <message>
        <source>after: {shares}</source>
        <translation>nachher: {shares}</translation>
    </message>
    <message>
        <source>Agree, and on to the next ({review.agree})</source>
        <translation>Zustimmen und weiter zum nächsten ({review.agree})</translation>
    </message>
    <message>
        <source>Agree, and on to the next to review</source>
        <translation>Zustimmen und weiter zum nächsten zu prüfenden</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>Zugestimmt.</translation>
    </message>
    <message>
        <source>All accepted faces are held out: accept more, or hold out less.</source>
        <translation>Alle angenommenen Gesichter sind zurückgehalten: Nehmen Sie mehr an, oder halten Sie weniger zurück.</translation>
    </message>
    <message>
        <source>all cores but one</source>
        <translation>alle Kerne außer einem</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>alle Tage</translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation>Alle Dateien ({pattern})</translation>
    </message>
    <message>
        <source>all keys, and choosing others</source>
        <translation>alle Tasten, und wie man andere wählt</translation>
    </message>
    <message>
        <source>All keys; a click there chooses another</source>
        <translation>Alle Tasten; ein Klick dort wählt eine andere</translation>
    </message>
    <message>
        <source>All panels in sight and where they were in the beginning</source>
        <translation>Alle Bereiche sichtbar und dort, wo sie am Anfang waren</translation>
    </message>
    <message>
        <source>all photos</source>
        <comment>photos listed</comment>
        <translation>alle Fotos</translation>
    </message>
    <message>
        <source>all points</source>
        <translation>alle Punkte</translation>
    </message>
    <message>
        <source>all reasons ({rows:,})</source>
        <translation>alle Gründe ({rows:,})</translation>
    </message>
    <message>
        <source>all that are not rejected</source>
        <translation>alle nicht verworfenen</translation>
    </message>
    <message>
        <source>All that this program remembers of you on this machine, where it is not as in the beginning. Your projects and models are not among it.</source>
        <translation>Alles, was dieses Programm auf diesem Rechner von Ihnen behalten hat, soweit es vom Anfangszustand abweicht. Ihre Projekte und Modelle gehören nicht dazu.</translation>
    </message>
    <message>
        <source>along</source>
        <comment>two versions of a face</comment>
        <translation>längs</translation>
    </message>
    <message>
        <source>Along and across the curve</source>
        <translation>Längs und quer zur Kurve</translation>
    </message>
    <message>
        <source>along its curve; turns several</source>
        <translation>längs ihrer Kurve; dreht mehrere</translation>
    </message>
    <message>
        <source>along the contour</source>
        <translation>längs der Kontur</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px</source>
        <translation>längs {shift:+.1f} px</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>längs {shift:+.1f} px ({percent:.1f} %)</translation>
    </message>
    <message>
        <source>along, by point</source>
        <translation>längs, je Punkt</translation>
    </message>
    <message>
        <source>always off, % across</source>
        <translation>stets daneben, % quer</translation>
    </message>
    <message>
        <source>an eighth of what there is, 600 MB at most</source>
        <translation>ein Achtel des Vorhandenen, höchstens 600 MB</translation>
    </message>
    <message>
        <source>An ellipse holds the true point in {level} of 100 cases</source>
        <translation>Eine Ellipse enthält den wahren Punkt in {level} von 100 Fällen</translation>
    </message>
    <message>
        <source>angle</source>
        <comment>what is measured</comment>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Annotate facial landmarks</source>
        <translation>Gesichtslandmarken annotieren</translation>
    </message>
    <message>
        <source>Annotated by several people</source>
        <translation>Von mehreren annotiert</translation>
    </message>
    <message>
        <source>Annotated by several people: {states}</source>
        <translation>Von mehreren annotiert: {states}</translation>
    </message>
    <message>
        <source>Annotated faces to compare on</source>
        <translation>Annotierte Gesichter zum Vergleichen</translation>
    </message>
    <message>
        <source>annotations of a video's frames</source>
        <translation>Annotationen der Bilder eines Videos</translation>
    </message>
    <message>
        <source>annotations of the type {kind}</source>
        <translation>Annotationen des Typs {kind}</translation>
    </message>
    <message>
        <source>annotations with other attributes</source>
        <translation>Annotationen mit anderen Attributen</translation>
    </message>
    <message>
        <source>annotations without keypoints</source>
        <translation>Annotationen ohne Schlüsselpunkte</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>annotator</source>
        <comment>a member of a team</comment>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Another key for “{command}”</source>
        <translation>Andere Taste für „{command}“</translation>
    </message>
    <message>
        <source>Another measurement is called '{name}' already.</source>
        <translation>Eine andere Messung heißt bereits „{name}“.</translation>
    </message>
    <message>
        <source>another photo</source>
        <comment>a photo</comment>
        <translation>ein anderes Foto</translation>
    </message>
    <message>
        <source>any action by its name</source>
        <translation>jede Aktion nach ihrem Namen</translation>
    </message>
    <message>
        <source>Any command by its name</source>
        <translation>Jeder Befehl nach seinem Namen</translation>
    </message>
    <message>
        <source>apart</source>
        <comment>two versions of a face</comment>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>apart from {name}</source>
        <translation>Abstand zu {name}</translation>
    </message>
    <message>
        <source>area</source>
        <comment>what is measured</comment>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the photo, Shift by ten.</source>
        <translation>Pfeiltasten verschieben Punkte um ein Pixel des Fotos, mit Umschalt um zehn.</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the screen, Shift by ten.</source>
        <translation>Pfeiltasten verschieben Punkte um ein Pixel des Bildschirms, mit Umschalt um zehn.</translation>
    </message>
    <message>
        <source>as a whole it stands beside where the model sees the face</source>
        <translation>als Ganzes liegt es neben der Stelle, an der das Modell das Gesicht sieht</translation>
    </message>
    <message>
        <source>as far as it comes</source>
        <translation>so weit es kommt</translation>
    </message>
    <message>
        <source>as good as before on {faces} of {name}</source>
        <translation>so gut wie vorher für {faces} aus {name}</translation>
    </message>
    <message>
        <source>as it was left</source>
        <translation>wie zuletzt</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>wie vorhergesagt</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a face</comment>
        <translation>wie vorhergesagt</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a point</comment>
        <translation>wie vorhergesagt</translation>
    </message>
    <message>
        <source>as the model has found them, not accepted yet</source>
        <translation>wie das Modell sie gefunden hat, noch nicht angenommen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>As the table says itself</source>
        <translation>Wie die Tabelle selbst sagt</translation>
    </message>
    <message>
        <source>At the same part of this photo, or beside the face that is there</source>
        <translation>An derselben Stelle dieses Fotos oder neben dem Gesicht, das dort ist</translation>
    </message>
    <message>
        <source>Attention and edge maps of faces</source>
        <translation>Aufmerksamkeits- und Kantenkarten von Gesichtern</translation>
    </message>
    <message>
        <source>attention maps</source>
        <translation>Aufmerksamkeitskarten</translation>
    </message>
    <message>
        <source>Attention of a curve</source>
        <translation>Aufmerksamkeit einer Kurve</translation>
    </message>
    <message>
        <source>Attention of all points</source>
        <translation>Aufmerksamkeit aller Punkte</translation>
    </message>
    <message>
        <source>Attention of the selected points</source>
        <translation>Aufmerksamkeit der gewählten Punkte</translation>
    </message>
    <message>
        <source>Attention, edges</source>
        <translation>Aufmerksamkeit, Kanten</translation>
    </message>
    <message>
        <source>attributes named {name}</source>
        <translation>Attribute namens {name}</translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation>Zurück ins Fenster</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>Zurück zum vorigen</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Zurück zur vorigen Seite</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>Zurück zum Foto</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Back to the point before</source>
        <translation>Zurück zum vorigen Punkt</translation>
    </message>
    <message>
        <source>Back to the prediction</source>
        <translation>Zurück zur Vorhersage</translation>
    </message>
    <message>
        <source>Back to {model}</source>
        <translation>Zurück zu {model}</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Zurück zu {name}</translation>
    </message>
    <message>
        <source>Back up the project while one works</source>
        <translation>Projekt während der Arbeit sichern</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups of this project</source>
        <translation>Sicherungen dieses Projekts</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>base</source>
        <comment>a model that is trained further</comment>
        <translation>Basis</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>before training: NME {nme:.3f} %</source>
        <translation>vor dem Training: NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>before: {shares}</source>
        <translation>vorher: {shares}</translation>
    </message>
    <message>
        <source>beside {base}: {judgement}</source>
        <translation>neben {base}: {judgement}</translation>
    </message>
    <message>
        <source>better by {size:.1f} % on {faces} of {name}</source>
        <translation>um {size:.1f} % besser für {faces} aus {name}</translation>
    </message>
    <message>
        <source>better by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>um {size:.1f} % besser, was Zufall sein kann, für {faces} aus {name}</translation>
    </message>
    <message>
        <source>Between points</source>
        <translation>Zwischen Punkten</translation>
    </message>
    <message>
        <source>blur</source>
        <comment>a flag of a face</comment>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Box of {width:.0f} by {height:.0f} pixels, its middle at x {x:.0f}, y {y:.0f}.</source>
        <translation>Rahmen von {width:.0f} mal {height:.0f} Pixeln, seine Mitte bei x {x:.0f}, y {y:.0f}.</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand in this project: {face.draw} draws one.</source>
        <translation>Rahmen werden in diesem Projekt von Hand gezeichnet: {face.draw} zeichnet einen.</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand: {face.draw} draws one.</source>
        <translation>Rahmen werden von Hand gezeichnet: {face.draw} zeichnet einen.</translation>
    </message>
    <message>
        <source>boxes drawn by hand</source>
        <translation>von Hand gezeichnete Rahmen</translation>
    </message>
    <message>
        <source>Boxes from</source>
        <translation>Rahmen von</translation>
    </message>
    <message>
        <source>boxes to be ignored</source>
        <translation>zu ignorierende Rahmen</translation>
    </message>
    <message>
        <source>boxes with attributes of dlib's</source>
        <translation>Rahmen mit Attributen von dlib</translation>
    </message>
    <message>
        <source>boxes without parts</source>
        <translation>Rahmen ohne Teile</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>brows</source>
        <comment>a region of a layout</comment>
        <translation>Brauen</translation>
    </message>
    <message>
        <source>By</source>
        <comment>a number divided by another</comment>
        <translation>Durch</translation>
    </message>
    <message>
        <source>By five degrees; {alt} and the wheel turn it too</source>
        <translation>Um fünf Grad; {alt} und das Mausrad drehen sie auch</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>a point</comment>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>By its name, a part of it, or its number in the list</source>
        <translation>Nach Namen, einem Teil davon oder der Nummer in der Liste</translation>
    </message>
    <message>
        <source>By keys in the photo: arrows move a cross, Enter clicks there, Shift+Enter moves the point.</source>
        <translation>Mit Tasten im Foto: Pfeiltasten bewegen ein Kreuz, die Eingabetaste klickt dort, Umschalt+Eingabe bewegt den Punkt.</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Namen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>Kamera {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <comment>a photo</comment>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>captures</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>Karte des Modells</translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame.</extracomment>
        <translation>
            <numerusform>Korrekturen auf {count:,} Bild übertragen.</numerusform>
            <numerusform>Korrekturen auf {count:,} Bilder übertragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames; of the others {reasons}.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame; of the others {reasons}.</extracomment>
        <translation>
            <numerusform>Korrekturen auf {count:,} Bild übertragen; von den anderen {reasons}.</numerusform>
            <numerusform>Korrekturen auf {count:,} Bilder übertragen; von den anderen {reasons}.</numerusform>
        </translation>
    </message>
    <message>
        <source>carried to frames {frames}</source>
        <translation>übertragen auf Bilder {frames}</translation>
    </message>
    <message>
        <source>Carry corrections to frames around</source>
        <translation>Korrekturen auf Nachbarbilder übertragen</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>Zellen getrennt durch</translation>
    </message>
    <message>
        <source>Change a measurement</source>
        <translation>Messung ändern</translation>
    </message>
    <message>
        <source>Change the project's layout</source>
        <translation>Punktschema des Projekts ändern</translation>
    </message>
    <message>
        <source>Change the project's layout…</source>
        <translation>Punktschema des Projekts ändern…</translation>
    </message>
    <message numerus="yes">
        <source>changes of {count:,} faces</source>
        <extracomment>Of one: a change of {count:,} face</extracomment>
        <translation>
            <numerusform>eine Änderung an {count:,} Gesicht</numerusform>
            <numerusform>Änderungen an {count:,} Gesichtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Check accepted faces</source>
        <translation>Angenommene kontrollieren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Neu kontrollieren</translation>
    </message>
    <message>
        <source>checking faces to compare on</source>
        <translation>Vergleichsgesichter kontrollieren</translation>
    </message>
    <message>
        <source>chin</source>
        <comment>a region of a layout</comment>
        <translation>Kinn</translation>
    </message>
    <message>
        <source>Choose a file or folder of annotations.</source>
        <translation>Wählen Sie eine Datei oder einen Ordner mit Annotationen.</translation>
    </message>
    <message>
        <source>Choose another place, or let the files be replaced.</source>
        <translation>Wählen Sie einen anderen Ort, oder lassen Sie die Dateien ersetzen.</translation>
    </message>
    <message>
        <source>Choose frames of the video…</source>
        <translation>Bilder des Videos wählen…</translation>
    </message>
    <message>
        <source>Choose frames…</source>
        <translation>Bilder wählen…</translation>
    </message>
    <message>
        <source>Choose the points first.</source>
        <translation>Wählen Sie zuerst die Punkte.</translation>
    </message>
    <message>
        <source>choosing frames</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>classes of faces</source>
        <translation>Klassen von Gesichtern</translation>
    </message>
    <message>
        <source>Clear both ends</source>
        <translation>Beide Enden leeren</translation>
    </message>
    <message>
        <source>Click a key to change it.</source>
        <translation>Ein Klick auf eine Taste ändert sie.</translation>
    </message>
    <message>
        <source>Click one end of a length that you know, as on a ruler. Esc ends.</source>
        <translation>Klicken Sie auf das eine Ende einer Länge, die Sie kennen, etwa an einem Lineal. Esc beendet.</translation>
    </message>
    <message>
        <source>Click points in the order in which a curve joins them; its first point again closes it, its last takes it back. A click beside the points ends it.</source>
        <translation>Klicken Sie die Punkte in der Reihenfolge an, in der eine Kurve sie verbindet; noch einmal der erste Punkt schließt sie, der letzte nimmt ihn zurück. Ein Klick neben die Punkte beendet sie.</translation>
    </message>
    <message>
        <source>Click the list of photos, or press {photo.list}. It has every photo with its state, and puts first those that need you most.</source>
        <translation>Klicken Sie in die Fotoliste oder drücken Sie {photo.list}. Sie enthält jedes Foto mit seinem Stand und stellt die voran, die Sie am meisten brauchen.</translation>
    </message>
    <message>
        <source>Click the other end of it.</source>
        <translation>Klicken Sie auf das andere Ende.</translation>
    </message>
    <message>
        <source>Click the point at the one end.</source>
        <translation>Klicken Sie auf den Punkt am einen Ende.</translation>
    </message>
    <message>
        <source>Click the point at the other end.</source>
        <translation>Klicken Sie auf den Punkt am anderen Ende.</translation>
    </message>
    <message>
        <source>Click the point that {name} becomes in a mirror.</source>
        <translation>Klicken Sie auf den Punkt, zu dem {name} im Spiegelbild wird.</translation>
    </message>
    <message>
        <source>Click the points in the photo, one after the other.</source>
        <translation>Klicken Sie die Punkte im Foto an, einen nach dem anderen.</translation>
    </message>
    <message>
        <source>Click the points one after the other; drag one to move it. A name can be written over in the list.</source>
        <translation>Klicken Sie die Punkte einen nach dem anderen an; durch Ziehen verschieben Sie einen. Ein Name lässt sich in der Liste überschreiben.</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go). {{point.deselect}} ends.</source>
        <translation>Klicken Sie dorthin, wo {point} ist ({number}, noch {left}). {{point.deselect}} beendet.</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go, then the others follow). {{point.deselect}} ends.</source>
        <translation>Klicken Sie dorthin, wo {point} ist ({number}, noch {left}, dann folgen die anderen). {{point.deselect}} beendet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>the tour</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a curve</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>closing the project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>COCO keypoints, JSON</source>
        <comment>a file format</comment>
        <translation>COCO-Schlüsselpunkte, JSON</translation>
    </message>
    <message>
        <source>COFW 29 points</source>
        <comment>a layout</comment>
        <translation>COFW, 29 Punkte</translation>
    </message>
    <message>
        <source>COFW, .mat</source>
        <comment>a file format</comment>
        <translation>COFW, .mat</translation>
    </message>
    <message>
        <source>columns named {name}</source>
        <translation>Spalten namens {name}</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>a decimal</comment>
        <translation>Komma</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>what stands between cells</comment>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Commands that are on or off, by their ids</source>
        <translation>Befehle, die ein- oder ausgeschaltet sind, nach ihren Kennungen</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare on the held-out faces alone</source>
        <translation>Nur auf den zurückgehaltenen Gesichtern vergleichen</translation>
    </message>
    <message>
        <source>comparing a photo</source>
        <translation>Foto vergleichen</translation>
    </message>
    <message>
        <source>comparing models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>comparing photos</source>
        <translation>Fotos vergleichen</translation>
    </message>
    <message>
        <source>comparing with the base</source>
        <translation>Vergleich mit der Basis</translation>
    </message>
    <message>
        <source>Comparing with the model in use …</source>
        <translation>Vergleich mit dem verwendeten Modell …</translation>
    </message>
    <message>
        <source>Comparing with the model in use … (another project)</source>
        <translation>Vergleich mit dem verwendeten Modell … (anderes Projekt)</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>contour</source>
        <comment>a region of a layout</comment>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Copy a face first: {face.copy}.</source>
        <translation>Kopieren Sie zuerst ein Gesicht: {face.copy}.</translation>
    </message>
    <message>
        <source>Copy an .onnx file into your models.</source>
        <translation>Eine .onnx-Datei in Ihre Modelle kopieren.</translation>
    </message>
    <message>
        <source>Copy face</source>
        <translation>Gesicht kopieren</translation>
    </message>
    <message>
        <source>Copy from the photo before</source>
        <translation>Aus vorigem Foto kopieren</translation>
    </message>
    <message>
        <source>Copy the photos there too</source>
        <translation>Fotos mitkopieren</translation>
    </message>
    <message>
        <source>copying the project</source>
        <translation>Projekt kopieren</translation>
    </message>
    <message>
        <source>copying the project …</source>
        <translation>Projekt wird kopiert …</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a face</comment>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a photo</comment>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>photos listed</comment>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>corrected by {author}, {time}</source>
        <translation>korrigiert von {author}, {time}</translation>
    </message>
    <message>
        <source>corrected, as the model placed it</source>
        <translation>korrigiert, wie vom Modell gesetzt</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>corrections a face</source>
        <translation>Korrekturen je Gesicht</translation>
    </message>
    <message>
        <source>Corrections a face until every point is within 5 % of its truth, by simulation on {count} faces; new less old, 95 % interval {low:+.2f} to {high:+.2f}</source>
        <translation>Korrekturen je Gesicht, bis jeder Punkt höchstens 5 % von seiner Wahrheit entfernt ist, simuliert an {count} Gesichtern; neu minus alt, 95-%-Intervall {low:+.2f} bis {high:+.2f}</translation>
    </message>
    <message>
        <source>Corrections move the rest</source>
        <translation>Korrekturen ziehen den Rest mit</translation>
    </message>
    <message>
        <source>Corrections of each point</source>
        <translation>Korrekturen jedes Punkts</translation>
    </message>
    <message>
        <source>corrections {change}</source>
        <translation>Korrekturen {change}</translation>
    </message>
    <message>
        <source>counting photos of other models</source>
        <translation>Fotos anderer Modelle zählen</translation>
    </message>
    <message>
        <source>covariances</source>
        <translation>Kovarianzen</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}, on {name}.</source>
        <translation>Kreuz bei x {x:.0f}, y {y:.0f}, auf {name}.</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}.</source>
        <translation>Kreuz bei x {x:.0f}, y {y:.0f}.</translation>
    </message>
    <message>
        <source>CSV, one row a point</source>
        <comment>a file format</comment>
        <translation>CSV, eine Zeile je Punkt</translation>
    </message>
    <message>
        <source>Curve back to the prediction</source>
        <translation>Kurve zurück zur Vorhersage</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Curves</source>
        <comment>drawing a layout</comment>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>Kurven</translation>
    </message>
    <message numerus="yes">
        <source>curves added: {names}</source>
        <extracomment>Of one: curve added: {names}</extracomment>
        <translation>
            <numerusform>Kurve hinzugefügt: {names}</numerusform>
            <numerusform>Kurven hinzugefügt: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>curves changed: {names}</source>
        <extracomment>Of one: curve changed: {names}</extracomment>
        <translation>
            <numerusform>Kurve geändert: {names}</numerusform>
            <numerusform>Kurven geändert: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>curves cross</source>
        <translation>Kurven kreuzen sich</translation>
    </message>
    <message numerus="yes">
        <source>curves removed: {names}</source>
        <extracomment>Of one: curve removed: {names}</extracomment>
        <translation>
            <numerusform>Kurve entfernt: {names}</numerusform>
            <numerusform>Kurven entfernt: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>CVAT for images, XML 1.1</source>
        <comment>a file format</comment>
        <translation>CVAT für Bilder, XML 1.1</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <comment>format of a date and time</comment>
        <translation>d. MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>data of other kinds than photos</source>
        <translation>Daten, die keine Fotos sind</translation>
    </message>
    <message>
        <source>Datumaro, JSON</source>
        <comment>a file format</comment>
        <translation>Datumaro, JSON</translation>
    </message>
    <message>
        <source>dd MMM yyyy HH:mm</source>
        <comment>a time, in the letters of Qt's dates</comment>
        <translation>dd. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>Decide for what {author} placed</source>
        <translation>Für die Version von {author} entscheiden</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_first}})</source>
        <translation>Für die Version von {author} entscheiden ({{review.take_first}})</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_second}})</source>
        <translation>Für die Version von {author} entscheiden ({{review.take_second}})</translation>
    </message>
    <message>
        <source>Decided for the mean: the face is {state}.</source>
        <translation>Für das Mittel entschieden: Das Gesicht ist {state}.</translation>
    </message>
    <message>
        <source>Decided for this version: the face is {state}.</source>
        <translation>Für diese Version entschieden: Das Gesicht ist {state}.</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>Dekodieren</translation>
    </message>
    <message>
        <source>DeepLabCut, CSV</source>
        <comment>a file format</comment>
        <translation>DeepLabCut, CSV</translation>
    </message>
    <message>
        <source>Delete face</source>
        <translation>Gesicht löschen</translation>
    </message>
    <message>
        <source>Delete point or face</source>
        <translation>Punkt/Gesicht löschen</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a face</comment>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Deselect or give up</source>
        <translation>Abwählen oder abbrechen</translation>
    </message>
    <message>
        <source>detector 90 % sure</source>
        <translation>Detektor 90 % sicher</translation>
    </message>
    <message>
        <source>detector doubt</source>
        <translation>Detektorzweifel</translation>
    </message>
    <message>
        <source>detector {share:.0f} % sure that there is a face</source>
        <translation>Detektor zu {share:.0f} % sicher, dass da ein Gesicht ist</translation>
    </message>
    <message>
        <source>deviations</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>disagrees with the model</source>
        <translation>weicht vom Modell ab</translation>
    </message>
    <message>
        <source>Disk for photos that a team has elsewhere</source>
        <translation>Speicherplatz für Fotos, die ein Team anderswo hat</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>strittig</translation>
    </message>
    <message>
        <source>Distance</source>
        <comment>drawing a layout</comment>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>distance</source>
        <comment>what is measured</comment>
        <translation>Abstand</translation>
    </message>
    <message numerus="yes">
        <source>distances added: {names}</source>
        <extracomment>Of one: distance added: {names}</extracomment>
        <translation>
            <numerusform>Abstand hinzugefügt: {names}</numerusform>
            <numerusform>Abstände hinzugefügt: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances changed: {names}</source>
        <extracomment>Of one: distance changed: {names}</extracomment>
        <translation>
            <numerusform>Abstand geändert: {names}</numerusform>
            <numerusform>Abstände geändert: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances removed: {names}</source>
        <extracomment>Of one: distance removed: {names}</extracomment>
        <translation>
            <numerusform>Abstand entfernt: {names}</numerusform>
            <numerusform>Abstände entfernt: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Distances, angles, areas and ratios of the face, and the photo's scale</source>
        <translation>Abstände, Winkel, Flächen und Verhältnisse des Gesichts und der Maßstab des Fotos</translation>
    </message>
    <message>
        <source>dlib (imglab), XML</source>
        <comment>a file format</comment>
        <translation>dlib (imglab), XML</translation>
    </message>
    <message>
        <source>Do photos again</source>
        <translation>Fotos noch einmal</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a message</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation>Wiederholt: {what}.</translation>
    </message>
    <message>
        <source>Done again: {what}. What was changed in another window since stays.</source>
        <translation>Wiederholt: {what}. Was seither in einem anderen Fenster geändert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Done by several people</source>
        <translation>Von mehreren bearbeitet</translation>
    </message>
    <message>
        <source>double click a face</source>
        <translation>Doppelklick auf ein Gesicht</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abwärts</translation>
    </message>
    <message>
        <source>Drag a box around the face, from the brows to the chin; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>Einen Rahmen um das Gesicht ziehen, von den Brauen bis zum Kinn; oder Pfeiltasten bewegen einen, mit der Umschalttaste ändern sie die Größe, und die Eingabetaste übernimmt ihn. {point.deselect} bricht ab.</translation>
    </message>
    <message>
        <source>Drag a box around the object; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>Einen Rahmen um das Objekt ziehen; oder Pfeiltasten bewegen einen, mit der Umschalttaste ändern sie die Größe, und die Eingabetaste übernimmt ihn. {point.deselect} bricht ab.</translation>
    </message>
    <message>
        <source>Drag a box: the copied face goes into it. {point.deselect} gives up.</source>
        <translation>Ziehen Sie einen Rahmen: Das kopierte Gesicht kommt hinein. {point.deselect} bricht ab.</translation>
    </message>
    <message>
        <source>drag a corner mark</source>
        <translation>eine Eckmarke ziehen</translation>
    </message>
    <message>
        <source>drag a point</source>
        <translation>einen Punkt ziehen</translation>
    </message>
    <message>
        <source>Drag a point, or nudge the selected one with the arrow keys. Those around it follow, in yellow; yours stays. {edit.undo} takes it back.</source>
        <translation>Ziehen Sie einen Punkt oder verschieben Sie den ausgewählten mit den Pfeiltasten. Die um ihn herum folgen, in Gelb; Ihrer bleibt. {edit.undo} nimmt es zurück.</translation>
    </message>
    <message>
        <source>Drag an edge or a corner; or arrow keys move the box, with Shift they size it, and Enter takes it: the face is predicted again in it. {point.deselect} ends.</source>
        <translation>Eine Kante oder Ecke ziehen; oder Pfeiltasten bewegen den Rahmen, mit der Umschalttaste ändern sie die Größe, und die Eingabetaste übernimmt ihn: Das Gesicht wird darin neu vorhergesagt. {point.deselect} beendet.</translation>
    </message>
    <message>
        <source>drag the photo</source>
        <translation>das Foto ziehen</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Rahmen zeichnen</translation>
    </message>
    <message>
        <source>Draw a layout on a photo…</source>
        <translation>Punktschema auf Foto zeichnen…</translation>
    </message>
    <message>
        <source>Draw one on a photo…</source>
        <translation>Auf einem Foto zeichnen…</translation>
    </message>
    <message>
        <source>Draw the box of a missed face</source>
        <translation>Übersehenes Gesicht umrahmen</translation>
    </message>
    <message>
        <source>Drawing by hand</source>
        <translation>Von Hand gezeichnet</translation>
    </message>
    <message>
        <source>Each dot is one point of one face, along and across its curve (figure 1 of the paper)</source>
        <translation>Jeder Punkt steht für einen Punkt eines Gesichts, längs und quer zu seiner Kurve (Abbildung 1 des Artikels)</translation>
    </message>
    <message>
        <source>Each point in the middle of all ({review.take_mean})</source>
        <translation>Jeder Punkt in die Mitte aller ({review.take_mean})</translation>
    </message>
    <message>
        <source>Edge maps</source>
        <translation>Kantenkarten</translation>
    </message>
    <message>
        <source>edge maps</source>
        <translation>Kantenkarten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edits are those of {name}. A click changes that.</source>
        <translation>Änderungen laufen unter {name}. Ein Klick ändert das.</translation>
    </message>
    <message>
        <source>Edits carry it; the account's without one</source>
        <translation>Änderungen tragen ihn; ohne Angabe den des Kontos</translation>
    </message>
    <message>
        <source>Edits of a session that was cut off belong to another file that was called {name}; they are kept in {log}.</source>
        <translation>Änderungen einer abgebrochenen Sitzung gehören zu einer anderen Datei, die {name} hieß; sie sind in {log} aufbewahrt.</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>Ellipsen</translation>
    </message>
    <message>
        <source>Ellipses at 50, 90, 95 %</source>
        <translation>Ellipsen zu 50, 90, 95 %</translation>
    </message>
    <message>
        <source>Ellipses at {level} %</source>
        <translation>Ellipsen zu {level} %</translation>
    </message>
    <message>
        <source>Ellipses that hold the true point in {level} of 100 cases.</source>
        <translation>Ellipsen, die den wahren Punkt in {level} von 100 Fällen enthalten.</translation>
    </message>
    <message>
        <source>elsewhere its answers moved by {moved:.2f} % of the eye distance</source>
        <translation>anderswo haben sich seine Antworten um {moved:.2f} % des Augenabstands verschoben</translation>
    </message>
    <message>
        <source>elsewhere probably as good as before</source>
        <translation>anderswo wahrscheinlich so gut wie vorher</translation>
    </message>
    <message>
        <source>elsewhere probably worse by about {share:.0f} %</source>
        <translation>anderswo wahrscheinlich um etwa {share:.0f} % schlechter</translation>
    </message>
    <message>
        <source>elsewhere, estimated</source>
        <translation>anderswo, geschätzt</translation>
    </message>
    <message>
        <source>Encord, JSON export</source>
        <comment>a file format</comment>
        <translation>Encord, JSON-Export</translation>
    </message>
    <message>
        <source>Ends after the current step. Resume goes on from there.</source>
        <translation>Endet nach dem laufenden Schritt. „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Enlarge the selection</source>
        <translation>Auswahl vergrößern</translation>
    </message>
    <message>
        <source>entries {key}</source>
        <translation>Einträge {key}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · {pace:.1f} images/s · {time} left</source>
        <translation>Epoche {epoch} von {epochs} · {pace:.1f} Bilder/s · noch {time}</translation>
    </message>
    <message>
        <source>epoch {epoch}: NME {nme:.3f} %</source>
        <translation>Epoche {epoch}: NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs or minutes</source>
        <translation>Epochen oder Minuten</translation>
    </message>
    <message>
        <source>Epochs, or at most so many minutes: the run then has as many epochs as fit in.</source>
        <translation>Epochen, oder höchstens so viele Minuten: Der Lauf hat dann so viele Epochen, wie hineinpassen.</translation>
    </message>
    <message>
        <source>Error ellipses</source>
        <translation>Fehlerellipsen</translation>
    </message>
    <message>
        <source>error ellipses</source>
        <translation>Fehlerellipsen</translation>
    </message>
    <message>
        <source>errors are measured by {after}, not {before}</source>
        <translation>Fehler werden an {after} gemessen, nicht an {before}</translation>
    </message>
    <message>
        <source>Errors are told as a part of a distance that is alike in all photos. Click the point at its one end and the one at its other; several points at one end stand for their middle.</source>
        <translation>Fehler werden als Teil eines Abstands angegeben, der in allen Fotos gleich ist. Klicken Sie den Punkt an seinem einen und den am anderen Ende an; mehrere Punkte an einem Ende stehen für ihre Mitte.</translation>
    </message>
    <message>
        <source>Estimated: answers moved by {moved:.2f} % of the eye distance on {views} views of a photo that nobody trained on. Annotated faces from elsewhere would tell it better.</source>
        <translation>Geschätzt: Die Antworten haben sich um {moved:.2f} % des Augenabstands verschoben, in {views} Ansichten eines Fotos, auf dem niemand trainiert hat. Annotierte Gesichter von anderswo würden es besser zeigen.</translation>
    </message>
    <message>
        <source>Every face is accepted or rejected.</source>
        <translation>Jedes Gesicht ist angenommen oder verworfen.</translation>
    </message>
    <message>
        <source>Every photo is being predicted, what you look at first. A click pauses it.</source>
        <translation>Jedes Foto wird vorhergesagt, zuerst das, was Sie ansehen. Ein Klick hält an.</translation>
    </message>
    <message>
        <source>Every point of this face is placed.</source>
        <translation>Jeder Punkt dieses Gesichts ist gesetzt.</translation>
    </message>
    <message>
        <source>Everything here back to how it was in the beginning</source>
        <translation>Alles hier wieder so, wie es am Anfang war</translation>
    </message>
    <message>
        <source>Everything is saved as you go, in {name}.</source>
        <translation>Alles wird laufend gespeichert, in {name}.</translation>
    </message>
    <message>
        <source>Everything is saved as you go; this says where</source>
        <translation>Alles wird laufend gespeichert; hier steht, wo</translation>
    </message>
    <message>
        <source>Everything was saved as you went. {file.open_folder} opens your own photos.</source>
        <translation>Alles wurde unterwegs gespeichert. {file.open_folder} öffnet Ihre eigenen Fotos.</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>Links und rechts tauschen</translation>
    </message>
    <message>
        <source>expected correction</source>
        <translation>erwartete Korrektur</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export annotations</source>
        <translation>Annotationen exportieren</translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation>Annotationen exportieren…</translation>
    </message>
    <message>
        <source>Export as a table…</source>
        <translation>Als Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Export the measurements</source>
        <translation>Messungen exportieren</translation>
    </message>
    <message>
        <source>Export the measurements as a table…</source>
        <translation>Messungen als Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message numerus="yes">
        <source>Exported {count:,} faces to {path}.</source>
        <extracomment>Of one: Exported {count:,} face to {path}.</extracomment>
        <translation>
            <numerusform>{count:,} Gesicht nach {path} exportiert.</numerusform>
            <numerusform>{count:,} Gesichter nach {path} exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>expression</source>
        <comment>a flag of a face</comment>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>eyes</source>
        <comment>a region of a layout</comment>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Face back to the prediction</source>
        <translation>Gesicht zurück zur Vorhersage</translation>
    </message>
    <message>
        <source>Face copied. {face.paste} pastes it, {face.paste_in_box} into a box.</source>
        <translation>Gesicht kopiert. {face.paste} fügt es ein, {face.paste_in_box} in einen Rahmen.</translation>
    </message>
    <message>
        <source>Face deleted.</source>
        <translation>Gesicht gelöscht.</translation>
    </message>
    <message>
        <source>Face marks</source>
        <translation>Gesichtsmarken</translation>
    </message>
    <message>
        <source>Face panel</source>
        <translation>Bereich „Gesicht“</translation>
    </message>
    <message>
        <source>Face pasted.</source>
        <translation>Gesicht eingefügt.</translation>
    </message>
    <message>
        <source>Face {number} of {count}, {state}.</source>
        <translation>Gesicht {number} von {count}, {state}.</translation>
    </message>
    <message>
        <source>Face {number} of {total}</source>
        <translation>Gesicht {number} von {total}</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Faces accepted each day</source>
        <translation>Jeden Tag angenommene Gesichter</translation>
    </message>
    <message>
        <source>Faces of a layout that no model knows are placed by the faces so far and a few anchors.</source>
        <translation>Gesichter eines Punktschemas, das kein Modell kennt, werden anhand der bisherigen Gesichter und einiger Anker gesetzt.</translation>
    </message>
    <message>
        <source>Faces of people</source>
        <translation>Menschengesichter</translation>
    </message>
    <message>
        <source>faces of people</source>
        <translation>Menschengesichter</translation>
    </message>
    <message>
        <source>Faces of people are looked for.</source>
        <translation>Gesucht werden Gesichter von Menschen.</translation>
    </message>
    <message>
        <source>faces of {points} points (face_kpts) beside others</source>
        <translation>Gesichter mit {points} Punkten (face_kpts) neben anderen</translation>
    </message>
    <message>
        <source>Faces that deserve a second look</source>
        <translation>Gesichter, die einen zweiten Blick verdienen</translation>
    </message>
    <message>
        <source>Faces that nobody has touched are placed anew by {views} views. A click pauses it.</source>
        <translation>Gesichter, die niemand berührt hat, werden mit {views} Ansichten neu gesetzt. Ein Klick hält es an.</translation>
    </message>
    <message>
        <source>Faces that nobody has touched get four once all have two, which orders the list a little better; what you have touched, and the photo that you look at, stay</source>
        <translation>Gesichter, die niemand berührt hat, bekommen vier, sobald alle zwei haben; das ordnet die Liste etwas besser. Was Sie berührt haben und das Foto, das Sie ansehen, bleiben</translation>
    </message>
    <message>
        <source>far outside its ellipse</source>
        <translation>weit außerhalb seiner Ellipse</translation>
    </message>
    <message>
        <source>fetching photos</source>
        <translation>Fotos werden geholt</translation>
    </message>
    <message>
        <source>Figures are told by groups, such as eyes or fingers. Choose or make one, and click its points.</source>
        <translation>Zahlen werden nach Gruppen angegeben, etwa Augen oder Finger. Wählen oder erstellen Sie eine, und klicken Sie ihre Punkte an.</translation>
    </message>
    <message>
        <source>Figures of everybody</source>
        <translation>Zahlen aller</translation>
    </message>
    <message>
        <source>figures of the team</source>
        <translation>Zahlen des Teams</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File or folder of annotations</source>
        <translation>Datei oder Ordner mit Annotationen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Find moved photos in</source>
        <translation>Verschobene Fotos suchen in</translation>
    </message>
    <message>
        <source>Find moved photos…</source>
        <translation>Verschobene Fotos suchen…</translation>
    </message>
    <message>
        <source>Find the annotated photo in</source>
        <translation>Das annotierte Foto suchen in</translation>
    </message>
    <message>
        <source>Find the annotated photo…</source>
        <translation>Das annotierte Foto suchen…</translation>
    </message>
    <message>
        <source>Find the pairs</source>
        <translation>Paare suchen</translation>
    </message>
    <message>
        <source>finding a photo</source>
        <translation>Foto suchen</translation>
    </message>
    <message>
        <source>finding faces without labels</source>
        <translation>Gesichter ohne Labels suchen</translation>
    </message>
    <message>
        <source>Finished faces that deserve a second look</source>
        <translation>Fertige Gesichter, die einen zweiten Blick verdienen</translation>
    </message>
    <message>
        <source>finished, placed by hand, filled already or another face there: {frames}</source>
        <translation>fertig, von Hand gesetzt, schon gefüllt oder ein anderes Gesicht dort: {frames}</translation>
    </message>
    <message>
        <source>first faces</source>
        <translation>erste Gesichter</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Erstes Foto</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Fit face</source>
        <translation>Gesicht einpassen</translation>
    </message>
    <message>
        <source>fit it</source>
        <translation>es einpassen</translation>
    </message>
    <message>
        <source>Fit photo</source>
        <translation>Foto einpassen</translation>
    </message>
    <message>
        <source>Five points</source>
        <comment>a layout</comment>
        <translation>Fünf Punkte</translation>
    </message>
    <message>
        <source>Five steps on the sample photo, in two minutes</source>
        <translation>Fünf Schritte am Beispielfoto, in zwei Minuten</translation>
    </message>
    <message>
        <source>Flag 1</source>
        <translation>Kennzeichen 1</translation>
    </message>
    <message>
        <source>Flag 2</source>
        <translation>Kennzeichen 2</translation>
    </message>
    <message>
        <source>Flag 3</source>
        <translation>Kennzeichen 3</translation>
    </message>
    <message>
        <source>Flag 4</source>
        <translation>Kennzeichen 4</translation>
    </message>
    <message>
        <source>Flag 5</source>
        <translation>Kennzeichen 5</translation>
    </message>
    <message>
        <source>Flag 6</source>
        <translation>Kennzeichen 6</translation>
    </message>
    <message>
        <source>Flag 7</source>
        <translation>Kennzeichen 7</translation>
    </message>
    <message>
        <source>Flag 8</source>
        <translation>Kennzeichen 8</translation>
    </message>
    <message>
        <source>Flag 9</source>
        <translation>Kennzeichen 9</translation>
    </message>
    <message>
        <source>flagged</source>
        <comment>photos listed</comment>
        <translation>gekennzeichnet</translation>
    </message>
    <message>
        <source>flagged: {flags}</source>
        <translation>gekennzeichnet: {flags}</translation>
    </message>
    <message>
        <source>Flagged: {flag}.</source>
        <translation>Gekennzeichnet: {flag}.</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Flags of this project</source>
        <translation>Kennzeichen dieses Projekts</translation>
    </message>
    <message>
        <source>Flags of this project…</source>
        <translation>Kennzeichen dieses Projekts…</translation>
    </message>
    <message>
        <source>flags of whole photos</source>
        <translation>Kennzeichen ganzer Fotos</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Fold away ({key})</source>
        <translation>Einklappen ({key})</translation>
    </message>
    <message>
        <source>Folder by folder, img2 before img10.</source>
        <translation>Ordner für Ordner, img2 vor img10.</translation>
    </message>
    <message>
        <source>Folder of annotated faces to compare models on</source>
        <translation>Ordner mit annotierten Gesichtern, auf denen Modelle verglichen werden</translation>
    </message>
    <message>
        <source>Folder of annotations</source>
        <translation>Ordner mit Annotationen</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
    <message>
        <source>Folder of the photos</source>
        <translation>Ordner der Fotos</translation>
    </message>
    <message>
        <source>Folders and projects opened last, the newest first</source>
        <translation>Zuletzt geöffnete Ordner und Projekte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>following the faces …</source>
        <translation>Gesichter werden verfolgt …</translation>
    </message>
    <message>
        <source>For</source>
        <comment>so many hours</comment>
        <translation>Für</translation>
    </message>
    <message numerus="yes">
        <source>for the last photo, with {count} faces</source>
        <extracomment>Of one: for the last photo, with {count} face</extracomment>
        <translation>
            <numerusform>für das letzte Foto, mit {count} Gesicht</numerusform>
            <numerusform>für das letzte Foto, mit {count} Gesichtern</numerusform>
        </translation>
    </message>
    <message>
        <source>forefinger</source>
        <comment>a region of a layout</comment>
        <translation>Zeigefinger</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the last export</source>
        <translation>Format des letzten Exports</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Wieder vorwärts</translation>
    </message>
    <message numerus="yes">
        <source>Found: {pairs}, {count} points without a partner. Look at the dashes in the photo: are they right?</source>
        <extracomment>Of one: Found: {pairs}, {count} point without a partner. Look at the dashes in the photo: are they right?</extracomment>
        <translation>
            <numerusform>Gefunden: {pairs}, {count} Punkt ohne Partner. Sehen Sie die gestrichelten Linien im Foto an: Stimmen sie?</numerusform>
            <numerusform>Gefunden: {pairs}, {count} Punkte ohne Partner. Sehen Sie die gestrichelten Linien im Foto an: Stimmen sie?</numerusform>
        </translation>
    </message>
    <message>
        <source>four in the end, for three times the work</source>
        <translation>am Ende vier, für die dreifache Arbeit</translation>
    </message>
    <message>
        <source>fractions of a pixel</source>
        <translation>Bruchteile eines Pixels</translation>
    </message>
    <message>
        <source>Frame of a video</source>
        <translation>Bild eines Videos</translation>
    </message>
    <message>
        <source>Frame {frame:,}</source>
        <translation>Bild {frame:,}</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model failed ({reason})</source>
        <translation>Bild {frame} von {name} ist ausgelassen, das Modell ist gescheitert ({reason})</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model {problem}</source>
        <translation>Bild {frame} von {name} ist ausgelassen, Fehler des Modells: {problem}</translation>
    </message>
    <message>
        <source>Frame {frame} taken ({taken})</source>
        <translation>Bild {frame} aufgenommen ({taken})</translation>
    </message>
    <message>
        <source>Frames of the video</source>
        <translation>Bilder des Videos</translation>
    </message>
    <message>
        <source>Frames to annotate</source>
        <translation>Zu annotierende Bilder</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation>Bild einfrieren</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a file or folder</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>from oneself, a second time</source>
        <translation>von sich selbst, beim zweiten Mal</translation>
    </message>
    <message>
        <source>From prediction to accepted</source>
        <translation>Von Vorhersage bis Annahme</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>Ab dem nächsten Start</translation>
    </message>
    <message>
        <source>from the others' mean</source>
        <translation>vom Mittel der anderen</translation>
    </message>
    <message>
        <source>from the truth</source>
        <translation>von der Wahrheit</translation>
    </message>
    <message>
        <source>from {model}</source>
        <translation>aus {model}</translation>
    </message>
    <message>
        <source>From: {points}</source>
        <translation>Von: {points}</translation>
    </message>
    <message>
        <source>Frozen. {camera.freeze} goes on, {camera.take} takes the frame.</source>
        <translation>Eingefroren. {camera.freeze} geht weiter, {camera.take} nimmt das Bild auf.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>further boxes of a face</source>
        <translation>weitere Rahmen eines Gesichts</translation>
    </message>
    <message>
        <source>further down</source>
        <translation>weiter unten</translation>
    </message>
    <message>
        <source>further labels of a point</source>
        <translation>weitere Bezeichnungen eines Punktes</translation>
    </message>
    <message>
        <source>further to the photo's left</source>
        <translation>weiter links im Foto</translation>
    </message>
    <message>
        <source>further to the photo's right</source>
        <translation>weiter rechts im Foto</translation>
    </message>
    <message>
        <source>further up</source>
        <translation>weiter oben</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>gave a face without a size</source>
        <translation>ein Gesicht ohne Größe</translation>
    </message>
    <message numerus="yes">
        <source>Gave back {count:,} photos.</source>
        <extracomment>Of one: Gave back {count:,} photo.</extracomment>
        <translation>
            <numerusform>{count:,} Foto freigegeben.</numerusform>
            <numerusform>{count:,} Fotos freigegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>gave covariances that are negative</source>
        <translation>negative Kovarianzen</translation>
    </message>
    <message>
        <source>gave one place for all landmarks</source>
        <translation>ein und derselbe Ort für alle Landmarken</translation>
    </message>
    <message>
        <source>gave {found} faces where {asked} were asked for</source>
        <translation>Zahl der Gesichter {found} statt {asked}</translation>
    </message>
    <message>
        <source>gave {what} far outside of the photo</source>
        <translation>weit außerhalb des Fotos: {what}</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape} for {number}</source>
        <translation>falsche Form: {what} {shape} für {number}</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape}, not {wanted}</source>
        <translation>falsche Form: {what} {shape} statt {wanted}</translation>
    </message>
    <message>
        <source>gave {what} that are not finite</source>
        <translation>keine endlichen Zahlen: {what}</translation>
    </message>
    <message>
        <source>gave {what} that is not finite</source>
        <translation>keine endliche Zahl: {what}</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Give back what I have taken</source>
        <translation>Übernommenes freigeben</translation>
    </message>
    <message>
        <source>Give this scale to all photos without one</source>
        <translation>Allen Fotos ohne Maßstab diesen geben</translation>
    </message>
    <message>
        <source>Gives the faces of the frames between two that you have corrected or accepted their points</source>
        <translation>Gibt den Gesichtern der Bilder zwischen zweien, die Sie korrigiert oder angenommen haben, ihre Punkte</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go on with the sample photo</source>
        <translation>Mit dem Beispielfoto weitermachen</translation>
    </message>
    <message>
        <source>Go to a photo</source>
        <translation>Zu Foto gehen</translation>
    </message>
    <message>
        <source>Go to a photo…</source>
        <translation>Zu Foto gehen…</translation>
    </message>
    <message>
        <source>Go to the most doubtful point</source>
        <translation>Zum zweifelhaftesten Punkt gehen</translation>
    </message>
    <message>
        <source>go to the next photo of the list</source>
        <translation>zum nächsten Foto der Liste gehen</translation>
    </message>
    <message>
        <source>go to the next unfinished face</source>
        <translation>zum nächsten unfertigen Gesicht gehen</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Graphics processors</source>
        <translation>Grafikprozessoren</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>drawing a layout</comment>
        <translation>Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>groups added: {names}</source>
        <extracomment>Of one: group added: {names}</extracomment>
        <translation>
            <numerusform>Gruppe hinzugefügt: {names}</numerusform>
            <numerusform>Gruppen hinzugefügt: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups changed: {names}</source>
        <extracomment>Of one: group changed: {names}</extracomment>
        <translation>
            <numerusform>Gruppe geändert: {names}</numerusform>
            <numerusform>Gruppen geändert: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups removed: {names}</source>
        <extracomment>Of one: group removed: {names}</extracomment>
        <translation>
            <numerusform>Gruppe entfernt: {names}</numerusform>
            <numerusform>Gruppen entfernt: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>had before, with the places from then: {points}</source>
        <translation>früher vorhanden, mit den Stellen von damals: {points}</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Zuteilen</translation>
    </message>
    <message>
        <source>Hand out photos</source>
        <translation>Fotos zuteilen</translation>
    </message>
    <message>
        <source>Hand out photos…</source>
        <translation>Fotos zuteilen…</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>held out, {name}</source>
        <translation>zurückgehalten, {name}</translation>
    </message>
    <message>
        <source>held-out faces</source>
        <translation>zurückgehaltene Gesichter</translation>
    </message>
    <message>
        <source>held-out faces …</source>
        <translation>zurückgehaltene …</translation>
    </message>
    <message>
        <source>HELEN with 194 points, .txt files</source>
        <comment>a file format</comment>
        <translation>HELEN mit 194 Punkten, .txt-Dateien</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Here as good as before on {faces}</source>
        <translation>Hier so gut wie vorher für {faces}</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} % on {faces}</source>
        <translation>Hier um {size:.1f} % besser für {faces}</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>Hier um {size:.1f} % besser, was Zufall sein kann, für {faces}</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} % on {faces}</source>
        <translation>Hier um {size:.1f} % schlechter für {faces}</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>Hier um {size:.1f} % schlechter, was Zufall sein kann, für {faces}</translation>
    </message>
    <message>
        <source>histories of faces</source>
        <translation>Verläufe von Gesichtern</translation>
    </message>
    <message>
        <source>how exact, across the contour</source>
        <translation>wie genau, quer zur Kontur</translation>
    </message>
    <message>
        <source>how far the drag has gone along and across the curve</source>
        <translation>wie weit längs und quer zur Kurve gezogen wurde</translation>
    </message>
    <message>
        <source>How fast and how exact each of the team is, from what has come to this machine</source>
        <translation>Wie schnell und wie genau jeder im Team ist, nach dem, was auf diesem Rechner angekommen ist</translation>
    </message>
    <message>
        <source>how found boxes lie to the points</source>
        <translation>wie gefundene Rahmen zu den Punkten liegen</translation>
    </message>
    <message>
        <source>How long is this line?</source>
        <translation>Wie lang ist diese Strecke?</translation>
    </message>
    <message>
        <source>How long it trains</source>
        <translation>Wie lange trainiert wird</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>How many photos?</source>
        <translation>Wie viele Fotos?</translation>
    </message>
    <message>
        <source>How sure the program is that there is a face at all. It is in the tip of a row, and the order “detector doubt” goes by it.</source>
        <translation>Wie sicher das Programm ist, dass da überhaupt ein Gesicht ist. Es steht im Hinweis einer Zeile, und die Reihenfolge „Detektorzweifel“ richtet sich danach.</translation>
    </message>
    <message>
        <source>iBUG 68 points, as 300-W is annotated</source>
        <comment>a layout</comment>
        <translation>iBUG, 68 Punkte, wie 300-W annotiert ist</translation>
    </message>
    <message>
        <source>illumination</source>
        <comment>a flag of a face</comment>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Annotationen importieren</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>Annotationen importieren…</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importieren aus</translation>
    </message>
    <message>
        <source>Imported {faces}.</source>
        <translation>{faces} importiert.</translation>
    </message>
    <message>
        <source>Imported {faces}; {others}.</source>
        <translation>{faces} importiert; {others}.</translation>
    </message>
    <message>
        <source>Imported {faces}; {present}; {kept}.</source>
        <translation>{faces} importiert; {present}; {kept}.</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>in 90 % ellipses, %</source>
        <translation>in 90-%-Ellipsen, %</translation>
    </message>
    <message>
        <source>In the background, what you look at first</source>
        <translation>Im Hintergrund, zuerst das, was Sie ansehen</translation>
    </message>
    <message>
        <source>In the background, what you look at first; again: pause. Photos with faces of this model are passed over</source>
        <translation>Im Hintergrund, zuerst das, was Sie ansehen; noch einmal: Pause. Fotos mit Gesichtern dieses Modells werden übergangen</translation>
    </message>
    <message>
        <source>in the project already, as another photo</source>
        <translation>schon im Projekt, als anderes Foto</translation>
    </message>
    <message>
        <source>In the queue's order; nobody else is led to them for 12 hours</source>
        <translation>In der Reihenfolge der Warteschlange; niemand sonst wird 12 Stunden lang zu ihnen geführt</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; all is sent.</source>
        <translation>Im Team unter {place}: {names}; alles ist gesendet.</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; {unsent:,} to send.</source>
        <translation>Im Team unter {place}: {names}; {unsent:,} zu senden.</translation>
    </message>
    <message>
        <source>Inside the ellipses</source>
        <translation>In den Ellipsen</translation>
    </message>
    <message>
        <source>Interpolate between keyframes</source>
        <translation>Zwischen Schlüsselbildern interpolieren</translation>
    </message>
    <message numerus="yes">
        <source>Interpolated {count:,} frames between the keyframes {first:,} and {last:,}.</source>
        <extracomment>Of one: Interpolated {count:,} frame between the keyframes {first:,} and {last:,}.</extracomment>
        <translation>
            <numerusform>{count:,} Bild zwischen den Schlüsselbildern {first:,} und {last:,} interpoliert.</numerusform>
            <numerusform>{count:,} Bilder zwischen den Schlüsselbildern {first:,} und {last:,} interpoliert.</numerusform>
        </translation>
    </message>
    <message>
        <source>interpolated: {frames}</source>
        <translation>interpoliert: {frames}</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>In ein eigenes Fenster</translation>
    </message>
    <message>
        <source>It is made on a sample photo, which is opened in place of yours. Nothing of yours changes.</source>
        <translation>Sie findet an einem Beispielfoto statt, das an Stelle Ihrer Fotos geöffnet wird. An Ihren ändert sich nichts.</translation>
    </message>
    <message>
        <source>It was looked at and is right: not listed again while the points stay where they are</source>
        <translation>Es wurde angesehen und stimmt: nicht mehr aufgeführt, solange die Punkte bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>its columns are read as they were corrected in this project before</source>
        <translation>ihre Spalten werden so gelesen, wie sie in diesem Projekt früher korrigiert wurden</translation>
    </message>
    <message>
        <source>its flags change</source>
        <translation>seine Kennzeichen ändern sich</translation>
    </message>
    <message>
        <source>Its landmarks</source>
        <translation>Seine Landmarken</translation>
    </message>
    <message>
        <source>its mirror image</source>
        <translation>sein Spiegelbild</translation>
    </message>
    <message>
        <source>its name is {after} now, {before} before</source>
        <translation>sein Name ist jetzt {after}, vorher {before}</translation>
    </message>
    <message>
        <source>Its name, a part of it, or its number in the list.</source>
        <translation>Der Name, ein Teil davon oder die Nummer in der Liste.</translation>
    </message>
    <message>
        <source>its points are those of the layout {layout}</source>
        <translation>seine Punkte sind die des Punktschemas {layout}</translation>
    </message>
    <message>
        <source>its title changes</source>
        <translation>sein Titel ändert sich</translation>
    </message>
    <message>
        <source>jaw</source>
        <comment>a region of a layout</comment>
        <translation>Kiefer</translation>
    </message>
    <message>
        <source>JD-landmark and LaPa, 106 points</source>
        <comment>a layout</comment>
        <translation>JD-landmark und LaPa, 106 Punkte</translation>
    </message>
    <message>
        <source>Join a team…</source>
        <translation>Team beitreten…</translation>
    </message>
    <message>
        <source>joining {address} …</source>
        <translation>Beitritt zu {address} …</translation>
    </message>
    <message>
        <source>keeping</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keyboard to the list</source>
        <translation>Tastatur zur Liste</translation>
    </message>
    <message>
        <source>Keyboard to the next part of the window</source>
        <translation>Tastatur zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Keyboard to the part before</source>
        <translation>Tastatur zum vorigen Teil</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys chosen for commands, by their ids</source>
        <translation>Für Befehle gewählte Tasten, nach deren Kennungen</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>Tasten für den Anfang</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label Studio, JSON</source>
        <comment>a file format</comment>
        <translation>Label Studio, JSON</translation>
    </message>
    <message>
        <source>labelme, JSON files</source>
        <comment>a file format</comment>
        <translation>labelme, JSON-Dateien</translation>
    </message>
    <message>
        <source>landmarker.io and menpo, .ljson files</source>
        <comment>a file format</comment>
        <translation>landmarker.io und menpo, .ljson-Dateien</translation>
    </message>
    <message>
        <source>landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>Landmarks of one's own, by clicking them in a photo</source>
        <translation>Eigene Landmarken, durch Anklicken in einem Foto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>LaPa and JD-landmark, .txt files</source>
        <comment>a file format</comment>
        <translation>LaPa und JD-landmark, .txt-Dateien</translation>
    </message>
    <message>
        <source>last added first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Letztes Foto</translation>
    </message>
    <message>
        <source>latency {time:.0f} ms</source>
        <translation>Latenz {time:.0f} ms</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Punktschema</translation>
    </message>
    <message>
        <source>Layouts ({pattern})</source>
        <translation>Punktschemas ({pattern})</translation>
    </message>
    <message>
        <source>Learning gained nothing on the held-out faces, so the model is still {model}.</source>
        <translation>Das Lernen hat auf den zurückgehaltenen Gesichtern nichts gebracht, das Modell ist also weiterhin {model}.</translation>
    </message>
    <message>
        <source>leases</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation>unsicherste zuerst</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave the drawing</source>
        <translation>Zeichnung verlassen</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>Team verlassen</translation>
    </message>
    <message>
        <source>leaving the team …</source>
        <translation>Team wird verlassen …</translation>
    </message>
    <message>
        <source>Left and right are exchanged.</source>
        <translation>Links und rechts sind getauscht.</translation>
    </message>
    <message>
        <source>left and right are swapped</source>
        <translation>links und rechts sind vertauscht</translation>
    </message>
    <message>
        <source>left and right exchanged</source>
        <translation>links und rechts vertauscht</translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces rejected</source>
        <extracomment>Of one: left out: {count:,} face rejected</extracomment>
        <translation>
            <numerusform>ausgelassen: {count:,} verworfenes Gesicht</numerusform>
            <numerusform>ausgelassen: {count:,} verworfene Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces that nobody has accepted</source>
        <extracomment>Of one: left out: {count:,} face that nobody has accepted</extracomment>
        <translation>
            <numerusform>ausgelassen: {count:,} Gesicht, das niemand angenommen hat</numerusform>
            <numerusform>ausgelassen: {count:,} Gesichter, die niemand angenommen hat</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: {faces}, since none of their points is annotated</source>
        <translation>ausgelassen: {faces}, da keiner ihrer Punkte annotiert ist</translation>
    </message>
    <message>
        <source>left out: {faces}, since {reason}</source>
        <translation>ausgelassen: {faces}, denn: {reason}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>Lines of the training</source>
        <translation>Kurven des Trainings</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>Neu auflisten</translation>
    </message>
    <message>
        <source>List in another order</source>
        <translation>Liste anders ordnen</translation>
    </message>
    <message>
        <source>List of models</source>
        <translation>Liste der Modelle</translation>
    </message>
    <message>
        <source>List of photos</source>
        <translation>Liste der Fotos</translation>
    </message>
    <message>
        <source>List the photos that you have taken, or that were handed out to you</source>
        <translation>Die Fotos auflisten, die Sie übernommen haben oder die Ihnen zugeteilt wurden</translation>
    </message>
    <message>
        <source>listing models</source>
        <translation>Modelle auflisten</translation>
    </message>
    <message>
        <source>live landmarks</source>
        <translation>Live-Landmarken</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Live-Bild</translation>
    </message>
    <message>
        <source>Loading the model …</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Look at the file that is there now</source>
        <translation>Die jetzige Datei ansehen</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name} ansehen</translation>
    </message>
    <message>
        <source>looking at photos</source>
        <translation>Fotos ansehen</translation>
    </message>
    <message>
        <source>Looking for faces …</source>
        <translation>Gesichter werden gesucht …</translation>
    </message>
    <message>
        <source>Looking for models …</source>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message>
        <source>looking for photos …</source>
        <translation>Fotos werden gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>looking for photos, {done:,} of {total:,} files</source>
        <extracomment>Of one: looking for photos, {done:,} of {total:,} file</extracomment>
        <translation>
            <numerusform>Fotos suchen, {done:,} von {total:,} Datei</numerusform>
            <numerusform>Fotos suchen, {done:,} von {total:,} Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through all accepted faces …</source>
        <translation>Alle angenommenen Gesichter werden durchgesehen …</translation>
    </message>
    <message>
        <source>Looking what that comes to …</source>
        <translation>Ermitteln, was das ergibt …</translation>
    </message>
    <message>
        <source>Looks through all accepted faces, in the background: sides exchanged, curves crossed, points improbable given the others, far from where the model of now sees them, unlike what the person usually does.</source>
        <translation>Sieht alle angenommenen Gesichter durch, im Hintergrund: Seiten vertauscht, Kurven gekreuzt, Punkte angesichts der anderen unwahrscheinlich, weit von dort, wo das jetzige Modell sie sieht, anders als bei der Person sonst.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>lost: {part} ({faces})</source>
        <translation>geht verloren: {part} ({faces})</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Made while you work. Restoring keeps the project as it is now under another name.</source>
        <translation>Entstehen während der Arbeit. Beim Wiederherstellen bleibt das jetzige Projekt unter anderem Namen erhalten.</translation>
    </message>
    <message>
        <source>Make a model of what was learnt so far, and compare it with the one in use.</source>
        <translation>Aus dem bisher Gelernten ein Modell machen und es mit dem verwendeten vergleichen.</translation>
    </message>
    <message>
        <source>Make a project of the log</source>
        <translation>Projekt aus dem Protokoll machen</translation>
    </message>
    <message>
        <source>Make a project of them</source>
        <translation>Projekt daraus machen</translation>
    </message>
    <message>
        <source>Make a team…</source>
        <translation>Team gründen…</translation>
    </message>
    <message>
        <source>Make the ellipses of the model in use as large as your corrections show them to be. That is a version of its own; Go back leads to the one before.</source>
        <translation>Die Ellipsen des verwendeten Modells so groß machen, wie es Ihre Korrekturen zeigen. Das ist eine eigene Version; „Zurück“ führt zur vorigen.</translation>
    </message>
    <message>
        <source>make-up</source>
        <comment>a flag of a face</comment>
        <translation>Schminke</translation>
    </message>
    <message>
        <source>makesense.ai, points in CSV</source>
        <comment>a file format</comment>
        <translation>makesense.ai, Punkte in CSV</translation>
    </message>
    <message>
        <source>Making a model of it …</source>
        <translation>Daraus wird ein Modell …</translation>
    </message>
    <message>
        <source>Making a model of it … (another project)</source>
        <translation>Daraus wird ein Modell … (anderes Projekt)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Mean correction in percent of the eyes’ distance, by region and by point</source>
        <translation>Mittlere Korrektur in Prozent des Augenabstands, je Region und je Punkt</translation>
    </message>
    <message>
        <source>Mean correction of each point</source>
        <translation>Mittlere Korrektur jedes Punkts</translation>
    </message>
    <message>
        <source>Mean corrections of each region</source>
        <translation>Mittlere Korrekturen jeder Region</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>Messungen</translation>
    </message>
    <message numerus="yes">
        <source>measurements added: {names}</source>
        <extracomment>Of one: measurement added: {names}</extracomment>
        <translation>
            <numerusform>Messung hinzugefügt: {names}</numerusform>
            <numerusform>Messungen hinzugefügt: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measurements changed: {names}</source>
        <extracomment>Of one: measurement changed: {names}</extracomment>
        <translation>
            <numerusform>Messung geändert: {names}</numerusform>
            <numerusform>Messungen geändert: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements of this face</source>
        <translation>Messungen dieses Gesichts</translation>
    </message>
    <message>
        <source>Measurements panel</source>
        <translation>Bereich „Messungen“</translation>
    </message>
    <message numerus="yes">
        <source>measurements removed: {names}</source>
        <extracomment>Of one: measurement removed: {names}</extracomment>
        <translation>
            <numerusform>Messung entfernt: {names}</numerusform>
            <numerusform>Messungen entfernt: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>measuring whether bf16 or float32 is faster here</source>
        <translation>messen, ob hier bf16 oder float32 schneller ist</translation>
    </message>
    <message>
        <source>Memory for decoded photos</source>
        <translation>Speicher für dekodierte Fotos</translation>
    </message>
    <message>
        <source>Memory for the model's maps</source>
        <translation>Speicher für die Karten des Modells</translation>
    </message>
    <message>
        <source>Memory for the pictures in the list</source>
        <translation>Speicher für die Bilder in der Liste</translation>
    </message>
    <message>
        <source>middle finger</source>
        <comment>a region of a layout</comment>
        <translation>Mittelfinger</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>a photo</comment>
        <translation>von mir</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegelbild</translation>
    </message>
    <message>
        <source>Mirror</source>
        <comment>drawing a layout</comment>
        <translation>Spiegelbild</translation>
    </message>
    <message>
        <source>mirror pairs change</source>
        <translation>Spiegelpaare ändern sich</translation>
    </message>
    <message>
        <source>Mirror this half onto the other</source>
        <translation>Diese Hälfte auf die andere spiegeln</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>model file: calibration</source>
        <translation>Modelldatei: Kalibrierung</translation>
    </message>
    <message>
        <source>model file: comparing with the network</source>
        <translation>Modelldatei: Vergleich mit dem Netz</translation>
    </message>
    <message>
        <source>model file: evaluation</source>
        <translation>Modelldatei: Auswertung</translation>
    </message>
    <message>
        <source>model file: finder</source>
        <translation>Modelldatei: Sucher</translation>
    </message>
    <message>
        <source>model file: fitting boxes</source>
        <translation>Modelldatei: Rahmen anpassen</translation>
    </message>
    <message>
        <source>model file: judging the finder</source>
        <translation>Modelldatei: Sucher beurteilen</translation>
    </message>
    <message>
        <source>model file: prior</source>
        <translation>Modelldatei: Vorwissen</translation>
    </message>
    <message>
        <source>model file: ranges of activations</source>
        <translation>Modelldatei: Wertebereiche der Aktivierungen</translation>
    </message>
    <message>
        <source>model file: reading photos</source>
        <translation>Modelldatei: Fotos lesen</translation>
    </message>
    <message>
        <source>model file: spreads beside the base's</source>
        <translation>Modelldatei: Streuungen neben denen der Basis</translation>
    </message>
    <message>
        <source>model file: translating the finder</source>
        <translation>Modelldatei: Sucher übersetzen</translation>
    </message>
    <message>
        <source>model file: translating the network</source>
        <translation>Modelldatei: Netz übersetzen</translation>
    </message>
    <message>
        <source>model file: views</source>
        <translation>Modelldatei: Ansichten</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>model is loading …</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>Model to start from</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>model {time:.0f} ms</source>
        <translation>Modell {time:.0f} ms</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models ({pattern})</source>
        <translation>Modelle ({pattern})</translation>
    </message>
    <message>
        <source>Most doubtful points first: where the most corrections are to be expected.</source>
        <translation>Zweifelhafteste Punkte zuerst: wo die meisten Korrekturen zu erwarten sind.</translation>
    </message>
    <message>
        <source>Most expected corrections by all three signs; of photos that look alike one comes first.</source>
        <translation>Meiste erwartete Korrekturen nach allen drei Anzeichen; von Fotos, die sich ähneln, kommt eines zuerst.</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>a region of a layout</comment>
        <translation>Mund</translation>
    </message>
    <message>
        <source>move it, or all selected</source>
        <translation>ihn verschieben, oder alle gewählten</translation>
    </message>
    <message>
        <source>Move one, and its neighbours follow</source>
        <translation>Einen verschieben, und die Nachbarn folgen</translation>
    </message>
    <message>
        <source>moved along</source>
        <comment>a point</comment>
        <translation>mitgezogen</translation>
    </message>
    <message>
        <source>moved along with others</source>
        <translation>mit anderen mitgezogen</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>von Hand verschoben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a layout</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a measurement</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the distance</source>
        <translation>Name des Abstands</translation>
    </message>
    <message>
        <source>Name of the next point</source>
        <translation>Name des nächsten Punkts</translation>
    </message>
    <message>
        <source>Name, language, theme, what follows after accepting, backups, memory, model; what is remembered</source>
        <translation>Name, Sprache, Design, was nach dem Annehmen folgt, Sicherungen, Speicher, Modell; was gemerkt ist</translation>
    </message>
    <message>
        <source>Names from…</source>
        <translation>Namen von…</translation>
    </message>
    <message>
        <source>never opened, so it cannot be recognised</source>
        <translation>nie geöffnet, daher nicht wiedererkennbar</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a model</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>New curve</source>
        <translation>Neue Kurve</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>New measurement</source>
        <translation>Neue Messung</translation>
    </message>
    <message>
        <source>New measurement…</source>
        <translation>Neue Messung…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the name of the next point</comment>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Next face in the photo</source>
        <translation>Nächstes Gesicht im Foto</translation>
    </message>
    <message>
        <source>Next face to review or decide</source>
        <translation>Nächste Prüfung oder Entscheidung</translation>
    </message>
    <message>
        <source>Next face to review or decide ({review.next})</source>
        <translation>Nächste Prüfung oder Entscheidung ({review.next})</translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation>Nächstes Bild des Videos</translation>
    </message>
    <message>
        <source>Next most uncertain point</source>
        <translation>Nächster unsicherster Punkt</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Next point that is not placed</source>
        <translation>Nächster nicht gesetzter Punkt</translation>
    </message>
    <message>
        <source>Next that looks wrong</source>
        <translation>Nächstes Auffällige</translation>
    </message>
    <message>
        <source>Next unfinished face</source>
        <translation>Nächstes unfertige Gesicht</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Weiter ›</translation>
    </message>
    <message>
        <source>NME in percent, new less old: {difference:+.3f}, 95 % interval {low:+.3f} to {high:+.3f}; the new one is better with probability {probability:.2f}</source>
        <translation>NME in Prozent, neu minus alt: {difference:+.3f}, 95-%-Intervall {low:+.3f} bis {high:+.3f}; das neue ist mit Wahrscheinlichkeit {probability:.2f} besser</translation>
    </message>
    <message>
        <source>NME {before:.2f} → {after:.2f} %</source>
        <translation>NME {before:.2f} → {after:.2f} %</translation>
    </message>
    <message>
        <source>NME {nme}</source>
        <translation>NME {nme}</translation>
    </message>
    <message numerus="yes">
        <source>NME {nme}, {count:,} faces</source>
        <extracomment>Of one: NME {nme}, {count:,} face</extracomment>
        <translation>
            <numerusform>NME {nme}, {count:,} Gesicht</numerusform>
            <numerusform>NME {nme}, {count:,} Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>No accepted face is held out, so nobody knows whether the new model is better.</source>
        <translation>Kein angenommenes Gesicht ist zurückgehalten, daher weiß niemand, ob das neue Modell besser ist.</translation>
    </message>
    <message>
        <source>No backup: {reason}.</source>
        <translation>Keine Sicherung: {reason}.</translation>
    </message>
    <message>
        <source>no changes yet</source>
        <translation>noch keine Änderungen</translation>
    </message>
    <message>
        <source>No correction of a prediction yet.</source>
        <translation>Noch keine Korrektur einer Vorhersage.</translation>
    </message>
    <message>
        <source>no doubtful point</source>
        <translation>kein zweifelhafter Punkt</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>a photo</comment>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>photos listed</comment>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>No face found in this photo. {face.draw} draws the box of one.</source>
        <translation>Kein Gesicht in diesem Foto gefunden. {face.draw} zeichnet den Rahmen eines Gesichts.</translation>
    </message>
    <message>
        <source>No face has keyframes around this frame: correct or accept it in a frame before and in one after.</source>
        <translation>Kein Gesicht hat Schlüsselbilder um dieses Bild: Korrigieren Sie es in einem Bild davor und in einem danach, oder nehmen Sie es dort an.</translation>
    </message>
    <message>
        <source>No face here.</source>
        <translation>Hier ist kein Gesicht.</translation>
    </message>
    <message>
        <source>No face here. {face.draw} draws the box of one.</source>
        <translation>Hier ist kein Gesicht. {face.draw} zeichnet den Rahmen eines Gesichts.</translation>
    </message>
    <message>
        <source>No face is accepted yet.</source>
        <translation>Noch ist kein Gesicht angenommen.</translation>
    </message>
    <message>
        <source>No face waits for a review or a decision.</source>
        <translation>Kein Gesicht wartet auf Prüfung oder Entscheidung.</translation>
    </message>
    <message>
        <source>No face.</source>
        <translation>Kein Gesicht.</translation>
    </message>
    <message>
        <source>No frame between {first:,} and {last:,} is in the project: {{video.choose}} takes some.</source>
        <translation>Kein Bild zwischen {first:,} und {last:,} ist im Projekt: {{video.choose}} nimmt einige auf.</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one is in the project: {{video.choose}} takes some.</source>
        <translation>Kein Bild bis zu {reach} vor oder nach diesem ist im Projekt: {{video.choose}} nimmt einige auf.</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one takes a correction from it: {reasons}.</source>
        <translation>Kein Bild bis zu {reach} vor oder nach diesem übernimmt eine Korrektur von ihm: {reasons}.</translation>
    </message>
    <message>
        <source>No landmarks: the model failed ({reason}).</source>
        <translation>Keine Landmarken: Das Modell ist gescheitert ({reason}).</translation>
    </message>
    <message>
        <source>No landmarks: {problem}.</source>
        <translation>Keine Landmarken: {problem}.</translation>
    </message>
    <message>
        <source>no line of the shards {names} is there</source>
        <translation>von den Teilen {names} ist keine Zeile da</translation>
    </message>
    <message>
        <source>No longer flagged: {flag}.</source>
        <translation>Nicht mehr gekennzeichnet: {flag}.</translation>
    </message>
    <message>
        <source>no longer there</source>
        <comment>a photo</comment>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>no mirror any more</source>
        <translation>kein Spiegelbild mehr</translation>
    </message>
    <message>
        <source>No mirror is to be seen in these points. It is looked for in a roughly frontal object; points can be paired by clicks, and without a mirror training does not flip photos.</source>
        <translation>In diesen Punkten ist keine Spiegelung zu erkennen. Gesucht wird sie in einem etwa frontalen Objekt; Punkte lassen sich durch Klicks paaren, und ohne Spiegelung spiegelt das Training keine Fotos.</translation>
    </message>
    <message>
        <source>No mirror: photos are not flipped</source>
        <translation>Keine Spiegelung: Fotos werden nicht gespiegelt</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>No model has placed these points.</source>
        <translation>Kein Modell hat diese Punkte gesetzt.</translation>
    </message>
    <message>
        <source>No model has placed this point.</source>
        <translation>Kein Modell hat diesen Punkt gesetzt.</translation>
    </message>
    <message>
        <source>no model of this layout</source>
        <translation>kein passendes</translation>
    </message>
    <message>
        <source>No model places the points of this project.</source>
        <translation>Kein Modell setzt die Punkte dieses Projekts.</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation>Keine NVIDIA-GPU gefunden.</translation>
    </message>
    <message>
        <source>No object found in this photo. {face.draw} draws the box of one.</source>
        <translation>Kein Objekt in diesem Foto gefunden. {face.draw} zeichnet den Rahmen eines Objekts.</translation>
    </message>
    <message>
        <source>No other model was used before.</source>
        <translation>Vorher wurde kein anderes Modell verwendet.</translation>
    </message>
    <message>
        <source>No photo fits. Empty the search, or list all photos.</source>
        <translation>Kein Foto passt. Leeren Sie die Suche, oder listen Sie alle Fotos auf.</translation>
    </message>
    <message>
        <source>No photo here. {file.open_folder} opens a folder.</source>
        <translation>Hier ist kein Foto. {file.open_folder} öffnet einen Ordner.</translation>
    </message>
    <message>
        <source>No photo is called “{name}”, and the list has {listed:,}.</source>
        <translation>Kein Foto heißt „{name}“, und die Liste hat {listed:,}.</translation>
    </message>
    <message>
        <source>No photo is missing.</source>
        <translation>Kein Foto fehlt.</translation>
    </message>
    <message>
        <source>No photo is selected.</source>
        <translation>Kein Foto ist gewählt.</translation>
    </message>
    <message>
        <source>No photo is shown.</source>
        <translation>Kein Foto wird angezeigt.</translation>
    </message>
    <message>
        <source>No photo to draw in.</source>
        <translation>Kein Foto zum Zeichnen.</translation>
    </message>
    <message>
        <source>No photo to paste into.</source>
        <translation>Kein Foto zum Einfügen.</translation>
    </message>
    <message>
        <source>No photo waits for you to do it a second time.</source>
        <translation>Kein Foto wartet darauf, dass Sie es ein zweites Mal bearbeiten.</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>keine Fotos</translation>
    </message>
    <message>
        <source>No photos yet. {file.open_folder} opens a folder, {file.camera} the camera.</source>
        <translation>Noch keine Fotos. {file.open_folder} öffnet einen Ordner, {file.camera} die Kamera.</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: drag the marks into place, or {point.place} places them by clicks.</source>
        <translation>Noch ist kein Punkt dieses Gesichts gesetzt: Ziehen Sie die Marken an ihre Stelle, oder {point.place} setzt sie durch Klicks.</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: {point.place} places them by clicks.</source>
        <translation>Noch ist kein Punkt dieses Gesichts gesetzt: {point.place} setzt sie durch Klicks.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist geöffnet.</translation>
    </message>
    <message>
        <source>no results stated</source>
        <translation>keine Ergebnisse angegeben</translation>
    </message>
    <message>
        <source>No unfinished photo is left that nobody has taken.</source>
        <translation>Kein unfertiges Foto ist übrig, das niemand übernommen hat.</translation>
    </message>
    <message>
        <source>Nobody else is led to these photos meanwhile.</source>
        <translation>Niemand sonst wird inzwischen zu diesen Fotos geführt.</translation>
    </message>
    <message>
        <source>Nobody has accepted this face yet: {face.accept} does.</source>
        <translation>Niemand hat dieses Gesicht bisher angenommen: {face.accept} nimmt es an.</translation>
    </message>
    <message>
        <source>Nobody has said who works here, so edits carry the account's name, {account}. A click gives another name, or confirms this one.</source>
        <translation>Niemand hat gesagt, wer hier arbeitet, daher tragen Änderungen den Namen des Kontos, {account}. Ein Klick gibt einen anderen an oder bestätigt diesen.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>overlays that are on</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>None of the faces has a point that is annotated, so there is none to take</source>
        <translation>Keines der Gesichter hat einen annotierten Punkt, also ist keines zu übernehmen</translation>
    </message>
    <message>
        <source>none of their points is placed</source>
        <translation>keiner ihrer Punkte ist gesetzt</translation>
    </message>
    <message>
        <source>None yet: the first is made after the first edits.</source>
        <translation>Noch keine: Die erste entsteht nach den ersten Änderungen.</translation>
    </message>
    <message>
        <source>none, on the CPU</source>
        <translation>keine, auf der CPU</translation>
    </message>
    <message>
        <source>nose</source>
        <comment>a region of a layout</comment>
        <translation>Nase</translation>
    </message>
    <message>
        <source>not a frame of the video</source>
        <translation>kein Bild des Videos</translation>
    </message>
    <message>
        <source>not all of their points are annotated</source>
        <translation>nicht alle ihre Punkte sind annotiert</translation>
    </message>
    <message>
        <source>Not everything is predicted: {reason}</source>
        <translation>Nicht alles ist vorhergesagt: {reason}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>nicht in der Liste</translation>
    </message>
    <message>
        <source>not in the project</source>
        <translation>nicht im Projekt</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>nicht in der Tabelle</translation>
    </message>
    <message>
        <source>not in this folder</source>
        <translation>nicht in diesem Ordner</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not looked at</source>
        <comment>photos listed</comment>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <comment>a photo</comment>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>not placed</source>
        <comment>a point</comment>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>not read: {part} ({number:,})</source>
        <translation>nicht gelesen: {part} ({number:,})</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>Stimmt nicht</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Not there already. {point.deselect}, then {edit.delete}, deletes the face.</source>
        <translation>Schon nicht vorhanden. {point.deselect}, dann {edit.delete}, löscht das Gesicht.</translation>
    </message>
    <message>
        <source>Not there, or placed again</source>
        <translation>Nicht vorhanden oder wieder gesetzt</translation>
    </message>
    <message>
        <source>Not there: the point is left out of everything. {point.absent} places it again.</source>
        <translation>Nicht vorhanden: Der Punkt bleibt überall außer Acht. {point.absent} setzt ihn wieder.</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a message</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>note ({face.note})</source>
        <translation>Notiz ({face.note})</translation>
    </message>
    <message>
        <source>Note of the review</source>
        <translation>Notiz der Prüfung</translation>
    </message>
    <message>
        <source>note of the review ({review.note})</source>
        <translation>Prüfnotiz ({review.note})</translation>
    </message>
    <message>
        <source>Note on the face</source>
        <translation>Notiz zum Gesicht</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>nichts ändert sich</translation>
    </message>
    <message>
        <source>Nothing found in this photo. {face.draw} draws the box of an object.</source>
        <translation>In diesem Foto wurde nichts gefunden. {face.draw} zeichnet den Rahmen eines Objekts.</translation>
    </message>
    <message>
        <source>Nothing is carried: no face here or in the frames around was corrected or accepted.</source>
        <translation>Nichts wird übertragen: Weder hier noch in den Bildern ringsum wurde ein Gesicht korrigiert oder angenommen.</translation>
    </message>
    <message>
        <source>Nothing is done again: it was changed in another window since, and stays so.</source>
        <translation>Nichts wird wiederholt: Es wurde seither in einem anderen Fenster geändert und bleibt so.</translation>
    </message>
    <message>
        <source>Nothing is found by itself: a person draws each box</source>
        <translation>Nichts wird von selbst gefunden: Ein Mensch zeichnet jeden Rahmen</translation>
    </message>
    <message>
        <source>Nothing is found here: {model} has no finder of its own, and the next training adds one. {{face.draw}} draws a box by hand.</source>
        <translation>Hier wird nichts gefunden: {model} hat keinen eigenen Sucher, das nächste Training fügt einen hinzu. {{face.draw}} zeichnet einen Rahmen von Hand.</translation>
    </message>
    <message>
        <source>Nothing is measured yet: distances, angles, areas and ratios between points are defined once.</source>
        <translation>Noch wird nichts gemessen: Abstände, Winkel, Flächen und Verhältnisse zwischen Punkten werden einmal definiert.</translation>
    </message>
    <message>
        <source>Nothing is measured yet: {measure.new} defines something.</source>
        <translation>Noch wird nichts gemessen: {measure.new} definiert etwas.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>Nothing is predicted here. {face.draw} draws the box of a face.</source>
        <translation>Hier wird nichts vorhergesagt. {face.draw} zeichnet den Rahmen eines Gesichts.</translation>
    </message>
    <message>
        <source>Nothing is undone: it was changed in another window since, and stays so.</source>
        <translation>Nichts wird rückgängig gemacht: Es wurde seither in einem anderen Fenster geändert und bleibt so.</translation>
    </message>
    <message>
        <source>Nothing looks wrong about this face.</source>
        <translation>An diesem Gesicht ist nichts auffällig.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Nothing waits for a review.</source>
        <translation>Nichts wartet auf Prüfung.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Nudge by photo pixels</source>
        <translation>Um Fotopixel rücken</translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation>Tiefer rücken</translation>
    </message>
    <message>
        <source>Nudge down × 10</source>
        <translation>Tiefer rücken × 10</translation>
    </message>
    <message>
        <source>Nudge left</source>
        <translation>Links rücken</translation>
    </message>
    <message>
        <source>Nudge left × 10</source>
        <translation>Links rücken × 10</translation>
    </message>
    <message>
        <source>Nudge right</source>
        <translation>Rechts rücken</translation>
    </message>
    <message>
        <source>Nudge right × 10</source>
        <translation>Rechts rücken × 10</translation>
    </message>
    <message>
        <source>Nudge up</source>
        <translation>Höher rücken</translation>
    </message>
    <message>
        <source>Nudge up × 10</source>
        <translation>Höher rücken × 10</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>objects of the kind {kind}</source>
        <translation>Objekte der Art {kind}</translation>
    </message>
    <message>
        <source>objects of the shape {shape}</source>
        <translation>Objekte der Form {shape}</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>occluded</source>
        <comment>a point</comment>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>Occluded: something is in front of it.</source>
        <translation>Verdeckt: Etwas ist davor.</translation>
    </message>
    <message>
        <source>occlusion</source>
        <comment>a flag of a face</comment>
        <translation>Verdeckung</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>a number that another divides</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Of a photo with several faces each figure is that of the worst one that is not finished.</source>
        <translation>Bei einem Foto mit mehreren Gesichtern ist jede Zahl die des schlechtesten unfertigen.</translation>
    </message>
    <message>
        <source>Of several faces, each figure is that of the worst.</source>
        <translation>Bei mehreren Gesichtern ist jede Zahl die des schlechtesten.</translation>
    </message>
    <message>
        <source>Of which this project is the first</source>
        <translation>Dessen erstes dieses Projekt ist</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>old</source>
        <comment>a model</comment>
        <translation>alt</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>on</source>
        <comment>the faces that models are compared on</comment>
        <translation>auf</translation>
    </message>
    <message>
        <source>On faces of people, by the points that it places; without, a few anchors are asked for</source>
        <translation>Auf Gesichtern von Menschen anhand der Punkte, die es setzt; sonst werden einige Anker erfragt</translation>
    </message>
    <message>
        <source>on the GPU only</source>
        <translation>nur auf der GPU</translation>
    </message>
    <message>
        <source>on the GPU, if there is one</source>
        <translation>auf der GPU, falls vorhanden</translation>
    </message>
    <message>
        <source>On the last days of work, by person</source>
        <translation>An den letzten Arbeitstagen, je Person</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>auf dem Prozessor</translation>
    </message>
    <message>
        <source>on {photo} since {time}</source>
        <translation>an {photo} seit {time}</translation>
    </message>
    <message>
        <source>Once all is sent; the project keeps all that it has</source>
        <translation>Sobald alles gesendet ist; das Projekt behält alles, was es hat</translation>
    </message>
    <message>
        <source>One frame in {number}</source>
        <translation>Ein Bild von {number}</translation>
    </message>
    <message>
        <source>One object a photo, which fills it: a specimen, an X-ray</source>
        <translation>Ein Objekt je Foto, das es ausfüllt: ein Präparat, ein Röntgenbild</translation>
    </message>
    <message>
        <source>One's own layouts, the newest last</source>
        <translation>Eigene Punktschemas, die neuesten zuletzt</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>only mine</source>
        <comment>photos listed</comment>
        <translation>nur meine</translation>
    </message>
    <message>
        <source>Only one person has annotated this face.</source>
        <translation>Nur eine Person hat dieses Gesicht annotiert.</translation>
    </message>
    <message>
        <source>Only the photo, while held</source>
        <translation>Nur das Foto, solange gedrückt</translation>
    </message>
    <message>
        <source>Only where photos are annotated.</source>
        <translation>Nur, wo Fotos annotiert werden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>Ordner mit Fotos öffnen</translation>
    </message>
    <message>
        <source>Open a folder of photos…</source>
        <translation>Ordner mit Fotos öffnen…</translation>
    </message>
    <message>
        <source>Open a photo of the project first.</source>
        <translation>Öffnen Sie zuerst ein Foto des Projekts.</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>Früher geöffnet</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open photos or a project</source>
        <translation>Fotos oder Projekt öffnen</translation>
    </message>
    <message>
        <source>Open photos or project…</source>
        <translation>Fotos oder Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open photos, a video or a project…</source>
        <translation>Fotos, Video oder Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open photos: a model places the landmarks of every face and says how sure it is of each. You correct them and accept the face. All is saved as you go; photos are never changed.</source>
        <translation>Öffnen Sie Fotos: Ein Modell setzt die Landmarken jedes Gesichts und sagt, wie sicher es sich bei jeder ist. Sie korrigieren sie und nehmen das Gesicht an. Alles wird laufend gespeichert; Fotos werden nie verändert.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Open the sample photo</source>
        <translation>Das Beispielfoto öffnen</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opening the source …</source>
        <translation>Quelle wird geöffnet …</translation>
    </message>
    <message>
        <source>opening …</source>
        <translation>wird geöffnet …</translation>
    </message>
    <message>
        <source>Or drop a folder, photos or a video on this window.</source>
        <translation>Oder ziehen Sie einen Ordner, Fotos oder ein Video auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Order of the photos in a project that is new</source>
        <translation>Reihenfolge der Fotos in einem neuen Projekt</translation>
    </message>
    <message>
        <source>ordering the list</source>
        <translation>Liste ordnen</translation>
    </message>
    <message>
        <source>other photos lie there under the same names, which the points are not of: {photos}, as {first}; choose another place</source>
        <translation>dort liegen andere Fotos unter denselben Namen, zu denen die Punkte nicht gehören: {photos}, etwa {first}; wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>other programs do not turn photos of this format by their EXIF orientation, so points lie elsewhere there: {photos}; store them upright before</source>
        <translation>andere Programme drehen Fotos dieses Formats nicht nach ihrer EXIF-Ausrichtung, also liegen die Punkte dort anderswo: {photos}; speichern Sie sie vorher aufrecht</translation>
    </message>
    <message>
        <source>Others' versions</source>
        <translation>Versionen der anderen</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>a point</comment>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <translation>außerhalb des Fotos</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <comment>a point</comment>
        <translation>außerhalb des Fotos</translation>
    </message>
    <message>
        <source>Outside the photo.</source>
        <translation>Außerhalb des Fotos.</translation>
    </message>
    <message>
        <source>Over the photo, where one sees what they do</source>
        <translation>Über dem Foto, wo man sieht, was sie bewirken</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Einblendungen</translation>
    </message>
    <message>
        <source>Overlays and switches</source>
        <translation>Einblendungen und Schalter</translation>
    </message>
    <message>
        <source>own finder: {results}</source>
        <translation>eigener Sucher: {results}</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>a member of a team</comment>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>pan, on a touchpad</source>
        <translation>verschieben, auf einem Touchpad</translation>
    </message>
    <message numerus="yes">
        <source>Passed over {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: Passed over {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>{count:,} Foto übergangen, von {names} übernommen.</numerusform>
            <numerusform>{count:,} Fotos übergangen, von {names} übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste face</source>
        <translation>Gesicht einfügen</translation>
    </message>
    <message>
        <source>Paste face into a box</source>
        <translation>Gesicht in Rahmen einfügen</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>Personen des Teams</translation>
    </message>
    <message>
        <source>Percent of the photos that judge the new model</source>
        <translation>Prozent der Fotos, die das neue Modell beurteilen</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo, as shown</source>
        <translation>Foto, wie angezeigt</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos ({pattern})</source>
        <translation>Fotos ({pattern})</translation>
    </message>
    <message>
        <source>photos are named from {base} (--images {base} when it is read)</source>
        <translation>Fotos sind ab {base} benannt (--images {base} beim Lesen)</translation>
    </message>
    <message>
        <source>Photos done</source>
        <translation>Fertige Fotos</translation>
    </message>
    <message>
        <source>Photos that were moved</source>
        <translation>Verschobene Fotos</translation>
    </message>
    <message>
        <source>Picture of the landmarks</source>
        <translation>Bild der Landmarken</translation>
    </message>
    <message>
        <source>pinky</source>
        <comment>a region of a layout</comment>
        <translation>kleiner Finger</translation>
    </message>
    <message>
        <source>Pixel grid, zoomed in</source>
        <translation>Pixelraster, vergrößert</translation>
    </message>
    <message>
        <source>Place new layouts by the faces so far</source>
        <translation>Neue Punktschemas nach bisherigen Gesichtern setzen</translation>
    </message>
    <message>
        <source>Place points by clicking</source>
        <translation>Punkte durch Klicken setzen</translation>
    </message>
    <message>
        <source>Place points with this model from now on.</source>
        <translation>Punkte von nun an mit diesem Modell setzen.</translation>
    </message>
    <message>
        <source>Placed where its mark was.</source>
        <translation>Gesetzt, wo seine Marke war.</translation>
    </message>
    <message>
        <source>places outside the photo</source>
        <translation>Stellen außerhalb des Fotos</translation>
    </message>
    <message>
        <source>Places {placed} points, this project has {wanted}.</source>
        <translation>Setzt {placed} Punkte, dieses Projekt hat {wanted}.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>point</source>
        <comment>a decimal</comment>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Point names</source>
        <translation>Punktnamen</translation>
    </message>
    <message>
        <source>Point numbers</source>
        <translation>Punktnummern</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>Punkt {number}</translation>
    </message>
    <message>
        <source>Point {number} of {total}: {name}</source>
        <translation>Punkt {number} von {total}: {name}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>drawing a layout</comment>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points added, removed, renamed or in another order; the faces follow</source>
        <translation>Punkte hinzugefügt, entfernt, umbenannt oder umgeordnet; die Gesichter folgen</translation>
    </message>
    <message>
        <source>Points and their columns</source>
        <translation>Punkte und ihre Spalten</translation>
    </message>
    <message>
        <source>points improbable given the others</source>
        <translation>Punkte angesichts der anderen unwahrscheinlich</translation>
    </message>
    <message>
        <source>Points mirror each other</source>
        <translation>Punkte spiegeln einander</translation>
    </message>
    <message>
        <source>points move alone</source>
        <translation>der Rest folgt nicht</translation>
    </message>
    <message>
        <source>Points move alone.</source>
        <translation>Punkte bewegen sich einzeln.</translation>
    </message>
    <message>
        <source>points on curves</source>
        <translation>Punkte auf Kurven</translation>
    </message>
    <message>
        <source>points that are not annotated</source>
        <translation>Punkte, die nicht annotiert sind</translation>
    </message>
    <message>
        <source>points that are not annotated come as not placed, in {faces}</source>
        <translation>nicht annotierte Punkte kommen als nicht gesetzt ({faces})</translation>
    </message>
    <message>
        <source>points that the layout {layout} does not have</source>
        <translation>Punkte, die das Punktschema {layout} nicht hat</translation>
    </message>
    <message>
        <source>pose</source>
        <comment>a flag of a face</comment>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Predict a curve again</source>
        <translation>Kurve neu vorhersagen</translation>
    </message>
    <message>
        <source>Predict all photos</source>
        <translation>Alle Fotos vorhersagen</translation>
    </message>
    <message>
        <source>Predict all photos of a project when it is opened</source>
        <translation>Alle Fotos eines Projekts beim Öffnen vorhersagen</translation>
    </message>
    <message>
        <source>Predict them anew</source>
        <translation>Neu vorhersagen</translation>
    </message>
    <message>
        <source>Predict this face again</source>
        <translation>Gesicht neu vorhersagen</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a face</comment>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a photo</comment>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a point</comment>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>photos listed</comment>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted by {author}, {time}</source>
        <translation>vorhergesagt von {author}, {time}</translation>
    </message>
    <message>
        <source>predicted, as the model placed it</source>
        <translation>vorhergesagt, wie vom Modell gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>Predicting anew, {count:,} photos to go.</source>
        <extracomment>Of one: Predicting anew, {count:,} photo to go.</extracomment>
        <translation>
            <numerusform>Neue Vorhersage, noch {count:,} Foto.</numerusform>
            <numerusform>Neue Vorhersage, noch {count:,} Fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>predicting, {waiting} to go</source>
        <translation>Vorhersage läuft, noch {waiting}</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Press the new key of “{command}”. Backspace: no key. Esc: leave it as it is.</source>
        <translation>Drücken Sie die neue Taste für „{command}“. Rücktaste: keine Taste. Esc: alles so lassen.</translation>
    </message>
    <message>
        <source>Press {face.accept} when the face is right. Only faces that you have accepted teach the next model.</source>
        <translation>Drücken Sie {face.accept}, wenn das Gesicht stimmt. Nur Gesichter, die Sie angenommen haben, lehren das nächste Modell.</translation>
    </message>
    <message>
        <source>Press {point.next}: it leads to the point that the model is least sure of, and then to the next. Its ellipse says how far it may be off, and in which direction.</source>
        <translation>Drücken Sie {point.next}: Das führt zu dem Punkt, bei dem das Modell am unsichersten ist, und dann zum nächsten. Seine Ellipse sagt, wie weit er daneben liegen kann und in welcher Richtung.</translation>
    </message>
    <message>
        <source>Previous face in the photo</source>
        <translation>Voriges Gesicht im Foto</translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation>Voriges Bild des Videos</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>a message</comment>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Projects ({pattern})</source>
        <translation>Projekte ({pattern})</translation>
    </message>
    <message>
        <source>Put away ({point.deselect})</source>
        <translation>Wegräumen ({point.deselect})</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>queue scores</source>
        <translation>Werte der Warteschlange</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>ratio</source>
        <comment>what is measured</comment>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>reading a photo to draw a layout on</source>
        <translation>ein Foto lesen, auf dem ein Punktschema gezeichnet wird</translation>
    </message>
    <message>
        <source>reading faces</source>
        <translation>Gesichter lesen</translation>
    </message>
    <message>
        <source>Really reset everything</source>
        <translation>Wirklich alles zurücksetzen</translation>
    </message>
    <message>
        <source>Recalibrate ellipses</source>
        <translation>Ellipsen neu kalibrieren</translation>
    </message>
    <message>
        <source>recalibrating</source>
        <translation>Neu kalibrieren</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision unknown, {objects} objects held out</source>
        <translation>Trefferquote {recall:.0f} %, Genauigkeit unbekannt, {objects} Objekte zurückgehalten</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision {precision:.0f} %, {objects} objects held out</source>
        <translation>Trefferquote {recall:.0f} %, Genauigkeit {precision:.0f} %, {objects} Objekte zurückgehalten</translation>
    </message>
    <message>
        <source>rectangles without points</source>
        <translation>Rechtecke ohne Punkte</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo in the drawing</source>
        <translation>Zeichnung: wiederholen</translation>
    </message>
    <message>
        <source>regions of the kind {kind}</source>
        <translation>Regionen der Art {kind}</translation>
    </message>
    <message>
        <source>regions of the type {kind}</source>
        <translation>Regionen des Typs {kind}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Reject, and on to the next</source>
        <translation>Verwerfen und weiter</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a face</comment>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a photo</comment>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a point</comment>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>photos listed</comment>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>rejected by {author}, {time}</source>
        <translation>verworfen von {author}, {time}</translation>
    </message>
    <message>
        <source>rejected, as the model placed it</source>
        <translation>verworfen, wie vom Modell gesetzt</translation>
    </message>
    <message>
        <source>relinking</source>
        <translation>Fotos neu verknüpfen</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>the scale</comment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Remove the scale of this photo</source>
        <translation>Maßstab dieses Fotos entfernen</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>Gewähltes entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Removed {count:,} photos from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {count:,} photo from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>{count:,} Foto aus dem Projekt entfernt; seine Datei bleibt, wo sie ist.</numerusform>
            <numerusform>{count:,} Fotos aus dem Projekt entfernt; ihre Dateien bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {name} from the project; its file stays where it is.</source>
        <translation>{name} aus dem Projekt entfernt; die Datei bleibt, wo sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>Removed {name} with {count:,} accepted faces from the project; its file stays where it is.</source>
        <extracomment>Of one: Removed {name} with {count:,} accepted face from the project; its file stays where it is.</extracomment>
        <translation>
            <numerusform>{name} mit {count:,} angenommenen Gesicht aus dem Projekt entfernt; die Datei bleibt, wo sie ist.</numerusform>
            <numerusform>{name} mit {count:,} angenommenen Gesichtern aus dem Projekt entfernt; die Datei bleibt, wo sie ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {photos} with {count:,} accepted faces from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {photos} with {count:,} accepted face from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>{photos} mit {count:,} angenommenen Gesicht aus dem Projekt entfernt; ihre Dateien bleiben, wo sie sind.</numerusform>
            <numerusform>{photos} mit {count:,} angenommenen Gesichtern aus dem Projekt entfernt; ihre Dateien bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>removed: {points}</source>
        <translation>entfernt: {points}</translation>
    </message>
    <message>
        <source>renamed: {points}</source>
        <translation>umbenannt: {points}</translation>
    </message>
    <message>
        <source>Reopen a finished face</source>
        <translation>Fertiges Gesicht wieder öffnen</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>Vorhandene Dateien ersetzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>Alles zurücksetzen…</translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation>Taste zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the panels</source>
        <translation>Bereiche zurücksetzen</translation>
    </message>
    <message>
        <source>Rest follows</source>
        <translation>Rest folgt</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restored: {backup}.</source>
        <translation>Wiederhergestellt: {backup}.</translation>
    </message>
    <message>
        <source>Restored: {backup}. What stood there is {name} now.</source>
        <translation>Wiederhergestellt: {backup}. Was dort stand, ist jetzt {name}.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume goes on where it was stopped; Compare takes it as it is.</source>
        <translation>„Fortsetzen“ macht weiter, wo angehalten wurde; „Vergleichen“ nimmt es, wie es ist.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Review panel</source>
        <translation>Bereich „Prüfung“</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>reviewer</source>
        <comment>a member of a team</comment>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>Ring around what has the keyboard</source>
        <translation>Ring um das, was die Tastatur hat</translation>
    </message>
    <message>
        <source>ring finger</source>
        <comment>a region of a layout</comment>
        <translation>Ringfinger</translation>
    </message>
    <message>
        <source>Rings are points that are probably wrong; a click goes to one</source>
        <translation>Ringe sind Punkte, die wahrscheinlich falsch sind; ein Klick führt zu einem</translation>
    </message>
    <message>
        <source>rotations of boxes</source>
        <translation>Drehungen von Rahmen</translation>
    </message>
    <message>
        <source>rows without success</source>
        <translation>Zeilen ohne Erfolg</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save a copy of the project</source>
        <translation>Eine Kopie des Projekts speichern</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>Save the drawing…</source>
        <translation>Zeichnung speichern…</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Punktschema speichern</translation>
    </message>
    <message>
        <source>Save this session as {name} again</source>
        <translation>Diese Sitzung wieder als {name} speichern</translation>
    </message>
    <message>
        <source>Save this session beside it</source>
        <translation>Diese Sitzung daneben speichern</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>Scale the points to this photo</source>
        <translation>Punkte auf Foto skalieren</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>Wert {score:.2f}</translation>
    </message>
    <message>
        <source>search ({photo.search})</source>
        <translation>Suche ({photo.search})</translation>
    </message>
    <message>
        <source>search for faces</source>
        <translation>Suche nach Gesichtern</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Second look at finished faces</source>
        <translation>Zweiter Blick auf fertige Gesichter</translation>
    </message>
    <message>
        <source>Second person's verdict, several versions</source>
        <translation>Urteil einer zweiten Person, mehrere Versionen</translation>
    </message>
    <message>
        <source>seconds a face</source>
        <translation>Sekunden je Gesicht</translation>
    </message>
    <message>
        <source>Seconds between the frames of a series</source>
        <translation>Sekunden zwischen den Bildern einer Serie</translation>
    </message>
    <message>
        <source>See the list of photos</source>
        <translation>Die Fotoliste ansehen</translation>
    </message>
    <message>
        <source>See the points</source>
        <translation>Die Punkte ansehen</translation>
    </message>
    <message>
        <source>segmentations</source>
        <translation>Segmentierungen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select a point first: click one, or {point.next}.</source>
        <translation>Wählen Sie zuerst einen Punkt: Klicken Sie einen an, oder {point.next}.</translation>
    </message>
    <message>
        <source>Select a point of the half that is right: it is mirrored onto the other.</source>
        <translation>Wählen Sie einen Punkt der richtigen Hälfte: Sie wird auf die andere gespiegelt.</translation>
    </message>
    <message>
        <source>Select a point to nudge it: click one, or {point.next}.</source>
        <translation>Wählen Sie einen Punkt, um ihn zu rücken: Klicken Sie einen an, oder {point.next}.</translation>
    </message>
    <message>
        <source>Select a point to see where the network looked for it: click one, or {point.next}.</source>
        <translation>Wählen Sie einen Punkt, um zu sehen, wo das Netz ihn gesucht hat: Klicken Sie einen an, oder {point.next}.</translation>
    </message>
    <message>
        <source>Select all points</source>
        <translation>Alle Punkte wählen</translation>
    </message>
    <message>
        <source>select an area</source>
        <translation>einen Bereich wählen</translation>
    </message>
    <message>
        <source>Select its curve, then the next</source>
        <translation>Seine Kurve wählen, dann die nächste</translation>
    </message>
    <message>
        <source>select one more</source>
        <translation>einen weiteren wählen</translation>
    </message>
    <message>
        <source>Select several points first: {select.curve} a curve, {select.all} all, Shift+drag an area.</source>
        <translation>Wählen Sie zuerst mehrere Punkte: {select.curve} eine Kurve, {select.all} alle, Umschalt+Ziehen einen Bereich.</translation>
    </message>
    <message>
        <source>Selected points are left out of everything; where none is selected, the face is deleted</source>
        <translation>Gewählte Punkte bleiben überall außer Acht; ist keiner gewählt, wird das Gesicht gelöscht</translation>
    </message>
    <message>
        <source>semicolon</source>
        <comment>what stands between cells</comment>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Send back to be corrected ({review.return})</source>
        <translation>Zur Korrektur zurückgeben ({review.return})</translation>
    </message>
    <message>
        <source>Send back, and on to the next to review</source>
        <translation>Zurückgeben und weiter zum nächsten zu prüfenden</translation>
    </message>
    <message>
        <source>sent back</source>
        <comment>photos listed</comment>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>Sent back to be corrected.</source>
        <translation>Zur Korrektur zurückgegeben.</translation>
    </message>
    <message>
        <source>Separate flags by commas; the first nine have keys. Enter keeps the list, Esc leaves it as it was; an empty list stands for the layout's own. Faces keep their flags.</source>
        <translation>Trennen Sie Kennzeichen durch Kommas; die ersten neun haben Tasten. Die Eingabetaste behält die Liste, Esc lässt sie, wie sie war; eine leere Liste steht für die eigenen des Punktschemas. Gesichter behalten ihre Kennzeichen.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Set by two clicks</source>
        <translation>Durch zwei Klicks</translation>
    </message>
    <message>
        <source>Set the scale by two clicks</source>
        <translation>Maßstab durch zwei Klicks setzen</translation>
    </message>
    <message>
        <source>several faces</source>
        <translation>mehrere Gesichter</translation>
    </message>
    <message>
        <source>Several files of predictions are taken together where they have a folder of their own.</source>
        <translation>Mehrere Dateien mit Vorhersagen werden zusammen genommen, wo sie einen eigenen Ordner haben.</translation>
    </message>
    <message>
        <source>Several people do the same photos, and do not see each other's points before they have finished.</source>
        <translation>Mehrere bearbeiten dieselben Fotos und sehen die Punkte der anderen erst, wenn sie fertig sind.</translation>
    </message>
    <message>
        <source>shape 2.1×</source>
        <translation>Form 2,1×</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: as usual as faces are</source>
        <translation>Form {shape:.1f}×: so gewöhnlich, wie Gesichter sind</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: more usual than most faces</source>
        <translation>Form {shape:.1f}×: gewöhnlicher als die meisten Gesichter</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: {shape:.1f} times as unusual as faces are in the median</source>
        <translation>Form {shape:.1f}×: {shape:.1f}-mal so ungewöhnlich, wie Gesichter im Median sind</translation>
    </message>
    <message>
        <source>shapes of the type {kind}</source>
        <translation>Formen des Typs {kind}</translation>
    </message>
    <message>
        <source>Share of accepted points within the 50, 90 and 95 % ellipses; the mark is what they promise</source>
        <translation>Anteil angenommener Punkte in den Ellipsen zu 50, 90 und 95 %; der Strich ist, was sie zusagen</translation>
    </message>
    <message>
        <source>Share of the photos that is not learnt from, and judges the new model.</source>
        <translation>Anteil der Fotos, aus dem nicht gelernt wird und der das neue Modell beurteilt.</translation>
    </message>
    <message>
        <source>Share of the points that lie within the ellipses that promise to hold 90 %</source>
        <translation>Anteil der Punkte, die in den Ellipsen liegen, die 90 % zusagen</translation>
    </message>
    <message>
        <source>Share what is done in this project with others, in a folder or a database</source>
        <translation>Was in diesem Projekt getan wird, mit anderen teilen, in einem Ordner oder einer Datenbank</translation>
    </message>
    <message>
        <source>sharing {address} …</source>
        <translation>Teilen über {address} …</translation>
    </message>
    <message>
        <source>shift</source>
        <comment>of a point that is dragged</comment>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>show dismissed</source>
        <translation>Abgehakte zeigen</translation>
    </message>
    <message>
        <source>Show it as a mirror does</source>
        <translation>Wie im Spiegel zeigen</translation>
    </message>
    <message>
        <source>Show the photo upright</source>
        <translation>Foto aufrecht zeigen</translation>
    </message>
    <message>
        <source>Shown turned by {degrees:g}°; {{view.upright}} shows it upright.</source>
        <translation>Um {degrees:g}° gedreht gezeigt; {{view.upright}} zeigt es aufrecht.</translation>
    </message>
    <message>
        <source>Shown upright.</source>
        <translation>Aufrecht gezeigt.</translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation>Auswahl verkleinern</translation>
    </message>
    <message>
        <source>Size and place of the window</source>
        <translation>Größe und Lage des Fensters</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Rundgang überspringen</translation>
    </message>
    <message>
        <source>Skip the tour ({key})</source>
        <translation>Rundgang überspringen ({key})</translation>
    </message>
    <message>
        <source>skipped tasks</source>
        <translation>übersprungene Aufgaben</translation>
    </message>
    <message>
        <source>SLEAP analysis, .h5</source>
        <comment>a file format</comment>
        <translation>SLEAP-Analyse, .h5</translation>
    </message>
    <message>
        <source>SLEAP, .slp</source>
        <comment>a file format</comment>
        <translation>SLEAP, .slp</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Smooth the points shown</source>
        <translation>Gezeigte Punkte glätten</translation>
    </message>
    <message>
        <source>Snap a curve to its edges</source>
        <translation>Kurve an Kanten rasten</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else was faster with {count:,}.</source>
        <extracomment>Of one: Somebody else was faster with {count:,}.</extracomment>
        <translation>
            <numerusform>Jemand anderes war bei {count:,} schneller.</numerusform>
            <numerusform>Jemand anderes war bei {count:,} schneller.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is being opened already.</source>
        <translation>Es wird bereits etwas geöffnet.</translation>
    </message>
    <message>
        <source>space</source>
        <comment>what stands between cells</comment>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Spread a curve evenly</source>
        <translation>Kurve gleichmäßig verteilen</translation>
    </message>
    <message>
        <source>standard deviation across the curve (normal)</source>
        <translation>Standardabweichung quer zur Kurve (Normale)</translation>
    </message>
    <message>
        <source>standard deviation along the curve (tangent)</source>
        <translation>Standardabweichung längs der Kurve (Tangente)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start a project with it</source>
        <translation>Projekt damit beginnen</translation>
    </message>
    <message>
        <source>Start a project with that layout…</source>
        <translation>Projekt mit diesem Punktschema beginnen…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>state</source>
        <comment>of a point</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Statistics panel</source>
        <translation>Bereich „Statistik“</translation>
    </message>
    <message>
        <source>stay at the face</source>
        <translation>beim Gesicht bleiben</translation>
    </message>
    <message>
        <source>stays in the project: {part} ({faces:,})</source>
        <translation>bleibt im Projekt: {part} ({faces:,})</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {what}</source>
        <translation>Schritt {number} von {total}: {what}</translation>
    </message>
    <message>
        <source>StereoMorph, shape files</source>
        <comment>a file format</comment>
        <translation>StereoMorph, Formdateien</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>a training</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is whole.</source>
        <translation>Angehalten. Was bisher geschrieben wurde, ist vollständig.</translation>
    </message>
    <message>
        <source>Stopping after this step …</source>
        <translation>Hält nach diesem Schritt an …</translation>
    </message>
    <message>
        <source>Stopping after this step … (another project)</source>
        <translation>Hält nach diesem Schritt an … (anderes Projekt)</translation>
    </message>
    <message>
        <source>Strengths of overlays, the ellipse, and how light photos are</source>
        <translation>Stärken der Einblendungen, die Ellipse und wie hell Fotos sind</translation>
    </message>
    <message>
        <source>Strengths, brightness…</source>
        <translation>Stärken, Helligkeit…</translation>
    </message>
    <message>
        <source>Strengths, ellipses and light…</source>
        <translation>Stärken, Ellipsen und Licht…</translation>
    </message>
    <message>
        <source>Supervisely, JSON files</source>
        <comment>a file format</comment>
        <translation>Supervisely, JSON-Dateien</translation>
    </message>
    <message>
        <source>surest first</source>
        <translation>sicherste zuerst</translation>
    </message>
    <message>
        <source>tab</source>
        <comment>what stands between cells</comment>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>table with a row a face, CSV or TSV</source>
        <comment>a file format</comment>
        <translation>Tabelle, eine Zeile je Gesicht, CSV oder TSV</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>take back anything, also after a restart</source>
        <translation>alles zurücknehmen, auch nach einem Neustart</translation>
    </message>
    <message>
        <source>Take it out of the list; can be undone.</source>
        <translation>Aus der Liste nehmen; lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Meine nehmen</translation>
    </message>
    <message>
        <source>Take one every few seconds</source>
        <translation>Alle paar Sekunden eines aufnehmen</translation>
    </message>
    <message>
        <source>Take the first version (mine), and on</source>
        <translation>Erste Version (meine) nehmen und weiter</translation>
    </message>
    <message>
        <source>Take the mean</source>
        <translation>Mittel nehmen</translation>
    </message>
    <message>
        <source>Take the mean of all versions, and on</source>
        <translation>Mittel aller Versionen nehmen und weiter</translation>
    </message>
    <message>
        <source>Take the next photos…</source>
        <translation>Nächste Fotos übernehmen…</translation>
    </message>
    <message>
        <source>Take the second version (theirs), and on</source>
        <translation>Zweite Version (andere) nehmen und weiter</translation>
    </message>
    <message>
        <source>Take the selected photos</source>
        <translation>Gewählte Fotos übernehmen</translation>
    </message>
    <message>
        <source>Take the tour: two minutes on the sample photo</source>
        <translation>Zum Rundgang: zwei Minuten am Beispielfoto</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take this frame</source>
        <translation>Dieses Bild aufnehmen</translation>
    </message>
    <message>
        <source>Take this photo as the annotated one</source>
        <translation>Dieses Foto als das annotierte nehmen</translation>
    </message>
    <message>
        <source>Take {author}’s</source>
        <translation>Version von {author}</translation>
    </message>
    <message>
        <source>Tangent and normal</source>
        <translation>Längs und quer</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Team panel</source>
        <translation>Bereich „Team“</translation>
    </message>
    <message>
        <source>team: needs a newer version</source>
        <translation>Team: neuere Version nötig</translation>
    </message>
    <message>
        <source>team: not reached, goes on alone</source>
        <translation>Team: nicht erreicht, allein weiter</translation>
    </message>
    <message>
        <source>team: synchronising …</source>
        <translation>Team: wird abgeglichen …</translation>
    </message>
    <message>
        <source>team: up to date</source>
        <translation>Team: aktuell</translation>
    </message>
    <message>
        <source>team: {edits:,} to send</source>
        <translation>Team: {edits:,} zu senden</translation>
    </message>
    <message>
        <source>team: {problem}</source>
        <translation>Team: {problem}</translation>
    </message>
    <message>
        <source>tested on</source>
        <translation>getestet auf</translation>
    </message>
    <message>
        <source>That is no number of photos: {text}</source>
        <translation>Das ist keine Anzahl von Fotos: {text}</translation>
    </message>
    <message>
        <source>that nobody has accepted it</source>
        <translation>dass niemand es angenommen hat</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>Das war der Rundgang</translation>
    </message>
    <message>
        <source>The copy that followed it holds what was saved, and is looked through first.</source>
        <translation>Die mitgeführte Kopie enthält, was gespeichert wurde, und wird zuerst durchgesehen.</translation>
    </message>
    <message>
        <source>The curve lies on the ridge of its edge map now.</source>
        <translation>Die Kurve liegt jetzt auf dem Grat ihrer Kantenkarte.</translation>
    </message>
    <message>
        <source>The diagonal of the points' box</source>
        <translation>Die Diagonale des Rahmens der Punkte</translation>
    </message>
    <message>
        <source>The edge map shows no ridge near this curve.</source>
        <translation>Die Kantenkarte zeigt keinen Grat nahe dieser Kurve.</translation>
    </message>
    <message>
        <source>the export ended without a word</source>
        <translation>der Export endete ohne Meldung</translation>
    </message>
    <message>
        <source>The face and the point that are selected</source>
        <translation>Das gewählte Gesicht und der gewählte Punkt</translation>
    </message>
    <message>
        <source>the face box</source>
        <translation>der Rahmen des Gesichts</translation>
    </message>
    <message>
        <source>the face has no flags</source>
        <translation>das Gesicht hat keine Kennzeichen</translation>
    </message>
    <message>
        <source>The face is accepted, and those of its points that nobody has placed count nowhere</source>
        <translation>Das Gesicht wird angenommen, und diejenigen seiner Punkte, die niemand gesetzt hat, zählen nirgends</translation>
    </message>
    <message>
        <source>the face is {now}, no longer {before}</source>
        <translation>das Gesicht ist {now}, nicht mehr {before}</translation>
    </message>
    <message>
        <source>The face that was copied has the layout {copied}, this project {own}.</source>
        <translation>Das kopierte Gesicht hat das Punktschema {copied}, dieses Projekt {own}.</translation>
    </message>
    <message>
        <source>the face's left and right are exchanged</source>
        <translation>links und rechts des Gesichts sind vertauscht</translation>
    </message>
    <message>
        <source>The face's points form a shape 2.1 times as unusual as those that the model has learnt from, in the median. An odd shape is an odd face, or a wrong prediction.</source>
        <translation>Die Punkte des Gesichts bilden eine Form, die 2,1-mal so ungewöhnlich ist wie im Median die, aus denen das Modell gelernt hat. Eine seltsame Form ist ein seltsames Gesicht oder eine falsche Vorhersage.</translation>
    </message>
    <message>
        <source>The faces could not be looked through: the process was ended</source>
        <translation>Die Gesichter ließen sich nicht durchsehen: Der Prozess wurde beendet</translation>
    </message>
    <message>
        <source>The faces could not be looked through: {complaint}</source>
        <translation>Die Gesichter ließen sich nicht durchsehen: {complaint}</translation>
    </message>
    <message numerus="yes">
        <source>The faces of {count:,} photos have more views, and the list stands by their doubts.</source>
        <extracomment>Of one: The faces of {count:,} photo have more views, and the list stands by their doubts.</extracomment>
        <translation>
            <numerusform>Die Gesichter von {count:,} Foto haben mehr Ansichten, und die Liste ist nach ihren Zweifeln geordnet.</numerusform>
            <numerusform>Die Gesichter von {count:,} Fotos haben mehr Ansichten, und die Liste ist nach ihren Zweifeln geordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first of two others divided by the second.</source>
        <translation>Die erste zweier anderer, geteilt durch die zweite.</translation>
    </message>
    <message>
        <source>The frames between {first:,} and {last:,} take nothing: they are finished, placed by hand or filled already.</source>
        <translation>Die Bilder zwischen {first:,} und {last:,} nehmen nichts auf: Sie sind fertig, von Hand gesetzt oder schon gefüllt.</translation>
    </message>
    <message>
        <source>The group {name} has no points.</source>
        <translation>Die Gruppe {name} hat keine Punkte.</translation>
    </message>
    <message>
        <source>The largest ± first.</source>
        <translation>Das größte ± zuerst.</translation>
    </message>
    <message>
        <source>The layout has no point '{name}'.</source>
        <translation>Das Punktschema hat keinen Punkt „{name}“.</translation>
    </message>
    <message numerus="yes">
        <source>the layout has {count} points</source>
        <extracomment>Of one: the layout has {count} point</extracomment>
        <translation>
            <numerusform>das Punktschema hat {count} Punkt</numerusform>
            <numerusform>das Punktschema hat {count} Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>The layout is changed: {changes}. {{edit.undo}} takes it back.</source>
        <translation>Das Punktschema ist geändert: {changes}. {{edit.undo}} nimmt es zurück.</translation>
    </message>
    <message>
        <source>The layout was changed in another window; this one shows it now.</source>
        <translation>Das Punktschema wurde in einem anderen Fenster geändert; dieses zeigt es jetzt.</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>die Liste der Modelle</translation>
    </message>
    <message>
        <source>the live view stopped: {reason}</source>
        <translation>die Live-Ansicht hat aufgehört: {reason}</translation>
    </message>
    <message>
        <source>the model file is made</source>
        <translation>die Modelldatei ist erstellt</translation>
    </message>
    <message>
        <source>The model has no finder of its own yet: the next training adds one. Until then boxes are drawn by hand.</source>
        <translation>Das Modell hat noch keinen eigenen Sucher: Das nächste Training fügt einen hinzu. Bis dahin werden Rahmen von Hand gezeichnet.</translation>
    </message>
    <message>
        <source>The model helps with new layouts</source>
        <translation>Das Modell hilft bei neuen Punktschemas</translation>
    </message>
    <message>
        <source>The model in use helps with faces of a layout that it does not know, by its own points.</source>
        <translation>Das verwendete Modell hilft mit seinen eigenen Punkten bei Gesichtern eines Punktschemas, das es nicht kennt.</translation>
    </message>
    <message>
        <source>The model in use: {name}</source>
        <translation>Das verwendete Modell: {name}</translation>
    </message>
    <message>
        <source>the model is loading …</source>
        <translation>das Modell wird geladen …</translation>
    </message>
    <message>
        <source>The model is still loading …</source>
        <translation>Das Modell wird noch geladen …</translation>
    </message>
    <message>
        <source>The model is still loading.</source>
        <translation>Das Modell wird noch geladen.</translation>
    </message>
    <message>
        <source>The model is unsure of it by {along:.1f} pixels along the curve and {across:.1f} across.</source>
        <translation>Das Modell ist sich bei ihm um {along:.1f} Pixel längs der Kurve und {across:.1f} quer dazu unsicher.</translation>
    </message>
    <message>
        <source>The model runs on the CPU: {reason}.</source>
        <translation>Das Modell läuft auf der CPU: {reason}.</translation>
    </message>
    <message>
        <source>The model runs on {provider}.</source>
        <translation>Das Modell läuft auf {provider}.</translation>
    </message>
    <message>
        <source>the model {problem}</source>
        <translation>Fehler des Modells: {problem}</translation>
    </message>
    <message>
        <source>the model's confidence</source>
        <translation>das Vertrauen des Modells</translation>
    </message>
    <message>
        <source>The model's own finder</source>
        <translation>Eigener Sucher des Modells</translation>
    </message>
    <message>
        <source>the model's own finder</source>
        <translation>eigener Sucher des Modells</translation>
    </message>
    <message>
        <source>The model's own finder looks for objects.</source>
        <translation>Der eigene Sucher des Modells sucht Objekte.</translation>
    </message>
    <message>
        <source>the model's own finder, or faces where it has none</source>
        <translation>dem Sucher des Modells, ohne einen: Gesichter</translation>
    </message>
    <message>
        <source>The models at hand</source>
        <translation>Die vorhandenen Modelle</translation>
    </message>
    <message>
        <source>The most unusual shapes first.</source>
        <translation>Die ungewöhnlichsten Formen zuerst.</translation>
    </message>
    <message>
        <source>The name that your edits carry</source>
        <translation>Der Name, den Ihre Änderungen tragen</translation>
    </message>
    <message>
        <source>The new model has probably forgotten much: {elsewhere}.</source>
        <translation>Das neue Modell hat wahrscheinlich viel vergessen: {elsewhere}.</translation>
    </message>
    <message>
        <source>The new model is better on {faces}: {change}.</source>
        <translation>Das neue Modell ist besser für {faces}: {change}.</translation>
    </message>
    <message>
        <source>The new model is not better on {faces}: {change}.</source>
        <translation>Das neue Modell ist nicht besser für {faces}: {change}.</translation>
    </message>
    <message>
        <source>The new model is not worse on {faces}: {change}.</source>
        <translation>Das neue Modell ist nicht schlechter für {faces}: {change}.</translation>
    </message>
    <message>
        <source>The new model is worse on {faces}: {change}.</source>
        <translation>Das neue Modell ist schlechter für {faces}: {change}.</translation>
    </message>
    <message>
        <source>The new model takes more corrections on {faces}: {corrections}.</source>
        <translation>Das neue Modell braucht mehr Korrekturen für {faces}: {corrections}.</translation>
    </message>
    <message>
        <source>The next ones in the queue's order that nobody has taken. Others are led past them for 12 hours.</source>
        <translation>Die nächsten in der Reihenfolge der Warteschlange, die niemand übernommen hat. Andere werden 12 Stunden lang an ihnen vorbeigeführt.</translation>
    </message>
    <message>
        <source>the next ones in {folder}</source>
        <translation>die nächsten in {folder}</translation>
    </message>
    <message>
        <source>the next ones, in the queue's order</source>
        <translation>die nächsten der Warteschlange</translation>
    </message>
    <message>
        <source>the next photo</source>
        <translation>das nächste Foto</translation>
    </message>
    <message numerus="yes">
        <source>The next points are called as {count} points there.</source>
        <extracomment>Of one: The next point is called as {count} point there.</extracomment>
        <translation>
            <numerusform>Der nächste Punkt heißt wie {count} Punkt dort.</numerusform>
            <numerusform>Die nächsten Punkte heißen wie {count} Punkte dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>the note</source>
        <translation>die Notiz</translation>
    </message>
    <message>
        <source>the note is “{note}”</source>
        <translation>die Notiz ist „{note}“</translation>
    </message>
    <message>
        <source>The one before ({review.previous})</source>
        <translation>Das vorige ({review.previous})</translation>
    </message>
    <message>
        <source>The other file is {name} still; adnet merge joins both.</source>
        <translation>Die andere Datei ist weiterhin {name}; adnet merge verbindet beide.</translation>
    </message>
    <message>
        <source>The other half is a mirror image now.</source>
        <translation>Die andere Hälfte ist jetzt ein Spiegelbild.</translation>
    </message>
    <message>
        <source>The others have followed: {point.next} goes to the least sure one, {face.accept} accepts.</source>
        <translation>Die anderen sind gefolgt: {point.next} führt zum unsichersten, {face.accept} nimmt an.</translation>
    </message>
    <message>
        <source>The panel that is seen</source>
        <translation>Der sichtbare Bereich</translation>
    </message>
    <message>
        <source>The photo before has no face to copy.</source>
        <translation>Das vorige Foto hat kein Gesicht zum Kopieren.</translation>
    </message>
    <message>
        <source>The photo has another shape, so its points cannot be scaled to it.</source>
        <translation>Das Foto hat eine andere Form, daher lassen sich seine Punkte nicht darauf skalieren.</translation>
    </message>
    <message>
        <source>The photo has no scale any more.</source>
        <translation>Das Foto hat keinen Maßstab mehr.</translation>
    </message>
    <message>
        <source>The photo is shown upright.</source>
        <translation>Das Foto wird aufrecht gezeigt.</translation>
    </message>
    <message>
        <source>The photo itself is the object: {point.place} places its points by clicks.</source>
        <translation>Das Foto selbst ist das Objekt: {point.place} setzt seine Punkte mit Klicks.</translation>
    </message>
    <message>
        <source>The photo that was annotated is not in {folder}.</source>
        <translation>Das annotierte Foto ist nicht in {folder}.</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; the set has them in {folder}/ (--copy-photos puts copies there)</source>
        <translation>die Fotos liegen anderswo; der Datensatz erwartet sie in {folder}/ (--copy-photos legt Kopien dorthin)</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; {suffix} files belong beside them (--copy-photos puts copies there)</source>
        <translation>die Fotos liegen anderswo; {suffix}-Dateien gehören neben sie (--copy-photos legt Kopien dorthin)</translation>
    </message>
    <message>
        <source>The photos of the project</source>
        <translation>Die Fotos des Projekts</translation>
    </message>
    <message>
        <source>The photos that are selected in the list; their files stay, and undo brings them back</source>
        <translation>Die in der Liste gewählten Fotos; ihre Dateien bleiben, und „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>the place of {name}</source>
        <translation>die Stelle von {name}</translation>
    </message>
    <message numerus="yes">
        <source>the places of {count} points</source>
        <extracomment>Of one: the place of {count} point</extracomment>
        <translation>
            <numerusform>die Stelle von {count} Punkt</numerusform>
            <numerusform>die Stellen von {count} Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>the point that is least certain; drag it into place, or nudge it with the arrow keys</source>
        <translation>der unsicherste Punkt; ziehen Sie ihn an seine Stelle, oder rücken Sie ihn mit den Pfeiltasten</translation>
    </message>
    <message>
        <source>The points are scaled to this photo.</source>
        <translation>Die Punkte sind auf dieses Foto skaliert.</translation>
    </message>
    <message>
        <source>The points of this curve are spread evenly already.</source>
        <translation>Die Punkte dieser Kurve sind schon gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>the points stand in another order</source>
        <translation>die Punkte stehen in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>the process was ended</source>
        <translation>der Prozess wurde beendet</translation>
    </message>
    <message>
        <source>the rest follows</source>
        <translation>der Rest folgt</translation>
    </message>
    <message>
        <source>The same from {error:.0f} % on: the face is too small, too much turned or covered for the model to tell its points. The figure is in the tip of a row.</source>
        <translation>Ab {error:.0f} % dasselbe: Das Gesicht ist zu klein, zu sehr gedreht oder verdeckt, als dass das Modell seine Punkte bestimmen könnte. Die Zahl steht im Hinweis einer Zeile.</translation>
    </message>
    <message>
        <source>The sample photo is being opened …</source>
        <translation>Das Beispielfoto wird geöffnet …</translation>
    </message>
    <message>
        <source>the scale of the photo</source>
        <translation>der Maßstab des Fotos</translation>
    </message>
    <message>
        <source>The smallest ± first.</source>
        <translation>Das kleinste ± zuerst.</translation>
    </message>
    <message>
        <source>The team meets at {address}; the others join it there.</source>
        <translation>Das Team trifft sich unter {address}; dort treten die anderen bei.</translation>
    </message>
    <message>
        <source>The team's model {names} is in the list of models now.</source>
        <translation>Das Modell {names} des Teams steht jetzt in der Liste der Modelle.</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>Der Rundgang</translation>
    </message>
    <message>
        <source>The tour takes two minutes</source>
        <translation>Der Rundgang dauert zwei Minuten</translation>
    </message>
    <message>
        <source>The training ends</source>
        <translation>Das Training endet</translation>
    </message>
    <message>
        <source>the training process ended without a word</source>
        <translation>der Trainingsprozess endete ohne Meldung</translation>
    </message>
    <message>
        <source>The video is over. {camera.take} takes its last frame, {camera.leave} leaves.</source>
        <translation>Das Video ist zu Ende. {camera.take} nimmt sein letztes Bild auf, {camera.leave} verlässt es.</translation>
    </message>
    <message numerus="yes">
        <source>the visibility of {count} points</source>
        <extracomment>Of one: the visibility of {count} point</extracomment>
        <translation>
            <numerusform>die Sichtbarkeit von {count} Punkt</numerusform>
            <numerusform>die Sichtbarkeit von {count} Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>the visibility of {name}</source>
        <translation>die Sichtbarkeit von {name}</translation>
    </message>
    <message>
        <source>The whole face</source>
        <translation>Das ganze Gesicht</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>Das ganze Foto</translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation>das ganze Foto</translation>
    </message>
    <message>
        <source>The whole photo is taken for the object.</source>
        <translation>Das ganze Foto gilt als das Objekt.</translation>
    </message>
    <message>
        <source>The window is in the language that you have chosen when it is opened next.</source>
        <translation>Das Fenster ist in der gewählten Sprache, sobald es das nächste Mal geöffnet wird.</translation>
    </message>
    <message numerus="yes">
        <source>The {count:,} photos where nobody has changed a face are looked at anew.</source>
        <extracomment>Of one: The photo where nobody has changed a face is looked at anew.</extracomment>
        <translation>
            <numerusform>Das Foto, in dem niemand ein Gesicht geändert hat, wird neu angesehen.</numerusform>
            <numerusform>Die {count:,} Fotos, in denen niemand ein Gesicht geändert hat, werden neu angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The {faces} faces are almost alike, as of one person: those of others will be further off than their ellipses say, until some of them are done.</source>
        <translation>Die {faces} Gesichter sind einander fast gleich, wie von einer Person: Die von anderen werden weiter danebenliegen, als ihre Ellipsen sagen, bis einige davon bearbeitet sind.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>There are no edge maps of this face yet: the model has to look at it first.</source>
        <translation>Von diesem Gesicht gibt es noch keine Kantenkarten: Das Modell muss es erst ansehen.</translation>
    </message>
    <message numerus="yes">
        <source>There are {count} versions of this face.</source>
        <extracomment>Of one: There is {count} version of this face.</extracomment>
        <translation>
            <numerusform>Es gibt {count} Version dieses Gesichts.</numerusform>
            <numerusform>Es gibt {count} Versionen dieses Gesichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no face here to review.</source>
        <translation>Hier ist kein Gesicht zu prüfen.</translation>
    </message>
    <message>
        <source>There is no mean with a face that was deleted.</source>
        <translation>Mit einem gelöschten Gesicht gibt es kein Mittel.</translation>
    </message>
    <message>
        <source>There is no model yet to say which frames are uncertain.</source>
        <translation>Es gibt noch kein Modell, das sagt, welche Bilder unsicher sind.</translation>
    </message>
    <message>
        <source>there is no note</source>
        <translation>es gibt keine Notiz</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>Sie stimmen</translation>
    </message>
    <message>
        <source>This face is neither accepted nor rejected.</source>
        <translation>Dieses Gesicht ist weder angenommen noch verworfen.</translation>
    </message>
    <message>
        <source>This face is no longer there.</source>
        <translation>Dieses Gesicht ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This frame is not in the project.</source>
        <translation>Dieses Bild ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>This is a copy of {project}, which stays as it is; what you do is kept in {copy}.</source>
        <translation>Das ist eine Kopie von {project}, das bleibt, wie es ist; was Sie tun, wird in {copy} behalten.</translation>
    </message>
    <message>
        <source>This is the first photo of the list.</source>
        <translation>Dies ist das erste Foto der Liste.</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>Dies ist das erste Foto.</translation>
    </message>
    <message>
        <source>This is the last photo of the list.</source>
        <translation>Dies ist das letzte Foto der Liste.</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>Dies ist das letzte Foto.</translation>
    </message>
    <message>
        <source>This is the only face in the photo.</source>
        <translation>Dies ist das einzige Gesicht im Foto.</translation>
    </message>
    <message>
        <source>This is the only face that is left.</source>
        <translation>Dies ist das einzige übrige Gesicht.</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk.</source>
        <translation>Dies ist {name}, wie es auf der Festplatte liegt.</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk. The session before is saved as {session}.</source>
        <translation>Dies ist {name}, wie es auf der Festplatte liegt. Die vorige Sitzung ist als {session} gespeichert.</translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation>Dieses Foto ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This photo counts as the annotated one from now on; its faces are where they were.</source>
        <translation>Dieses Foto gilt von nun an als das annotierte; seine Gesichter sind, wo sie waren.</translation>
    </message>
    <message>
        <source>This photo has no scale.</source>
        <translation>Dieses Foto hat keinen Maßstab.</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.scale_points}} scales the points to it, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>Dieses Foto ist nicht das annotierte: {change}. {{photo.find_annotated}} sucht das richtige, {{photo.scale_points}} skaliert die Punkte darauf, {{photo.take}} nimmt es, wie es ist. Bis dahin kommen seine Gesichter in kein Training und keinen Export.</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>Dieses Foto ist nicht das annotierte: {change}. {{photo.find_annotated}} sucht das richtige, {{photo.take}} nimmt es, wie es ist. Bis dahin kommen seine Gesichter in kein Training und keinen Export.</translation>
    </message>
    <message>
        <source>This photo is the one that was annotated.</source>
        <translation>Dieses Foto ist das annotierte.</translation>
    </message>
    <message>
        <source>This point is not placed: drag its mark, or {point.absent} places it where that is.</source>
        <translation>Dieser Punkt ist nicht gesetzt: Ziehen Sie seine Marke, oder {point.absent} setzt ihn dorthin, wo sie ist.</translation>
    </message>
    <message>
        <source>This point is on no curve.</source>
        <translation>Dieser Punkt liegt auf keiner Kurve.</translation>
    </message>
    <message>
        <source>This point lies in the middle: select one of the half that is right.</source>
        <translation>Dieser Punkt liegt in der Mitte: Wählen Sie einen der richtigen Hälfte.</translation>
    </message>
    <message>
        <source>This project cannot be written to.</source>
        <translation>In dieses Projekt kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This project cannot take it, but {found}.</source>
        <translation>Dieses Projekt kann das nicht aufnehmen, aber {found}.</translation>
    </message>
    <message>
        <source>This project is in a team already.</source>
        <translation>Dieses Projekt ist schon in einem Team.</translation>
    </message>
    <message>
        <source>This project is in no team any more; it keeps all that it has.</source>
        <translation>Dieses Projekt ist in keinem Team mehr; es behält alles, was es hat.</translation>
    </message>
    <message>
        <source>This project is in no team.</source>
        <translation>Dieses Projekt ist in keinem Team.</translation>
    </message>
    <message>
        <source>This project is in no team; File, Team joins or makes one.</source>
        <translation>Dieses Projekt ist in keinem Team; unter „Datei“, „Team“ treten Sie einem bei oder gründen eines.</translation>
    </message>
    <message>
        <source>This project is in the team: {photos} and {edits} of others came.</source>
        <translation>Dieses Projekt ist im Team: {photos} und {edits} anderer sind angekommen.</translation>
    </message>
    <message>
        <source>This project is not a video's: open a video to go through it.</source>
        <translation>Dieses Projekt gehört zu keinem Video: Öffnen Sie ein Video, um es durchzugehen.</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to carry to.</source>
        <translation>Dieses Projekt gehört zu keinem Video: Es gibt keine Bilder, auf die sich etwas übertragen ließe.</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to choose.</source>
        <translation>Dieses Projekt gehört zu keinem Video: Es gibt keine Bilder zur Wahl.</translation>
    </message>
    <message>
        <source>This project's file is called {name} now</source>
        <translation>Die Datei dieses Projekts heißt jetzt {name}</translation>
    </message>
    <message>
        <source>This project's file is damaged</source>
        <translation>Die Datei dieses Projekts ist beschädigt</translation>
    </message>
    <message>
        <source>This project's file was deleted or moved by another program</source>
        <translation>Die Datei dieses Projekts wurde von einem anderen Programm gelöscht oder verschoben</translation>
    </message>
    <message>
        <source>This project's file was replaced by another program</source>
        <translation>Die Datei dieses Projekts wurde von einem anderen Programm ersetzt</translation>
    </message>
    <message>
        <source>This project's file was written over by another program</source>
        <translation>Die Datei dieses Projekts wurde von einem anderen Programm überschrieben</translation>
    </message>
    <message>
        <source>This project's flags: {flags}.</source>
        <translation>Kennzeichen dieses Projekts: {flags}.</translation>
    </message>
    <message>
        <source>This session is saved as {name} and goes on there.</source>
        <translation>Diese Sitzung ist als {name} gespeichert und geht dort weiter.</translation>
    </message>
    <message>
        <source>This training has not ended yet: it finishes the step it was at when its window was closed, or another window goes on with it. Try again when that is done.</source>
        <translation>Dieses Training ist noch nicht zu Ende: Es beendet den Schritt, bei dem es war, als sein Fenster geschlossen wurde, oder ein anderes Fenster führt es fort. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>Those that are selected in the list; nobody else is led to them for 12 hours</source>
        <translation>Die in der Liste gewählten; niemand sonst wird 12 Stunden lang zu ihnen geführt</translation>
    </message>
    <message>
        <source>Those that you are to do a second time, without seeing your first points</source>
        <translation>Die, die Sie ein zweites Mal bearbeiten sollen, ohne Ihre ersten Punkte zu sehen</translation>
    </message>
    <message>
        <source>Threads for predicting all photos</source>
        <translation>Threads für die Vorhersage aller Fotos</translation>
    </message>
    <message>
        <source>Three points or more, the corners in their order.</source>
        <translation>Drei Punkte oder mehr, die Ecken in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Three points, the second of which is where the sides meet.</source>
        <translation>Drei Punkte; am zweiten treffen sich die Schenkel.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>thumb</source>
        <comment>a region of a layout</comment>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a layout</comment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a file or folder</comment>
        <translation>Nach</translation>
    </message>
    <message>
        <source>To</source>
        <comment>people who get photos</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>to another side of its contour</source>
        <translation>auf einer anderen Seite seiner Kontur</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>to decide</source>
        <comment>photos listed</comment>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>To decide: {states}</source>
        <translation>Zu entscheiden: {states}</translation>
    </message>
    <message>
        <source>To one person, or to several who do not see each other's points</source>
        <translation>An eine Person oder an mehrere, die die Punkte der anderen nicht sehen</translation>
    </message>
    <message>
        <source>to review</source>
        <comment>photos listed</comment>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>To: {points}</source>
        <translation>Zu: {points}</translation>
    </message>
    <message>
        <source>too unsure to tell</source>
        <translation>zu unsicher</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>TPS (tpsDig, geomorph)</source>
        <comment>a file format</comment>
        <translation>TPS (tpsDig, geomorph)</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>train for</source>
        <translation>trainieren</translation>
    </message>
    <message>
        <source>Train on accepted faces</source>
        <translation>Auf Angenommenen trainieren</translation>
    </message>
    <message>
        <source>Train on the faces you accepted</source>
        <translation>Auf Ihren angenommenen Gesichtern trainieren</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>trained on {sets}</source>
        <translation>trainiert auf {sets}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training (another project)</source>
        <translation>Training (anderes Projekt)</translation>
    </message>
    <message>
        <source>Training failed</source>
        <translation>Training gescheitert</translation>
    </message>
    <message>
        <source>Training finishes the step it is at and keeps all that it has learnt. You can go on with it when you open the project again.

This window closes by itself.</source>
        <translation>Das Training beendet den laufenden Schritt und behält alles, was es gelernt hat. Sie können es fortsetzen, wenn Sie das Projekt wieder öffnen.

Dieses Fenster schließt sich von selbst.</translation>
    </message>
    <message>
        <source>Training in {precision} …</source>
        <translation>Training in {precision} …</translation>
    </message>
    <message>
        <source>Training panel</source>
        <translation>Bereich „Training“</translation>
    </message>
    <message>
        <source>Training turns photos into their mirror images where points have partners. Click two points to pair them, one of them twice for a point on the axis.</source>
        <translation>Das Training macht aus Fotos Spiegelbilder, wo Punkte Partner haben. Klicken Sie zwei Punkte an, um sie zu paaren, einen davon zweimal für einen Punkt auf der Achse.</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>Training …</translation>
    </message>
    <message numerus="yes">
        <source>Truths inside the {levels} % ellipses of {count} accepted faces</source>
        <extracomment>Of one: Truths inside the {levels} % ellipses of {count} accepted face</extracomment>
        <translation>
            <numerusform>Wahre Punkte in den {levels}-%-Ellipsen von {count} angenommenen Gesicht</numerusform>
            <numerusform>Wahre Punkte in den {levels}-%-Ellipsen von {count} angenommenen Gesichtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the selection left</source>
        <translation>Auswahl nach links drehen</translation>
    </message>
    <message>
        <source>Turn the selection right</source>
        <translation>Auswahl nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn the view a little left</source>
        <translation>Ansicht etwas nach links drehen</translation>
    </message>
    <message>
        <source>Turn the view a little right</source>
        <translation>Ansicht etwas nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>Ansicht links drehen</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>Ansicht rechts drehen</translation>
    </message>
    <message>
        <source>turn what is shown</source>
        <translation>die Anzeige drehen</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>two fingers</source>
        <translation>zwei Finger</translation>
    </message>
    <message>
        <source>Two points.</source>
        <translation>Zwei Punkte.</translation>
    </message>
    <message>
        <source>uncertain, diverse</source>
        <translation>unsicher, vielfältig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo in the drawing</source>
        <translation>Zeichnung: rückgängig</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Rückgängig: {what}.</translation>
    </message>
    <message>
        <source>Undone: {what}. What was changed in another window since stays.</source>
        <translation>Rückgängig: {what}. Was seither in einem anderen Fenster geändert wurde, bleibt.</translation>
    </message>
    <message>
        <source>unfinished</source>
        <comment>photos listed</comment>
        <translation>unfertig</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>unlike what this person usually does</source>
        <translation>anders als bei dieser Person sonst</translation>
    </message>
    <message>
        <source>unlikely shape</source>
        <translation>unwahrscheinliche Form</translation>
    </message>
    <message>
        <source>unpacking images</source>
        <translation>Bilder entpacken</translation>
    </message>
    <message>
        <source>unpacking photos</source>
        <translation>Fotos entpacken</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Aufwärts</translation>
    </message>
    <message>
        <source>up to {count:,} a day</source>
        <comment>faces accepted</comment>
        <translation>bis zu {count:,} am Tag</translation>
    </message>
    <message numerus="yes">
        <source>up to {count:,} faces have the removed points placed; undo, or adding the name again, brings them back</source>
        <extracomment>Of one: up to {count:,} face has the removed points placed; undo, or adding the name again, brings them back</extracomment>
        <translation>
            <numerusform>in bis zu {count:,} Gesicht sind die entfernten Punkte gesetzt; „Rückgängig“ oder erneutes Hinzufügen des Namens bringt sie zurück</numerusform>
            <numerusform>in bis zu {count:,} Gesichtern sind die entfernten Punkte gesetzt; „Rückgängig“ oder erneutes Hinzufügen des Namens bringt sie zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} epochs</source>
        <extracomment>Of one: up to {count} epoch</extracomment>
        <translation>
            <numerusform>bis zu {count} Epoche</numerusform>
            <numerusform>bis zu {count} Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Use the model again that was used before.</source>
        <translation>Das zuvor verwendete Modell wieder verwenden.</translation>
    </message>
    <message>
        <source>Use {model} again.</source>
        <translation>{model} wieder verwenden.</translation>
    </message>
    <message>
        <source>V7 (Darwin), JSON files</source>
        <comment>a file format</comment>
        <translation>V7 (Darwin), JSON-Dateien</translation>
    </message>
    <message>
        <source>validation NME, %</source>
        <translation>Validierungs-NME, %</translation>
    </message>
    <message>
        <source>VGG Image Annotator (VIA)</source>
        <comment>a file format</comment>
        <translation>VGG Image Annotator (VIA)</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Views of each face when all photos are predicted</source>
        <translation>Ansichten jedes Gesichts, wenn alle Fotos vorhergesagt werden</translation>
    </message>
    <message>
        <source>visible</source>
        <comment>a point</comment>
        <translation>sichtbar</translation>
    </message>
    <message>
        <source>Visible, occluded, outside</source>
        <translation>Sichtbar, verdeckt, außerhalb</translation>
    </message>
    <message>
        <source>Visible.</source>
        <translation>Sichtbar.</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>a message</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>Ordner beobachten</translation>
    </message>
    <message>
        <source>WebMorph and Psychomorph, .tem files</source>
        <comment>a file format</comment>
        <translation>WebMorph und Psychomorph, .tem-Dateien</translation>
    </message>
    <message>
        <source>WFLW 98 points</source>
        <comment>a layout</comment>
        <translation>WFLW, 98 Punkte</translation>
    </message>
    <message>
        <source>WFLW, list</source>
        <comment>a file format</comment>
        <translation>WFLW, Liste</translation>
    </message>
    <message>
        <source>What a person placed stays.</source>
        <translation>Was ein Mensch gesetzt hat, bleibt.</translation>
    </message>
    <message>
        <source>what adnet check says cannot be read: {problem}</source>
        <translation>was laut adnet check nicht lesbar ist: {problem}</translation>
    </message>
    <message>
        <source>What boxes come from in this project; Photo, Boxes from, changes it.</source>
        <translation>Woraus in diesem Projekt Rahmen entstehen; änderbar unter „Foto“, „Rahmen von“.</translation>
    </message>
    <message>
        <source>What came into the project last.</source>
        <translation>Was zuletzt ins Projekt kam.</translation>
    </message>
    <message>
        <source>what can be done with it</source>
        <translation>was damit getan werden kann</translation>
    </message>
    <message>
        <source>What each person placed</source>
        <translation>Was jede Person gesetzt hat</translation>
    </message>
    <message>
        <source>What gives the boxes of photos; Photo, Boxes from, changes it later</source>
        <translation>Was die Rahmen der Fotos liefert; später änderbar unter „Foto“, „Rahmen von“</translation>
    </message>
    <message>
        <source>What is drawn is not saved.</source>
        <translation>Das Gezeichnete ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>What is drawn over the photo: {names}</source>
        <translation>Was über das Foto gezeichnet wird: {names}</translation>
    </message>
    <message numerus="yes">
        <source>What is left is {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: What is left is {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>Übrig ist {count:,} Foto, übernommen von {names}.</numerusform>
            <numerusform>Übrig sind {count:,} Fotos, übernommen von {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on, now and when the window is opened again:</source>
        <translation>Was eingeschaltet ist, jetzt und beim nächsten Öffnen des Fensters:</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Was gemerkt ist</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Was dabei herauskommt</translation>
    </message>
    <message>
        <source>what it does elsewhere nobody can tell without annotated faces from there</source>
        <translation>was es anderswo leistet, kann ohne annotierte Gesichter von dort niemand sagen</translation>
    </message>
    <message>
        <source>what it is, in words</source>
        <translation>was es ist, in Worten</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>Was auffällt</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Was in den Spalten steht</translation>
    </message>
    <message>
        <source>What the corrections so far say</source>
        <translation>Was die bisherigen Korrekturen sagen</translation>
    </message>
    <message>
        <source>What the figures in the list mean</source>
        <translation>Was die Zahlen in der Liste bedeuten</translation>
    </message>
    <message>
        <source>What the first faces say is not said of every photo: train a model of them first.</source>
        <translation>Was die ersten Gesichter sagen, wird nicht für jedes Foto gesagt: Trainieren Sie zuerst ein Modell aus ihnen.</translation>
    </message>
    <message>
        <source>What the list says</source>
        <translation>Was die Liste sagt</translation>
    </message>
    <message>
        <source>What the list says of a photo</source>
        <translation>Was die Liste über ein Foto sagt</translation>
    </message>
    <message>
        <source>What the markers mean</source>
        <translation>Was die Markierungen bedeuten</translation>
    </message>
    <message>
        <source>What the model has learnt from the boxes of its own objects; a training adds it</source>
        <translation>Was das Modell aus den Rahmen seiner eigenen Objekte gelernt hat; ein Training fügt es hinzu</translation>
    </message>
    <message>
        <source>what the model places on the faces</source>
        <translation>was das Modell auf die Gesichter setzt</translation>
    </message>
    <message>
        <source>what the model's answers depend on</source>
        <translation>wovon die Antworten des Modells abhängen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What to do …</source>
        <translation>Was zu tun ist …</translation>
    </message>
    <message>
        <source>What was not looked at the longest goes</source>
        <translation>Was am längsten nicht angesehen wurde, geht</translation>
    </message>
    <message>
        <source>What was saved is taken from the copy that follows the project, and looked through first.</source>
        <translation>Was gespeichert wurde, kommt aus der mitgeführten Kopie des Projekts und wird zuerst durchgesehen.</translation>
    </message>
    <message>
        <source>What was saved up to then is kept; nothing more is saved into {name} until you choose. Whatever you choose, both stay on the disk.</source>
        <translation>Was bis dahin gespeichert wurde, bleibt erhalten; in {name} wird nichts mehr gespeichert, bis Sie wählen. Was Sie auch wählen, beide bleiben auf der Festplatte.</translation>
    </message>
    <message>
        <source>What you have corrected, to the same faces of the frames around that are in the project; the further, the less</source>
        <translation>Überträgt, was Sie korrigiert haben, auf dieselben Gesichter der Bilder ringsum, die im Projekt sind; je weiter, desto weniger</translation>
    </message>
    <message>
        <source>What “12 doubtful”, “shape 2.1×” and “±2.5 %” mean</source>
        <translation>Was „12 zweifelhaft“, „Form 2,1×“ und „±2,5 %“ bedeuten</translation>
    </message>
    <message>
        <source>Whatever you choose, {name} stays on the disk.</source>
        <translation>Was Sie auch wählen, {name} bleibt auf der Festplatte.</translation>
    </message>
    <message>
        <source>wheel, pinch</source>
        <translation>Rad, Fingerzange</translation>
    </message>
    <message>
        <source>when it is opened only</source>
        <translation>nur beim Öffnen</translation>
    </message>
    <message>
        <source>Where another photo has its name: look for the one that was annotated, by what it holds</source>
        <translation>Wo ein anderes Foto seinen Namen hat: das annotierte nach seinem Inhalt suchen</translation>
    </message>
    <message>
        <source>Where corrections lie is drawn
once a predicted face is accepted.</source>
        <translation>Wo Korrekturen liegen, wird gezeichnet,
sobald ein vorhergesagtes Gesicht angenommen ist.</translation>
    </message>
    <message>
        <source>Where does the team meet?</source>
        <translation>Wo trifft sich das Team?</translation>
    </message>
    <message>
        <source>Where each format was exported to last</source>
        <translation>Wohin jedes Format zuletzt exportiert wurde</translation>
    </message>
    <message>
        <source>Where it is least sure that there is a face.</source>
        <translation>Wo am unsichersten ist, ob da ein Gesicht ist.</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>Wo es jetzt ist</translation>
    </message>
    <message>
        <source>Where no model knows the layout, nothing is placed by itself.</source>
        <translation>Wo kein Modell das Punktschema kennt, wird nichts von selbst gesetzt.</translation>
    </message>
    <message>
        <source>Where no model knows the layout, the faces that are done place the next one.</source>
        <translation>Wo kein Modell das Punktschema kennt, setzen die fertigen Gesichter das nächste.</translation>
    </message>
    <message>
        <source>Where no model knows the layout: learnt again after each accepted face</source>
        <translation>Wo kein Modell das Punktschema kennt: nach jedem angenommenen Gesicht neu gelernt</translation>
    </message>
    <message>
        <source>Where nobody has looked yet, a point is off by about 2.5 % of the distance between the eyes, in the mean of all points. Points that a person has placed count as right.</source>
        <translation>Wo noch niemand hingesehen hat, liegt ein Punkt um etwa 2,5 % des Augenabstands daneben, im Mittel aller Punkte. Punkte, die ein Mensch gesetzt hat, gelten als richtig.</translation>
    </message>
    <message>
        <source>Where only what does not show has changed in it; the points stay where they are</source>
        <translation>Wo sich nur Unsichtbares darin geändert hat; die Punkte bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Where scenes change, looking at one frame in {number}</source>
        <translation>Wo Szenen wechseln, bei Ansicht eines Bildes von {number}</translation>
    </message>
    <message>
        <source>Where shall the team meet?</source>
        <translation>Wo soll sich das Team treffen?</translation>
    </message>
    <message>
        <source>where the base looks</source>
        <translation>wohin die Basis sieht</translation>
    </message>
    <message>
        <source>where the file says, or near it</source>
        <translation>wo die Datei es angibt, oder in der Nähe</translation>
    </message>
    <message>
        <source>Where the model is least sure: {number} frames</source>
        <translation>Wo das Modell am unsichersten ist: {number} Bilder</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Wo das Modell läuft</translation>
    </message>
    <message>
        <source>Where the panels are</source>
        <translation>Wo die Bereiche sind</translation>
    </message>
    <message>
        <source>Where the photo was made larger or smaller after it was annotated</source>
        <translation>Wo das Foto nach dem Annotieren vergrößert oder verkleinert wurde</translation>
    </message>
    <message>
        <source>Whether a correction moves points that nobody has placed</source>
        <translation>Ob eine Korrektur Punkte mitzieht, die niemand gesetzt hat</translation>
    </message>
    <message>
        <source>Whether it is better here nobody knows, since no accepted face was held out</source>
        <translation>Ob es hier besser ist, weiß niemand, da kein angenommenes Gesicht zurückgehalten wurde</translation>
    </message>
    <message>
        <source>Whether the tour was left or done</source>
        <translation>Ob der Rundgang verlassen oder gemacht wurde</translation>
    </message>
    <message>
        <source>Whether there is one</source>
        <translation>Ob es einen gibt</translation>
    </message>
    <message>
        <source>which file the photo is</source>
        <translation>welche Datei das Foto ist</translation>
    </message>
    <message>
        <source>Which point is placed next</source>
        <translation>Welcher Punkt als Nächstes gesetzt wird</translation>
    </message>
    <message>
        <source>which points are occluded</source>
        <translation>welche Punkte verdeckt sind</translation>
    </message>
    <message>
        <source>which points lie outside the photo</source>
        <translation>welche Punkte außerhalb des Fotos liegen</translation>
    </message>
    <message>
        <source>Which reasons are listed</source>
        <translation>Welche Gründe aufgeführt sind</translation>
    </message>
    <message>
        <source>Who is in the team</source>
        <translation>Wer im Team ist</translation>
    </message>
    <message>
        <source>Who of the team is on what, and how fast and how exact everybody is</source>
        <translation>Wer im Team woran arbeitet, und wie schnell und wie genau alle sind</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation>Wer hier arbeitet…</translation>
    </message>
    <message>
        <source>Whose marker is which</source>
        <translation>Wessen Markierung welche ist</translation>
    </message>
    <message>
        <source>with a note</source>
        <comment>photos listed</comment>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeiten</translation>
    </message>
    <message>
        <source>Working them out …</source>
        <translation>Wird ermittelt …</translation>
    </message>
    <message>
        <source>worse by {size:.1f} % on {faces} of {name}</source>
        <translation>um {size:.1f} % schlechter für {faces} aus {name}</translation>
    </message>
    <message>
        <source>worse by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>um {size:.1f} % schlechter, was Zufall sein kann, für {faces} aus {name}</translation>
    </message>
    <message>
        <source>would move without offsets</source>
        <translation>läge ohne Versatz anders</translation>
    </message>
    <message>
        <source>wrist</source>
        <comment>a region of a layout</comment>
        <translation>Handgelenk</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write a note of the review</source>
        <translation>Prüfnotiz schreiben</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>x {x:.1f}  y {y:.1f}  rgb {red} {green} {blue}</source>
        <translation>x {x:.1f}  y {y:.1f}  rgb {red} {green} {blue}</translation>
    </message>
    <message>
        <source>x {x:.1f}, y {y:.1f}</source>
        <translation>x {x:.1f}, y {y:.1f}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>YOLO-pose (Ultralytics)</source>
        <comment>a file format</comment>
        <translation>YOLO-pose (Ultralytics)</translation>
    </message>
    <message>
        <source>You annotated this face yourself: a second person reviews it.</source>
        <translation>Dieses Gesicht haben Sie selbst annotiert: Eine zweite Person prüft es.</translation>
    </message>
    <message>
        <source>You have taken no photo. File, Team takes some; all photos are listed by the filter above.</source>
        <translation>Sie haben kein Foto übernommen. Unter „Datei“, „Team“ übernehmen Sie welche; der Filter oben listet alle Fotos auf.</translation>
    </message>
    <message numerus="yes">
        <source>You have taken {count:,} photos; File, Team, Only mine lists what is yours.</source>
        <extracomment>Of one: You have taken {count:,} photo; File, Team, Only mine lists what is yours.</extracomment>
        <translation>
            <numerusform>Sie haben {count:,} Foto übernommen; „Datei“, „Team“, „Nur meine“ listet es auf.</numerusform>
            <numerusform>Sie haben {count:,} Fotos übernommen; „Datei“, „Team“, „Nur meine“ listet sie auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>You work as {name} from now on; what was done before stays as it is.</source>
        <translation>Sie arbeiten von nun an als {name}; was vorher getan wurde, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Your edits carry this name. On an account that several people use, each gives their own: then nobody undoes what another has done, everybody can review the others' faces, and figures are told apart.</source>
        <translation>Ihre Änderungen tragen diesen Namen. Bei einem Konto, das mehrere benutzen, gibt jeder den eigenen an: Dann macht niemand rückgängig, was ein anderer getan hat, alle können die Gesichter der anderen prüfen, und Zahlen werden getrennt angegeben.</translation>
    </message>
    <message>
        <source>Your models lie in</source>
        <translation>Ihre Modelle liegen in</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Yours since {since}, until {until}.</source>
        <translation>Ihres seit {since}, bis {until}.</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted</source>
        <extracomment>Of one: {accepted:,} accepted</extracomment>
        <translation>
            <numerusform>{accepted:,} angenommen</numerusform>
            <numerusform>{accepted:,} angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, none new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, none new since the last training</extracomment>
        <translation>
            <numerusform>{accepted:,} angenommen, keine neuen seit dem letzten Training</numerusform>
            <numerusform>{accepted:,} angenommen, keine neuen seit dem letzten Training</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, {new:,} new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, {new:,} new since the last training</extracomment>
        <translation>
            <numerusform>{accepted:,} angenommen, {new:,} neu seit dem letzten Training</numerusform>
            <numerusform>{accepted:,} angenommen, {new:,} neu seit dem letzten Training</numerusform>
        </translation>
    </message>
    <message>
        <source>{account} (account) – your name?</source>
        <translation>{account} (Konto) – Ihr Name?</translation>
    </message>
    <message>
        <source>{along:.2f}  {across:.2f}</source>
        <translation>{along:.2f}  {across:.2f}</translation>
    </message>
    <message>
        <source>{along_mark} along {along:.2f} {across_mark} across {across:.2f} %</source>
        <translation>{along_mark} längs {along:.2f} {across_mark} quer {across:.2f} %</translation>
    </message>
    <message>
        <source>{alt} + wheel</source>
        <translation>{alt} + Rad</translation>
    </message>
    <message>
        <source>{axis} of {point}</source>
        <translation>{axis} von {point}</translation>
    </message>
    <message>
        <source>{before:.1f} → {after:.1f} a face</source>
        <translation>{before:.1f} → {after:.1f} je Gesicht</translation>
    </message>
    <message>
        <source>{beside} may not be written, and what is in it is not shown here. New annotations of {folder} are kept in {project}</source>
        <translation>{beside} darf nicht beschrieben werden, und was darin ist, wird hier nicht gezeigt. Neue Annotationen von {folder} werden in {project} behalten</translation>
    </message>
    <message>
        <source>{camera} is back.</source>
        <translation>{camera} ist wieder da.</translation>
    </message>
    <message>
        <source>{command}: cannot be started: {reason}</source>
        <translation>{command}: lässt sich nicht starten: {reason}</translation>
    </message>
    <message>
        <source>{command}: no key</source>
        <translation>{command}: keine Taste</translation>
    </message>
    <message>
        <source>{command}: {key}</source>
        <translation>{command}: {key}</translation>
    </message>
    <message>
        <source>{control} + drag</source>
        <translation>{control} + Ziehen</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces</source>
        <extracomment>Of one: {count:,} accepted face</extracomment>
        <translation>
            <numerusform>{count:,} angenommenes Gesicht</numerusform>
            <numerusform>{count:,} angenommene Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces are in {name}.</source>
        <extracomment>Of one: {count:,} accepted face is in {name}.</extracomment>
        <translation>
            <numerusform>{count:,} angenommenes Gesicht ist in {name}.</numerusform>
            <numerusform>{count:,} angenommene Gesichter sind in {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are finished already</source>
        <extracomment>Of one: {count:,} is finished already</extracomment>
        <translation>
            <numerusform>{count:,} ist schon fertig</numerusform>
            <numerusform>{count:,} sind schon fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are not sent yet</source>
        <extracomment>Of one: {count:,} is not sent yet</extracomment>
        <translation>
            <numerusform>{count:,} ist noch nicht gesendet</numerusform>
            <numerusform>{count:,} sind noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cannot be read and are left out</source>
        <extracomment>Of one: {count:,} cannot be read and is left out</extracomment>
        <translation>
            <numerusform>{count:,} ist nicht lesbar und bleibt außer Acht</numerusform>
            <numerusform>{count:,} sind nicht lesbar und bleiben außer Acht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} could not be read.</source>
        <extracomment>Of one: {count:,} could not be read.</extracomment>
        <translation>
            <numerusform>{count:,} war nicht lesbar.</numerusform>
            <numerusform>{count:,} waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits</source>
        <extracomment>Of one: {count:,} edit</extracomment>
        <translation>
            <numerusform>{count:,} Änderung</numerusform>
            <numerusform>{count:,} Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits came</source>
        <extracomment>Of one: {count:,} edit came</extracomment>
        <translation>
            <numerusform>{count:,} Änderung angekommen</numerusform>
            <numerusform>{count:,} Änderungen angekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} events went</source>
        <extracomment>Of one: {count:,} event went</extracomment>
        <translation>
            <numerusform>{count:,} Ereignis gesendet</numerusform>
            <numerusform>{count:,} Ereignisse gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces</source>
        <extracomment>Of one: {count:,} face</extracomment>
        <translation>
            <numerusform>{count:,} Gesicht</numerusform>
            <numerusform>{count:,} Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces accepted</source>
        <extracomment>Of one: {count:,} face accepted</extracomment>
        <translation>
            <numerusform>{count:,} Gesicht angenommen</numerusform>
            <numerusform>{count:,} Gesichter angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are back</source>
        <extracomment>Of one: the face is back</extracomment>
        <translation>
            <numerusform>das Gesicht ist wieder da</numerusform>
            <numerusform>{count:,} Gesichter sind wieder da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are gone</source>
        <extracomment>Of one: the face is gone</extracomment>
        <translation>
            <numerusform>das Gesicht ist weg</numerusform>
            <numerusform>{count:,} Gesichter sind weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces left out where somebody has worked on the face already</source>
        <extracomment>Of one: {count:,} face left out where somebody has worked on the face already</extracomment>
        <translation>
            <numerusform>{count:,} Gesicht ausgelassen, weil daran schon jemand gearbeitet hat</numerusform>
            <numerusform>{count:,} Gesichter ausgelassen, weil daran schon jemand gearbeitet hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were measured into {name}; not so: {problem}</source>
        <extracomment>Of one: {count:,} face was measured into {name}; not so: {problem}</extracomment>
        <translation>
            <numerusform>{count:,} Gesicht gemessen und in {name} geschrieben; nicht gemessen: {problem}</numerusform>
            <numerusform>{count:,} Gesichter gemessen und in {name} geschrieben; nicht gemessen: {problem}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were there already</source>
        <extracomment>Of one: {count:,} face was there already</extracomment>
        <translation>
            <numerusform>{count:,} Gesicht war schon vorhanden</numerusform>
            <numerusform>{count:,} Gesichter waren schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files</source>
        <extracomment>Of one: {count:,} file</extracomment>
        <translation>
            <numerusform>{count:,} Datei</numerusform>
            <numerusform>{count:,} Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files in formats that are not read ({kinds})</source>
        <extracomment>Of one: {count:,} file in a format that is not read ({kinds})</extracomment>
        <translation>
            <numerusform>{count:,} Datei in einem Format, das nicht gelesen wird ({kinds})</numerusform>
            <numerusform>{count:,} Dateien in Formaten, die nicht gelesen werden ({kinds})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} finished</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} finished</extracomment>
        <translation>
            <numerusform>{count:,} fertig</numerusform>
            <numerusform>{count:,} fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have a face that no model has placed</source>
        <extracomment>Of one: {count:,} has a face that no model has placed</extracomment>
        <translation>
            <numerusform>{count:,} hat ein Gesicht, das kein Modell gesetzt hat</numerusform>
            <numerusform>{count:,} haben ein Gesicht, das kein Modell gesetzt hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have no face there</source>
        <extracomment>Of one: {count:,} has no face there</extracomment>
        <translation>
            <numerusform>{count:,} hat dort kein Gesicht</numerusform>
            <numerusform>{count:,} haben dort kein Gesicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have only other faces</source>
        <extracomment>Of one: {count:,} has only other faces</extracomment>
        <translation>
            <numerusform>{count:,} hat nur andere Gesichter</numerusform>
            <numerusform>{count:,} haben nur andere Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have them already</source>
        <extracomment>Of one: {count:,} has them already</extracomment>
        <translation>
            <numerusform>{count:,} hat sie schon</numerusform>
            <numerusform>{count:,} haben sie schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have these points placed by hand</source>
        <extracomment>Of one: {count:,} has these points placed by hand</extracomment>
        <translation>
            <numerusform>{count:,} hat diese Punkte von Hand gesetzt</numerusform>
            <numerusform>{count:,} haben diese Punkte von Hand gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} held-out faces</source>
        <extracomment>Of one: {count:,} held-out face</extracomment>
        <translation>
            <numerusform>{count:,} zurückgehaltenes Gesicht</numerusform>
            <numerusform>{count:,} zurückgehaltene Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} in the project already under another name</source>
        <extracomment>Of one: {count:,} in the project already under another name</extracomment>
        <translation>
            <numerusform>{count:,} schon unter anderem Namen im Projekt</numerusform>
            <numerusform>{count:,} schon unter anderem Namen im Projekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} leases have lapsed</source>
        <extracomment>Of one: {count:,} lease has lapsed</extracomment>
        <translation>
            <numerusform>{count:,} Reservierung ist abgelaufen</numerusform>
            <numerusform>{count:,} Reservierungen sind abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lie behind a cut</source>
        <extracomment>Of one: {count:,} lies behind a cut</extracomment>
        <translation>
            <numerusform>{count:,} liegt hinter einem Schnitt</numerusform>
            <numerusform>{count:,} liegen hinter einem Schnitt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lines are of photos that have one already, and are left out</source>
        <extracomment>Of one: {count:,} photo has several lines, of which the first counts</extracomment>
        <translation>
            <numerusform>{count:,} Foto hat mehrere Zeilen, von denen die erste zählt</numerusform>
            <numerusform>{count:,} Zeilen gehören zu Fotos, die schon eine haben, und bleiben weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} linked folders that were not looked into</source>
        <extracomment>Of one: {count:,} linked folder that was not looked into</extracomment>
        <translation>
            <numerusform>{count:,} verknüpfter Ordner, in den nicht hineingesehen wurde</numerusform>
            <numerusform>{count:,} verknüpfte Ordner, in die nicht hineingesehen wurde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} look too different</source>
        <extracomment>Of one: {count:,} looks too different</extracomment>
        <translation>
            <numerusform>{count:,} sieht zu verschieden aus</numerusform>
            <numerusform>{count:,} sehen zu verschieden aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} need a newer version of adnet-annotate; until then nothing is edited</source>
        <extracomment>Of one: {count:,} needs a newer version of adnet-annotate; until then nothing is edited</extracomment>
        <translation>
            <numerusform>{count:,} braucht eine neuere Version von adnet-annotate; bis dahin wird nichts bearbeitet</numerusform>
            <numerusform>{count:,} brauchen eine neuere Version von adnet-annotate; bis dahin wird nichts bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} never opened and so not recognisable</source>
        <extracomment>Of one: {count:,} never opened and so not recognisable</extracomment>
        <translation>
            <numerusform>{count:,} nie geöffnet und daher nicht wiedererkennbar</numerusform>
            <numerusform>{count:,} nie geöffnet und daher nicht wiedererkennbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} new photos</source>
        <extracomment>Of one: {count:,} new photo</extracomment>
        <translation>
            <numerusform>{count:,} neues Foto</numerusform>
            <numerusform>{count:,} neue Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} not there</source>
        <comment>photos</comment>
        <extracomment>Of one: {count:,} not there</extracomment>
        <translation>
            <numerusform>{count:,} nicht da</numerusform>
            <numerusform>{count:,} nicht da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos</source>
        <extracomment>Of one: {count:,} photo</extracomment>
        <translation>
            <numerusform>{count:,} Foto</numerusform>
            <numerusform>{count:,} Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are back</source>
        <extracomment>Of one: {count:,} photo is back</extracomment>
        <translation>
            <numerusform>{count:,} Foto ist wieder da</numerusform>
            <numerusform>{count:,} Fotos sind wieder da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are handed out to {names}.</source>
        <extracomment>Of one: {count:,} photo is handed out to {names}.</extracomment>
        <translation>
            <numerusform>{count:,} Foto ist {names} zugeteilt.</numerusform>
            <numerusform>{count:,} Fotos sind {names} zugeteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project again</source>
        <extracomment>Of one: the photo is in the project again</extracomment>
        <translation>
            <numerusform>das Foto ist wieder im Projekt</numerusform>
            <numerusform>{count:,} Fotos sind wieder im Projekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project already under another path, by what they hold: {photo} is {known}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project already under another path, by what they hold: {photo} is {known}{more}</extracomment>
        <translation>
            <numerusform>{count:,} Foto ist seinem Inhalt nach schon unter anderem Pfad im Projekt: {photo} ist {known}{more}</numerusform>
            <numerusform>{count:,} Fotos sind ihrem Inhalt nach schon unter anderem Pfad im Projekt: {photo} ist {known}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</extracomment>
        <translation>
            <numerusform>{count:,} Foto ist mehr als einmal im Projekt, und nichts sagt, welches gemeint ist: Die Gesichter von {photo} gehen an {known}, nicht an {other}{more}</numerusform>
            <numerusform>{count:,} Fotos sind mehr als einmal im Projekt, und nichts sagt, welches gemeint ist: Die Gesichter von {photo} gehen an {known}, nicht an {other}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new</source>
        <extracomment>Of one: {count:,} photo is new</extracomment>
        <translation>
            <numerusform>{count:,} Foto ist neu</numerusform>
            <numerusform>{count:,} Fotos sind neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new in the project</source>
        <extracomment>Of one: {count:,} photo is new in the project</extracomment>
        <translation>
            <numerusform>{count:,} Foto ist neu im Projekt</numerusform>
            <numerusform>{count:,} Fotos sind neu im Projekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are no longer there</source>
        <extracomment>Of one: {count:,} photo is no longer there</extracomment>
        <translation>
            <numerusform>{count:,} Foto ist nicht mehr da</numerusform>
            <numerusform>{count:,} Fotos sind nicht mehr da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</source>
        <extracomment>Of one: {count:,} photo is of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</extracomment>
        <translation>
            <numerusform>{count:,} Foto heißt wie ein Foto mit anderem Inhalt und ist daher neu: {photo} ist nicht {known}{more}</numerusform>
            <numerusform>{count:,} Fotos heißen wie ein Foto mit anderem Inhalt und sind daher neu: {photo} ist nicht {known}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are out of the project</source>
        <extracomment>Of one: the photo is out of the project</extracomment>
        <translation>
            <numerusform>das Foto ist aus dem Projekt</numerusform>
            <numerusform>{count:,} Fotos sind aus dem Projekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are predicted, and the list stands by what the model doubts.</source>
        <extracomment>Of one: {count:,} photo is predicted, and the list stands by what the model doubts.</extracomment>
        <translation>
            <numerusform>{count:,} Foto ist vorhergesagt, und die Liste folgt den Zweifeln des Modells.</numerusform>
            <numerusform>{count:,} Fotos sind vorhergesagt, und die Liste folgt den Zweifeln des Modells.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} photos could not be read in all</source>
        <translation>{count:,} Fotos konnten insgesamt nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have got this scale.</source>
        <extracomment>Of one: {count:,} photo has got this scale.</extracomment>
        <translation>
            <numerusform>{count:,} Foto hat diesen Maßstab bekommen.</numerusform>
            <numerusform>{count:,} Fotos haben diesen Maßstab bekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have other names</source>
        <extracomment>Of one: {count:,} photo has another name</extracomment>
        <translation>
            <numerusform>{count:,} Foto heißt anders</numerusform>
            <numerusform>{count:,} Fotos heißen anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos hold untouched predictions of another model.</source>
        <extracomment>Of one: {count:,} photo holds untouched predictions of another model.</extracomment>
        <translation>
            <numerusform>{count:,} Foto enthält unberührte Vorhersagen eines anderen Modells.</numerusform>
            <numerusform>{count:,} Fotos enthalten unberührte Vorhersagen eines anderen Modells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos in which the model found nothing stay as they are</source>
        <extracomment>Of one: {count:,} photo in which the model found nothing stays as it is</extracomment>
        <translation>
            <numerusform>{count:,} Foto, in dem das Modell nichts gefunden hat, bleibt, wie es ist</numerusform>
            <numerusform>{count:,} Fotos, in denen das Modell nichts gefunden hat, bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos taken until {time}</source>
        <extracomment>Of one: {count:,} photo taken until {time}</extracomment>
        <translation>
            <numerusform>{count:,} Foto übernommen bis {time}</numerusform>
            <numerusform>{count:,} Fotos übernommen bis {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos wait for you to do them a second time; File, Team, Do photos again opens them.</source>
        <extracomment>Of one: {count:,} photo waits for you to do it a second time; File, Team, Do photos again opens it.</extracomment>
        <translation>
            <numerusform>{count:,} Foto wartet darauf, dass Sie es ein zweites Mal bearbeiten; „Datei“, „Team“, „Fotos noch einmal“ öffnet es.</numerusform>
            <numerusform>{count:,} Fotos warten darauf, dass Sie sie ein zweites Mal bearbeiten; „Datei“, „Team“, „Fotos noch einmal“ öffnet sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} taken</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} taken</extracomment>
        <translation>
            <numerusform>{count:,} übernommen</numerusform>
            <numerusform>{count:,} übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} that are selected</source>
        <extracomment>Of one: {count:,} that is selected</extracomment>
        <translation>
            <numerusform>{count:,} gewähltes</numerusform>
            <numerusform>{count:,} gewählte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} wait for what has not come yet</source>
        <extracomment>Of one: {count:,} waits for what has not come yet</extracomment>
        <translation>
            <numerusform>{count:,} wartet auf noch nicht Angekommenes</numerusform>
            <numerusform>{count:,} warten auf noch nicht Angekommenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} were not looked at yet</source>
        <extracomment>Of one: {count:,} was not looked at yet</extracomment>
        <translation>
            <numerusform>{count:,} wurde noch nicht angesehen</numerusform>
            <numerusform>{count:,} wurden noch nicht angesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} accepted faces say how large the ellipses are to be on photos like these.</source>
        <extracomment>Of one: {count} accepted face says how large the ellipses are to be on photos like these.</extracomment>
        <translation>
            <numerusform>{count} angenommenes Gesicht sagt, wie groß die Ellipsen auf solchen Fotos sein sollen.</numerusform>
            <numerusform>{count} angenommene Gesichter sagen, wie groß die Ellipsen auf solchen Fotos sein sollen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} curves</source>
        <extracomment>Of one: {count} curve</extracomment>
        <translation>
            <numerusform>{count} Kurve</numerusform>
            <numerusform>{count} Kurven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful points</source>
        <extracomment>Of one: {count} doubtful point</extracomment>
        <translation>
            <numerusform>{count} zweifelhafter Punkt</numerusform>
            <numerusform>{count} zweifelhafte Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful: about {count} points are probably off by more than {tolerance:.0f} % of the distance between the eyes</source>
        <extracomment>Of one: {count} doubtful: about {count} point is probably off by more than {tolerance:.0f} % of the distance between the eyes</extracomment>
        <translation>
            <numerusform>{count} zweifelhaft: etwa {count} Punkt liegt wahrscheinlich um mehr als {tolerance:.0f} % des Augenabstands daneben</numerusform>
            <numerusform>{count} zweifelhaft: etwa {count} Punkte liegen wahrscheinlich um mehr als {tolerance:.0f} % des Augenabstands daneben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces</source>
        <extracomment>Of one: {count} face</extracomment>
        <translation>
            <numerusform>{count} Gesicht</numerusform>
            <numerusform>{count} Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces have fewer than {least} points: nothing is learnt from what is not placed.</source>
        <extracomment>Of one: One face has fewer than {least} points: nothing is learnt from what is not placed.</extracomment>
        <translation>
            <numerusform>Ein Gesicht hat weniger als {least} Punkte: Aus dem, was nicht gesetzt ist, wird nichts gelernt.</numerusform>
            <numerusform>{count} Gesichter haben weniger als {least} Punkte: Aus dem, was nicht gesetzt ist, wird nichts gelernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces of the photo before.</source>
        <extracomment>Of one: The face of the photo before.</extracomment>
        <translation>
            <numerusform>Das Gesicht des vorigen Fotos.</numerusform>
            <numerusform>{count} Gesichter des vorigen Fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces, {state}</source>
        <extracomment>Of one: {count} face, {state}</extracomment>
        <translation>
            <numerusform>{count} Gesicht, {state}</numerusform>
            <numerusform>{count} Gesichter, {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} frames are in the project now.</source>
        <extracomment>Of one: {count} frame is in the project now.</extracomment>
        <translation>
            <numerusform>{count} Bild ist jetzt im Projekt.</numerusform>
            <numerusform>{count} Bilder sind jetzt im Projekt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces</source>
        <extracomment>Of one: {count} held-out face</extracomment>
        <translation>
            <numerusform>{count} zurückgehaltenes Gesicht</numerusform>
            <numerusform>{count} zurückgehaltene Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces are too few to tell whether the new model is better.</source>
        <extracomment>Of one: {count} held-out face is too few to tell whether the new model is better.</extracomment>
        <translation>
            <numerusform>{count} zurückgehaltenes Gesicht ist zu wenig, um zu sagen, ob das neue Modell besser ist.</numerusform>
            <numerusform>{count} zurückgehaltene Gesichter sind zu wenige, um zu sagen, ob das neue Modell besser ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {total} points are not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</source>
        <extracomment>Of one: {count} of {total} points is not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</extracomment>
        <translation>
            <numerusform>{count} von {total} Punkten ist nicht gesetzt; {{point.unplaced}} führt zum nächsten. {{face.accept_incomplete}} nimmt das Gesicht so an, wie es ist.</numerusform>
            <numerusform>{count} von {total} Punkten sind nicht gesetzt; {{point.unplaced}} führt zum nächsten. {{face.accept_incomplete}} nimmt das Gesicht so an, wie es ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs</source>
        <extracomment>Of one: {count} pair</extracomment>
        <translation>
            <numerusform>{count} Paar</numerusform>
            <numerusform>{count} Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>Of one: {count} point</extracomment>
        <translation>
            <numerusform>{count} Punkt</numerusform>
            <numerusform>{count} Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points count nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</source>
        <extracomment>Of one: The point counts nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</extracomment>
        <translation>
            <numerusform>Der Punkt zählt jetzt nirgends. {{point.deselect}}, dann {{edit.delete}}, löscht das Gesicht.</numerusform>
            <numerusform>{count} Punkte zählen jetzt nirgends. {{point.deselect}}, dann {{edit.delete}}, löscht das Gesicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points selected.</source>
        <extracomment>Of one: {count} point selected.</extracomment>
        <translation>
            <numerusform>{count} Punkt gewählt.</numerusform>
            <numerusform>{count} Punkte gewählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} selected</source>
        <comment>points</comment>
        <extracomment>Of one: {count} selected</extracomment>
        <translation>
            <numerusform>{count} gewählt</numerusform>
            <numerusform>{count} gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>{curve} and {other} cross</source>
        <translation>{curve} und {other} kreuzen sich</translation>
    </message>
    <message>
        <source>{curve} crosses itself</source>
        <translation>{curve} kreuzt sich selbst</translation>
    </message>
    <message>
        <source>{curve} stands {distance} {where} against the model than {person} usually places it</source>
        <translation>{curve} liegt, am Modell gemessen, {distance} {where}, als {person} sie gewöhnlich setzt</translation>
    </message>
    <message numerus="yes">
        <source>{curve}: {count} points selected.</source>
        <extracomment>Of one: {curve}: {count} point selected.</extracomment>
        <translation>
            <numerusform>{curve}: {count} Punkt gewählt.</numerusform>
            <numerusform>{curve}: {count} Punkte gewählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}, {person}: {count} faces</source>
        <extracomment>Of one: {day}, {person}: {count} face</extracomment>
        <translation>
            <numerusform>{day}, {person}: {count} Gesicht</numerusform>
            <numerusform>{day}, {person}: {count} Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}.{month}.</source>
        <comment>a date</comment>
        <translation>{day}.{month}.</translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} photos done</source>
        <extracomment>Of one: {done:,} of {total:,} photo done</extracomment>
        <translation>
            <numerusform>{done:,} von {total:,} Foto fertig</numerusform>
            <numerusform>{done:,} von {total:,} Fotos fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} photos done · {listed:,} listed</source>
        <extracomment>Of one: {done:,} of {total:,} photo done · {listed:,} listed</extracomment>
        <translation>
            <numerusform>{done:,} von {total:,} Foto fertig · {listed:,} aufgelistet</numerusform>
            <numerusform>{done:,} von {total:,} Fotos fertig · {listed:,} aufgelistet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} predicted</source>
        <extracomment>Of one: {done:,} of {total:,} predicted</extracomment>
        <translation>
            <numerusform>{done:,} von {total:,} vorhergesagt</numerusform>
            <numerusform>{done:,} von {total:,} vorhergesagt</numerusform>
        </translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, less than a minute left</source>
        <translation>{done:,} von {total:,} vorhergesagt, noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {hours} h left</source>
        <translation>{done:,} von {total:,} vorhergesagt, noch {hours} h</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {minutes} min left</source>
        <translation>{done:,} von {total:,} vorhergesagt, noch {minutes} min</translation>
    </message>
    <message>
        <source>{done} Nothing else waits.</source>
        <translation>{done} Sonst wartet nichts.</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <comment>faces of a photo</comment>
        <translation>{done} von {total} fertig</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {total} faces</source>
        <extracomment>Of one: {done} of {total} face</extracomment>
        <translation>
            <numerusform>{done} von {total} Gesicht</numerusform>
            <numerusform>{done} von {total} Gesichtern</numerusform>
        </translation>
    </message>
    <message>
        <source>{face.draw} draws the box of the first face and {point.place} places its points; later ones come placed.</source>
        <translation>{face.draw} zeichnet den Rahmen des ersten Gesichts, und {point.place} setzt seine Punkte; bei späteren sind sie schon gesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back</source>
        <extracomment>Of one: {faces:,} sent back</extracomment>
        <translation>
            <numerusform>{faces:,} zurückgegeben</numerusform>
            <numerusform>{faces:,} zurückgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back to you</source>
        <extracomment>Of one: {faces:,} sent back to you</extracomment>
        <translation>
            <numerusform>{faces:,} an Sie zurückgegeben</numerusform>
            <numerusform>{faces:,} an Sie zurückgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces:,} to decide</source>
        <translation>{faces:,} zu entscheiden</translation>
    </message>
    <message>
        <source>{faces:,} to review</source>
        <translation>{faces:,} zu prüfen</translation>
    </message>
    <message>
        <source>{faces:,} {folder}</source>
        <translation>{faces:,} {folder}</translation>
    </message>
    <message numerus="yes">
        <source>{faces} in {count:,} photos</source>
        <extracomment>Of one: {faces} in {count:,} photo</extracomment>
        <translation>
            <numerusform>{faces} in {count:,} Foto</numerusform>
            <numerusform>{faces} in {count:,} Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces} in {photos}, layout {layout}, {files}</source>
        <translation>{faces} in {photos}, Punktschema {layout}, {files}</translation>
    </message>
    <message>
        <source>{facts}.</source>
        <translation>{facts}.</translation>
    </message>
    <message>
        <source>{file.find_moved} looks for them by what is in them.</source>
        <translation>{file.find_moved} sucht sie nach ihrem Inhalt.</translation>
    </message>
    <message>
        <source>{file.open_folder} opens a folder of photos, {file.camera} the camera.</source>
        <translation>{file.open_folder} öffnet einen Ordner mit Fotos, {file.camera} die Kamera.</translation>
    </message>
    <message>
        <source>{file.open_photos} opens a project, {file.open_folder} a folder.</source>
        <translation>{file.open_photos} öffnet ein Projekt, {file.open_folder} einen Ordner.</translation>
    </message>
    <message>
        <source>{files} there already, as {first}</source>
        <translation>{files} schon vorhanden, etwa {first}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: has the layout {own} already, of whose {total} points {count} are in {wanted}; open it as it is, and change its layout (menu Layout)</source>
        <extracomment>Of one: {file}: has the layout {own} already, of whose {total} points {count} is in {wanted}; open it as it is, and change its layout (menu Layout)</extracomment>
        <translation>
            <numerusform>{file}: hat schon das Punktschema {own}, von dessen {total} Punkten {count} in {wanted} ist; öffnen Sie es, wie es ist, und ändern Sie sein Punktschema (Menü „Punktschema“)</numerusform>
            <numerusform>{file}: hat schon das Punktschema {own}, von dessen {total} Punkten {count} in {wanted} sind; öffnen Sie es, wie es ist, und ändern Sie sein Punktschema (Menü „Punktschema“)</numerusform>
        </translation>
    </message>
    <message>
        <source>{finder} (none yet)</source>
        <translation>{finder} (noch keiner)</translation>
    </message>
    <message>
        <source>{first}, {then}</source>
        <comment>a list</comment>
        <translation>{first}, {then}</translation>
    </message>
    <message>
        <source>{flaw}, in the whole face: {{shape.swap}} exchanges them</source>
        <translation>{flaw}, im ganzen Gesicht: {{shape.swap}} tauscht sie</translation>
    </message>
    <message>
        <source>{folder} may not be written, so its annotations are kept in {project}</source>
        <translation>in {folder} darf nicht geschrieben werden, daher liegen die Annotationen in {project}</translation>
    </message>
    <message>
        <source>{folder}: cannot be made: {reason}</source>
        <translation>{folder}: lässt sich nicht anlegen: {reason}</translation>
    </message>
    <message>
        <source>{folder}: there is no such folder.</source>
        <translation>{folder}: diesen Ordner gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>{found:,} of {count:,} missing photos found in {folder}</source>
        <extracomment>Of one: {found:,} of {count:,} missing photo found in {folder}</extracomment>
        <translation>
            <numerusform>{found:,} von {count:,} fehlenden Foto in {folder} gefunden</numerusform>
            <numerusform>{found:,} von {count:,} fehlenden Fotos in {folder} gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} The model said nothing of {unseen:,} of them.</source>
        <translation>{found} Zu {unseen:,} davon hat das Modell nichts gesagt.</translation>
    </message>
    <message>
        <source>{help.keys} shows all keys</source>
        <translation>{help.keys} zeigt alle Tasten</translation>
    </message>
    <message>
        <source>{hours}:{minutes:02d}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation>{hours}:{minutes:02d}:{seconds:05.2f}</translation>
    </message>
    <message>
        <source>{kept} of {points} points stay</source>
        <translation>{kept} von {points} Punkten bleiben</translation>
    </message>
    <message>
        <source>{key} is “{command}”. Press it again to take it away from there, or press another key.</source>
        <translation>{key} ist „{command}“. Drücken Sie noch einmal, um die Taste dort wegzunehmen, oder drücken Sie eine andere.</translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}</extracomment>
        <translation>
            <numerusform>{learnt} Gesicht zum Lernen, {held} zurückgehalten; {processes} × {device}</numerusform>
            <numerusform>{learnt} Gesichter zum Lernen, {held} zurückgehalten; {processes} × {device}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}, in {precision}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}, in {precision}</extracomment>
        <translation>
            <numerusform>{learnt} Gesicht zum Lernen, {held} zurückgehalten; {processes} × {device}, in {precision}</numerusform>
            <numerusform>{learnt} Gesichter zum Lernen, {held} zurückgehalten; {processes} × {device}, in {precision}</numerusform>
        </translation>
    </message>
    <message>
        <source>{menu}: {command}</source>
        <translation>{menu}: {command}</translation>
    </message>
    <message>
        <source>{minutes}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation>{minutes}:{seconds:05.2f}</translation>
    </message>
    <message>
        <source>{model} does not know how its errors go together: points move one by one.</source>
        <translation>{model} weiß nicht, wie seine Fehler zusammenhängen: Punkte bewegen sich einzeln.</translation>
    </message>
    <message>
        <source>{model} does not place the points of layout {layout}: nothing is predicted here.</source>
        <translation>{model} setzt die Punkte des Punktschemas {layout} nicht: Hier wird nichts vorhergesagt.</translation>
    </message>
    <message>
        <source>{model} has learnt from the faces that are held out now: they cannot judge.</source>
        <translation>{model} hat aus den Gesichtern gelernt, die jetzt zurückgehalten sind: Sie können nicht urteilen.</translation>
    </message>
    <message>
        <source>{model} is in use: use another model before removing it.</source>
        <translation>{model} wird verwendet: Verwenden Sie ein anderes Modell, bevor Sie es entfernen.</translation>
    </message>
    <message>
        <source>{model} places {placed} points, this project has {wanted}: nothing is predicted here.</source>
        <translation>{model} setzt {placed} Punkte, dieses Projekt hat {wanted}: Hier wird nichts vorhergesagt.</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} und {more} weitere</translation>
    </message>
    <message>
        <source>{names} do it without seeing each other's points, since {since}, until {until}.</source>
        <translation>In Arbeit bei {names}, ohne die Punkte der anderen zu sehen, seit {since}, bis {until}.</translation>
    </message>
    <message>
        <source>{names} had taken it; that has lapsed ({until}).</source>
        <translation>War übernommen von {names}; das ist abgelaufen ({until}).</translation>
    </message>
    <message>
        <source>{names} has taken it, since {since}, until {until}.</source>
        <translation>Übernommen von {names}, seit {since}, bis {until}.</translation>
    </message>
    <message>
        <source>{names} has taken the photo before; here is the next.</source>
        <translation>Das Foto ist schon von {names} übernommen; hier ist das nächste.</translation>
    </message>
    <message>
        <source>{names} has taken them already.</source>
        <translation>Schon von {names} übernommen.</translation>
    </message>
    <message>
        <source>{names} has taken this photo at the same time as you; go on with another.</source>
        <translation>Dieses Foto wurde gleichzeitig von {names} übernommen; machen Sie mit einem anderen weiter.</translation>
    </message>
    <message>
        <source>{name} (new layout)</source>
        <translation>{name} (neues Punktschema)</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (Sie)</translation>
    </message>
    <message>
        <source>{name} (you), {role}</source>
        <translation>{name} (Sie), {role}</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>{name} ({role}, has left)</source>
        <translation>{name} ({role}, ausgetreten)</translation>
    </message>
    <message>
        <source>{name} has been trained and is among the models.</source>
        <translation>{name} ist trainiert und bei den Modellen.</translation>
    </message>
    <message>
        <source>{name} holds predictions: open their photos first, then drop it again.</source>
        <translation>{name} enthält Vorhersagen: Öffnen Sie zuerst deren Fotos, und ziehen Sie die Datei dann noch einmal herein.</translation>
    </message>
    <message>
        <source>{name} holds the edits that were set aside.</source>
        <translation>{name} enthält die beiseitegelegten Änderungen.</translation>
    </message>
    <message>
        <source>{name} holds them, with all that was there before; adnet merge joins both.</source>
        <translation>{name} enthält sie, mit allem, was vorher da war; adnet merge verbindet beide.</translation>
    </message>
    <message>
        <source>{name} is among the models.</source>
        <translation>{name} ist bei den Modellen.</translation>
    </message>
    <message>
        <source>{name} is another video than the one that these frames are from. The frames are all here; open the video itself to take frames of it.</source>
        <translation>{name} ist ein anderes Video als das, aus dem diese Bilder stammen. Die Bilder sind alle hier; öffnen Sie das Video selbst, um Bilder daraus aufzunehmen.</translation>
    </message>
    <message>
        <source>{name} is in use.</source>
        <translation>{name} wird verwendet.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is in use. Untouched predictions of {count:,} photos are made anew.</source>
        <extracomment>Of one: {name} is in use. Untouched predictions of {count:,} photo are made anew.</extracomment>
        <translation>
            <numerusform>{name} wird verwendet. Unberührte Vorhersagen von {count:,} Foto entstehen neu.</numerusform>
            <numerusform>{name} wird verwendet. Unberührte Vorhersagen von {count:,} Fotos entstehen neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} ist entfernt.</translation>
    </message>
    <message>
        <source>{name} is the copy that followed {project}, which stays as it is.</source>
        <translation>{name} ist die mitgeführte Kopie von {project}; dieses bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{name} is there no more.</source>
        <translation>{name} ist nicht mehr da.</translation>
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
        <translation>{name}: das Bild ist schon zu lange vorbei, um es zu speichern; gehen Sie noch einmal dorthin</translation>
    </message>
    <message>
        <source>{new} is among the models, {in_use} is in use.</source>
        <translation>{new} ist bei den Modellen, {in_use} wird verwendet.</translation>
    </message>
    <message>
        <source>{nme:.2f} %</source>
        <translation>{nme:.2f} %</translation>
    </message>
    <message>
        <source>{nme:.3f} %</source>
        <translation>{nme:.3f} %</translation>
    </message>
    <message>
        <source>{number:,} of {total:,}</source>
        <comment>photos of the list</comment>
        <translation>{number:,} von {total:,}</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {total} placed</source>
        <comment>points by hand</comment>
        <extracomment>Of one: {number} of {total} placed</extracomment>
        <translation>
            <numerusform>{number} von {total} gesetzt</numerusform>
            <numerusform>{number} von {total} gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of {total} points placed</source>
        <extracomment>Of one: {number} of {total} point placed</extracomment>
        <translation>
            <numerusform>{number} von {total} Punkt gesetzt</numerusform>
            <numerusform>{number} von {total} Punkten gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} {name}: probably wrong; a click goes to it</source>
        <translation>{number} {name}: wahrscheinlich falsch; ein Klick führt dorthin</translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look.</extracomment>
        <translation>
            <numerusform>{odd:,} von {faces:,} angenommenen Gesichtern verdient einen zweiten Blick.</numerusform>
            <numerusform>{odd:,} von {faces:,} angenommenen Gesichtern verdienen einen zweiten Blick.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</extracomment>
        <translation>
            <numerusform>{odd:,} von {faces:,} angenommenen Gesichtern verdient einen zweiten Blick. {dismissed:,} abgehakt.</numerusform>
            <numerusform>{odd:,} von {faces:,} angenommenen Gesichtern verdienen einen zweiten Blick. {dismissed:,} abgehakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{old} is {new} now</source>
        <translation>{old} heißt jetzt {new}</translation>
    </message>
    <message>
        <source>{old} stays in use.</source>
        <translation>{old} wird weiter verwendet.</translation>
    </message>
    <message>
        <source>{old} stays in use. The new model is among the models as {new}.</source>
        <translation>{old} wird weiter verwendet. Das neue Modell ist als {new} bei den Modellen.</translation>
    </message>
    <message>
        <source>{one}, and {more} more so</source>
        <translation>{one}, und {more} weitere ebenso</translation>
    </message>
    <message>
        <source>{out} and {back}</source>
        <translation>{out} und {back}</translation>
    </message>
    <message>
        <source>{pairs} stand the other way round</source>
        <translation>{pairs} stehen andersherum</translation>
    </message>
    <message numerus="yes">
        <source>{pairs}, {count} points without a partner.</source>
        <extracomment>Of one: {pairs}, {count} point without a partner.</extracomment>
        <translation>
            <numerusform>{pairs}, {count} Punkt ohne Partner.</numerusform>
            <numerusform>{pairs}, {count} Punkte ohne Partner.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}: cannot be read ({reason})</source>
        <translation>{path}: nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>{path}: cannot be written: {reason}</source>
        <translation>{path}: nicht schreibbar: {reason}</translation>
    </message>
    <message>
        <source>{path}: does not hold what was written; another program changes it</source>
        <translation>{path}: enthält nicht, was geschrieben wurde; ein anderes Programm ändert es</translation>
    </message>
    <message>
        <source>{path}: is being written to by another program</source>
        <translation>{path}: wird gerade von einem anderen Programm beschrieben</translation>
    </message>
    <message>
        <source>{path}: is in no format that is known here; read as {format}: {problem}</source>
        <translation>{path}: hat kein hier bekanntes Format; als {format} gelesen: {problem}</translation>
    </message>
    <message>
        <source>{path}: is the project that is open</source>
        <translation>{path}: ist das geöffnete Projekt</translation>
    </message>
    <message>
        <source>{path}: is there already; choose another name, or this one in full.</source>
        <translation>{path}: ist schon vorhanden; wählen Sie einen anderen Namen, oder diesen vollständig.</translation>
    </message>
    <message>
        <source>{path}: no photos in this folder. {{file.open_folder}} opens another.</source>
        <translation>{path}: keine Fotos in diesem Ordner. {{file.open_folder}} öffnet einen anderen.</translation>
    </message>
    <message>
        <source>{path}: no such project file</source>
        <translation>{path}: keine solche Projektdatei</translation>
    </message>
    <message>
        <source>{path}: open one project at a time, without photos beside it</source>
        <translation>{path}: öffnen Sie immer nur ein Projekt, ohne Fotos daneben</translation>
    </message>
    <message>
        <source>{path}: there is not enough memory to show it</source>
        <translation>{path}: der Speicher reicht nicht, um es zu zeigen</translation>
    </message>
    <message>
        <source>{percent} of the {distance}</source>
        <translation>{percent} des Abstands „{distance}“</translation>
    </message>
    <message>
        <source>{person}: {faces:,}</source>
        <translation>{person}: {faces:,}</translation>
    </message>
    <message>
        <source>{photos} copied beside</source>
        <translation>{photos} daneben kopiert</translation>
    </message>
    <message>
        <source>{photo}
by {author}
{reason}: {words}</source>
        <translation>{photo}
von {author}
{reason}: {words}</translation>
    </message>
    <message>
        <source>{photo} holds something else than when it was annotated</source>
        <translation>{photo} hat anderen Inhalt als beim Annotieren</translation>
    </message>
    <message>
        <source>{photo} is no longer in the project.</source>
        <translation>{photo} ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>{photo} is the photo that was annotated.</source>
        <translation>{photo} ist das annotierte Foto.</translation>
    </message>
    <message>
        <source>{photo} is {width} × {height} pixels and was {old_width} × {old_height} when it was annotated</source>
        <translation>{photo} hat {width} × {height} Pixel und hatte {old_width} × {old_height}, als es annotiert wurde</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} failed ({reason})</source>
        <translation>{photo}: hier wird nichts vorhergesagt, das Modell {model} ist gescheitert ({reason})</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} {problem}</source>
        <translation>{photo}: hier wird nichts vorhergesagt, Fehler des Modells {model}: {problem}</translation>
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
        <translation>{pixels:.2f} px  ({share:.1f} %)</translation>
    </message>
    <message>
        <source>{points:.0f} doubtful</source>
        <translation>{points:.0f} zweifelhaft</translation>
    </message>
    <message>
        <source>{points:.0f} doubtful · shape {shape:.1f}×</source>
        <translation>{points:.0f} zweifelhaft · Form {shape:.1f}×</translation>
    </message>
    <message>
        <source>{points} Click them in the photo.</source>
        <translation>{points} Klicken Sie sie im Foto an.</translation>
    </message>
    <message numerus="yes">
        <source>{points} lie up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</source>
        <extracomment>Of one: {points} lies up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</extracomment>
        <translation>
            <numerusform>{points} liegt bis zu {times:.0f}-mal so weit von der Stelle des Modells wie der Rand seiner {level:.0f}-%-Ellipse</numerusform>
            <numerusform>{points} liegen bis zu {times:.0f}-mal so weit von den Stellen des Modells wie der Rand seiner {level:.0f}-%-Ellipse</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points · {size:.1f} MB · {date}</source>
        <translation>{points} Punkte · {size:.1f} MB · {date}</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, no mirror</source>
        <translation>{points} Punkte, {curves} Kurven, keine Spiegelung</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, {pairs} mirror pairs</source>
        <translation>{points} Punkte, {curves} Kurven, {pairs} Spiegelpaare</translation>
    </message>
    <message>
        <source>{points}. Not placed: {missing}.</source>
        <translation>{points}. Nicht gesetzt: {missing}.</translation>
    </message>
    <message>
        <source>{point} lies {distance} from where the other points let one expect it</source>
        <translation>{point} liegt {distance} von dort entfernt, wo die anderen Punkte ihn erwarten lassen</translation>
    </message>
    <message>
        <source>{problem}. What you do is sent once it can be reached.</source>
        <translation>{problem}. Was Sie tun, wird gesendet, sobald es erreichbar ist.</translation>
    </message>
    <message numerus="yes">
        <source>{problem}. {count} frames were taken before.</source>
        <extracomment>Of one: {problem}. {count} frame was taken before.</extracomment>
        <translation>
            <numerusform>{problem}. {count} Bild wurde vorher aufgenommen.</numerusform>
            <numerusform>{problem}. {count} Bilder wurden vorher aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{project}: holds frames of another video than {video}, which needs a project of its own</source>
        <translation>{project}: enthält Bilder eines anderen Videos als {video}, das ein eigenes Projekt braucht</translation>
    </message>
    <message>
        <source>{project}: is a project already; open it and change its layout, or take another folder.</source>
        <translation>{project}: ist schon ein Projekt; öffnen Sie es und ändern Sie sein Punktschema, oder nehmen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{project}: no accepted face has a point to compare with</source>
        <translation>{project}: kein angenommenes Gesicht hat einen Punkt zum Vergleichen</translation>
    </message>
    <message>
        <source>{rate:.0f} fps</source>
        <translation>{rate:.0f} Bilder/s</translation>
    </message>
    <message>
        <source>{reason} ({rows:,})</source>
        <translation>{reason} ({rows:,})</translation>
    </message>
    <message>
        <source>{reason}. The model before stays in use.</source>
        <translation>{reason}. Das vorige Modell wird weiter verwendet.</translation>
    </message>
    <message>
        <source>{reason}. There is a backup of {backup}.</source>
        <translation>{reason}. Es gibt eine Sicherung vom {backup}.</translation>
    </message>
    <message>
        <source>{reason}. What the model finds here is not kept.</source>
        <translation>{reason}. Was das Modell hier findet, wird nicht behalten.</translation>
    </message>
    <message>
        <source>{reason}. {model} stays in use.</source>
        <translation>{reason}. {model} wird weiter verwendet.</translation>
    </message>
    <message>
        <source>{reason}. {{face.draw}} draws a face to annotate by hand.</source>
        <translation>{reason}. {{face.draw}} zeichnet ein Gesicht zum Annotieren von Hand.</translation>
    </message>
    <message>
        <source>{reason}: {frames}</source>
        <translation>{reason}: {frames}</translation>
    </message>
    <message>
        <source>{region}: {along:.1f} % along, {across:.1f} % across</source>
        <translation>{region}: {along:.1f} % längs, {across:.1f} % quer</translation>
    </message>
    <message>
        <source>{scale}, in this photo.</source>
        <translation>{scale}, in diesem Foto.</translation>
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
        <translation>{sentence}. Die vorher aufgenommenen Bilder sind alle hier.</translation>
    </message>
    <message>
        <source>{share:.0f} %</source>
        <translation>{share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % inside the {level:.0f} % ellipses</source>
        <translation>{share:.0f} % in den {level:.0f}-%-Ellipsen</translation>
    </message>
    <message>
        <source>{share:.0f} % less along than across</source>
        <translation>längs {share:.0f} % weniger als quer</translation>
    </message>
    <message>
        <source>{share:.0f} % more along than across</source>
        <translation>längs {share:.0f} % mehr als quer</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the eyes</source>
        <translation>{share:.0f} % des Augenabstands</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the pupils</source>
        <translation>{share:.0f} % des Pupillenabstands</translation>
    </message>
    <message>
        <source>{share:.0f} % of the {distance}</source>
        <translation>{share:.0f} % des Abstands „{distance}“</translation>
    </message>
    <message>
        <source>{shift} + click</source>
        <translation>{shift} + Klick</translation>
    </message>
    <message>
        <source>{shift} + drag</source>
        <translation>{shift} + Ziehen</translation>
    </message>
    <message>
        <source>{shift} + drag it</source>
        <translation>{shift} + Ziehen daran</translation>
    </message>
    <message>
        <source>{size:.1f} % and more</source>
        <translation>{size:.1f} % und mehr</translation>
    </message>
    <message>
        <source>{state} · too unsure to tell</source>
        <translation>{state} · zu unsicher</translation>
    </message>
    <message>
        <source>{state} · ±{error:.1f} %</source>
        <translation>{state} · ±{error:.1f} %</translation>
    </message>
    <message>
        <source>{step} …</source>
        <translation>{step} …</translation>
    </message>
    <message>
        <source>{step}: {done} of {total}</source>
        <translation>{step}: {done} von {total}</translation>
    </message>
    <message>
        <source>{time:.0f} ms</source>
        <translation>{time:.0f} ms</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face</source>
        <translation>{time} und {corrections:.1f} Korrekturen je Gesicht</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face; the last {count}: {last_time} and {last_corrections:.1f}</source>
        <translation>{time} und {corrections:.1f} Korrekturen je Gesicht; die letzten {count}: {last_time} und {last_corrections:.1f}</translation>
    </message>
    <message>
        <source>{time} of {whole}, frame {frame:,} of {last:,}</source>
        <translation>{time} von {whole}, Bild {frame:,} von {last:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}</source>
        <translation>{time}, Bild {frame:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, corrected</source>
        <translation>{time}, Bild {frame:,}, korrigiert</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, finished</source>
        <translation>{time}, Bild {frame:,}, fertig</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, predicted</source>
        <translation>{time}, Bild {frame:,}, vorhergesagt</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, rejected</source>
        <translation>{time}, Bild {frame:,}, verworfen</translation>
    </message>
    <message numerus="yes">
        <source>{title}: {count} points</source>
        <extracomment>Of one: {title}: {count} point</extracomment>
        <translation>
            <numerusform>{title}: {count} Punkt</numerusform>
            <numerusform>{title}: {count} Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>{unread}, and {linked}</source>
        <translation>{unread} und {linked}</translation>
    </message>
    <message>
        <source>{unread}; HEIC is read once this is installed: {command}</source>
        <translation>{unread}; HEIC wird gelesen, sobald dies installiert ist: {command}</translation>
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
        <translation>{video} ist ein anderes Video als das, aus dem die Bilder in {other} stammen; seine eigenen liegen in {own}.</translation>
    </message>
    <message>
        <source>{video}: there is no such video file</source>
        <translation>{video}: diese Videodatei gibt es nicht</translation>
    </message>
    <message numerus="yes">
        <source>{when}   {count:,} edits   {size:.1f} MB</source>
        <extracomment>Of one: {when}   {count:,} edit   {size:.1f} MB</extracomment>
        <translation>
            <numerusform>{when}   {count:,} Änderung   {size:.1f} MB</numerusform>
            <numerusform>{when}   {count:,} Änderungen   {size:.1f} MB</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, a keyframe</source>
        <translation>{words}, ein Schlüsselbild</translation>
    </message>
    <message>
        <source>{words}. In percent of the eyes’ distance:</source>
        <translation>{words}. In Prozent des Augenabstands:</translation>
    </message>
    <message numerus="yes">
        <source>{words}; {count} points of another visibility</source>
        <extracomment>Of one: {words}; {count} point of another visibility</extracomment>
        <translation>
            <numerusform>{words}; {count} Punkt mit anderer Sichtbarkeit</numerusform>
            <numerusform>{words}; {count} Punkte mit anderer Sichtbarkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>{work} failed unexpectedly ({reason})</source>
        <translation>{work}: unerwartet gescheitert ({reason})</translation>
    </message>
    <message>
        <source>{work}, %v of %m</source>
        <translation>{work}, %v von %m</translation>
    </message>
    <message>
        <source>± across</source>
        <translation>± quer</translation>
    </message>
    <message>
        <source>± along</source>
        <translation>± längs</translation>
    </message>
    <message>
        <source>±2.5 %</source>
        <translation>±2,5 %</translation>
    </message>
    <message>
        <source>±{error:.0f} %: a point may be off by so much of the distance between the eyes, in the mean; the face is too small, too much turned or covered for the model to tell its points</source>
        <translation>±{error:.0f} %: Um so viel des Augenabstands kann ein Punkt im Mittel daneben liegen; das Gesicht ist zu klein, zu sehr gedreht oder verdeckt, als dass das Modell seine Punkte bestimmen könnte</translation>
    </message>
    <message>
        <source>±{error:.1f} %</source>
        <translation>±{error:.1f} %</translation>
    </message>
    <message>
        <source>±{error:.1f} %: a point is off by so much of the distance between the eyes, in the mean</source>
        <translation>±{error:.1f} %: um so viel des Augenabstands liegt ein Punkt daneben, im Mittel</translation>
    </message>
    <message>
        <source>“{command}” (menu {menu})</source>
        <translation>„{command}“ (Menü {menu})</translation>
    </message>
    <message>
        <source>“{command}” is in the menu {menu}, whenever you want it.</source>
        <translation>„{command}“ steht im Menü {menu}, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>“{field}”</source>
        <translation>„{field}“</translation>
    </message>
    <message>
        <source>… and {left:,} more</source>
        <translation>… und {left:,} weitere</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Zurück</translation>
    </message>
    <message>
        <source>↩ Send back</source>
        <translation>↩ Zurückgeben</translation>
    </message>
    <message>
        <source>↩ sent back by {author}, {time}</source>
        <translation>↩ zurückgegeben von {author}, {time}</translation>
    </message>
    <message>
        <source>≈ alike</source>
        <comment>a new model</comment>
        <translation>≈ gleich</translation>
    </message>
    <message>
        <source>▶ go on predicting: {left:,} to go</source>
        <translation>▶ weiter vorhersagen: noch {left:,}</translation>
    </message>
    <message>
        <source>▶ more views of faces: {left:,} to go</source>
        <translation>▶ mehr Ansichten der Gesichter: noch {left:,}</translation>
    </message>
    <message>
        <source>▶ predict all: {left:,} to go</source>
        <translation>▶ alle vorhersagen: noch {left:,}</translation>
    </message>
    <message>
        <source>✓ Agree</source>
        <translation>✓ Zustimmen</translation>
    </message>
    <message>
        <source>✓ agreed by {author}, {time}</source>
        <translation>✓ Zustimmung von {author}, {time}</translation>
    </message>
    <message>
        <source>✓ better</source>
        <comment>a new model</comment>
        <translation>✓ besser</translation>
    </message>
    <message>
        <source>✕ worse</source>
        <comment>a new model</comment>
        <translation>✕ schlechter</translation>
    </message>
    <message>
        <source>❚❚ more views of faces: {progress}</source>
        <translation>❚❚ mehr Ansichten der Gesichter: {progress}</translation>
    </message>
</context>
</TS>
