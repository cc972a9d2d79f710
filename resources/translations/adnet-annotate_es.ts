<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source> %</source>
        <comment>after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source> (and {more:,} more)</source>
        <translation> (y {more:,} más)</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> horas</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>% inside, by % promised</source>
        <translation>% dentro, según % prometido</translation>
    </message>
    <message>
        <source>'{name}' is measured in every face of this project.</source>
        <translation>“{name}” se mide en todos los rostros de este proyecto.</translation>
    </message>
    <message>
        <source>'{name}' is not measured any more.</source>
        <translation>“{name}” ya no se mide.</translation>
    </message>
    <message>
        <source>'{ratio}' is made of it: remove that first.</source>
        <translation>“{ratio}” se basa en ella: quite esa primero.</translation>
    </message>
    <message>
        <source>'{text}' is no length; write it as 10 mm.</source>
        <translation>“{text}” no es una longitud; escríbala como 10 mm.</translation>
    </message>
    <message>
        <source>'{unit}' is no unit of length that is known; known are {units}.</source>
        <translation>“{unit}” no es una unidad de longitud conocida; se conocen {units}.</translation>
    </message>
    <message>
        <source>1 px = {length} {unit}</source>
        <translation>1 px = {length} {unit}</translation>
    </message>
    <message>
        <source>12 doubtful</source>
        <translation>12 dudosos</translation>
    </message>
    <message>
        <source>300-VW, folders with videos</source>
        <comment>a file format</comment>
        <translation>300-VW, carpetas con vídeos</translation>
    </message>
    <message>
        <source>300-W, .pts files</source>
        <comment>a file format</comment>
        <translation>300-W, archivos .pts</translation>
    </message>
    <message>
        <source>300W-LP and AFLW2000-3D, .mat files</source>
        <comment>a file format</comment>
        <translation>300W-LP y AFLW2000-3D, archivos .mat</translation>
    </message>
    <message>
        <source>3D Slicer, .fcsv files</source>
        <comment>a file format</comment>
        <translation>3D Slicer, archivos .fcsv</translation>
    </message>
    <message>
        <source>3D Slicer, .mrk.json files</source>
        <comment>a file format</comment>
        <translation>3D Slicer, archivos .mrk.json</translation>
    </message>
    <message>
        <source>90 % ellipses hold {before:.0f} → {after:.0f} %</source>
        <translation>las elipses del 90 % contienen {before:.0f} → {after:.0f} %</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>un cambio</translation>
    </message>
    <message>
        <source>A click places faces that nobody has touched anew by {views} views, in the background.</source>
        <translation>Un clic coloca de nuevo en segundo plano, con {views} vistas, las caras que nadie ha tocado.</translation>
    </message>
    <message>
        <source>A click predicts every photo in the background; the list then puts first what needs you.</source>
        <translation>Un clic predice todas las fotos en segundo plano; la lista muestra después primero lo que requiere su atención.</translation>
    </message>
    <message>
        <source>A correction moves the rest: points that nobody has placed follow.</source>
        <translation>Una corrección mueve el resto: los puntos que nadie ha colocado la siguen.</translation>
    </message>
    <message>
        <source>a crop</source>
        <translation>un recorte</translation>
    </message>
    <message>
        <source>A detector of people's faces, upright or not, gives the boxes</source>
        <translation>Un detector de rostros de personas, derechos o no, da los recuadros</translation>
    </message>
    <message>
        <source>A double click goes to {photo}</source>
        <translation>Un doble clic lleva a {photo}</translation>
    </message>
    <message>
        <source>A file that belongs to this project was taken away by another program</source>
        <translation>Otro programa ha retirado un archivo que pertenece a este proyecto</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Un archivo…</translation>
    </message>
    <message>
        <source>A folder of annotated faces, such as the base model's validation data (.pts beside photos; with a split.csv its part val). The new model must not be worse there either.</source>
        <translation>Una carpeta de rostros anotados, como los datos de validación del modelo base (.pts junto a las fotos; con un split.csv, su parte val). El modelo nuevo tampoco debe ser peor en ellos.</translation>
    </message>
    <message>
        <source>A folder of photos, and which landmarks its faces have</source>
        <translation>Una carpeta de fotos y los puntos de referencia que tienen sus rostros</translation>
    </message>
    <message>
        <source>A folder that all of the team can write, or postgresql://HOST/DATABASE. What you do in this project goes there, with your name and the paths of the photos, and what the others do comes here; photos do not. A password belongs into ~/.pgpass.</source>
        <translation>Una carpeta en la que pueda escribir todo el equipo, o postgresql://HOST/DATABASE. Lo que usted hace en este proyecto va allí, con su nombre y las rutas de las fotos, y lo que hacen los demás llega aquí; las fotos no. La contraseña debe ir en ~/.pgpass.</translation>
    </message>
    <message>
        <source>A frame comes into the project when you correct, accept or reject a face in it.</source>
        <translation>Un fotograma entra en el proyecto cuando usted corrige, acepta o rechaza un rostro en él.</translation>
    </message>
    <message>
        <source>A hand, 21 points</source>
        <comment>a layout</comment>
        <translation>Una mano, 21 puntos</translation>
    </message>
    <message>
        <source>A layout</source>
        <translation>Un esquema de puntos</translation>
    </message>
    <message>
        <source>a layout can be drafted from it: {points}, {curves}, as {names}</source>
        <translation>a partir de él se puede esbozar un esquema de puntos: {points}, {curves}, como {names}</translation>
    </message>
    <message>
        <source>A layout has no more points than this.</source>
        <translation>Un esquema no tiene más puntos que estos.</translation>
    </message>
    <message>
        <source>A layout, or annotations of another tool, to take names from</source>
        <translation>Un esquema de puntos, o anotaciones de otra herramienta, de donde tomar los nombres</translation>
    </message>
    <message>
        <source>A length must be more than nothing.</source>
        <translation>Una longitud debe ser mayor que cero.</translation>
    </message>
    <message>
        <source>A length with its unit, as 10 mm or 2.5 cm.</source>
        <translation>Una longitud con su unidad, como 10 mm o 2,5 cm.</translation>
    </message>
    <message>
        <source>A log of a session that was cut off was set aside, too.</source>
        <translation>También se ha apartado el registro de una sesión interrumpida.</translation>
    </message>
    <message>
        <source>a mirror is said now</source>
        <translation>ahora se indica un espejo</translation>
    </message>
    <message>
        <source>A model has looked at every photo of this project.</source>
        <translation>Un modelo ha examinado todas las fotos de este proyecto.</translation>
    </message>
    <message>
        <source>A model has placed a landmark at each ring. Click one, or press {point.next}: the panel Face ({view.face}) says which it is and how far it may be off.</source>
        <translation>Un modelo ha colocado un punto de referencia en cada anillo. Haga clic en uno o pulse {point.next}: el panel Rostro ({view.face}) dice cuál es y cuánto puede estar desviado.</translation>
    </message>
    <message>
        <source>A new project with other landmarks…</source>
        <translation>Proyecto nuevo con otros puntos…</translation>
    </message>
    <message>
        <source>A photo to draw the layout on</source>
        <translation>Una foto en la que dibujar el esquema</translation>
    </message>
    <message>
        <source>A point that is not in this photo, or not placed yet, counts nowhere</source>
        <translation>Un punto que no está en esta foto, o que aún no se ha colocado, no cuenta en ningún sitio</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min on two cores</source>
        <translation>se reserva una cuarta parte de las fotos; unos {minutes} min con dos núcleos</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min, as fast as the last run</source>
        <translation>se reserva una cuarta parte de las fotos; unos {minutes} min, tan rápido como la última vez</translation>
    </message>
    <message>
        <source>A quarter turn of what is shown, for faces that lie on their side; nothing is changed</source>
        <translation>Un cuarto de vuelta de lo que se muestra, para rostros tumbados de lado; no se cambia nada</translation>
    </message>
    <message>
        <source>A ratio needs two other measurements, which are defined before it.</source>
        <translation>Una razón necesita otras dos medidas, definidas antes que ella.</translation>
    </message>
    <message>
        <source>A row for each accepted face, with standard errors, as adnet measure --csv writes it</source>
        <translation>Una fila por rostro aceptado, con errores estándar, como la escribe adnet measure --csv</translation>
    </message>
    <message>
        <source>A sample photo. {file.open_folder} opens your own.</source>
        <translation>Una foto de ejemplo. {file.open_folder} abre las suyas.</translation>
    </message>
    <message>
        <source>a score</source>
        <translation>una puntuación</translation>
    </message>
    <message>
        <source>A search is under way already.</source>
        <translation>Ya hay una búsqueda en curso.</translation>
    </message>
    <message>
        <source>A second back in the video</source>
        <translation>Un segundo atrás en el vídeo</translation>
    </message>
    <message>
        <source>A second on in the video</source>
        <translation>Un segundo adelante en el vídeo</translation>
    </message>
    <message>
        <source>About 12 points of the face are probably off by more than {tolerance:.0f} % of the distance between the eyes, by the model's own doubt. So many corrections are to be expected.</source>
        <translation>Unos 12 puntos del rostro se desvían probablemente más del {tolerance:.0f} % de la distancia entre los ojos, según la propia duda del modelo. Esas son las correcciones que cabe esperar.</translation>
    </message>
    <message>
        <source>about {minutes} min, as fast as the last run</source>
        <translation>unos {minutes} min, tan rápido como la última vez</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation>Aceptar como está</translation>
    </message>
    <message>
        <source>Accept some faces first ({face.accept}): they are what a model learns from.</source>
        <translation>Acepte primero algunos rostros ({face.accept}): de ellos aprende un modelo.</translation>
    </message>
    <message>
        <source>Accept the face</source>
        <translation>Aceptar el rostro</translation>
    </message>
    <message>
        <source>accept the face and go on to the next</source>
        <translation>aceptar el rostro y pasar al siguiente</translation>
    </message>
    <message>
        <source>Accept without the points that are not placed</source>
        <translation>Aceptar sin los puntos no colocados</translation>
    </message>
    <message numerus="yes">
        <source>Accept {count} more faces: then a network of this layout can be trained from another model.</source>
        <extracomment>Of one: Accept {count} more face: then a network of this layout can be trained from another model.</extracomment>
        <translation>
            <numerusform>Acepte {count} rostro más: entonces se podrá entrenar una red de este esquema a partir de otro modelo.</numerusform>
            <numerusform>Acepte {count} rostros más: entonces se podrá entrenar una red de este esquema a partir de otro modelo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept, and on to the next</source>
        <translation>Aceptar y siguiente</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a face</comment>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a photo</comment>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a point</comment>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>photos listed</comment>
        <translation>aceptadas</translation>
    </message>
    <message>
        <source>Accepted by day</source>
        <translation>Aceptados por día</translation>
    </message>
    <message>
        <source>accepted by {author}, {time}</source>
        <translation>aceptado por {author}, {time}</translation>
    </message>
    <message>
        <source>accepted faces</source>
        <translation>rostros aceptados</translation>
    </message>
    <message>
        <source>Accepted points inside the ellipses</source>
        <translation>Puntos aceptados dentro de las elipses</translation>
    </message>
    <message>
        <source>accepted, as the model placed it</source>
        <translation>aceptado, como lo colocó el modelo</translation>
    </message>
    <message>
        <source>across</source>
        <comment>two versions of a face</comment>
        <translation>a través</translation>
    </message>
    <message>
        <source>across it</source>
        <translation>a través de ella</translation>
    </message>
    <message>
        <source>across it; scales several</source>
        <translation>a través de ella; escala varios</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px</source>
        <translation>a través {shift:+.1f} px</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>a través {shift:+.1f} px ({percent:.1f} %)</translation>
    </message>
    <message>
        <source>across, up to {size:.1f} %</source>
        <translation>a través, hasta {size:.1f} %</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Añadir un modelo</translation>
    </message>
    <message>
        <source>Add a point by its name</source>
        <translation>Añadir un punto por su nombre</translation>
    </message>
    <message>
        <source>Add a point by its name…</source>
        <translation>Añadir un punto por su nombre…</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Añadir …</translation>
    </message>
    <message>
        <source>added, not placed in any face so far: {points}</source>
        <translation>añadidos, aún sin colocar en ningún rostro: {points}</translation>
    </message>
    <message>
        <source>adding a model</source>
        <translation>añadir un modelo</translation>
    </message>
    <message>
        <source>Adjust the box of this face</source>
        <translation>Ajustar el recuadro de este rostro</translation>
    </message>
    <message>
        <source>adjust the face's box</source>
        <translation>ajustar el recuadro del rostro</translation>
    </message>
    <message>
        <source>adnet predict, JSON lines or Parquet</source>
        <comment>a file format</comment>
        <translation>adnet predict, líneas JSON o Parquet</translation>
    </message>
    <message>
        <source>adnet {name} ended with {status}</source>
        <translation>adnet {name} terminó con {status}</translation>
    </message>
    <message>
        <source>ADNet's authors, TSV</source>
        <comment>a file format</comment>
        <translation>Autores de ADNet, TSV</translation>
    </message>
    <message>
        <source>adnet-annotate, project</source>
        <comment>a file format</comment>
        <translation>adnet-annotate, proyecto</translation>
    </message>
    <message>
        <source>AFLW with 19 points, .mat</source>
        <comment>a file format</comment>
        <translation>AFLW con 19 puntos, .mat</translation>
    </message>
    <message>
        <source>AFLW without ears, 19 points</source>
        <comment>a layout</comment>
        <translation>AFLW sin orejas, 19 puntos</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>After a face is accepted or rejected</source>
        <translation>Tras aceptar o rechazar un rostro</translation>
    </message>
    <message>
        <source>after closing the project</source>
        <translation>tras cerrar el proyecto</translation>
    </message>
    <message>
        <source>after: {shares}</source>
        <translation>después: {shares}</translation>
    </message>
    <message>
        <source>Agree, and on to the next ({review.agree})</source>
        <translation>Conforme y siguiente ({review.agree})</translation>
    </message>
    <message>
        <source>Agree, and on to the next to review</source>
        <translation>Conforme y siguiente por revisar</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>Conforme.</translation>
    </message>
    <message>
        <source>All accepted faces are held out: accept more, or hold out less.</source>
        <translation>Todos los rostros aceptados están reservados: acepte más o reserve menos.</translation>
    </message>
    <message>
        <source>all cores but one</source>
        <translation>todos los núcleos menos uno</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>todos los días</translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation>Todos los archivos ({pattern})</translation>
    </message>
    <message>
        <source>all keys, and choosing others</source>
        <translation>todas las teclas, y elegir otras</translation>
    </message>
    <message>
        <source>All keys; a click there chooses another</source>
        <translation>Todas las teclas; un clic allí permite elegir otra</translation>
    </message>
    <message>
        <source>All panels in sight and where they were in the beginning</source>
        <translation>Todos los paneles a la vista y donde estaban al principio</translation>
    </message>
    <message>
        <source>all photos</source>
        <comment>photos listed</comment>
        <translation>todas las fotos</translation>
    </message>
    <message>
        <source>all points</source>
        <translation>todos los puntos</translation>
    </message>
    <message>
        <source>all reasons ({rows:,})</source>
        <translation>todos los motivos ({rows:,})</translation>
    </message>
    <message>
        <source>all that are not rejected</source>
        <translation>todas las no rechazadas</translation>
    </message>
    <message>
        <source>All that this program remembers of you on this machine, where it is not as in the beginning. Your projects and models are not among it.</source>
        <translation>Todo lo que este programa recuerda de usted en este ordenador y que no está como al principio. Sus proyectos y modelos no forman parte de ello.</translation>
    </message>
    <message>
        <source>along</source>
        <comment>two versions of a face</comment>
        <translation>a lo largo</translation>
    </message>
    <message>
        <source>Along and across the curve</source>
        <translation>A lo largo y a través de la curva</translation>
    </message>
    <message>
        <source>along its curve; turns several</source>
        <translation>a lo largo de su curva; gira varios</translation>
    </message>
    <message>
        <source>along the contour</source>
        <translation>a lo largo del contorno</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px</source>
        <translation>a lo largo {shift:+.1f} px</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>a lo largo {shift:+.1f} px ({percent:.1f} %)</translation>
    </message>
    <message>
        <source>along, by point</source>
        <translation>a lo largo, por punto</translation>
    </message>
    <message>
        <source>always off, % across</source>
        <translation>desvío constante, % a través</translation>
    </message>
    <message>
        <source>an eighth of what there is, 600 MB at most</source>
        <translation>un octavo de la que hay, 600 MB como máximo</translation>
    </message>
    <message>
        <source>An ellipse holds the true point in {level} of 100 cases</source>
        <translation>Una elipse contiene el punto verdadero en {level} de cada 100 casos</translation>
    </message>
    <message>
        <source>angle</source>
        <comment>what is measured</comment>
        <translation>ángulo</translation>
    </message>
    <message>
        <source>Annotate facial landmarks</source>
        <translation>Anotar puntos de referencia faciales</translation>
    </message>
    <message>
        <source>Annotated by several people</source>
        <translation>Anotado por varias personas</translation>
    </message>
    <message>
        <source>Annotated by several people: {states}</source>
        <translation>Anotado por varias personas: {states}</translation>
    </message>
    <message>
        <source>Annotated faces to compare on</source>
        <translation>Rostros anotados con los que comparar</translation>
    </message>
    <message>
        <source>annotations of a video's frames</source>
        <translation>anotaciones de los fotogramas de un vídeo</translation>
    </message>
    <message>
        <source>annotations of the type {kind}</source>
        <translation>anotaciones del tipo {kind}</translation>
    </message>
    <message>
        <source>annotations with other attributes</source>
        <translation>anotaciones con otros atributos</translation>
    </message>
    <message>
        <source>annotations without keypoints</source>
        <translation>anotaciones sin puntos clave</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>anotador</translation>
    </message>
    <message>
        <source>annotator</source>
        <comment>a member of a team</comment>
        <translation>anotador</translation>
    </message>
    <message>
        <source>Another key for “{command}”</source>
        <translation>Otra tecla para “{command}”</translation>
    </message>
    <message>
        <source>Another measurement is called '{name}' already.</source>
        <translation>Ya hay otra medida llamada “{name}”.</translation>
    </message>
    <message>
        <source>another photo</source>
        <comment>a photo</comment>
        <translation>otra foto</translation>
    </message>
    <message>
        <source>any action by its name</source>
        <translation>cualquier acción por su nombre</translation>
    </message>
    <message>
        <source>Any command by its name</source>
        <translation>Cualquier comando por su nombre</translation>
    </message>
    <message>
        <source>apart</source>
        <comment>two versions of a face</comment>
        <translation>separación</translation>
    </message>
    <message>
        <source>apart from {name}</source>
        <translation>separación de {name}</translation>
    </message>
    <message>
        <source>area</source>
        <comment>what is measured</comment>
        <translation>área</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the photo, Shift by ten.</source>
        <translation>Las flechas mueven los puntos un píxel de la foto; con Mayús, diez.</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the screen, Shift by ten.</source>
        <translation>Las flechas mueven los puntos un píxel de la pantalla; con Mayús, diez.</translation>
    </message>
    <message>
        <source>as a whole it stands beside where the model sees the face</source>
        <translation>en conjunto está al lado de donde el modelo ve el rostro</translation>
    </message>
    <message>
        <source>as far as it comes</source>
        <translation>hasta donde llegue</translation>
    </message>
    <message>
        <source>as good as before on {faces} of {name}</source>
        <translation>tan bueno como antes en {faces} de {name}</translation>
    </message>
    <message>
        <source>as it was left</source>
        <translation>como se dejó</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>como se predijo</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a face</comment>
        <translation>como se predijo</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a point</comment>
        <translation>como se predijo</translation>
    </message>
    <message>
        <source>as the model has found them, not accepted yet</source>
        <translation>tal como los ha encontrado el modelo, aún sin aceptar</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>como el sistema</translation>
    </message>
    <message>
        <source>As the table says itself</source>
        <translation>Como dice la propia tabla</translation>
    </message>
    <message>
        <source>At the same part of this photo, or beside the face that is there</source>
        <translation>En la misma parte de esta foto, o al lado del rostro que haya allí</translation>
    </message>
    <message>
        <source>Attention and edge maps of faces</source>
        <translation>Mapas de atención y de bordes de los rostros</translation>
    </message>
    <message>
        <source>attention maps</source>
        <translation>mapas de atención</translation>
    </message>
    <message>
        <source>Attention of a curve</source>
        <translation>Atención de una curva</translation>
    </message>
    <message>
        <source>Attention of all points</source>
        <translation>Atención de todos los puntos</translation>
    </message>
    <message>
        <source>Attention of the selected points</source>
        <translation>Atención de los puntos seleccionados</translation>
    </message>
    <message>
        <source>Attention, edges</source>
        <translation>Atención, bordes</translation>
    </message>
    <message>
        <source>attributes named {name}</source>
        <translation>atributos llamados {name}</translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation>De vuelta a la ventana</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>Volver al anterior</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Volver a la página anterior</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>Volver a la foto</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Volver a las fotos</translation>
    </message>
    <message>
        <source>Back to the point before</source>
        <translation>Volver al punto anterior</translation>
    </message>
    <message>
        <source>Back to the prediction</source>
        <translation>Volver a la predicción</translation>
    </message>
    <message>
        <source>Back to {model}</source>
        <translation>Volver a {model}</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Volver a {name}</translation>
    </message>
    <message>
        <source>Back up the project while one works</source>
        <translation>Copias de seguridad del proyecto durante el trabajo</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>copia de seguridad</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Backups of this project</source>
        <translation>Copias de seguridad de este proyecto</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Copias…</translation>
    </message>
    <message>
        <source>base</source>
        <comment>a model that is trained further</comment>
        <translation>base</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>before training: NME {nme:.3f} %</source>
        <translation>antes del entrenamiento: NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>before: {shares}</source>
        <translation>antes: {shares}</translation>
    </message>
    <message>
        <source>beside {base}: {judgement}</source>
        <translation>frente a {base}: {judgement}</translation>
    </message>
    <message>
        <source>better by {size:.1f} % on {faces} of {name}</source>
        <translation>mejor en un {size:.1f} % en {faces} de {name}</translation>
    </message>
    <message>
        <source>better by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>mejor en un {size:.1f} %, lo que puede ser azar, en {faces} de {name}</translation>
    </message>
    <message>
        <source>Between points</source>
        <translation>Entre puntos</translation>
    </message>
    <message>
        <source>blur</source>
        <comment>a flag of a face</comment>
        <translation>desenfoque</translation>
    </message>
    <message>
        <source>Box of {width:.0f} by {height:.0f} pixels, its middle at x {x:.0f}, y {y:.0f}.</source>
        <translation>Recuadro de {width:.0f} por {height:.0f} píxeles, con el centro en x {x:.0f}, y {y:.0f}.</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand in this project: {face.draw} draws one.</source>
        <translation>En este proyecto los recuadros se dibujan a mano: {face.draw} dibuja uno.</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand: {face.draw} draws one.</source>
        <translation>Los recuadros se dibujan a mano: {face.draw} dibuja uno.</translation>
    </message>
    <message>
        <source>boxes drawn by hand</source>
        <translation>recuadros dibujados a mano</translation>
    </message>
    <message>
        <source>Boxes from</source>
        <translation>Recuadros de</translation>
    </message>
    <message>
        <source>boxes to be ignored</source>
        <translation>recuadros que deben ignorarse</translation>
    </message>
    <message>
        <source>boxes with attributes of dlib's</source>
        <translation>recuadros con atributos de dlib</translation>
    </message>
    <message>
        <source>boxes without parts</source>
        <translation>recuadros sin partes</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>brows</source>
        <comment>a region of a layout</comment>
        <translation>cejas</translation>
    </message>
    <message>
        <source>By</source>
        <comment>a number divided by another</comment>
        <translation>Entre</translation>
    </message>
    <message>
        <source>By five degrees; {alt} and the wheel turn it too</source>
        <translation>De cinco en cinco grados; {alt} y la rueda también la giran</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>a point</comment>
        <translation>a mano</translation>
    </message>
    <message>
        <source>By its name, a part of it, or its number in the list</source>
        <translation>Por su nombre, una parte de él o su número en la lista</translation>
    </message>
    <message>
        <source>By keys in the photo: arrows move a cross, Enter clicks there, Shift+Enter moves the point.</source>
        <translation>Con el teclado en la foto: las flechas mueven una cruz, Intro hace clic ahí, Mayús+Intro mueve el punto.</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>por nombre</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>cámara {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <comment>a photo</comment>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>no se puede usar</translation>
    </message>
    <message>
        <source>captures</source>
        <translation>capturas</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame.</extracomment>
        <translation>
            <numerusform>Correcciones trasladadas a {count:,} fotograma.</numerusform>
            <numerusform>Correcciones trasladadas a {count:,} fotogramas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames; of the others {reasons}.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame; of the others {reasons}.</extracomment>
        <translation>
            <numerusform>Correcciones trasladadas a {count:,} fotograma; de los demás, {reasons}.</numerusform>
            <numerusform>Correcciones trasladadas a {count:,} fotogramas; de los demás, {reasons}.</numerusform>
        </translation>
    </message>
    <message>
        <source>carried to frames {frames}</source>
        <translation>trasladadas a los fotogramas {frames}</translation>
    </message>
    <message>
        <source>Carry corrections to frames around</source>
        <translation>Trasladar correcciones a fotogramas cercanos</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>Separador de celdas</translation>
    </message>
    <message>
        <source>Change a measurement</source>
        <translation>Cambiar una medida</translation>
    </message>
    <message>
        <source>Change the project's layout</source>
        <translation>Cambiar el esquema del proyecto</translation>
    </message>
    <message>
        <source>Change the project's layout…</source>
        <translation>Cambiar el esquema del proyecto…</translation>
    </message>
    <message numerus="yes">
        <source>changes of {count:,} faces</source>
        <extracomment>Of one: a change of {count:,} face</extracomment>
        <translation>
            <numerusform>un cambio en {count:,} rostro</numerusform>
            <numerusform>cambios en {count:,} rostros</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check accepted faces</source>
        <translation>Comprobar rostros aceptados</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Recomprobar</translation>
    </message>
    <message>
        <source>checking faces to compare on</source>
        <translation>comprobar los rostros de comparación</translation>
    </message>
    <message>
        <source>chin</source>
        <comment>a region of a layout</comment>
        <translation>barbilla</translation>
    </message>
    <message>
        <source>Choose a file or folder of annotations.</source>
        <translation>Elija un archivo o una carpeta de anotaciones.</translation>
    </message>
    <message>
        <source>Choose another place, or let the files be replaced.</source>
        <translation>Elija otro lugar, o permita que se sustituyan los archivos.</translation>
    </message>
    <message>
        <source>Choose frames of the video…</source>
        <translation>Elegir fotogramas del vídeo…</translation>
    </message>
    <message>
        <source>Choose frames…</source>
        <translation>Elegir fotogramas…</translation>
    </message>
    <message>
        <source>Choose the points first.</source>
        <translation>Elija primero los puntos.</translation>
    </message>
    <message>
        <source>choosing frames</source>
        <translation>elegir fotogramas</translation>
    </message>
    <message>
        <source>classes of faces</source>
        <translation>clases de rostros</translation>
    </message>
    <message>
        <source>Clear both ends</source>
        <translation>Borrar ambos extremos</translation>
    </message>
    <message>
        <source>Click a key to change it.</source>
        <translation>Haga clic en una tecla para cambiarla.</translation>
    </message>
    <message>
        <source>Click one end of a length that you know, as on a ruler. Esc ends.</source>
        <translation>Haga clic en un extremo de una longitud que conozca, por ejemplo en una regla. Esc termina.</translation>
    </message>
    <message>
        <source>Click points in the order in which a curve joins them; its first point again closes it, its last takes it back. A click beside the points ends it.</source>
        <translation>Haga clic en los puntos en el orden en que los une una curva; de nuevo en el primero la cierra, en el último lo quita. Un clic fuera de los puntos la termina.</translation>
    </message>
    <message>
        <source>Click the list of photos, or press {photo.list}. It has every photo with its state, and puts first those that need you most.</source>
        <translation>Haga clic en la lista de fotos o pulse {photo.list}. Contiene todas las fotos con su estado y pone primero las que más le necesitan.</translation>
    </message>
    <message>
        <source>Click the other end of it.</source>
        <translation>Haga clic en el otro extremo.</translation>
    </message>
    <message>
        <source>Click the point at the one end.</source>
        <translation>Haga clic en el punto de un extremo.</translation>
    </message>
    <message>
        <source>Click the point at the other end.</source>
        <translation>Haga clic en el punto del otro extremo.</translation>
    </message>
    <message>
        <source>Click the point that {name} becomes in a mirror.</source>
        <translation>Haga clic en el punto en que se convierte {name} en un espejo.</translation>
    </message>
    <message>
        <source>Click the points in the photo, one after the other.</source>
        <translation>Haga clic en los puntos de la foto, uno tras otro.</translation>
    </message>
    <message>
        <source>Click the points one after the other; drag one to move it. A name can be written over in the list.</source>
        <translation>Haga clic en los puntos uno tras otro; arrastre uno para moverlo. Un nombre se puede reescribir en la lista.</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go). {{point.deselect}} ends.</source>
        <translation>Haga clic donde está {point} ({number}, faltan {left}). {{point.deselect}} termina.</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go, then the others follow). {{point.deselect}} ends.</source>
        <translation>Haga clic donde está {point} ({number}, faltan {left}; después siguen los demás). {{point.deselect}} termina.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>the tour</comment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a curve</comment>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>closing the project</source>
        <translation>cerrar el proyecto</translation>
    </message>
    <message>
        <source>COCO keypoints, JSON</source>
        <comment>a file format</comment>
        <translation>COCO con puntos clave, JSON</translation>
    </message>
    <message>
        <source>COFW 29 points</source>
        <comment>a layout</comment>
        <translation>COFW, 29 puntos</translation>
    </message>
    <message>
        <source>COFW, .mat</source>
        <comment>a file format</comment>
        <translation>COFW, .mat</translation>
    </message>
    <message>
        <source>columns named {name}</source>
        <translation>columnas llamadas {name}</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>a decimal</comment>
        <translation>coma</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>what stands between cells</comment>
        <translation>coma</translation>
    </message>
    <message>
        <source>Commands that are on or off, by their ids</source>
        <translation>Comandos activados o desactivados, por sus identificadores</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>Comandos encontrados</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare on the held-out faces alone</source>
        <translation>Comparar solo con los rostros reservados</translation>
    </message>
    <message>
        <source>comparing a photo</source>
        <translation>comparar una foto</translation>
    </message>
    <message>
        <source>comparing models</source>
        <translation>comparar modelos</translation>
    </message>
    <message>
        <source>comparing photos</source>
        <translation>comparar fotos</translation>
    </message>
    <message>
        <source>comparing with the base</source>
        <translation>comparar con la base</translation>
    </message>
    <message>
        <source>Comparing with the model in use …</source>
        <translation>Comparando con el modelo en uso …</translation>
    </message>
    <message>
        <source>Comparing with the model in use … (another project)</source>
        <translation>Comparando con el modelo en uso … (otro proyecto)</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Índice del manual</translation>
    </message>
    <message>
        <source>contour</source>
        <comment>a region of a layout</comment>
        <translation>contorno</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Copy a face first: {face.copy}.</source>
        <translation>Copie primero un rostro: {face.copy}.</translation>
    </message>
    <message>
        <source>Copy an .onnx file into your models.</source>
        <translation>Copiar un archivo .onnx entre sus modelos.</translation>
    </message>
    <message>
        <source>Copy face</source>
        <translation>Copiar rostro</translation>
    </message>
    <message>
        <source>Copy from the photo before</source>
        <translation>Copiar de la foto anterior</translation>
    </message>
    <message>
        <source>Copy the photos there too</source>
        <translation>Copiar allí también las fotos</translation>
    </message>
    <message>
        <source>copying the project</source>
        <translation>copia del proyecto</translation>
    </message>
    <message>
        <source>copying the project …</source>
        <translation>copiando el proyecto …</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a face</comment>
        <translation>corregido</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a photo</comment>
        <translation>corregida</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>photos listed</comment>
        <translation>corregidas</translation>
    </message>
    <message>
        <source>corrected by {author}, {time}</source>
        <translation>corregido por {author}, {time}</translation>
    </message>
    <message>
        <source>corrected, as the model placed it</source>
        <translation>corregido, como lo colocó el modelo</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>correcciones</translation>
    </message>
    <message>
        <source>corrections a face</source>
        <translation>correcciones por rostro</translation>
    </message>
    <message>
        <source>Corrections a face until every point is within 5 % of its truth, by simulation on {count} faces; new less old, 95 % interval {low:+.2f} to {high:+.2f}</source>
        <translation>Correcciones por rostro hasta que cada punto está a menos del 5 % de su verdad, según simulación con {count} rostros; nuevo menos anterior, intervalo del 95 %: de {low:+.2f} a {high:+.2f}</translation>
    </message>
    <message>
        <source>Corrections move the rest</source>
        <translation>Las correcciones mueven el resto</translation>
    </message>
    <message>
        <source>Corrections of each point</source>
        <translation>Correcciones de cada punto</translation>
    </message>
    <message>
        <source>corrections {change}</source>
        <translation>correcciones {change}</translation>
    </message>
    <message>
        <source>counting photos of other models</source>
        <translation>contar fotos de otros modelos</translation>
    </message>
    <message>
        <source>covariances</source>
        <translation>covarianzas</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}, on {name}.</source>
        <translation>Cruz en x {x:.0f}, y {y:.0f}, sobre {name}.</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}.</source>
        <translation>Cruz en x {x:.0f}, y {y:.0f}.</translation>
    </message>
    <message>
        <source>CSV, one row a point</source>
        <comment>a file format</comment>
        <translation>CSV, una fila por punto</translation>
    </message>
    <message>
        <source>Curve back to the prediction</source>
        <translation>Curva según la predicción</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Curves</source>
        <comment>drawing a layout</comment>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>curvas</translation>
    </message>
    <message numerus="yes">
        <source>curves added: {names}</source>
        <extracomment>Of one: curve added: {names}</extracomment>
        <translation>
            <numerusform>curva añadida: {names}</numerusform>
            <numerusform>curvas añadidas: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>curves changed: {names}</source>
        <extracomment>Of one: curve changed: {names}</extracomment>
        <translation>
            <numerusform>curva cambiada: {names}</numerusform>
            <numerusform>curvas cambiadas: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>curves cross</source>
        <translation>curvas que se cruzan</translation>
    </message>
    <message numerus="yes">
        <source>curves removed: {names}</source>
        <extracomment>Of one: curve removed: {names}</extracomment>
        <translation>
            <numerusform>curva quitada: {names}</numerusform>
            <numerusform>curvas quitadas: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>CVAT for images, XML 1.1</source>
        <comment>a file format</comment>
        <translation>CVAT para imágenes, XML 1.1</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <comment>format of a date and time</comment>
        <translation>d 'de' MMMM 'de' yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>data of other kinds than photos</source>
        <translation>datos de otro tipo que fotos</translation>
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
        <translation>Decidir por lo que colocó {author}</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_first}})</source>
        <translation>Decidir por lo que colocó {author} ({{review.take_first}})</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_second}})</source>
        <translation>Decidir por lo que colocó {author} ({{review.take_second}})</translation>
    </message>
    <message>
        <source>Decided for the mean: the face is {state}.</source>
        <translation>Decidido por la media: el rostro está {state}.</translation>
    </message>
    <message>
        <source>Decided for this version: the face is {state}.</source>
        <translation>Decidido por esta versión: el rostro está {state}.</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>Decimal</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>descodificar</translation>
    </message>
    <message>
        <source>DeepLabCut, CSV</source>
        <comment>a file format</comment>
        <translation>DeepLabCut, CSV</translation>
    </message>
    <message>
        <source>Delete face</source>
        <translation>Eliminar rostro</translation>
    </message>
    <message>
        <source>Delete point or face</source>
        <translation>Eliminar punto o rostro</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a face</comment>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>Deselect or give up</source>
        <translation>Deseleccionar o desistir</translation>
    </message>
    <message>
        <source>detector 90 % sure</source>
        <translation>detector 90 % seguro</translation>
    </message>
    <message>
        <source>detector doubt</source>
        <translation>duda del detector</translation>
    </message>
    <message>
        <source>detector {share:.0f} % sure that there is a face</source>
        <translation>el detector está {share:.0f} % seguro de que hay un rostro</translation>
    </message>
    <message>
        <source>deviations</source>
        <translation>desviaciones</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>disagrees with the model</source>
        <translation>discrepa del modelo</translation>
    </message>
    <message>
        <source>Disk for photos that a team has elsewhere</source>
        <translation>Disco para fotos que un equipo tiene en otro lugar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>en disputa</translation>
    </message>
    <message>
        <source>Distance</source>
        <comment>drawing a layout</comment>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>distance</source>
        <comment>what is measured</comment>
        <translation>distancia</translation>
    </message>
    <message numerus="yes">
        <source>distances added: {names}</source>
        <extracomment>Of one: distance added: {names}</extracomment>
        <translation>
            <numerusform>distancia añadida: {names}</numerusform>
            <numerusform>distancias añadidas: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances changed: {names}</source>
        <extracomment>Of one: distance changed: {names}</extracomment>
        <translation>
            <numerusform>distancia cambiada: {names}</numerusform>
            <numerusform>distancias cambiadas: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances removed: {names}</source>
        <extracomment>Of one: distance removed: {names}</extracomment>
        <translation>
            <numerusform>distancia quitada: {names}</numerusform>
            <numerusform>distancias quitadas: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Distances, angles, areas and ratios of the face, and the photo's scale</source>
        <translation>Distancias, ángulos, áreas y razones del rostro, y la escala de la foto</translation>
    </message>
    <message>
        <source>dlib (imglab), XML</source>
        <comment>a file format</comment>
        <translation>dlib (imglab), XML</translation>
    </message>
    <message>
        <source>Do photos again</source>
        <translation>Repetir fotos</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a message</comment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation>Rehecho: {what}.</translation>
    </message>
    <message>
        <source>Done again: {what}. What was changed in another window since stays.</source>
        <translation>Rehecho: {what}. Lo que se ha cambiado desde entonces en otra ventana permanece.</translation>
    </message>
    <message>
        <source>Done by several people</source>
        <translation>Hecho por varias personas</translation>
    </message>
    <message>
        <source>double click a face</source>
        <translation>doble clic en un rostro</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Drag a box around the face, from the brows to the chin; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>Arrastre un recuadro alrededor del rostro, de las cejas a la barbilla; o las flechas mueven uno, con Mayús cambian su tamaño e Intro lo toma. {point.deselect} desiste.</translation>
    </message>
    <message>
        <source>Drag a box around the object; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>Arrastre un recuadro alrededor del objeto; o las flechas mueven uno, con Mayús cambian su tamaño e Intro lo toma. {point.deselect} desiste.</translation>
    </message>
    <message>
        <source>Drag a box: the copied face goes into it. {point.deselect} gives up.</source>
        <translation>Arrastre un recuadro: el rostro copiado va dentro. {point.deselect} desiste.</translation>
    </message>
    <message>
        <source>drag a corner mark</source>
        <translation>arrastrar una marca de esquina</translation>
    </message>
    <message>
        <source>drag a point</source>
        <translation>arrastrar un punto</translation>
    </message>
    <message>
        <source>Drag a point, or nudge the selected one with the arrow keys. Those around it follow, in yellow; yours stays. {edit.undo} takes it back.</source>
        <translation>Arrastre un punto o mueva el seleccionado con las teclas de flecha. Los de alrededor lo siguen, en amarillo; el suyo se queda. {edit.undo} lo deshace.</translation>
    </message>
    <message>
        <source>Drag an edge or a corner; or arrow keys move the box, with Shift they size it, and Enter takes it: the face is predicted again in it. {point.deselect} ends.</source>
        <translation>Arrastre un borde o una esquina; o las flechas mueven el recuadro, con Mayús cambian su tamaño e Intro lo toma: el rostro se predice de nuevo en él. {point.deselect} termina.</translation>
    </message>
    <message>
        <source>drag the photo</source>
        <translation>arrastrar la foto</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Dibujar recuadro</translation>
    </message>
    <message>
        <source>Draw a layout on a photo…</source>
        <translation>Dibujar un esquema en una foto…</translation>
    </message>
    <message>
        <source>Draw one on a photo…</source>
        <translation>Dibujar uno en una foto…</translation>
    </message>
    <message>
        <source>Draw the box of a missed face</source>
        <translation>Dibujar el recuadro de un rostro omitido</translation>
    </message>
    <message>
        <source>Drawing by hand</source>
        <translation>Dibujo a mano</translation>
    </message>
    <message>
        <source>Each dot is one point of one face, along and across its curve (figure 1 of the paper)</source>
        <translation>Cada marca es un punto de un rostro, a lo largo y a través de su curva (figura 1 del artículo)</translation>
    </message>
    <message>
        <source>Each point in the middle of all ({review.take_mean})</source>
        <translation>Cada punto en el medio de todos ({review.take_mean})</translation>
    </message>
    <message>
        <source>Edge maps</source>
        <translation>Mapas de bordes</translation>
    </message>
    <message>
        <source>edge maps</source>
        <translation>mapas de bordes</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edits are those of {name}. A click changes that.</source>
        <translation>Las ediciones son de {name}. Un clic lo cambia.</translation>
    </message>
    <message>
        <source>Edits carry it; the account's without one</source>
        <translation>Las ediciones lo llevan; sin él, el de la cuenta</translation>
    </message>
    <message>
        <source>Edits of a session that was cut off belong to another file that was called {name}; they are kept in {log}.</source>
        <translation>Las ediciones de una sesión interrumpida pertenecen a otro archivo que se llamaba {name}; se conservan en {log}.</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>Elipses</translation>
    </message>
    <message>
        <source>Ellipses at 50, 90, 95 %</source>
        <translation>Elipses al 50, 90, 95 %</translation>
    </message>
    <message>
        <source>Ellipses at {level} %</source>
        <translation>Elipses al {level} %</translation>
    </message>
    <message>
        <source>Ellipses that hold the true point in {level} of 100 cases.</source>
        <translation>Elipses que contienen el punto verdadero en {level} de cada 100 casos.</translation>
    </message>
    <message>
        <source>elsewhere its answers moved by {moved:.2f} % of the eye distance</source>
        <translation>en otros sitios sus respuestas se movieron un {moved:.2f} % de la distancia entre los ojos</translation>
    </message>
    <message>
        <source>elsewhere probably as good as before</source>
        <translation>en otros sitios, probablemente tan bueno como antes</translation>
    </message>
    <message>
        <source>elsewhere probably worse by about {share:.0f} %</source>
        <translation>en otros sitios, probablemente peor en un {share:.0f} %</translation>
    </message>
    <message>
        <source>elsewhere, estimated</source>
        <translation>en otros sitios, estimado</translation>
    </message>
    <message>
        <source>Encord, JSON export</source>
        <comment>a file format</comment>
        <translation>Encord, exportación JSON</translation>
    </message>
    <message>
        <source>Ends after the current step. Resume goes on from there.</source>
        <translation>Termina tras el paso actual. Reanudar sigue desde ahí.</translation>
    </message>
    <message>
        <source>Enlarge the selection</source>
        <translation>Agrandar la selección</translation>
    </message>
    <message>
        <source>entries {key}</source>
        <translation>entradas {key}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · {pace:.1f} images/s · {time} left</source>
        <translation>Época {epoch} de {epochs} · {pace:.1f} imágenes/s · quedan {time}</translation>
    </message>
    <message>
        <source>epoch {epoch}: NME {nme:.3f} %</source>
        <translation>época {epoch}: NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>Epochs or minutes</source>
        <translation>Épocas o minutos</translation>
    </message>
    <message>
        <source>Epochs, or at most so many minutes: the run then has as many epochs as fit in.</source>
        <translation>Épocas, o como máximo tantos minutos: el entrenamiento tiene entonces las épocas que quepan.</translation>
    </message>
    <message>
        <source>Error ellipses</source>
        <translation>Elipses de error</translation>
    </message>
    <message>
        <source>error ellipses</source>
        <translation>elipses de error</translation>
    </message>
    <message>
        <source>errors are measured by {after}, not {before}</source>
        <translation>los errores se miden por {after}, no por {before}</translation>
    </message>
    <message>
        <source>Errors are told as a part of a distance that is alike in all photos. Click the point at its one end and the one at its other; several points at one end stand for their middle.</source>
        <translation>Los errores se expresan como parte de una distancia que es comparable en todas las fotos. Haga clic en el punto de un extremo y en el del otro; varios puntos en un extremo representan su centro.</translation>
    </message>
    <message>
        <source>Estimated: answers moved by {moved:.2f} % of the eye distance on {views} views of a photo that nobody trained on. Annotated faces from elsewhere would tell it better.</source>
        <translation>Estimado: las respuestas se movieron un {moved:.2f} % de la distancia entre los ojos en {views} vistas de una foto con la que nadie entrenó. Rostros anotados de otros sitios lo dirían mejor.</translation>
    </message>
    <message>
        <source>Every face is accepted or rejected.</source>
        <translation>Todos los rostros están aceptados o rechazados.</translation>
    </message>
    <message>
        <source>Every photo is being predicted, what you look at first. A click pauses it.</source>
        <translation>Se están prediciendo todas las fotos, primero lo que usted mira. Un clic lo pausa.</translation>
    </message>
    <message>
        <source>Every point of this face is placed.</source>
        <translation>Todos los puntos de este rostro están colocados.</translation>
    </message>
    <message>
        <source>Everything here back to how it was in the beginning</source>
        <translation>Todo aquí como estaba al principio</translation>
    </message>
    <message>
        <source>Everything is saved as you go, in {name}.</source>
        <translation>Todo se guarda sobre la marcha, en {name}.</translation>
    </message>
    <message>
        <source>Everything is saved as you go; this says where</source>
        <translation>Todo se guarda sobre la marcha; esto dice dónde</translation>
    </message>
    <message>
        <source>Everything was saved as you went. {file.open_folder} opens your own photos.</source>
        <translation>Todo se ha guardado sobre la marcha. {file.open_folder} abre sus propias fotos.</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>intercambio</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>Intercambiar izquierda y derecha</translation>
    </message>
    <message>
        <source>expected correction</source>
        <translation>corrección esperada</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export annotations</source>
        <translation>Exportar anotaciones</translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation>Exportar anotaciones…</translation>
    </message>
    <message>
        <source>Export as a table…</source>
        <translation>Exportar como tabla…</translation>
    </message>
    <message>
        <source>Export the measurements</source>
        <translation>Exportar las medidas</translation>
    </message>
    <message>
        <source>Export the measurements as a table…</source>
        <translation>Exportar las medidas como tabla…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message numerus="yes">
        <source>Exported {count:,} faces to {path}.</source>
        <extracomment>Of one: Exported {count:,} face to {path}.</extracomment>
        <translation>
            <numerusform>Se ha exportado {count:,} rostro a {path}.</numerusform>
            <numerusform>Se han exportado {count:,} rostros a {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>expression</source>
        <comment>a flag of a face</comment>
        <translation>expresión</translation>
    </message>
    <message>
        <source>eyes</source>
        <comment>a region of a layout</comment>
        <translation>ojos</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Rostro</translation>
    </message>
    <message>
        <source>Face back to the prediction</source>
        <translation>Rostro según la predicción</translation>
    </message>
    <message>
        <source>Face copied. {face.paste} pastes it, {face.paste_in_box} into a box.</source>
        <translation>Rostro copiado. {face.paste} lo pega, {face.paste_in_box} en un recuadro.</translation>
    </message>
    <message>
        <source>Face deleted.</source>
        <translation>Rostro eliminado.</translation>
    </message>
    <message>
        <source>Face marks</source>
        <translation>Marcas de rostro</translation>
    </message>
    <message>
        <source>Face panel</source>
        <translation>Panel del rostro</translation>
    </message>
    <message>
        <source>Face pasted.</source>
        <translation>Rostro pegado.</translation>
    </message>
    <message>
        <source>Face {number} of {count}, {state}.</source>
        <translation>Rostro {number} de {count}, {state}.</translation>
    </message>
    <message>
        <source>Face {number} of {total}</source>
        <translation>Rostro {number} de {total}</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Rostros</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>rostros</translation>
    </message>
    <message>
        <source>Faces accepted each day</source>
        <translation>Rostros aceptados cada día</translation>
    </message>
    <message>
        <source>Faces of a layout that no model knows are placed by the faces so far and a few anchors.</source>
        <translation>Los rostros de un esquema que ningún modelo conoce se colocan según los rostros hechos hasta ahora y unas pocas anclas.</translation>
    </message>
    <message>
        <source>Faces of people</source>
        <translation>Rostros de personas</translation>
    </message>
    <message>
        <source>faces of people</source>
        <translation>rostros de personas</translation>
    </message>
    <message>
        <source>Faces of people are looked for.</source>
        <translation>Se buscan rostros de personas.</translation>
    </message>
    <message>
        <source>faces of {points} points (face_kpts) beside others</source>
        <translation>rostros de {points} puntos (face_kpts) junto a otros</translation>
    </message>
    <message>
        <source>Faces that deserve a second look</source>
        <translation>Rostros que merecen un segundo vistazo</translation>
    </message>
    <message>
        <source>Faces that nobody has touched are placed anew by {views} views. A click pauses it.</source>
        <translation>Las caras que nadie ha tocado se colocan de nuevo con {views} vistas. Un clic lo pausa.</translation>
    </message>
    <message>
        <source>Faces that nobody has touched get four once all have two, which orders the list a little better; what you have touched, and the photo that you look at, stay</source>
        <translation>Las caras que nadie ha tocado reciben cuatro en cuanto todas tienen dos, lo que ordena la lista un poco mejor; lo que usted ha tocado y la foto que mira se quedan como están</translation>
    </message>
    <message>
        <source>far outside its ellipse</source>
        <translation>muy fuera de su elipse</translation>
    </message>
    <message>
        <source>fetching photos</source>
        <translation>obtener fotos</translation>
    </message>
    <message>
        <source>Figures are told by groups, such as eyes or fingers. Choose or make one, and click its points.</source>
        <translation>Las cifras se dan por grupos, como ojos o dedos. Elija o cree uno y haga clic en sus puntos.</translation>
    </message>
    <message>
        <source>Figures of everybody</source>
        <translation>Cifras de todos</translation>
    </message>
    <message>
        <source>figures of the team</source>
        <translation>cifras del equipo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File or folder of annotations</source>
        <translation>Archivo o carpeta de anotaciones</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Find moved photos in</source>
        <translation>Buscar fotos movidas en</translation>
    </message>
    <message>
        <source>Find moved photos…</source>
        <translation>Buscar fotos movidas…</translation>
    </message>
    <message>
        <source>Find the annotated photo in</source>
        <translation>Buscar la foto anotada en</translation>
    </message>
    <message>
        <source>Find the annotated photo…</source>
        <translation>Buscar la foto anotada…</translation>
    </message>
    <message>
        <source>Find the pairs</source>
        <translation>Buscar las parejas</translation>
    </message>
    <message>
        <source>finding a photo</source>
        <translation>buscar una foto</translation>
    </message>
    <message>
        <source>finding faces without labels</source>
        <translation>buscando rostros sin etiquetas</translation>
    </message>
    <message>
        <source>Finished faces that deserve a second look</source>
        <translation>Rostros terminados que merecen un segundo vistazo</translation>
    </message>
    <message>
        <source>finished, placed by hand, filled already or another face there: {frames}</source>
        <translation>terminados, colocados a mano, ya rellenados o con otro rostro allí: {frames}</translation>
    </message>
    <message>
        <source>first faces</source>
        <translation>primeros rostros</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Primera foto</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Fit face</source>
        <translation>Encajar rostro</translation>
    </message>
    <message>
        <source>fit it</source>
        <translation>encajarla</translation>
    </message>
    <message>
        <source>Fit photo</source>
        <translation>Encajar foto</translation>
    </message>
    <message>
        <source>Five points</source>
        <comment>a layout</comment>
        <translation>Cinco puntos</translation>
    </message>
    <message>
        <source>Five steps on the sample photo, in two minutes</source>
        <translation>Cinco pasos con la foto de ejemplo, en dos minutos</translation>
    </message>
    <message>
        <source>Flag 1</source>
        <translation>Etiqueta 1</translation>
    </message>
    <message>
        <source>Flag 2</source>
        <translation>Etiqueta 2</translation>
    </message>
    <message>
        <source>Flag 3</source>
        <translation>Etiqueta 3</translation>
    </message>
    <message>
        <source>Flag 4</source>
        <translation>Etiqueta 4</translation>
    </message>
    <message>
        <source>Flag 5</source>
        <translation>Etiqueta 5</translation>
    </message>
    <message>
        <source>Flag 6</source>
        <translation>Etiqueta 6</translation>
    </message>
    <message>
        <source>Flag 7</source>
        <translation>Etiqueta 7</translation>
    </message>
    <message>
        <source>Flag 8</source>
        <translation>Etiqueta 8</translation>
    </message>
    <message>
        <source>Flag 9</source>
        <translation>Etiqueta 9</translation>
    </message>
    <message>
        <source>flagged</source>
        <comment>photos listed</comment>
        <translation>etiquetadas</translation>
    </message>
    <message>
        <source>flagged: {flags}</source>
        <translation>etiquetado: {flags}</translation>
    </message>
    <message>
        <source>Flagged: {flag}.</source>
        <translation>Etiquetado: {flag}.</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Flags of this project</source>
        <translation>Etiquetas de este proyecto</translation>
    </message>
    <message>
        <source>Flags of this project…</source>
        <translation>Etiquetas de este proyecto…</translation>
    </message>
    <message>
        <source>flags of whole photos</source>
        <translation>etiquetas de fotos enteras</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Fold away ({key})</source>
        <translation>Plegar ({key})</translation>
    </message>
    <message>
        <source>Folder by folder, img2 before img10.</source>
        <translation>Carpeta por carpeta, img2 antes que img10.</translation>
    </message>
    <message>
        <source>Folder of annotated faces to compare models on</source>
        <translation>Carpeta de rostros anotados con los que comparar modelos</translation>
    </message>
    <message>
        <source>Folder of annotations</source>
        <translation>Carpeta de anotaciones</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Carpeta de fotos</translation>
    </message>
    <message>
        <source>Folder of the photos</source>
        <translation>Carpeta de las fotos</translation>
    </message>
    <message>
        <source>Folders and projects opened last, the newest first</source>
        <translation>Carpetas y proyectos abiertos últimamente, primero los más recientes</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>following the faces …</source>
        <translation>siguiendo los rostros …</translation>
    </message>
    <message>
        <source>For</source>
        <comment>so many hours</comment>
        <translation>Durante</translation>
    </message>
    <message numerus="yes">
        <source>for the last photo, with {count} faces</source>
        <extracomment>Of one: for the last photo, with {count} face</extracomment>
        <translation>
            <numerusform>para la última foto, con {count} rostro</numerusform>
            <numerusform>para la última foto, con {count} rostros</numerusform>
        </translation>
    </message>
    <message>
        <source>forefinger</source>
        <comment>a region of a layout</comment>
        <translation>índice</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Format of the last export</source>
        <translation>Formato de la última exportación</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avanzar de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>Found: {pairs}, {count} points without a partner. Look at the dashes in the photo: are they right?</source>
        <extracomment>Of one: Found: {pairs}, {count} point without a partner. Look at the dashes in the photo: are they right?</extracomment>
        <translation>
            <numerusform>Encontrado: {pairs}, {count} punto sin pareja. Mire los trazos en la foto: ¿son correctos?</numerusform>
            <numerusform>Encontrado: {pairs}, {count} puntos sin pareja. Mire los trazos en la foto: ¿son correctos?</numerusform>
        </translation>
    </message>
    <message>
        <source>four in the end, for three times the work</source>
        <translation>cuatro al final, por el triple de trabajo</translation>
    </message>
    <message>
        <source>fractions of a pixel</source>
        <translation>fracciones de píxel</translation>
    </message>
    <message>
        <source>Frame of a video</source>
        <translation>Fotograma de un vídeo</translation>
    </message>
    <message>
        <source>Frame {frame:,}</source>
        <translation>Fotograma {frame:,}</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model failed ({reason})</source>
        <translation>el fotograma {frame} de {name} se omite, el modelo falló ({reason})</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model {problem}</source>
        <translation>el fotograma {frame} de {name} se omite, el modelo {problem}</translation>
    </message>
    <message>
        <source>Frame {frame} taken ({taken})</source>
        <translation>Fotograma {frame} tomado ({taken})</translation>
    </message>
    <message>
        <source>Frames of the video</source>
        <translation>Fotogramas del vídeo</translation>
    </message>
    <message>
        <source>Frames to annotate</source>
        <translation>Fotogramas por anotar</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Congelar</translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation>Congelar la imagen</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a file or folder</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>De un archivo…</translation>
    </message>
    <message>
        <source>from oneself, a second time</source>
        <translation>de uno mismo, por segunda vez</translation>
    </message>
    <message>
        <source>From prediction to accepted</source>
        <translation>De la predicción a lo aceptado</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>A partir del próximo inicio</translation>
    </message>
    <message>
        <source>from the others' mean</source>
        <translation>de la media de los demás</translation>
    </message>
    <message>
        <source>from the truth</source>
        <translation>de la verdad</translation>
    </message>
    <message>
        <source>from {model}</source>
        <translation>de {model}</translation>
    </message>
    <message>
        <source>From: {points}</source>
        <translation>Desde: {points}</translation>
    </message>
    <message>
        <source>Frozen. {camera.freeze} goes on, {camera.take} takes the frame.</source>
        <translation>Congelado. {camera.freeze} continúa, {camera.take} toma el fotograma.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>further boxes of a face</source>
        <translation>otros recuadros de una cara</translation>
    </message>
    <message>
        <source>further down</source>
        <translation>más abajo</translation>
    </message>
    <message>
        <source>further labels of a point</source>
        <translation>otras etiquetas de un punto</translation>
    </message>
    <message>
        <source>further to the photo's left</source>
        <translation>más a la izquierda de la foto</translation>
    </message>
    <message>
        <source>further to the photo's right</source>
        <translation>más a la derecha de la foto</translation>
    </message>
    <message>
        <source>further up</source>
        <translation>más arriba</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>gave a face without a size</source>
        <translation>dio un rostro sin tamaño</translation>
    </message>
    <message numerus="yes">
        <source>Gave back {count:,} photos.</source>
        <extracomment>Of one: Gave back {count:,} photo.</extracomment>
        <translation>
            <numerusform>Se ha devuelto {count:,} foto.</numerusform>
            <numerusform>Se han devuelto {count:,} fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>gave covariances that are negative</source>
        <translation>dio covarianzas negativas</translation>
    </message>
    <message>
        <source>gave one place for all landmarks</source>
        <translation>dio un solo lugar para todos los puntos</translation>
    </message>
    <message>
        <source>gave {found} faces where {asked} were asked for</source>
        <translation>dio un número de rostros incorrecto ({found} en vez de {asked})</translation>
    </message>
    <message>
        <source>gave {what} far outside of the photo</source>
        <translation>dio {what} muy fuera de la foto</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape} for {number}</source>
        <translation>dio {what} de forma {shape} para {number}</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape}, not {wanted}</source>
        <translation>dio {what} de forma {shape} en vez de {wanted}</translation>
    </message>
    <message>
        <source>gave {what} that are not finite</source>
        <translation>dio {what} que no son números finitos</translation>
    </message>
    <message>
        <source>gave {what} that is not finite</source>
        <translation>dio {what} que no es un número finito</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Give back what I have taken</source>
        <translation>Devolver mis fotos asignadas</translation>
    </message>
    <message>
        <source>Give this scale to all photos without one</source>
        <translation>Dar esta escala a todas las fotos sin ella</translation>
    </message>
    <message>
        <source>Gives the faces of the frames between two that you have corrected or accepted their points</source>
        <translation>Da sus puntos a los rostros de los fotogramas entre dos que usted ha corregido o aceptado</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Go on with the sample photo</source>
        <translation>Seguir con la foto de ejemplo</translation>
    </message>
    <message>
        <source>Go to a photo</source>
        <translation>Ir a una foto</translation>
    </message>
    <message>
        <source>Go to a photo…</source>
        <translation>Ir a una foto…</translation>
    </message>
    <message>
        <source>Go to the most doubtful point</source>
        <translation>Ir al punto más dudoso</translation>
    </message>
    <message>
        <source>go to the next photo of the list</source>
        <translation>ir a la siguiente foto de la lista</translation>
    </message>
    <message>
        <source>go to the next unfinished face</source>
        <translation>ir al siguiente rostro sin terminar</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Graphics processors</source>
        <translation>Procesadores gráficos</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>drawing a layout</comment>
        <translation>Grupos</translation>
    </message>
    <message numerus="yes">
        <source>groups added: {names}</source>
        <extracomment>Of one: group added: {names}</extracomment>
        <translation>
            <numerusform>grupo añadido: {names}</numerusform>
            <numerusform>grupos añadidos: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups changed: {names}</source>
        <extracomment>Of one: group changed: {names}</extracomment>
        <translation>
            <numerusform>grupo cambiado: {names}</numerusform>
            <numerusform>grupos cambiados: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups removed: {names}</source>
        <extracomment>Of one: group removed: {names}</extracomment>
        <translation>
            <numerusform>grupo quitado: {names}</numerusform>
            <numerusform>grupos quitados: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>had before, with the places from then: {points}</source>
        <translation>existentes antes, con los lugares de entonces: {points}</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Repartir</translation>
    </message>
    <message>
        <source>Hand out photos</source>
        <translation>Repartir fotos</translation>
    </message>
    <message>
        <source>Hand out photos…</source>
        <translation>Repartir fotos…</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>reservado</translation>
    </message>
    <message>
        <source>held out, {name}</source>
        <translation>reservado, {name}</translation>
    </message>
    <message>
        <source>held-out faces</source>
        <translation>rostros reservados</translation>
    </message>
    <message>
        <source>held-out faces …</source>
        <translation>rostros reservados …</translation>
    </message>
    <message>
        <source>HELEN with 194 points, .txt files</source>
        <comment>a file format</comment>
        <translation>HELEN con 194 puntos, archivos .txt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Here as good as before on {faces}</source>
        <translation>Aquí, tan bueno como antes en {faces}</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} % on {faces}</source>
        <translation>Aquí, mejor en un {size:.1f} % en {faces}</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>Aquí, mejor en un {size:.1f} %, lo que puede ser azar, en {faces}</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} % on {faces}</source>
        <translation>Aquí, peor en un {size:.1f} % en {faces}</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>Aquí, peor en un {size:.1f} %, lo que puede ser azar, en {faces}</translation>
    </message>
    <message>
        <source>histories of faces</source>
        <translation>historiales de rostros</translation>
    </message>
    <message>
        <source>how exact, across the contour</source>
        <translation>precisión a través del contorno</translation>
    </message>
    <message>
        <source>how far the drag has gone along and across the curve</source>
        <translation>cuánto ha avanzado el arrastre a lo largo y a través de la curva</translation>
    </message>
    <message>
        <source>How fast and how exact each of the team is, from what has come to this machine</source>
        <translation>La rapidez y la precisión de cada miembro del equipo, según lo que ha llegado a este ordenador</translation>
    </message>
    <message>
        <source>how found boxes lie to the points</source>
        <translation>cómo están los recuadros hallados respecto a los puntos</translation>
    </message>
    <message>
        <source>How long is this line?</source>
        <translation>¿Cuánto mide esta línea?</translation>
    </message>
    <message>
        <source>How long it trains</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántas</translation>
    </message>
    <message>
        <source>How many photos?</source>
        <translation>¿Cuántas fotos?</translation>
    </message>
    <message>
        <source>How sure the program is that there is a face at all. It is in the tip of a row, and the order “detector doubt” goes by it.</source>
        <translation>La seguridad del programa de que hay siquiera un rostro. Está en la ayuda emergente de cada fila, y el orden “duda del detector” se rige por ella.</translation>
    </message>
    <message>
        <source>iBUG 68 points, as 300-W is annotated</source>
        <comment>a layout</comment>
        <translation>iBUG 68 puntos, como está anotado 300-W</translation>
    </message>
    <message>
        <source>illumination</source>
        <comment>a flag of a face</comment>
        <translation>iluminación</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Importar anotaciones</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>Importar anotaciones…</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importar de</translation>
    </message>
    <message>
        <source>Imported {faces}.</source>
        <translation>Importación: {faces}.</translation>
    </message>
    <message>
        <source>Imported {faces}; {others}.</source>
        <translation>Importación: {faces}; {others}.</translation>
    </message>
    <message>
        <source>Imported {faces}; {present}; {kept}.</source>
        <translation>Importación: {faces}; {present}; {kept}.</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>importar</translation>
    </message>
    <message>
        <source>in 90 % ellipses, %</source>
        <translation>en elipses del 90 %, %</translation>
    </message>
    <message>
        <source>In the background, what you look at first</source>
        <translation>En segundo plano, primero lo que usted mira</translation>
    </message>
    <message>
        <source>In the background, what you look at first; again: pause. Photos with faces of this model are passed over</source>
        <translation>En segundo plano, primero lo que usted mira; otra vez: pausa. Se saltan las fotos con rostros de este modelo</translation>
    </message>
    <message>
        <source>in the project already, as another photo</source>
        <translation>ya en el proyecto, como otra foto</translation>
    </message>
    <message>
        <source>In the queue's order; nobody else is led to them for 12 hours</source>
        <translation>En el orden de la cola; nadie más es llevado a ellas durante 12 horas</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; all is sent.</source>
        <translation>En el equipo de {place}: {names}; todo está enviado.</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; {unsent:,} to send.</source>
        <translation>En el equipo de {place}: {names}; {unsent:,} por enviar.</translation>
    </message>
    <message>
        <source>Inside the ellipses</source>
        <translation>Dentro de las elipses</translation>
    </message>
    <message>
        <source>Interpolate between keyframes</source>
        <translation>Interpolar entre fotogramas clave</translation>
    </message>
    <message numerus="yes">
        <source>Interpolated {count:,} frames between the keyframes {first:,} and {last:,}.</source>
        <extracomment>Of one: Interpolated {count:,} frame between the keyframes {first:,} and {last:,}.</extracomment>
        <translation>
            <numerusform>Se ha interpolado {count:,} fotograma entre los fotogramas clave {first:,} y {last:,}.</numerusform>
            <numerusform>Se han interpolado {count:,} fotogramas entre los fotogramas clave {first:,} y {last:,}.</numerusform>
        </translation>
    </message>
    <message>
        <source>interpolated: {frames}</source>
        <translation>interpolados: {frames}</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>A una ventana propia</translation>
    </message>
    <message>
        <source>It is made on a sample photo, which is opened in place of yours. Nothing of yours changes.</source>
        <translation>Se hace con una foto de ejemplo, que se abre en lugar de las suyas. En las suyas no cambia nada.</translation>
    </message>
    <message>
        <source>It was looked at and is right: not listed again while the points stay where they are</source>
        <translation>Se ha mirado y está bien: no se lista de nuevo mientras los puntos sigan donde están</translation>
    </message>
    <message>
        <source>its columns are read as they were corrected in this project before</source>
        <translation>sus columnas se leen como se corrigieron antes en este proyecto</translation>
    </message>
    <message>
        <source>its flags change</source>
        <translation>cambian sus etiquetas</translation>
    </message>
    <message>
        <source>Its landmarks</source>
        <translation>Sus puntos</translation>
    </message>
    <message>
        <source>its mirror image</source>
        <translation>su imagen en espejo</translation>
    </message>
    <message>
        <source>its name is {after} now, {before} before</source>
        <translation>ahora se llama {after}, antes {before}</translation>
    </message>
    <message>
        <source>Its name, a part of it, or its number in the list.</source>
        <translation>Su nombre, una parte de él o su número en la lista.</translation>
    </message>
    <message>
        <source>its points are those of the layout {layout}</source>
        <translation>sus puntos son los del esquema {layout}</translation>
    </message>
    <message>
        <source>its title changes</source>
        <translation>cambia su título</translation>
    </message>
    <message>
        <source>jaw</source>
        <comment>a region of a layout</comment>
        <translation>mandíbula</translation>
    </message>
    <message>
        <source>JD-landmark and LaPa, 106 points</source>
        <comment>a layout</comment>
        <translation>JD-landmark y LaPa, 106 puntos</translation>
    </message>
    <message>
        <source>Join a team…</source>
        <translation>Unirse a equipo…</translation>
    </message>
    <message>
        <source>joining {address} …</source>
        <translation>uniéndose a {address} …</translation>
    </message>
    <message>
        <source>keeping</source>
        <translation>conservar</translation>
    </message>
    <message>
        <source>Keyboard to the list</source>
        <translation>Teclado a la lista</translation>
    </message>
    <message>
        <source>Keyboard to the next part of the window</source>
        <translation>Teclado a la siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Keyboard to the part before</source>
        <translation>Teclado a la parte anterior</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys chosen for commands, by their ids</source>
        <translation>Teclas elegidas para comandos, por sus identificadores</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>Teclas para empezar</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Label Studio, JSON</source>
        <comment>a file format</comment>
        <translation>Label Studio, JSON</translation>
    </message>
    <message>
        <source>labelme, JSON files</source>
        <comment>a file format</comment>
        <translation>labelme, archivos JSON</translation>
    </message>
    <message>
        <source>landmarker.io and menpo, .ljson files</source>
        <comment>a file format</comment>
        <translation>landmarker.io y menpo, archivos .ljson</translation>
    </message>
    <message>
        <source>landmarks</source>
        <translation>puntos de referencia</translation>
    </message>
    <message>
        <source>Landmarks of one's own, by clicking them in a photo</source>
        <translation>Puntos de referencia propios, haciendo clic en ellos en una foto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>LaPa and JD-landmark, .txt files</source>
        <comment>a file format</comment>
        <translation>LaPa y JD-landmark, archivos .txt</translation>
    </message>
    <message>
        <source>last added first</source>
        <translation>últimas añadidas primero</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Última foto</translation>
    </message>
    <message>
        <source>latency {time:.0f} ms</source>
        <translation>latencia {time:.0f} ms</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Layouts ({pattern})</source>
        <translation>Esquemas ({pattern})</translation>
    </message>
    <message>
        <source>Learning gained nothing on the held-out faces, so the model is still {model}.</source>
        <translation>El aprendizaje no aportó nada en los rostros reservados, así que el modelo sigue siendo {model}.</translation>
    </message>
    <message>
        <source>leases</source>
        <translation>asignaciones</translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation>menos seguras primero</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave the drawing</source>
        <translation>Salir del dibujo</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>Abandonar el equipo</translation>
    </message>
    <message>
        <source>leaving the team …</source>
        <translation>abandonando el equipo …</translation>
    </message>
    <message>
        <source>Left and right are exchanged.</source>
        <translation>Izquierda y derecha están intercambiadas.</translation>
    </message>
    <message>
        <source>left and right are swapped</source>
        <translation>izquierda y derecha están cambiadas</translation>
    </message>
    <message>
        <source>left and right exchanged</source>
        <translation>izquierda y derecha intercambiadas</translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces rejected</source>
        <extracomment>Of one: left out: {count:,} face rejected</extracomment>
        <translation>
            <numerusform>omitido: {count:,} rostro rechazado</numerusform>
            <numerusform>omitidos: {count:,} rostros rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces that nobody has accepted</source>
        <extracomment>Of one: left out: {count:,} face that nobody has accepted</extracomment>
        <translation>
            <numerusform>omitido: {count:,} rostro que nadie ha aceptado</numerusform>
            <numerusform>omitidos: {count:,} rostros que nadie ha aceptado</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: {faces}, since none of their points is annotated</source>
        <translation>omitidos: {faces}, ya que ninguno de sus puntos está anotado</translation>
    </message>
    <message>
        <source>left out: {faces}, since {reason}</source>
        <translation>omitidos: {faces}, ya que {reason}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>Lines of the training</source>
        <translation>Líneas del entrenamiento</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>Listar de nuevo</translation>
    </message>
    <message>
        <source>List in another order</source>
        <translation>Listar en otro orden</translation>
    </message>
    <message>
        <source>List of models</source>
        <translation>Lista de modelos</translation>
    </message>
    <message>
        <source>List of photos</source>
        <translation>Lista de fotos</translation>
    </message>
    <message>
        <source>List the photos that you have taken, or that were handed out to you</source>
        <translation>Listar las fotos que usted se ha asignado o que se le han repartido</translation>
    </message>
    <message>
        <source>listing models</source>
        <translation>listar modelos</translation>
    </message>
    <message>
        <source>live landmarks</source>
        <translation>puntos en directo</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Imagen en directo</translation>
    </message>
    <message>
        <source>Loading the model …</source>
        <translation>Cargando el modelo …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>Look at the file that is there now</source>
        <translation>Mirar el archivo que hay ahora</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Mirar {name}</translation>
    </message>
    <message>
        <source>looking at photos</source>
        <translation>mirar las fotos</translation>
    </message>
    <message>
        <source>Looking for faces …</source>
        <translation>Buscando rostros …</translation>
    </message>
    <message>
        <source>Looking for models …</source>
        <translation>Buscando modelos …</translation>
    </message>
    <message>
        <source>looking for photos …</source>
        <translation>buscando fotos …</translation>
    </message>
    <message numerus="yes">
        <source>looking for photos, {done:,} of {total:,} files</source>
        <extracomment>Of one: looking for photos, {done:,} of {total:,} file</extracomment>
        <translation>
            <numerusform>buscando fotos, {done:,} de {total:,} archivo</numerusform>
            <numerusform>buscando fotos, {done:,} de {total:,} archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through all accepted faces …</source>
        <translation>Examinando todos los rostros aceptados …</translation>
    </message>
    <message>
        <source>Looking what that comes to …</source>
        <translation>Calculando el resultado …</translation>
    </message>
    <message>
        <source>Looks through all accepted faces, in the background: sides exchanged, curves crossed, points improbable given the others, far from where the model of now sees them, unlike what the person usually does.</source>
        <translation>Examina todos los rostros aceptados, en segundo plano: lados intercambiados, curvas cruzadas, puntos improbables dados los demás, lejos de donde los ve el modelo actual, distintos de lo que la persona suele hacer.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>lost: {part} ({faces})</source>
        <translation>se pierde: {part} ({faces})</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>Made while you work. Restoring keeps the project as it is now under another name.</source>
        <translation>Hechas mientras usted trabaja. Al restaurar se conserva el proyecto actual con otro nombre.</translation>
    </message>
    <message>
        <source>Make a model of what was learnt so far, and compare it with the one in use.</source>
        <translation>Hacer un modelo de lo aprendido hasta ahora y compararlo con el que está en uso.</translation>
    </message>
    <message>
        <source>Make a project of the log</source>
        <translation>Hacer un proyecto del registro</translation>
    </message>
    <message>
        <source>Make a project of them</source>
        <translation>Hacer un proyecto de ellas</translation>
    </message>
    <message>
        <source>Make a team…</source>
        <translation>Crear un equipo…</translation>
    </message>
    <message>
        <source>Make the ellipses of the model in use as large as your corrections show them to be. That is a version of its own; Go back leads to the one before.</source>
        <translation>Dar a las elipses del modelo en uso el tamaño que muestran sus correcciones. Es una versión propia; Volver lleva a la anterior.</translation>
    </message>
    <message>
        <source>make-up</source>
        <comment>a flag of a face</comment>
        <translation>maquillaje</translation>
    </message>
    <message>
        <source>makesense.ai, points in CSV</source>
        <comment>a file format</comment>
        <translation>makesense.ai, puntos en CSV</translation>
    </message>
    <message>
        <source>Making a model of it …</source>
        <translation>Haciendo un modelo de ello …</translation>
    </message>
    <message>
        <source>Making a model of it … (another project)</source>
        <translation>Haciendo un modelo de ello … (otro proyecto)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Mean correction in percent of the eyes’ distance, by region and by point</source>
        <translation>Corrección media en porcentaje de la distancia entre los ojos, por región y por punto</translation>
    </message>
    <message>
        <source>Mean correction of each point</source>
        <translation>Corrección media de cada punto</translation>
    </message>
    <message>
        <source>Mean corrections of each region</source>
        <translation>Correcciones medias de cada región</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>medidas</translation>
    </message>
    <message numerus="yes">
        <source>measurements added: {names}</source>
        <extracomment>Of one: measurement added: {names}</extracomment>
        <translation>
            <numerusform>medida añadida: {names}</numerusform>
            <numerusform>medidas añadidas: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measurements changed: {names}</source>
        <extracomment>Of one: measurement changed: {names}</extracomment>
        <translation>
            <numerusform>medida cambiada: {names}</numerusform>
            <numerusform>medidas cambiadas: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements of this face</source>
        <translation>Medidas de este rostro</translation>
    </message>
    <message>
        <source>Measurements panel</source>
        <translation>Panel de medidas</translation>
    </message>
    <message numerus="yes">
        <source>measurements removed: {names}</source>
        <extracomment>Of one: measurement removed: {names}</extracomment>
        <translation>
            <numerusform>medida quitada: {names}</numerusform>
            <numerusform>medidas quitadas: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>measuring whether bf16 or float32 is faster here</source>
        <translation>midiendo si aquí es más rápido bf16 o float32</translation>
    </message>
    <message>
        <source>Memory for decoded photos</source>
        <translation>Memoria para fotos descodificadas</translation>
    </message>
    <message>
        <source>Memory for the model's maps</source>
        <translation>Memoria para los mapas del modelo</translation>
    </message>
    <message>
        <source>Memory for the pictures in the list</source>
        <translation>Memoria para las imágenes de la lista</translation>
    </message>
    <message>
        <source>middle finger</source>
        <comment>a region of a layout</comment>
        <translation>dedo medio</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>a photo</comment>
        <translation>mía</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Espejo</translation>
    </message>
    <message>
        <source>Mirror</source>
        <comment>drawing a layout</comment>
        <translation>Espejo</translation>
    </message>
    <message>
        <source>mirror pairs change</source>
        <translation>cambian las parejas de espejo</translation>
    </message>
    <message>
        <source>Mirror this half onto the other</source>
        <translation>Reflejar esta mitad en la otra</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>model file: calibration</source>
        <translation>archivo del modelo: calibración</translation>
    </message>
    <message>
        <source>model file: comparing with the network</source>
        <translation>archivo del modelo: comparando con la red</translation>
    </message>
    <message>
        <source>model file: evaluation</source>
        <translation>archivo del modelo: evaluación</translation>
    </message>
    <message>
        <source>model file: finder</source>
        <translation>archivo del modelo: buscador</translation>
    </message>
    <message>
        <source>model file: fitting boxes</source>
        <translation>archivo del modelo: ajuste de recuadros</translation>
    </message>
    <message>
        <source>model file: judging the finder</source>
        <translation>archivo del modelo: evaluación del buscador</translation>
    </message>
    <message>
        <source>model file: prior</source>
        <translation>archivo del modelo: distribución previa</translation>
    </message>
    <message>
        <source>model file: ranges of activations</source>
        <translation>archivo del modelo: rangos de activaciones</translation>
    </message>
    <message>
        <source>model file: reading photos</source>
        <translation>archivo del modelo: lectura de fotos</translation>
    </message>
    <message>
        <source>model file: spreads beside the base's</source>
        <translation>archivo del modelo: dispersiones junto a las de la base</translation>
    </message>
    <message>
        <source>model file: translating the finder</source>
        <translation>archivo del modelo: traducción del buscador</translation>
    </message>
    <message>
        <source>model file: translating the network</source>
        <translation>archivo del modelo: traducción de la red</translation>
    </message>
    <message>
        <source>model file: views</source>
        <translation>archivo del modelo: vistas</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Modelo en uso</translation>
    </message>
    <message>
        <source>model is loading …</source>
        <translation>el modelo se está cargando …</translation>
    </message>
    <message>
        <source>Model to start from</source>
        <translation>Modelo de partida</translation>
    </message>
    <message>
        <source>model {time:.0f} ms</source>
        <translation>modelo {time:.0f} ms</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models ({pattern})</source>
        <translation>Modelos ({pattern})</translation>
    </message>
    <message>
        <source>Most doubtful points first: where the most corrections are to be expected.</source>
        <translation>Primero los puntos más dudosos: donde cabe esperar más correcciones.</translation>
    </message>
    <message>
        <source>Most expected corrections by all three signs; of photos that look alike one comes first.</source>
        <translation>Más correcciones esperadas según los tres indicios; de fotos parecidas, una va primero.</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Ratón</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>a region of a layout</comment>
        <translation>boca</translation>
    </message>
    <message>
        <source>move it, or all selected</source>
        <translation>moverlo, o todos los seleccionados</translation>
    </message>
    <message>
        <source>Move one, and its neighbours follow</source>
        <translation>Mover uno, y sus vecinos lo siguen</translation>
    </message>
    <message>
        <source>moved along</source>
        <comment>a point</comment>
        <translation>movido con otros</translation>
    </message>
    <message>
        <source>moved along with others</source>
        <translation>movido con otros</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>movido a mano</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a layout</comment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a measurement</comment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the distance</source>
        <translation>Nombre de la distancia</translation>
    </message>
    <message>
        <source>Name of the next point</source>
        <translation>Nombre del siguiente punto</translation>
    </message>
    <message>
        <source>Name, language, theme, what follows after accepting, backups, memory, model; what is remembered</source>
        <translation>Nombre, idioma, tema, qué sigue al aceptar, copias de seguridad, memoria, modelo; qué se recuerda</translation>
    </message>
    <message>
        <source>Names from…</source>
        <translation>Nombres de…</translation>
    </message>
    <message>
        <source>never opened, so it cannot be recognised</source>
        <translation>nunca abierta, por lo que no se puede reconocer</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a model</comment>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>New curve</source>
        <translation>Curva nueva</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>New measurement</source>
        <translation>Medida nueva</translation>
    </message>
    <message>
        <source>New measurement…</source>
        <translation>Medida nueva…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Proyecto nuevo…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the name of the next point</comment>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next face in the photo</source>
        <translation>Siguiente rostro de la foto</translation>
    </message>
    <message>
        <source>Next face to review or decide</source>
        <translation>Siguiente rostro por revisar o decidir</translation>
    </message>
    <message>
        <source>Next face to review or decide ({review.next})</source>
        <translation>Siguiente rostro por revisar o decidir ({review.next})</translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation>Siguiente fotograma del vídeo</translation>
    </message>
    <message>
        <source>Next most uncertain point</source>
        <translation>Siguiente punto más incierto</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Next point that is not placed</source>
        <translation>Siguiente punto sin colocar</translation>
    </message>
    <message>
        <source>Next that looks wrong</source>
        <translation>Siguiente con mal aspecto</translation>
    </message>
    <message>
        <source>Next unfinished face</source>
        <translation>Siguiente rostro sin terminar</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Siguiente ›</translation>
    </message>
    <message>
        <source>NME in percent, new less old: {difference:+.3f}, 95 % interval {low:+.3f} to {high:+.3f}; the new one is better with probability {probability:.2f}</source>
        <translation>NME en porcentaje, nuevo menos anterior: {difference:+.3f}, intervalo del 95 %: de {low:+.3f} a {high:+.3f}; el nuevo es mejor con probabilidad {probability:.2f}</translation>
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
            <numerusform>NME {nme}, {count:,} rostro</numerusform>
            <numerusform>NME {nme}, {count:,} rostros</numerusform>
        </translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>No accepted face is held out, so nobody knows whether the new model is better.</source>
        <translation>No hay ningún rostro aceptado reservado, así que nadie sabe si el modelo nuevo es mejor.</translation>
    </message>
    <message>
        <source>No backup: {reason}.</source>
        <translation>Sin copia de seguridad: {reason}.</translation>
    </message>
    <message>
        <source>no changes yet</source>
        <translation>aún sin cambios</translation>
    </message>
    <message>
        <source>No correction of a prediction yet.</source>
        <translation>Aún no hay ninguna corrección de una predicción.</translation>
    </message>
    <message>
        <source>no doubtful point</source>
        <translation>ningún punto dudoso</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Sin rostro</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>a photo</comment>
        <translation>sin rostro</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>photos listed</comment>
        <translation>sin rostro</translation>
    </message>
    <message>
        <source>No face found in this photo. {face.draw} draws the box of one.</source>
        <translation>No se ha encontrado ningún rostro en esta foto. {face.draw} dibuja el recuadro de uno.</translation>
    </message>
    <message>
        <source>No face has keyframes around this frame: correct or accept it in a frame before and in one after.</source>
        <translation>Ningún rostro tiene fotogramas clave alrededor de este fotograma: corríjalo o acéptelo en un fotograma anterior y en uno posterior.</translation>
    </message>
    <message>
        <source>No face here.</source>
        <translation>Aquí no hay rostro.</translation>
    </message>
    <message>
        <source>No face here. {face.draw} draws the box of one.</source>
        <translation>Aquí no hay rostro. {face.draw} dibuja el recuadro de uno.</translation>
    </message>
    <message>
        <source>No face is accepted yet.</source>
        <translation>Aún no se ha aceptado ningún rostro.</translation>
    </message>
    <message>
        <source>No face waits for a review or a decision.</source>
        <translation>Ningún rostro espera revisión ni decisión.</translation>
    </message>
    <message>
        <source>No face.</source>
        <translation>Sin rostro.</translation>
    </message>
    <message>
        <source>No frame between {first:,} and {last:,} is in the project: {{video.choose}} takes some.</source>
        <translation>Ningún fotograma entre {first:,} y {last:,} está en el proyecto: {{video.choose}} toma algunos.</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one is in the project: {{video.choose}} takes some.</source>
        <translation>Ningún fotograma hasta {reach} antes o después de este está en el proyecto: {{video.choose}} toma algunos.</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one takes a correction from it: {reasons}.</source>
        <translation>Ningún fotograma hasta {reach} antes o después de este recibe de él una corrección: {reasons}.</translation>
    </message>
    <message>
        <source>No landmarks: the model failed ({reason}).</source>
        <translation>Sin puntos de referencia: el modelo falló ({reason}).</translation>
    </message>
    <message>
        <source>No landmarks: {problem}.</source>
        <translation>Sin puntos de referencia: {problem}.</translation>
    </message>
    <message>
        <source>no line of the shards {names} is there</source>
        <translation>no hay ninguna línea de las partes {names}</translation>
    </message>
    <message>
        <source>No longer flagged: {flag}.</source>
        <translation>Ya sin la etiqueta: {flag}.</translation>
    </message>
    <message>
        <source>no longer there</source>
        <comment>a photo</comment>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>no mirror any more</source>
        <translation>ya no hay espejo</translation>
    </message>
    <message>
        <source>No mirror is to be seen in these points. It is looked for in a roughly frontal object; points can be paired by clicks, and without a mirror training does not flip photos.</source>
        <translation>En estos puntos no se ve ningún espejo. Se busca en un objeto más o menos frontal; los puntos se pueden emparejar con clics, y sin espejo el entrenamiento no voltea las fotos.</translation>
    </message>
    <message>
        <source>No mirror: photos are not flipped</source>
        <translation>Sin espejo: las fotos no se voltean</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>ningún modelo</translation>
    </message>
    <message>
        <source>No model has placed these points.</source>
        <translation>Ningún modelo ha colocado estos puntos.</translation>
    </message>
    <message>
        <source>No model has placed this point.</source>
        <translation>Ningún modelo ha colocado este punto.</translation>
    </message>
    <message>
        <source>no model of this layout</source>
        <translation>ningún modelo de este esquema</translation>
    </message>
    <message>
        <source>No model places the points of this project.</source>
        <translation>Ningún modelo coloca los puntos de este proyecto.</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation>No se ha encontrado ninguna GPU de NVIDIA.</translation>
    </message>
    <message>
        <source>No object found in this photo. {face.draw} draws the box of one.</source>
        <translation>No se ha encontrado ningún objeto en esta foto. {face.draw} dibuja el recuadro de uno.</translation>
    </message>
    <message>
        <source>No other model was used before.</source>
        <translation>Antes no se usó ningún otro modelo.</translation>
    </message>
    <message>
        <source>No photo fits. Empty the search, or list all photos.</source>
        <translation>Ninguna foto coincide. Vacíe la búsqueda o liste todas las fotos.</translation>
    </message>
    <message>
        <source>No photo here. {file.open_folder} opens a folder.</source>
        <translation>Aquí no hay fotos. {file.open_folder} abre una carpeta.</translation>
    </message>
    <message>
        <source>No photo is called “{name}”, and the list has {listed:,}.</source>
        <translation>Ninguna foto se llama “{name}”, y la lista tiene {listed:,}.</translation>
    </message>
    <message>
        <source>No photo is missing.</source>
        <translation>No falta ninguna foto.</translation>
    </message>
    <message>
        <source>No photo is selected.</source>
        <translation>No hay ninguna foto seleccionada.</translation>
    </message>
    <message>
        <source>No photo is shown.</source>
        <translation>No se muestra ninguna foto.</translation>
    </message>
    <message>
        <source>No photo to draw in.</source>
        <translation>No hay foto en la que dibujar.</translation>
    </message>
    <message>
        <source>No photo to paste into.</source>
        <translation>No hay foto en la que pegar.</translation>
    </message>
    <message>
        <source>No photo waits for you to do it a second time.</source>
        <translation>Ninguna foto espera que usted la haga por segunda vez.</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>ninguna foto</translation>
    </message>
    <message>
        <source>No photos yet. {file.open_folder} opens a folder, {file.camera} the camera.</source>
        <translation>Aún no hay fotos. {file.open_folder} abre una carpeta, {file.camera} la cámara.</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: drag the marks into place, or {point.place} places them by clicks.</source>
        <translation>Aún no hay ningún punto colocado en este rostro: arrastre las marcas a su sitio, o {point.place} los coloca con clics.</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: {point.place} places them by clicks.</source>
        <translation>Aún no hay ningún punto colocado en este rostro: {point.place} los coloca con clics.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>No hay ningún proyecto abierto.</translation>
    </message>
    <message>
        <source>no results stated</source>
        <translation>sin resultados indicados</translation>
    </message>
    <message>
        <source>No unfinished photo is left that nobody has taken.</source>
        <translation>No queda ninguna foto sin terminar que nadie tenga asignada.</translation>
    </message>
    <message>
        <source>Nobody else is led to these photos meanwhile.</source>
        <translation>Mientras tanto nadie más es llevado a estas fotos.</translation>
    </message>
    <message>
        <source>Nobody has accepted this face yet: {face.accept} does.</source>
        <translation>Nadie ha aceptado aún este rostro: {face.accept} lo hace.</translation>
    </message>
    <message>
        <source>Nobody has said who works here, so edits carry the account's name, {account}. A click gives another name, or confirms this one.</source>
        <translation>Nadie ha dicho quién trabaja aquí, así que las ediciones llevan el nombre de la cuenta, {account}. Un clic da otro nombre o confirma este.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>overlays that are on</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>None of the faces has a point that is annotated, so there is none to take</source>
        <translation>Ninguno de los rostros tiene un punto anotado, así que no hay ninguno que tomar</translation>
    </message>
    <message>
        <source>none of their points is placed</source>
        <translation>ninguno de sus puntos está colocado</translation>
    </message>
    <message>
        <source>None yet: the first is made after the first edits.</source>
        <translation>Aún ninguna: la primera se hace tras las primeras ediciones.</translation>
    </message>
    <message>
        <source>none, on the CPU</source>
        <translation>ninguna, en la CPU</translation>
    </message>
    <message>
        <source>nose</source>
        <comment>a region of a layout</comment>
        <translation>nariz</translation>
    </message>
    <message>
        <source>not a frame of the video</source>
        <translation>no es un fotograma del vídeo</translation>
    </message>
    <message>
        <source>not all of their points are annotated</source>
        <translation>no todos sus puntos están anotados</translation>
    </message>
    <message>
        <source>Not everything is predicted: {reason}</source>
        <translation>No todo está predicho: {reason}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>no está en la lista</translation>
    </message>
    <message>
        <source>not in the project</source>
        <translation>no está en el proyecto</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>no está en la tabla</translation>
    </message>
    <message>
        <source>not in this folder</source>
        <translation>no está en esta carpeta</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>sin evaluar</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>not looked at</source>
        <comment>photos listed</comment>
        <translation>sin mirar</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <comment>a photo</comment>
        <translation>aún sin mirar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>sin colocar</translation>
    </message>
    <message>
        <source>not placed</source>
        <comment>a point</comment>
        <translation>sin colocar</translation>
    </message>
    <message>
        <source>not read: {part} ({number:,})</source>
        <translation>no se lee: {part} ({number:,})</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>No es así</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>Not there already. {point.deselect}, then {edit.delete}, deletes the face.</source>
        <translation>Ya estaba ausente. {point.deselect} y luego {edit.delete} eliminan el rostro.</translation>
    </message>
    <message>
        <source>Not there, or placed again</source>
        <translation>Ausente, o colocado de nuevo</translation>
    </message>
    <message>
        <source>Not there: the point is left out of everything. {point.absent} places it again.</source>
        <translation>Ausente: el punto se omite de todo. {point.absent} lo coloca de nuevo.</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a message</comment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>note ({face.note})</source>
        <translation>nota ({face.note})</translation>
    </message>
    <message>
        <source>Note of the review</source>
        <translation>Nota de la revisión</translation>
    </message>
    <message>
        <source>note of the review ({review.note})</source>
        <translation>nota ({review.note})</translation>
    </message>
    <message>
        <source>Note on the face</source>
        <translation>Nota sobre el rostro</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>no cambia nada</translation>
    </message>
    <message>
        <source>Nothing found in this photo. {face.draw} draws the box of an object.</source>
        <translation>No se ha encontrado nada en esta foto. {face.draw} dibuja el recuadro de un objeto.</translation>
    </message>
    <message>
        <source>Nothing is carried: no face here or in the frames around was corrected or accepted.</source>
        <translation>No se traslada nada: aquí o en los fotogramas cercanos no se ha corregido ni aceptado ningún rostro.</translation>
    </message>
    <message>
        <source>Nothing is done again: it was changed in another window since, and stays so.</source>
        <translation>No se rehace nada: desde entonces se cambió en otra ventana y queda así.</translation>
    </message>
    <message>
        <source>Nothing is found by itself: a person draws each box</source>
        <translation>Nada se encuentra por sí solo: una persona dibuja cada recuadro</translation>
    </message>
    <message>
        <source>Nothing is found here: {model} has no finder of its own, and the next training adds one. {{face.draw}} draws a box by hand.</source>
        <translation>Aquí no se encuentra nada: {model} no tiene buscador propio, y el próximo entrenamiento lo añade. {{face.draw}} dibuja un recuadro a mano.</translation>
    </message>
    <message>
        <source>Nothing is measured yet: distances, angles, areas and ratios between points are defined once.</source>
        <translation>Aún no se mide nada: las distancias, ángulos, áreas y razones entre puntos se definen una vez.</translation>
    </message>
    <message>
        <source>Nothing is measured yet: {measure.new} defines something.</source>
        <translation>Aún no se mide nada: {measure.new} define algo.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Aún no hay nada abierto.</translation>
    </message>
    <message>
        <source>Nothing is predicted here. {face.draw} draws the box of a face.</source>
        <translation>Aquí no se predice nada. {face.draw} dibuja el recuadro de una cara.</translation>
    </message>
    <message>
        <source>Nothing is undone: it was changed in another window since, and stays so.</source>
        <translation>No se deshace nada: desde entonces se cambió en otra ventana y queda así.</translation>
    </message>
    <message>
        <source>Nothing looks wrong about this face.</source>
        <translation>Nada parece mal en este rostro.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nada que rehacer.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nada que deshacer.</translation>
    </message>
    <message>
        <source>Nothing waits for a review.</source>
        <translation>Nada espera revisión.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>Nudge by photo pixels</source>
        <translation>Mover por píxeles de foto</translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation>Mover abajo</translation>
    </message>
    <message>
        <source>Nudge down × 10</source>
        <translation>Mover abajo × 10</translation>
    </message>
    <message>
        <source>Nudge left</source>
        <translation>Mover a izquierda</translation>
    </message>
    <message>
        <source>Nudge left × 10</source>
        <translation>Mover a izquierda × 10</translation>
    </message>
    <message>
        <source>Nudge right</source>
        <translation>Mover a derecha</translation>
    </message>
    <message>
        <source>Nudge right × 10</source>
        <translation>Mover a derecha × 10</translation>
    </message>
    <message>
        <source>Nudge up</source>
        <translation>Mover arriba</translation>
    </message>
    <message>
        <source>Nudge up × 10</source>
        <translation>Mover arriba × 10</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>objects of the kind {kind}</source>
        <translation>objetos del tipo {kind}</translation>
    </message>
    <message>
        <source>objects of the shape {shape}</source>
        <translation>objetos de la forma {shape}</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>occluded</source>
        <comment>a point</comment>
        <translation>oculto</translation>
    </message>
    <message>
        <source>Occluded: something is in front of it.</source>
        <translation>Oculto: hay algo delante de él.</translation>
    </message>
    <message>
        <source>occlusion</source>
        <comment>a flag of a face</comment>
        <translation>oclusión</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>a number that another divides</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>Of a photo with several faces each figure is that of the worst one that is not finished.</source>
        <translation>De una foto con varios rostros, cada cifra es la del peor que no está terminado.</translation>
    </message>
    <message>
        <source>Of several faces, each figure is that of the worst.</source>
        <translation>De varios rostros, cada cifra es la del peor.</translation>
    </message>
    <message>
        <source>Of which this project is the first</source>
        <translation>De lo que este proyecto es el primero</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>old</source>
        <comment>a model</comment>
        <translation>anterior</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>activado</translation>
    </message>
    <message>
        <source>on</source>
        <comment>the faces that models are compared on</comment>
        <translation>en</translation>
    </message>
    <message>
        <source>On faces of people, by the points that it places; without, a few anchors are asked for</source>
        <translation>En rostros de personas, por los puntos que coloca; sin ellos se piden unas pocas anclas</translation>
    </message>
    <message>
        <source>on the GPU only</source>
        <translation>solo en la GPU</translation>
    </message>
    <message>
        <source>on the GPU, if there is one</source>
        <translation>en la GPU, si la hay</translation>
    </message>
    <message>
        <source>On the last days of work, by person</source>
        <translation>En los últimos días de trabajo, por persona</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>en el procesador</translation>
    </message>
    <message>
        <source>on {photo} since {time}</source>
        <translation>en {photo} desde {time}</translation>
    </message>
    <message>
        <source>Once all is sent; the project keeps all that it has</source>
        <translation>En cuanto todo esté enviado; el proyecto conserva todo lo que tiene</translation>
    </message>
    <message>
        <source>One frame in {number}</source>
        <translation>Un fotograma de cada {number}</translation>
    </message>
    <message>
        <source>One object a photo, which fills it: a specimen, an X-ray</source>
        <translation>Un objeto por foto, que la llena: un espécimen, una radiografía</translation>
    </message>
    <message>
        <source>One's own layouts, the newest last</source>
        <translation>Los esquemas propios, al final el más nuevo</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Solo las mías</translation>
    </message>
    <message>
        <source>only mine</source>
        <comment>photos listed</comment>
        <translation>solo mías</translation>
    </message>
    <message>
        <source>Only one person has annotated this face.</source>
        <translation>Solo una persona ha anotado este rostro.</translation>
    </message>
    <message>
        <source>Only the photo, while held</source>
        <translation>Solo la foto, mientras se pulsa</translation>
    </message>
    <message>
        <source>Only where photos are annotated.</source>
        <translation>Solo donde se anotan fotos.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>Abrir una carpeta de fotos</translation>
    </message>
    <message>
        <source>Open a folder of photos…</source>
        <translation>Abrir una carpeta de fotos…</translation>
    </message>
    <message>
        <source>Open a photo of the project first.</source>
        <translation>Abra primero una foto del proyecto.</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>Abierto antes</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Open photos or a project</source>
        <translation>Abrir fotos o un proyecto</translation>
    </message>
    <message>
        <source>Open photos or project…</source>
        <translation>Abrir fotos o proyecto…</translation>
    </message>
    <message>
        <source>Open photos, a video or a project…</source>
        <translation>Abrir fotos, un vídeo o un proyecto…</translation>
    </message>
    <message>
        <source>Open photos: a model places the landmarks of every face and says how sure it is of each. You correct them and accept the face. All is saved as you go; photos are never changed.</source>
        <translation>Abra fotos: un modelo coloca los puntos de referencia de cada rostro y dice cuán seguro está de cada uno. Usted los corrige y acepta el rostro. Todo se guarda sobre la marcha; las fotos nunca se modifican.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir reciente</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Abrir la copia</translation>
    </message>
    <message>
        <source>Open the sample photo</source>
        <translation>Abrir la foto de ejemplo</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>Opening the source …</source>
        <translation>Abriendo la fuente …</translation>
    </message>
    <message>
        <source>opening …</source>
        <translation>abriendo …</translation>
    </message>
    <message>
        <source>Or drop a folder, photos or a video on this window.</source>
        <translation>O suelte una carpeta, fotos o un vídeo en esta ventana.</translation>
    </message>
    <message>
        <source>Order of the photos in a project that is new</source>
        <translation>Orden de las fotos en un proyecto nuevo</translation>
    </message>
    <message>
        <source>ordering the list</source>
        <translation>ordenar la lista</translation>
    </message>
    <message>
        <source>other photos lie there under the same names, which the points are not of: {photos}, as {first}; choose another place</source>
        <translation>allí hay otras fotos con los mismos nombres, de las que no son los puntos: {photos}, como {first}; elija otro lugar</translation>
    </message>
    <message>
        <source>other programs do not turn photos of this format by their EXIF orientation, so points lie elsewhere there: {photos}; store them upright before</source>
        <translation>otros programas no giran las fotos de este formato según su orientación EXIF, así que allí los puntos quedan en otra parte: {photos}; guárdelas antes derechas</translation>
    </message>
    <message>
        <source>Others' versions</source>
        <translation>Versiones de otros</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>a point</comment>
        <translation>fuera</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <translation>fuera de la foto</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <comment>a point</comment>
        <translation>fuera de la foto</translation>
    </message>
    <message>
        <source>Outside the photo.</source>
        <translation>Fuera de la foto.</translation>
    </message>
    <message>
        <source>Over the photo, where one sees what they do</source>
        <translation>Sobre la foto, donde se ve lo que hacen</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Superposiciones</translation>
    </message>
    <message>
        <source>Overlays and switches</source>
        <translation>Superposiciones e interruptores</translation>
    </message>
    <message>
        <source>own finder: {results}</source>
        <translation>buscador propio: {results}</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>a member of a team</comment>
        <translation>propietario</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Página del manual</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>desplazar</translation>
    </message>
    <message>
        <source>pan, on a touchpad</source>
        <translation>desplazar, en un panel táctil</translation>
    </message>
    <message numerus="yes">
        <source>Passed over {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: Passed over {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>Se ha saltado {count:,} foto asignada a {names}.</numerusform>
            <numerusform>Se han saltado {count:,} fotos asignadas a {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste face</source>
        <translation>Pegar rostro</translation>
    </message>
    <message>
        <source>Paste face into a box</source>
        <translation>Pegar rostro en un recuadro</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>Personas del equipo</translation>
    </message>
    <message>
        <source>Percent of the photos that judge the new model</source>
        <translation>Porcentaje de las fotos que juzgan el modelo nuevo</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo, as shown</source>
        <translation>Foto, como se muestra</translation>
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
        <translation>los nombres de las fotos parten de {base} (--images {base} al leerlo)</translation>
    </message>
    <message>
        <source>Photos done</source>
        <translation>Fotos hechas</translation>
    </message>
    <message>
        <source>Photos that were moved</source>
        <translation>Fotos que se han movido</translation>
    </message>
    <message>
        <source>Picture of the landmarks</source>
        <translation>Imagen de los puntos de referencia</translation>
    </message>
    <message>
        <source>pinky</source>
        <comment>a region of a layout</comment>
        <translation>meñique</translation>
    </message>
    <message>
        <source>Pixel grid, zoomed in</source>
        <translation>Rejilla de píxeles al ampliar</translation>
    </message>
    <message>
        <source>Place new layouts by the faces so far</source>
        <translation>Colocar esquemas nuevos según los rostros hechos</translation>
    </message>
    <message>
        <source>Place points by clicking</source>
        <translation>Colocar puntos con clics</translation>
    </message>
    <message>
        <source>Place points with this model from now on.</source>
        <translation>Colocar puntos con este modelo de ahora en adelante.</translation>
    </message>
    <message>
        <source>Placed where its mark was.</source>
        <translation>Colocado donde estaba su marca.</translation>
    </message>
    <message>
        <source>places outside the photo</source>
        <translation>lugares fuera de la foto</translation>
    </message>
    <message>
        <source>Places {placed} points, this project has {wanted}.</source>
        <translation>Coloca {placed} puntos, este proyecto tiene {wanted}.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>point</source>
        <translation>punto</translation>
    </message>
    <message>
        <source>point</source>
        <comment>a decimal</comment>
        <translation>punto</translation>
    </message>
    <message>
        <source>Point names</source>
        <translation>Nombres de puntos</translation>
    </message>
    <message>
        <source>Point numbers</source>
        <translation>Números de puntos</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>punto {number}</translation>
    </message>
    <message>
        <source>Point {number} of {total}: {name}</source>
        <translation>Punto {number} de {total}: {name}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>drawing a layout</comment>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>Points added, removed, renamed or in another order; the faces follow</source>
        <translation>Puntos añadidos, quitados, renombrados o en otro orden; los rostros se adaptan</translation>
    </message>
    <message>
        <source>Points and their columns</source>
        <translation>Puntos y sus columnas</translation>
    </message>
    <message>
        <source>points improbable given the others</source>
        <translation>puntos improbables dados los demás</translation>
    </message>
    <message>
        <source>Points mirror each other</source>
        <translation>Los puntos se reflejan entre sí</translation>
    </message>
    <message>
        <source>points move alone</source>
        <translation>los puntos se mueven solos</translation>
    </message>
    <message>
        <source>Points move alone.</source>
        <translation>Los puntos se mueven solos.</translation>
    </message>
    <message>
        <source>points on curves</source>
        <translation>puntos en curvas</translation>
    </message>
    <message>
        <source>points that are not annotated</source>
        <translation>puntos que no están anotados</translation>
    </message>
    <message>
        <source>points that are not annotated come as not placed, in {faces}</source>
        <translation>los puntos que no están anotados llegan sin colocar, en {faces}</translation>
    </message>
    <message>
        <source>points that the layout {layout} does not have</source>
        <translation>puntos que el esquema {layout} no tiene</translation>
    </message>
    <message>
        <source>pose</source>
        <comment>a flag of a face</comment>
        <translation>pose</translation>
    </message>
    <message>
        <source>Predict a curve again</source>
        <translation>Predecir una curva de nuevo</translation>
    </message>
    <message>
        <source>Predict all photos</source>
        <translation>Predecir todas las fotos</translation>
    </message>
    <message>
        <source>Predict all photos of a project when it is opened</source>
        <translation>Predecir todas las fotos de un proyecto al abrirlo</translation>
    </message>
    <message>
        <source>Predict them anew</source>
        <translation>Predecirlas de nuevo</translation>
    </message>
    <message>
        <source>Predict this face again</source>
        <translation>Predecir este rostro de nuevo</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a face</comment>
        <translation>predicho</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a photo</comment>
        <translation>predicha</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a point</comment>
        <translation>predicho</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>photos listed</comment>
        <translation>predichas</translation>
    </message>
    <message>
        <source>predicted by {author}, {time}</source>
        <translation>predicho por {author}, {time}</translation>
    </message>
    <message>
        <source>predicted, as the model placed it</source>
        <translation>predicho, como lo colocó el modelo</translation>
    </message>
    <message numerus="yes">
        <source>Predicting anew, {count:,} photos to go.</source>
        <extracomment>Of one: Predicting anew, {count:,} photo to go.</extracomment>
        <translation>
            <numerusform>Prediciendo de nuevo, falta {count:,} foto.</numerusform>
            <numerusform>Prediciendo de nuevo, faltan {count:,} fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>predicting, {waiting} to go</source>
        <translation>prediciendo, faltan {waiting}</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>predicción</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <source>Press the new key of “{command}”. Backspace: no key. Esc: leave it as it is.</source>
        <translation>Pulse la tecla nueva de “{command}”. Retroceso: sin tecla. Esc: dejarla como está.</translation>
    </message>
    <message>
        <source>Press {face.accept} when the face is right. Only faces that you have accepted teach the next model.</source>
        <translation>Pulse {face.accept} cuando el rostro esté bien. Solo los rostros que usted ha aceptado enseñan al próximo modelo.</translation>
    </message>
    <message>
        <source>Press {point.next}: it leads to the point that the model is least sure of, and then to the next. Its ellipse says how far it may be off, and in which direction.</source>
        <translation>Pulse {point.next}: lleva al punto del que el modelo está menos seguro, y luego al siguiente. Su elipse dice cuánto puede estar desviado y en qué dirección.</translation>
    </message>
    <message>
        <source>Previous face in the photo</source>
        <translation>Rostro anterior de la foto</translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation>Fotograma anterior del vídeo</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>a message</comment>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
        <source>Projects ({pattern})</source>
        <translation>Proyectos ({pattern})</translation>
    </message>
    <message>
        <source>Put away ({point.deselect})</source>
        <translation>Quitar ({point.deselect})</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>Quitar el mensaje</translation>
    </message>
    <message>
        <source>queue scores</source>
        <translation>puntuaciones de la cola</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>ratio</source>
        <comment>what is measured</comment>
        <translation>razón</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Leerla así</translation>
    </message>
    <message>
        <source>reading a photo to draw a layout on</source>
        <translation>leer una foto en la que dibujar un esquema</translation>
    </message>
    <message>
        <source>reading faces</source>
        <translation>leer rostros</translation>
    </message>
    <message>
        <source>Really reset everything</source>
        <translation>Sí, restablecer todo</translation>
    </message>
    <message>
        <source>Recalibrate ellipses</source>
        <translation>Recalibrar elipses</translation>
    </message>
    <message>
        <source>recalibrating</source>
        <translation>recalibrar</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision unknown, {objects} objects held out</source>
        <translation>exhaustividad {recall:.0f} %, precisión desconocida, {objects} objetos reservados</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision {precision:.0f} %, {objects} objects held out</source>
        <translation>exhaustividad {recall:.0f} %, precisión {precision:.0f} %, {objects} objetos reservados</translation>
    </message>
    <message>
        <source>rectangles without points</source>
        <translation>rectángulos sin puntos</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redo in the drawing</source>
        <translation>Rehacer en el dibujo</translation>
    </message>
    <message>
        <source>regions of the kind {kind}</source>
        <translation>regiones de la clase {kind}</translation>
    </message>
    <message>
        <source>regions of the type {kind}</source>
        <translation>regiones del tipo {kind}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Reject, and on to the next</source>
        <translation>Rechazar y siguiente</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a face</comment>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a photo</comment>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a point</comment>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>photos listed</comment>
        <translation>rechazadas</translation>
    </message>
    <message>
        <source>rejected by {author}, {time}</source>
        <translation>rechazado por {author}, {time}</translation>
    </message>
    <message>
        <source>rejected, as the model placed it</source>
        <translation>rechazado, como lo colocó el modelo</translation>
    </message>
    <message>
        <source>relinking</source>
        <translation>volver a enlazar</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>Recordado</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>the scale</comment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Quitar del proyecto</translation>
    </message>
    <message>
        <source>Remove the scale of this photo</source>
        <translation>Quitar la escala de esta foto</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>Quitar lo elegido</translation>
    </message>
    <message numerus="yes">
        <source>Removed {count:,} photos from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {count:,} photo from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>Se ha quitado {count:,} foto del proyecto; su archivo se queda donde está.</numerusform>
            <numerusform>Se han quitado {count:,} fotos del proyecto; sus archivos se quedan donde están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {name} from the project; its file stays where it is.</source>
        <translation>Se ha quitado {name} del proyecto; su archivo se queda donde está.</translation>
    </message>
    <message numerus="yes">
        <source>Removed {name} with {count:,} accepted faces from the project; its file stays where it is.</source>
        <extracomment>Of one: Removed {name} with {count:,} accepted face from the project; its file stays where it is.</extracomment>
        <translation>
            <numerusform>Se ha quitado {name} con {count:,} rostro aceptado del proyecto; su archivo se queda donde está.</numerusform>
            <numerusform>Se ha quitado {name} con {count:,} rostros aceptados del proyecto; su archivo se queda donde está.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {photos} with {count:,} accepted faces from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {photos} with {count:,} accepted face from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>Se ha quitado {photos} con {count:,} rostro aceptado del proyecto; los archivos se quedan donde están.</numerusform>
            <numerusform>Se ha quitado {photos} con {count:,} rostros aceptados del proyecto; los archivos se quedan donde están.</numerusform>
        </translation>
    </message>
    <message>
        <source>removed: {points}</source>
        <translation>quitados: {points}</translation>
    </message>
    <message>
        <source>renamed: {points}</source>
        <translation>renombrados: {points}</translation>
    </message>
    <message>
        <source>Reopen a finished face</source>
        <translation>Reabrir un rostro terminado</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>Sustituir archivos existentes</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Restablecer las teclas</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>Restablecer todo…</translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation>Restablecer tecla</translation>
    </message>
    <message>
        <source>Reset the panels</source>
        <translation>Restablecer los paneles</translation>
    </message>
    <message>
        <source>Rest follows</source>
        <translation>El resto sigue</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>Restaurar una copia …</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Restaurarla</translation>
    </message>
    <message>
        <source>Restored: {backup}.</source>
        <translation>Restaurado: {backup}.</translation>
    </message>
    <message>
        <source>Restored: {backup}. What stood there is {name} now.</source>
        <translation>Restaurado: {backup}. Lo que había allí es ahora {name}.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume goes on where it was stopped; Compare takes it as it is.</source>
        <translation>Reanudar sigue donde se detuvo; Comparar lo toma como está.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review panel</source>
        <translation>Panel de revisión</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>revisor</translation>
    </message>
    <message>
        <source>reviewer</source>
        <comment>a member of a team</comment>
        <translation>revisor</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>clic derecho</translation>
    </message>
    <message>
        <source>Ring around what has the keyboard</source>
        <translation>Aro alrededor de lo que tiene el teclado</translation>
    </message>
    <message>
        <source>ring finger</source>
        <comment>a region of a layout</comment>
        <translation>anular</translation>
    </message>
    <message>
        <source>Rings are points that are probably wrong; a click goes to one</source>
        <translation>Los aros son puntos probablemente erróneos; un clic lleva a uno</translation>
    </message>
    <message>
        <source>rotations of boxes</source>
        <translation>giros de recuadros</translation>
    </message>
    <message>
        <source>rows without success</source>
        <translation>filas sin éxito</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save a copy of the project</source>
        <translation>Guardar una copia del proyecto</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Save the drawing…</source>
        <translation>Guardar el dibujo…</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Guardar el esquema</translation>
    </message>
    <message>
        <source>Save this session as {name} again</source>
        <translation>Guardar esta sesión de nuevo como {name}</translation>
    </message>
    <message>
        <source>Save this session beside it</source>
        <translation>Guardar esta sesión al lado</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
    <message>
        <source>saved {name}</source>
        <translation>guardado {name}</translation>
    </message>
    <message>
        <source>Scale the points to this photo</source>
        <translation>Escalar los puntos a esta foto</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>puntuación {score:.2f}</translation>
    </message>
    <message>
        <source>search ({photo.search})</source>
        <translation>buscar ({photo.search})</translation>
    </message>
    <message>
        <source>search for faces</source>
        <translation>búsqueda de rostros</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Second look at finished faces</source>
        <translation>Segundo vistazo a rostros terminados</translation>
    </message>
    <message>
        <source>Second person's verdict, several versions</source>
        <translation>Veredicto de una segunda persona, varias versiones</translation>
    </message>
    <message>
        <source>seconds a face</source>
        <translation>segundos por rostro</translation>
    </message>
    <message>
        <source>Seconds between the frames of a series</source>
        <translation>Segundos entre los fotogramas de una serie</translation>
    </message>
    <message>
        <source>See the list of photos</source>
        <translation>Ver la lista de fotos</translation>
    </message>
    <message>
        <source>See the points</source>
        <translation>Ver los puntos</translation>
    </message>
    <message>
        <source>segmentations</source>
        <translation>segmentaciones</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Select a point first: click one, or {point.next}.</source>
        <translation>Seleccione primero un punto: haga clic en uno, o {point.next}.</translation>
    </message>
    <message>
        <source>Select a point of the half that is right: it is mirrored onto the other.</source>
        <translation>Seleccione un punto de la mitad correcta: se refleja en la otra.</translation>
    </message>
    <message>
        <source>Select a point to nudge it: click one, or {point.next}.</source>
        <translation>Seleccione un punto para moverlo: haga clic en uno, o {point.next}.</translation>
    </message>
    <message>
        <source>Select a point to see where the network looked for it: click one, or {point.next}.</source>
        <translation>Seleccione un punto para ver dónde lo buscó la red: haga clic en uno, o {point.next}.</translation>
    </message>
    <message>
        <source>Select all points</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>select an area</source>
        <translation>seleccionar un área</translation>
    </message>
    <message>
        <source>Select its curve, then the next</source>
        <translation>Seleccionar su curva, luego la siguiente</translation>
    </message>
    <message>
        <source>select one more</source>
        <translation>seleccionar uno más</translation>
    </message>
    <message>
        <source>Select several points first: {select.curve} a curve, {select.all} all, Shift+drag an area.</source>
        <translation>Seleccione primero varios puntos: {select.curve} una curva, {select.all} todos, Mayús+arrastrar un área.</translation>
    </message>
    <message>
        <source>Selected points are left out of everything; where none is selected, the face is deleted</source>
        <translation>Los puntos seleccionados se omiten de todo; si no hay ninguno seleccionado, se elimina el rostro</translation>
    </message>
    <message>
        <source>semicolon</source>
        <comment>what stands between cells</comment>
        <translation>punto y coma</translation>
    </message>
    <message>
        <source>Send back to be corrected ({review.return})</source>
        <translation>Devolver para corregirlo ({review.return})</translation>
    </message>
    <message>
        <source>Send back, and on to the next to review</source>
        <translation>Devolver y siguiente por revisar</translation>
    </message>
    <message>
        <source>sent back</source>
        <comment>photos listed</comment>
        <translation>devueltas</translation>
    </message>
    <message>
        <source>Sent back to be corrected.</source>
        <translation>Devuelto para corregirlo.</translation>
    </message>
    <message>
        <source>Separate flags by commas; the first nine have keys. Enter keeps the list, Esc leaves it as it was; an empty list stands for the layout's own. Faces keep their flags.</source>
        <translation>Separe las etiquetas con comas; las nueve primeras tienen teclas. Intro guarda la lista, Esc la deja como estaba; una lista vacía representa la propia del esquema. Los rostros conservan sus etiquetas.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Set by two clicks</source>
        <translation>Fijar con dos clics</translation>
    </message>
    <message>
        <source>Set the scale by two clicks</source>
        <translation>Fijar la escala con dos clics</translation>
    </message>
    <message>
        <source>several faces</source>
        <translation>varios rostros</translation>
    </message>
    <message>
        <source>Several files of predictions are taken together where they have a folder of their own.</source>
        <translation>Varios archivos de predicciones se toman juntos si tienen una carpeta propia.</translation>
    </message>
    <message>
        <source>Several people do the same photos, and do not see each other's points before they have finished.</source>
        <translation>Varias personas hacen las mismas fotos y no ven los puntos de las demás antes de haber terminado.</translation>
    </message>
    <message>
        <source>shape 2.1×</source>
        <translation>forma 2,1×</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: as usual as faces are</source>
        <translation>forma {shape:.1f}×: tan habitual como suelen ser los rostros</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: more usual than most faces</source>
        <translation>forma {shape:.1f}×: más habitual que la mayoría de los rostros</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: {shape:.1f} times as unusual as faces are in the median</source>
        <translation>forma {shape:.1f}×: {shape:.1f} veces tan inusual como los rostros en la mediana</translation>
    </message>
    <message>
        <source>shapes of the type {kind}</source>
        <translation>formas del tipo {kind}</translation>
    </message>
    <message>
        <source>Share of accepted points within the 50, 90 and 95 % ellipses; the mark is what they promise</source>
        <translation>Proporción de puntos aceptados dentro de las elipses del 50, 90 y 95 %; la marca es lo que prometen</translation>
    </message>
    <message>
        <source>Share of the photos that is not learnt from, and judges the new model.</source>
        <translation>Proporción de las fotos de la que no se aprende y que juzga el modelo nuevo.</translation>
    </message>
    <message>
        <source>Share of the points that lie within the ellipses that promise to hold 90 %</source>
        <translation>Proporción de los puntos situados dentro de las elipses que prometen contener el 90 %</translation>
    </message>
    <message>
        <source>Share what is done in this project with others, in a folder or a database</source>
        <translation>Compartir con otros lo que se hace en este proyecto, en una carpeta o una base de datos</translation>
    </message>
    <message>
        <source>sharing {address} …</source>
        <translation>compartiendo {address} …</translation>
    </message>
    <message>
        <source>shift</source>
        <comment>of a point that is dragged</comment>
        <translation>desvío</translation>
    </message>
    <message>
        <source>show dismissed</source>
        <translation>ver descartados</translation>
    </message>
    <message>
        <source>Show it as a mirror does</source>
        <translation>Mostrarlo como en un espejo</translation>
    </message>
    <message>
        <source>Show the photo upright</source>
        <translation>Mostrar la foto derecha</translation>
    </message>
    <message>
        <source>Shown turned by {degrees:g}°; {{view.upright}} shows it upright.</source>
        <translation>Se muestra girada {degrees:g}°; {{view.upright}} la muestra derecha.</translation>
    </message>
    <message>
        <source>Shown upright.</source>
        <translation>Se muestra derecha.</translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation>Reducir la selección</translation>
    </message>
    <message>
        <source>Size and place of the window</source>
        <translation>Tamaño y lugar de la ventana</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Omitir la visita</translation>
    </message>
    <message>
        <source>Skip the tour ({key})</source>
        <translation>Omitir la visita ({key})</translation>
    </message>
    <message>
        <source>skipped tasks</source>
        <translation>tareas omitidas</translation>
    </message>
    <message>
        <source>SLEAP analysis, .h5</source>
        <comment>a file format</comment>
        <translation>SLEAP, análisis .h5</translation>
    </message>
    <message>
        <source>SLEAP, .slp</source>
        <comment>a file format</comment>
        <translation>SLEAP, .slp</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Suavizar</translation>
    </message>
    <message>
        <source>Smooth the points shown</source>
        <translation>Suavizar los puntos mostrados</translation>
    </message>
    <message>
        <source>Snap a curve to its edges</source>
        <translation>Ajustar una curva a sus bordes</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else was faster with {count:,}.</source>
        <extracomment>Of one: Somebody else was faster with {count:,}.</extracomment>
        <translation>
            <numerusform>Otra persona fue más rápida con {count:,}.</numerusform>
            <numerusform>Otra persona fue más rápida con {count:,}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is being opened already.</source>
        <translation>Ya se está abriendo algo.</translation>
    </message>
    <message>
        <source>space</source>
        <comment>what stands between cells</comment>
        <translation>espacio</translation>
    </message>
    <message>
        <source>Spread a curve evenly</source>
        <translation>Repartir una curva por igual</translation>
    </message>
    <message>
        <source>standard deviation across the curve (normal)</source>
        <translation>desviación estándar a través de la curva (normal)</translation>
    </message>
    <message>
        <source>standard deviation along the curve (tangent)</source>
        <translation>desviación estándar a lo largo de la curva (tangente)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Start a project with it</source>
        <translation>Empezar un proyecto con él</translation>
    </message>
    <message>
        <source>Start a project with that layout…</source>
        <translation>Empezar un proyecto con ese esquema…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Empezar a entrenar</translation>
    </message>
    <message>
        <source>state</source>
        <comment>of a point</comment>
        <translation>estado</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>estadísticas</translation>
    </message>
    <message>
        <source>Statistics panel</source>
        <translation>Panel de estadísticas</translation>
    </message>
    <message>
        <source>stay at the face</source>
        <translation>quedarse en el rostro</translation>
    </message>
    <message>
        <source>stays in the project: {part} ({faces:,})</source>
        <translation>queda en el proyecto: {part} ({faces:,})</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {what}</source>
        <translation>Paso {number} de {total}: {what}</translation>
    </message>
    <message>
        <source>StereoMorph, shape files</source>
        <comment>a file format</comment>
        <translation>StereoMorph, archivos de formas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>a training</comment>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is whole.</source>
        <translation>Detenido. Lo escrito hasta ahora está completo.</translation>
    </message>
    <message>
        <source>Stopping after this step …</source>
        <translation>Deteniendo tras este paso …</translation>
    </message>
    <message>
        <source>Stopping after this step … (another project)</source>
        <translation>Deteniendo tras este paso … (otro proyecto)</translation>
    </message>
    <message>
        <source>Strengths of overlays, the ellipse, and how light photos are</source>
        <translation>Intensidad de las superposiciones, la elipse y cuán claras son las fotos</translation>
    </message>
    <message>
        <source>Strengths, brightness…</source>
        <translation>Intensidades, brillo…</translation>
    </message>
    <message>
        <source>Strengths, ellipses and light…</source>
        <translation>Intensidades, elipses y luz…</translation>
    </message>
    <message>
        <source>Supervisely, JSON files</source>
        <comment>a file format</comment>
        <translation>Supervisely, archivos JSON</translation>
    </message>
    <message>
        <source>surest first</source>
        <translation>más seguras primero</translation>
    </message>
    <message>
        <source>tab</source>
        <comment>what stands between cells</comment>
        <translation>tabulador</translation>
    </message>
    <message>
        <source>table with a row a face, CSV or TSV</source>
        <comment>a file format</comment>
        <translation>tabla con una fila por rostro, CSV o TSV</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>marcas</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>take back anything, also after a restart</source>
        <translation>revertir cualquier cosa, también tras reiniciar</translation>
    </message>
    <message>
        <source>Take it out of the list; can be undone.</source>
        <translation>Quitarlo de la lista; se puede deshacer.</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Tomar el mío</translation>
    </message>
    <message>
        <source>Take one every few seconds</source>
        <translation>Tomar uno cada pocos segundos</translation>
    </message>
    <message>
        <source>Take the first version (mine), and on</source>
        <translation>Tomar la primera versión (la mía) y seguir</translation>
    </message>
    <message>
        <source>Take the mean</source>
        <translation>Tomar la media</translation>
    </message>
    <message>
        <source>Take the mean of all versions, and on</source>
        <translation>Tomar la media de todas las versiones y seguir</translation>
    </message>
    <message>
        <source>Take the next photos…</source>
        <translation>Asignarme las siguientes fotos…</translation>
    </message>
    <message>
        <source>Take the second version (theirs), and on</source>
        <translation>Tomar la segunda versión (la otra) y seguir</translation>
    </message>
    <message>
        <source>Take the selected photos</source>
        <translation>Asignarme las fotos elegidas</translation>
    </message>
    <message>
        <source>Take the tour: two minutes on the sample photo</source>
        <translation>Hacer la visita: dos minutos con la foto de ejemplo</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Tomarlos</translation>
    </message>
    <message>
        <source>Take this frame</source>
        <translation>Tomar este fotograma</translation>
    </message>
    <message>
        <source>Take this photo as the annotated one</source>
        <translation>Tomar esta foto como la anotada</translation>
    </message>
    <message>
        <source>Take {author}’s</source>
        <translation>Tomar el de {author}</translation>
    </message>
    <message>
        <source>Tangent and normal</source>
        <translation>Tangente y normal</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>team</source>
        <translation>equipo</translation>
    </message>
    <message>
        <source>Team panel</source>
        <translation>Panel del equipo</translation>
    </message>
    <message>
        <source>team: needs a newer version</source>
        <translation>equipo: requiere una versión más nueva</translation>
    </message>
    <message>
        <source>team: not reached, goes on alone</source>
        <translation>equipo: no se alcanza, se sigue en solitario</translation>
    </message>
    <message>
        <source>team: synchronising …</source>
        <translation>equipo: sincronizando …</translation>
    </message>
    <message>
        <source>team: up to date</source>
        <translation>equipo: al día</translation>
    </message>
    <message>
        <source>team: {edits:,} to send</source>
        <translation>equipo: {edits:,} por enviar</translation>
    </message>
    <message>
        <source>team: {problem}</source>
        <translation>equipo: {problem}</translation>
    </message>
    <message>
        <source>tested on</source>
        <translation>probado con</translation>
    </message>
    <message>
        <source>That is no number of photos: {text}</source>
        <translation>Esto no es un número de fotos: {text}</translation>
    </message>
    <message>
        <source>that nobody has accepted it</source>
        <translation>que nadie lo ha aceptado</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>Esa ha sido la visita</translation>
    </message>
    <message>
        <source>The copy that followed it holds what was saved, and is looked through first.</source>
        <translation>La copia que lo seguía contiene lo guardado, y se examina primero.</translation>
    </message>
    <message>
        <source>The curve lies on the ridge of its edge map now.</source>
        <translation>La curva está ahora sobre la cresta de su mapa de bordes.</translation>
    </message>
    <message>
        <source>The diagonal of the points' box</source>
        <translation>La diagonal del recuadro de los puntos</translation>
    </message>
    <message>
        <source>The edge map shows no ridge near this curve.</source>
        <translation>El mapa de bordes no muestra ninguna cresta cerca de esta curva.</translation>
    </message>
    <message>
        <source>the export ended without a word</source>
        <translation>la exportación terminó sin decir nada</translation>
    </message>
    <message>
        <source>The face and the point that are selected</source>
        <translation>El rostro y el punto seleccionados</translation>
    </message>
    <message>
        <source>the face box</source>
        <translation>el recuadro del rostro</translation>
    </message>
    <message>
        <source>the face has no flags</source>
        <translation>el rostro no tiene etiquetas</translation>
    </message>
    <message>
        <source>The face is accepted, and those of its points that nobody has placed count nowhere</source>
        <translation>El rostro se acepta, y aquellos de sus puntos que nadie ha colocado no cuentan en ningún sitio</translation>
    </message>
    <message>
        <source>the face is {now}, no longer {before}</source>
        <translation>el rostro está {now}, ya no {before}</translation>
    </message>
    <message>
        <source>The face that was copied has the layout {copied}, this project {own}.</source>
        <translation>El rostro copiado tiene el esquema {copied}; este proyecto, {own}.</translation>
    </message>
    <message>
        <source>the face's left and right are exchanged</source>
        <translation>la izquierda y la derecha del rostro están intercambiadas</translation>
    </message>
    <message>
        <source>The face's points form a shape 2.1 times as unusual as those that the model has learnt from, in the median. An odd shape is an odd face, or a wrong prediction.</source>
        <translation>Los puntos del rostro forman una figura 2,1 veces tan inusual como aquellas de las que ha aprendido el modelo, en la mediana. Una forma rara es un rostro raro o una predicción errónea.</translation>
    </message>
    <message>
        <source>The faces could not be looked through: the process was ended</source>
        <translation>No se han podido examinar los rostros: el proceso se ha interrumpido</translation>
    </message>
    <message>
        <source>The faces could not be looked through: {complaint}</source>
        <translation>No se han podido examinar los rostros: {complaint}</translation>
    </message>
    <message numerus="yes">
        <source>The faces of {count:,} photos have more views, and the list stands by their doubts.</source>
        <extracomment>Of one: The faces of {count:,} photo have more views, and the list stands by their doubts.</extracomment>
        <translation>
            <numerusform>Las caras de {count:,} foto tienen más vistas y la lista se ordena por sus dudas.</numerusform>
            <numerusform>Las caras de {count:,} fotos tienen más vistas y la lista se ordena por sus dudas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first of two others divided by the second.</source>
        <translation>La primera de otras dos dividida entre la segunda.</translation>
    </message>
    <message>
        <source>The frames between {first:,} and {last:,} take nothing: they are finished, placed by hand or filled already.</source>
        <translation>Los fotogramas entre {first:,} y {last:,} no reciben nada: están terminados, colocados a mano o ya rellenados.</translation>
    </message>
    <message>
        <source>The group {name} has no points.</source>
        <translation>El grupo {name} no tiene puntos.</translation>
    </message>
    <message>
        <source>The largest ± first.</source>
        <translation>El mayor ± primero.</translation>
    </message>
    <message>
        <source>The layout has no point '{name}'.</source>
        <translation>El esquema no tiene ningún punto “{name}”.</translation>
    </message>
    <message numerus="yes">
        <source>the layout has {count} points</source>
        <extracomment>Of one: the layout has {count} point</extracomment>
        <translation>
            <numerusform>el esquema tiene {count} punto</numerusform>
            <numerusform>el esquema tiene {count} puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>The layout is changed: {changes}. {{edit.undo}} takes it back.</source>
        <translation>El esquema ha cambiado: {changes}. {{edit.undo}} lo revierte.</translation>
    </message>
    <message>
        <source>The layout was changed in another window; this one shows it now.</source>
        <translation>El esquema se cambió en otra ventana; esta ya lo muestra.</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>la lista de modelos</translation>
    </message>
    <message>
        <source>the live view stopped: {reason}</source>
        <translation>la vista en directo se detuvo: {reason}</translation>
    </message>
    <message>
        <source>the model file is made</source>
        <translation>el archivo del modelo está hecho</translation>
    </message>
    <message>
        <source>The model has no finder of its own yet: the next training adds one. Until then boxes are drawn by hand.</source>
        <translation>El modelo aún no tiene buscador propio: el próximo entrenamiento lo añade. Hasta entonces los recuadros se dibujan a mano.</translation>
    </message>
    <message>
        <source>The model helps with new layouts</source>
        <translation>El modelo ayuda con esquemas nuevos</translation>
    </message>
    <message>
        <source>The model in use helps with faces of a layout that it does not know, by its own points.</source>
        <translation>El modelo en uso ayuda, con sus propios puntos, en los rostros de un esquema que no conoce.</translation>
    </message>
    <message>
        <source>The model in use: {name}</source>
        <translation>El modelo en uso: {name}</translation>
    </message>
    <message>
        <source>the model is loading …</source>
        <translation>el modelo se está cargando …</translation>
    </message>
    <message>
        <source>The model is still loading …</source>
        <translation>El modelo aún se está cargando …</translation>
    </message>
    <message>
        <source>The model is still loading.</source>
        <translation>El modelo aún se está cargando.</translation>
    </message>
    <message>
        <source>The model is unsure of it by {along:.1f} pixels along the curve and {across:.1f} across.</source>
        <translation>El modelo tiene en él una incertidumbre de {along:.1f} píxeles a lo largo de la curva y {across:.1f} a través.</translation>
    </message>
    <message>
        <source>The model runs on the CPU: {reason}.</source>
        <translation>El modelo se ejecuta en la CPU: {reason}.</translation>
    </message>
    <message>
        <source>The model runs on {provider}.</source>
        <translation>El modelo se ejecuta en {provider}.</translation>
    </message>
    <message>
        <source>the model {problem}</source>
        <translation>el modelo {problem}</translation>
    </message>
    <message>
        <source>the model's confidence</source>
        <translation>la confianza del modelo</translation>
    </message>
    <message>
        <source>The model's own finder</source>
        <translation>El buscador propio del modelo</translation>
    </message>
    <message>
        <source>the model's own finder</source>
        <translation>el buscador propio del modelo</translation>
    </message>
    <message>
        <source>The model's own finder looks for objects.</source>
        <translation>El buscador propio del modelo busca objetos.</translation>
    </message>
    <message>
        <source>the model's own finder, or faces where it has none</source>
        <translation>el buscador propio del modelo, o rostros si no lo tiene</translation>
    </message>
    <message>
        <source>The models at hand</source>
        <translation>Los modelos disponibles</translation>
    </message>
    <message>
        <source>The most unusual shapes first.</source>
        <translation>Las formas más inusuales primero.</translation>
    </message>
    <message>
        <source>The name that your edits carry</source>
        <translation>El nombre que llevan sus ediciones</translation>
    </message>
    <message>
        <source>The new model has probably forgotten much: {elsewhere}.</source>
        <translation>El modelo nuevo probablemente ha olvidado mucho: {elsewhere}.</translation>
    </message>
    <message>
        <source>The new model is better on {faces}: {change}.</source>
        <translation>El modelo nuevo es mejor en {faces}: {change}.</translation>
    </message>
    <message>
        <source>The new model is not better on {faces}: {change}.</source>
        <translation>El modelo nuevo no es mejor en {faces}: {change}.</translation>
    </message>
    <message>
        <source>The new model is not worse on {faces}: {change}.</source>
        <translation>El modelo nuevo no es peor en {faces}: {change}.</translation>
    </message>
    <message>
        <source>The new model is worse on {faces}: {change}.</source>
        <translation>El modelo nuevo es peor en {faces}: {change}.</translation>
    </message>
    <message>
        <source>The new model takes more corrections on {faces}: {corrections}.</source>
        <translation>El modelo nuevo necesita más correcciones en {faces}: {corrections}.</translation>
    </message>
    <message>
        <source>The next ones in the queue's order that nobody has taken. Others are led past them for 12 hours.</source>
        <translation>Las siguientes en el orden de la cola que nadie tiene asignadas. Los demás pasan de largo durante 12 horas.</translation>
    </message>
    <message>
        <source>the next ones in {folder}</source>
        <translation>las siguientes de {folder}</translation>
    </message>
    <message>
        <source>the next ones, in the queue's order</source>
        <translation>las siguientes, en el orden de la cola</translation>
    </message>
    <message>
        <source>the next photo</source>
        <translation>la siguiente foto</translation>
    </message>
    <message numerus="yes">
        <source>The next points are called as {count} points there.</source>
        <extracomment>Of one: The next point is called as {count} point there.</extracomment>
        <translation>
            <numerusform>El siguiente punto se llama como {count} punto de allí.</numerusform>
            <numerusform>Los siguientes puntos se llaman como {count} puntos de allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la nota</translation>
    </message>
    <message>
        <source>the note is “{note}”</source>
        <translation>la nota es “{note}”</translation>
    </message>
    <message>
        <source>The one before ({review.previous})</source>
        <translation>El anterior ({review.previous})</translation>
    </message>
    <message>
        <source>The other file is {name} still; adnet merge joins both.</source>
        <translation>El otro archivo sigue siendo {name}; adnet merge une ambos.</translation>
    </message>
    <message>
        <source>The other half is a mirror image now.</source>
        <translation>La otra mitad es ahora una imagen en espejo.</translation>
    </message>
    <message>
        <source>The others have followed: {point.next} goes to the least sure one, {face.accept} accepts.</source>
        <translation>Los demás han seguido: {point.next} va al menos seguro, {face.accept} acepta.</translation>
    </message>
    <message>
        <source>The panel that is seen</source>
        <translation>El panel que se ve</translation>
    </message>
    <message>
        <source>The photo before has no face to copy.</source>
        <translation>La foto anterior no tiene ningún rostro que copiar.</translation>
    </message>
    <message>
        <source>The photo has another shape, so its points cannot be scaled to it.</source>
        <translation>La foto tiene otras proporciones, así que sus puntos no se pueden escalar a ella.</translation>
    </message>
    <message>
        <source>The photo has no scale any more.</source>
        <translation>La foto ya no tiene escala.</translation>
    </message>
    <message>
        <source>The photo is shown upright.</source>
        <translation>La foto se muestra derecha.</translation>
    </message>
    <message>
        <source>The photo itself is the object: {point.place} places its points by clicks.</source>
        <translation>La foto misma es el objeto: {point.place} coloca sus puntos con clics.</translation>
    </message>
    <message>
        <source>The photo that was annotated is not in {folder}.</source>
        <translation>La foto que se anotó no está en {folder}.</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; the set has them in {folder}/ (--copy-photos puts copies there)</source>
        <translation>las fotos están en otro lugar; el conjunto las tiene en {folder}/ (--copy-photos pone copias allí)</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; {suffix} files belong beside them (--copy-photos puts copies there)</source>
        <translation>las fotos están en otro lugar; los archivos {suffix} van junto a ellas (--copy-photos pone copias allí)</translation>
    </message>
    <message>
        <source>The photos of the project</source>
        <translation>Las fotos del proyecto</translation>
    </message>
    <message>
        <source>The photos that are selected in the list; their files stay, and undo brings them back</source>
        <translation>Las fotos seleccionadas en la lista; sus archivos se quedan, y deshacer las recupera</translation>
    </message>
    <message>
        <source>the place of {name}</source>
        <translation>el lugar de {name}</translation>
    </message>
    <message numerus="yes">
        <source>the places of {count} points</source>
        <extracomment>Of one: the place of {count} point</extracomment>
        <translation>
            <numerusform>el lugar de {count} punto</numerusform>
            <numerusform>los lugares de {count} puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>the point that is least certain; drag it into place, or nudge it with the arrow keys</source>
        <translation>el punto menos seguro; arrástrelo a su sitio o muévalo con las flechas</translation>
    </message>
    <message>
        <source>The points are scaled to this photo.</source>
        <translation>Los puntos se han escalado a esta foto.</translation>
    </message>
    <message>
        <source>The points of this curve are spread evenly already.</source>
        <translation>Los puntos de esta curva ya están repartidos por igual.</translation>
    </message>
    <message>
        <source>the points stand in another order</source>
        <translation>los puntos están en otro orden</translation>
    </message>
    <message>
        <source>the process was ended</source>
        <translation>el proceso se ha interrumpido</translation>
    </message>
    <message>
        <source>the rest follows</source>
        <translation>el resto sigue</translation>
    </message>
    <message>
        <source>The same from {error:.0f} % on: the face is too small, too much turned or covered for the model to tell its points. The figure is in the tip of a row.</source>
        <translation>Lo mismo a partir de {error:.0f} %: el rostro es demasiado pequeño, está demasiado girado o tapado para que el modelo sitúe sus puntos. La cifra está en la ayuda de una fila.</translation>
    </message>
    <message>
        <source>The sample photo is being opened …</source>
        <translation>Se está abriendo la foto de ejemplo…</translation>
    </message>
    <message>
        <source>the scale of the photo</source>
        <translation>la escala de la foto</translation>
    </message>
    <message>
        <source>The smallest ± first.</source>
        <translation>El menor ± primero.</translation>
    </message>
    <message>
        <source>The team meets at {address}; the others join it there.</source>
        <translation>El equipo se reúne en {address}; los demás se unen a él allí.</translation>
    </message>
    <message>
        <source>The team's model {names} is in the list of models now.</source>
        <translation>El modelo del equipo {names} está ahora en la lista de modelos.</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>La visita</translation>
    </message>
    <message>
        <source>The tour takes two minutes</source>
        <translation>La visita dura dos minutos</translation>
    </message>
    <message>
        <source>The training ends</source>
        <translation>El entrenamiento termina</translation>
    </message>
    <message>
        <source>the training process ended without a word</source>
        <translation>el proceso de entrenamiento terminó sin decir nada</translation>
    </message>
    <message>
        <source>The video is over. {camera.take} takes its last frame, {camera.leave} leaves.</source>
        <translation>El vídeo ha terminado. {camera.take} toma su último fotograma, {camera.leave} sale.</translation>
    </message>
    <message numerus="yes">
        <source>the visibility of {count} points</source>
        <extracomment>Of one: the visibility of {count} point</extracomment>
        <translation>
            <numerusform>la visibilidad de {count} punto</numerusform>
            <numerusform>la visibilidad de {count} puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>the visibility of {name}</source>
        <translation>la visibilidad de {name}</translation>
    </message>
    <message>
        <source>The whole face</source>
        <translation>El rostro entero</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>La foto entera</translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation>la foto entera</translation>
    </message>
    <message>
        <source>The whole photo is taken for the object.</source>
        <translation>Se toma la foto entera como el objeto.</translation>
    </message>
    <message>
        <source>The window is in the language that you have chosen when it is opened next.</source>
        <translation>La ventana estará en el idioma que ha elegido la próxima vez que se abra.</translation>
    </message>
    <message numerus="yes">
        <source>The {count:,} photos where nobody has changed a face are looked at anew.</source>
        <extracomment>Of one: The photo where nobody has changed a face is looked at anew.</extracomment>
        <translation>
            <numerusform>La foto en la que nadie ha cambiado un rostro se examina de nuevo.</numerusform>
            <numerusform>Las {count:,} fotos en las que nadie ha cambiado un rostro se examinan de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The {faces} faces are almost alike, as of one person: those of others will be further off than their ellipses say, until some of them are done.</source>
        <translation>Los {faces} rostros son casi iguales, como de una sola persona: los de otras se desviarán más de lo que dicen sus elipses, hasta que algunos de ellos estén hechos.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>There are no edge maps of this face yet: the model has to look at it first.</source>
        <translation>Aún no hay mapas de bordes de este rostro: el modelo tiene que mirarlo primero.</translation>
    </message>
    <message numerus="yes">
        <source>There are {count} versions of this face.</source>
        <extracomment>Of one: There is {count} version of this face.</extracomment>
        <translation>
            <numerusform>Hay {count} versión de este rostro.</numerusform>
            <numerusform>Hay {count} versiones de este rostro.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no face here to review.</source>
        <translation>Aquí no hay ningún rostro que revisar.</translation>
    </message>
    <message>
        <source>There is no mean with a face that was deleted.</source>
        <translation>No hay media con un rostro eliminado.</translation>
    </message>
    <message>
        <source>There is no model yet to say which frames are uncertain.</source>
        <translation>Aún no hay ningún modelo que diga qué fotogramas son inciertos.</translation>
    </message>
    <message>
        <source>there is no note</source>
        <translation>no hay nota</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>Son correctos</translation>
    </message>
    <message>
        <source>This face is neither accepted nor rejected.</source>
        <translation>Este rostro no está aceptado ni rechazado.</translation>
    </message>
    <message>
        <source>This face is no longer there.</source>
        <translation>Este rostro ya no está.</translation>
    </message>
    <message>
        <source>This frame is not in the project.</source>
        <translation>Este fotograma no está en el proyecto.</translation>
    </message>
    <message>
        <source>This is a copy of {project}, which stays as it is; what you do is kept in {copy}.</source>
        <translation>Esto es una copia de {project}, que queda como está; lo que haga se guarda en {copy}.</translation>
    </message>
    <message>
        <source>This is the first photo of the list.</source>
        <translation>Esta es la primera foto de la lista.</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>Esta es la primera foto.</translation>
    </message>
    <message>
        <source>This is the last photo of the list.</source>
        <translation>Esta es la última foto de la lista.</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>Esta es la última foto.</translation>
    </message>
    <message>
        <source>This is the only face in the photo.</source>
        <translation>Este es el único rostro de la foto.</translation>
    </message>
    <message>
        <source>This is the only face that is left.</source>
        <translation>Este es el único rostro que queda.</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk.</source>
        <translation>Este es {name} tal como está en el disco.</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk. The session before is saved as {session}.</source>
        <translation>Este es {name} tal como está en el disco. La sesión anterior está guardada como {session}.</translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation>Esta foto no se puede leer.</translation>
    </message>
    <message>
        <source>This photo counts as the annotated one from now on; its faces are where they were.</source>
        <translation>De ahora en adelante esta foto cuenta como la anotada; sus rostros están donde estaban.</translation>
    </message>
    <message>
        <source>This photo has no scale.</source>
        <translation>Esta foto no tiene escala.</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.scale_points}} scales the points to it, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>Esta foto no es la que se anotó: {change}. {{photo.find_annotated}} busca la correcta, {{photo.scale_points}} escala los puntos a ella, {{photo.take}} la toma como está. Hasta entonces sus rostros no entran en ningún entrenamiento ni exportación.</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>Esta foto no es la que se anotó: {change}. {{photo.find_annotated}} busca la correcta, {{photo.take}} la toma como está. Hasta entonces sus rostros no entran en ningún entrenamiento ni exportación.</translation>
    </message>
    <message>
        <source>This photo is the one that was annotated.</source>
        <translation>Esta foto es la que se anotó.</translation>
    </message>
    <message>
        <source>This point is not placed: drag its mark, or {point.absent} places it where that is.</source>
        <translation>Este punto no está colocado: arrastre su marca, o {point.absent} lo coloca donde está la marca.</translation>
    </message>
    <message>
        <source>This point is on no curve.</source>
        <translation>Este punto no está en ninguna curva.</translation>
    </message>
    <message>
        <source>This point lies in the middle: select one of the half that is right.</source>
        <translation>Este punto está en el centro: seleccione uno de la mitad correcta.</translation>
    </message>
    <message>
        <source>This project cannot be written to.</source>
        <translation>No se puede escribir en este proyecto.</translation>
    </message>
    <message>
        <source>This project cannot take it, but {found}.</source>
        <translation>Este proyecto no puede tomarlo, pero {found}.</translation>
    </message>
    <message>
        <source>This project is in a team already.</source>
        <translation>Este proyecto ya está en un equipo.</translation>
    </message>
    <message>
        <source>This project is in no team any more; it keeps all that it has.</source>
        <translation>Este proyecto ya no está en ningún equipo; conserva todo lo que tiene.</translation>
    </message>
    <message>
        <source>This project is in no team.</source>
        <translation>Este proyecto no está en ningún equipo.</translation>
    </message>
    <message>
        <source>This project is in no team; File, Team joins or makes one.</source>
        <translation>Este proyecto no está en ningún equipo; Archivo, Equipo se une a uno o lo crea.</translation>
    </message>
    <message>
        <source>This project is in the team: {photos} and {edits} of others came.</source>
        <translation>Este proyecto está en el equipo: han llegado {photos} y {edits} de otros.</translation>
    </message>
    <message>
        <source>This project is not a video's: open a video to go through it.</source>
        <translation>Este proyecto no es de un vídeo: abra un vídeo para recorrerlo.</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to carry to.</source>
        <translation>Este proyecto no es de un vídeo: no hay fotogramas a los que trasladar.</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to choose.</source>
        <translation>Este proyecto no es de un vídeo: no hay fotogramas que elegir.</translation>
    </message>
    <message>
        <source>This project's file is called {name} now</source>
        <translation>El archivo de este proyecto se llama ahora {name}</translation>
    </message>
    <message>
        <source>This project's file is damaged</source>
        <translation>El archivo de este proyecto está dañado</translation>
    </message>
    <message>
        <source>This project's file was deleted or moved by another program</source>
        <translation>Otro programa eliminó o movió el archivo de este proyecto</translation>
    </message>
    <message>
        <source>This project's file was replaced by another program</source>
        <translation>Otro programa sustituyó el archivo de este proyecto</translation>
    </message>
    <message>
        <source>This project's file was written over by another program</source>
        <translation>Otro programa sobrescribió el archivo de este proyecto</translation>
    </message>
    <message>
        <source>This project's flags: {flags}.</source>
        <translation>Etiquetas de este proyecto: {flags}.</translation>
    </message>
    <message>
        <source>This session is saved as {name} and goes on there.</source>
        <translation>Esta sesión está guardada como {name} y sigue allí.</translation>
    </message>
    <message>
        <source>This training has not ended yet: it finishes the step it was at when its window was closed, or another window goes on with it. Try again when that is done.</source>
        <translation>Este entrenamiento aún no ha terminado: acaba el paso en el que estaba cuando se cerró su ventana, u otra ventana lo continúa. Vuelva a intentarlo cuando haya acabado.</translation>
    </message>
    <message>
        <source>Those that are selected in the list; nobody else is led to them for 12 hours</source>
        <translation>Las seleccionadas en la lista; nadie más es llevado a ellas durante 12 horas</translation>
    </message>
    <message>
        <source>Those that you are to do a second time, without seeing your first points</source>
        <translation>Las que usted debe hacer por segunda vez, sin ver sus primeros puntos</translation>
    </message>
    <message>
        <source>Threads for predicting all photos</source>
        <translation>Hilos para predecir todas las fotos</translation>
    </message>
    <message>
        <source>Three points or more, the corners in their order.</source>
        <translation>Tres puntos o más, las esquinas en su orden.</translation>
    </message>
    <message>
        <source>Three points, the second of which is where the sides meet.</source>
        <translation>Tres puntos, el segundo de los cuales es donde se unen los lados.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Desecharla</translation>
    </message>
    <message>
        <source>thumb</source>
        <comment>a region of a layout</comment>
        <translation>pulgar</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>miniaturas</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a layout</comment>
        <translation>Título</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a file or folder</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>To</source>
        <comment>people who get photos</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>to another side of its contour</source>
        <translation>hacia otro lado de su contorno</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>to decide</source>
        <comment>photos listed</comment>
        <translation>por decidir</translation>
    </message>
    <message>
        <source>To decide: {states}</source>
        <translation>Por decidir: {states}</translation>
    </message>
    <message>
        <source>To one person, or to several who do not see each other's points</source>
        <translation>A una persona, o a varias que no ven los puntos de las demás</translation>
    </message>
    <message>
        <source>to review</source>
        <comment>photos listed</comment>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>To: {points}</source>
        <translation>Hasta: {points}</translation>
    </message>
    <message>
        <source>too unsure to tell</source>
        <translation>demasiado incierto</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>TPS (tpsDig, geomorph)</source>
        <comment>a file format</comment>
        <translation>TPS (tpsDig, geomorph)</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Entrenar de nuevo</translation>
    </message>
    <message>
        <source>train for</source>
        <translation>entrenar durante</translation>
    </message>
    <message>
        <source>Train on accepted faces</source>
        <translation>Entrenar con rostros aceptados</translation>
    </message>
    <message>
        <source>Train on the faces you accepted</source>
        <translation>Entrenar con los rostros que usted aceptó</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Entrenado</translation>
    </message>
    <message>
        <source>trained on {sets}</source>
        <translation>entrenado con {sets}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Training (another project)</source>
        <translation>Entrenamiento (otro proyecto)</translation>
    </message>
    <message>
        <source>Training failed</source>
        <translation>Entrenamiento fallido</translation>
    </message>
    <message>
        <source>Training finishes the step it is at and keeps all that it has learnt. You can go on with it when you open the project again.

This window closes by itself.</source>
        <translation>El entrenamiento termina el paso en el que está y conserva todo lo aprendido. Puede continuarlo cuando abra de nuevo el proyecto.

Esta ventana se cierra sola.</translation>
    </message>
    <message>
        <source>Training in {precision} …</source>
        <translation>Entrenando en {precision} …</translation>
    </message>
    <message>
        <source>Training panel</source>
        <translation>Panel de entrenamiento</translation>
    </message>
    <message>
        <source>Training turns photos into their mirror images where points have partners. Click two points to pair them, one of them twice for a point on the axis.</source>
        <translation>El entrenamiento convierte las fotos en su imagen en espejo donde los puntos tienen pareja. Haga clic en dos puntos para emparejarlos, dos veces en uno para un punto del eje.</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>Entrenando …</translation>
    </message>
    <message numerus="yes">
        <source>Truths inside the {levels} % ellipses of {count} accepted faces</source>
        <extracomment>Of one: Truths inside the {levels} % ellipses of {count} accepted face</extracomment>
        <translation>
            <numerusform>Verdades dentro de las elipses del {levels} % de {count} rostro aceptado</numerusform>
            <numerusform>Verdades dentro de las elipses del {levels} % de {count} rostros aceptados</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the selection left</source>
        <translation>Girar la selección a izquierda</translation>
    </message>
    <message>
        <source>Turn the selection right</source>
        <translation>Girar la selección a derecha</translation>
    </message>
    <message>
        <source>Turn the view a little left</source>
        <translation>Girar la vista un poco a izquierda</translation>
    </message>
    <message>
        <source>Turn the view a little right</source>
        <translation>Girar la vista un poco a derecha</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>Girar la vista a izquierda</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>Girar la vista a derecha</translation>
    </message>
    <message>
        <source>turn what is shown</source>
        <translation>girar lo que se muestra</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>two fingers</source>
        <translation>dos dedos</translation>
    </message>
    <message>
        <source>Two points.</source>
        <translation>Dos puntos.</translation>
    </message>
    <message>
        <source>uncertain, diverse</source>
        <translation>inciertas, variadas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo in the drawing</source>
        <translation>Deshacer en el dibujo</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Deshecho: {what}.</translation>
    </message>
    <message>
        <source>Undone: {what}. What was changed in another window since stays.</source>
        <translation>Deshecho: {what}. Lo que se ha cambiado desde entonces en otra ventana permanece.</translation>
    </message>
    <message>
        <source>unfinished</source>
        <comment>photos listed</comment>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>unlike what this person usually does</source>
        <translation>distinto de lo que esta persona suele hacer</translation>
    </message>
    <message>
        <source>unlikely shape</source>
        <translation>forma improbable</translation>
    </message>
    <message>
        <source>unpacking images</source>
        <translation>desempaquetar imágenes</translation>
    </message>
    <message>
        <source>unpacking photos</source>
        <translation>desempaquetar fotos</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>up to {count:,} a day</source>
        <comment>faces accepted</comment>
        <translation>hasta {count:,} al día</translation>
    </message>
    <message numerus="yes">
        <source>up to {count:,} faces have the removed points placed; undo, or adding the name again, brings them back</source>
        <extracomment>Of one: up to {count:,} face has the removed points placed; undo, or adding the name again, brings them back</extracomment>
        <translation>
            <numerusform>hasta {count:,} rostro tiene colocados los puntos quitados; deshacer, o añadir de nuevo el nombre, los recupera</numerusform>
            <numerusform>hasta {count:,} rostros tienen colocados los puntos quitados; deshacer, o añadir de nuevo el nombre, los recupera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} epochs</source>
        <extracomment>Of one: up to {count} epoch</extracomment>
        <translation>
            <numerusform>hasta {count} época</numerusform>
            <numerusform>hasta {count} épocas</numerusform>
        </translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Usarlo igualmente</translation>
    </message>
    <message>
        <source>Use the model again that was used before.</source>
        <translation>Usar de nuevo el modelo que se usaba antes.</translation>
    </message>
    <message>
        <source>Use {model} again.</source>
        <translation>Usar {model} de nuevo.</translation>
    </message>
    <message>
        <source>V7 (Darwin), JSON files</source>
        <comment>a file format</comment>
        <translation>V7 (Darwin), archivos JSON</translation>
    </message>
    <message>
        <source>validation NME, %</source>
        <translation>NME de validación, %</translation>
    </message>
    <message>
        <source>VGG Image Annotator (VIA)</source>
        <comment>a file format</comment>
        <translation>VGG Image Annotator (VIA)</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Views of each face when all photos are predicted</source>
        <translation>Vistas de cada cara al predecir todas las fotos</translation>
    </message>
    <message>
        <source>visible</source>
        <comment>a point</comment>
        <translation>visible</translation>
    </message>
    <message>
        <source>Visible, occluded, outside</source>
        <translation>Visible, oculto, fuera</translation>
    </message>
    <message>
        <source>Visible.</source>
        <translation>Visible.</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>a message</comment>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>vigilar</translation>
    </message>
    <message>
        <source>WebMorph and Psychomorph, .tem files</source>
        <comment>a file format</comment>
        <translation>WebMorph y Psychomorph, archivos .tem</translation>
    </message>
    <message>
        <source>WFLW 98 points</source>
        <comment>a layout</comment>
        <translation>WFLW, 98 puntos</translation>
    </message>
    <message>
        <source>WFLW, list</source>
        <comment>a file format</comment>
        <translation>WFLW, lista</translation>
    </message>
    <message>
        <source>What a person placed stays.</source>
        <translation>Lo que colocó una persona permanece.</translation>
    </message>
    <message>
        <source>what adnet check says cannot be read: {problem}</source>
        <translation>lo que adnet check dice que no se puede leer: {problem}</translation>
    </message>
    <message>
        <source>What boxes come from in this project; Photo, Boxes from, changes it.</source>
        <translation>De dónde vienen los recuadros en este proyecto; Foto, Recuadros de lo cambia.</translation>
    </message>
    <message>
        <source>What came into the project last.</source>
        <translation>Lo último que llegó al proyecto.</translation>
    </message>
    <message>
        <source>what can be done with it</source>
        <translation>qué se puede hacer con él</translation>
    </message>
    <message>
        <source>What each person placed</source>
        <translation>Lo que colocó cada persona</translation>
    </message>
    <message>
        <source>What gives the boxes of photos; Photo, Boxes from, changes it later</source>
        <translation>Qué da los recuadros de las fotos; Foto, Recuadros de lo cambia después</translation>
    </message>
    <message>
        <source>What is drawn is not saved.</source>
        <translation>Lo dibujado no está guardado.</translation>
    </message>
    <message>
        <source>What is drawn over the photo: {names}</source>
        <translation>Lo que se dibuja sobre la foto: {names}</translation>
    </message>
    <message numerus="yes">
        <source>What is left is {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: What is left is {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>Lo que queda es {count:,} foto asignada a {names}.</numerusform>
            <numerusform>Lo que queda son {count:,} fotos asignadas a {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on, now and when the window is opened again:</source>
        <translation>Lo que está activado, ahora y cuando la ventana se abra de nuevo:</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Lo que se recuerda</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>what it does elsewhere nobody can tell without annotated faces from there</source>
        <translation>lo que hace en otros sitios nadie puede decirlo sin rostros anotados de allí</translation>
    </message>
    <message>
        <source>what it is, in words</source>
        <translation>qué es, en palabras</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>Lo que parece mal</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Qué contienen las columnas</translation>
    </message>
    <message>
        <source>What the corrections so far say</source>
        <translation>Lo que dicen las correcciones hasta ahora</translation>
    </message>
    <message>
        <source>What the figures in the list mean</source>
        <translation>Qué significan las cifras de la lista</translation>
    </message>
    <message>
        <source>What the first faces say is not said of every photo: train a model of them first.</source>
        <translation>Lo que dicen los primeros rostros no vale para todas las fotos: entrene primero un modelo con ellos.</translation>
    </message>
    <message>
        <source>What the list says</source>
        <translation>Lo que dice la lista</translation>
    </message>
    <message>
        <source>What the list says of a photo</source>
        <translation>Lo que dice la lista de una foto</translation>
    </message>
    <message>
        <source>What the markers mean</source>
        <translation>Qué significan los marcadores</translation>
    </message>
    <message>
        <source>What the model has learnt from the boxes of its own objects; a training adds it</source>
        <translation>Lo que el modelo ha aprendido de los recuadros de sus propios objetos; un entrenamiento lo añade</translation>
    </message>
    <message>
        <source>what the model places on the faces</source>
        <translation>lo que coloca el modelo en los rostros</translation>
    </message>
    <message>
        <source>what the model's answers depend on</source>
        <translation>de qué dependen las respuestas del modelo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What to do …</source>
        <translation>Qué hacer …</translation>
    </message>
    <message>
        <source>What was not looked at the longest goes</source>
        <translation>Se va lo que no se ha mirado en más tiempo</translation>
    </message>
    <message>
        <source>What was saved is taken from the copy that follows the project, and looked through first.</source>
        <translation>Lo guardado se toma de la copia que sigue al proyecto, y se examina primero.</translation>
    </message>
    <message>
        <source>What was saved up to then is kept; nothing more is saved into {name} until you choose. Whatever you choose, both stay on the disk.</source>
        <translation>Lo guardado hasta entonces se conserva; no se guarda nada más en {name} hasta que usted elija. Elija lo que elija, ambos permanecen en el disco.</translation>
    </message>
    <message>
        <source>What you have corrected, to the same faces of the frames around that are in the project; the further, the less</source>
        <translation>Lo que usted ha corregido, a los mismos rostros de los fotogramas cercanos que están en el proyecto; cuanto más lejos, menos</translation>
    </message>
    <message>
        <source>What “12 doubtful”, “shape 2.1×” and “±2.5 %” mean</source>
        <translation>Qué significan “12 dudosos”, “forma 2,1×” y “±2,5 %”</translation>
    </message>
    <message>
        <source>Whatever you choose, {name} stays on the disk.</source>
        <translation>Elija lo que elija, {name} permanece en el disco.</translation>
    </message>
    <message>
        <source>wheel, pinch</source>
        <translation>rueda, pellizco</translation>
    </message>
    <message>
        <source>when it is opened only</source>
        <translation>solo al abrirlo</translation>
    </message>
    <message>
        <source>Where another photo has its name: look for the one that was annotated, by what it holds</source>
        <translation>Donde otra foto tiene su nombre: busque la que se anotó, por lo que contiene</translation>
    </message>
    <message>
        <source>Where corrections lie is drawn
once a predicted face is accepted.</source>
        <translation>Dónde están las correcciones se dibuja
en cuanto se acepta un rostro predicho.</translation>
    </message>
    <message>
        <source>Where does the team meet?</source>
        <translation>¿Dónde se reúne el equipo?</translation>
    </message>
    <message>
        <source>Where each format was exported to last</source>
        <translation>Adónde se exportó por última vez cada formato</translation>
    </message>
    <message>
        <source>Where it is least sure that there is a face.</source>
        <translation>Donde hay menos seguridad de que haya un rostro.</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>Dónde está ahora</translation>
    </message>
    <message>
        <source>Where no model knows the layout, nothing is placed by itself.</source>
        <translation>Donde ningún modelo conoce el esquema, nada se coloca por sí solo.</translation>
    </message>
    <message>
        <source>Where no model knows the layout, the faces that are done place the next one.</source>
        <translation>Donde ningún modelo conoce el esquema, los rostros hechos colocan el siguiente.</translation>
    </message>
    <message>
        <source>Where no model knows the layout: learnt again after each accepted face</source>
        <translation>Donde ningún modelo conoce el esquema: se aprende de nuevo tras cada rostro aceptado</translation>
    </message>
    <message>
        <source>Where nobody has looked yet, a point is off by about 2.5 % of the distance between the eyes, in the mean of all points. Points that a person has placed count as right.</source>
        <translation>Donde nadie ha mirado aún, un punto se desvía en torno al 2,5 % de la distancia entre los ojos, en la media de todos los puntos. Los puntos que ha colocado una persona cuentan como correctos.</translation>
    </message>
    <message>
        <source>Where only what does not show has changed in it; the points stay where they are</source>
        <translation>Donde solo ha cambiado en ella lo que no se ve; los puntos se quedan donde están</translation>
    </message>
    <message>
        <source>Where scenes change, looking at one frame in {number}</source>
        <translation>Donde cambian las escenas, mirando un fotograma de cada {number}</translation>
    </message>
    <message>
        <source>Where shall the team meet?</source>
        <translation>¿Dónde se reunirá el equipo?</translation>
    </message>
    <message>
        <source>where the base looks</source>
        <translation>dónde mira la base</translation>
    </message>
    <message>
        <source>where the file says, or near it</source>
        <translation>donde dice el archivo, o cerca</translation>
    </message>
    <message>
        <source>Where the model is least sure: {number} frames</source>
        <translation>Donde el modelo está menos seguro: {number} fotogramas</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Dónde se ejecuta el modelo</translation>
    </message>
    <message>
        <source>Where the panels are</source>
        <translation>Dónde están los paneles</translation>
    </message>
    <message>
        <source>Where the photo was made larger or smaller after it was annotated</source>
        <translation>Donde la foto se amplió o redujo después de anotarla</translation>
    </message>
    <message>
        <source>Whether a correction moves points that nobody has placed</source>
        <translation>Si una corrección mueve los puntos que nadie ha colocado</translation>
    </message>
    <message>
        <source>Whether it is better here nobody knows, since no accepted face was held out</source>
        <translation>Si aquí es mejor, nadie lo sabe, ya que no se reservó ningún rostro aceptado</translation>
    </message>
    <message>
        <source>Whether the tour was left or done</source>
        <translation>Si la visita se dejó o se hizo</translation>
    </message>
    <message>
        <source>Whether there is one</source>
        <translation>Si lo hay</translation>
    </message>
    <message>
        <source>which file the photo is</source>
        <translation>qué archivo es la foto</translation>
    </message>
    <message>
        <source>Which point is placed next</source>
        <translation>Qué punto se coloca a continuación</translation>
    </message>
    <message>
        <source>which points are occluded</source>
        <translation>qué puntos están ocultos</translation>
    </message>
    <message>
        <source>which points lie outside the photo</source>
        <translation>qué puntos están fuera de la foto</translation>
    </message>
    <message>
        <source>Which reasons are listed</source>
        <translation>Qué motivos se listan</translation>
    </message>
    <message>
        <source>Who is in the team</source>
        <translation>Quién está en el equipo</translation>
    </message>
    <message>
        <source>Who of the team is on what, and how fast and how exact everybody is</source>
        <translation>Quién del equipo está en qué, y cuán rápido y preciso es cada uno</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>¿Quién trabaja aquí?</translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation>Quién trabaja aquí…</translation>
    </message>
    <message>
        <source>Whose marker is which</source>
        <translation>De quién es cada marcador</translation>
    </message>
    <message>
        <source>with a note</source>
        <comment>photos listed</comment>
        <translation>con nota</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Working them out …</source>
        <translation>Calculándolas …</translation>
    </message>
    <message>
        <source>worse by {size:.1f} % on {faces} of {name}</source>
        <translation>peor en un {size:.1f} % en {faces} de {name}</translation>
    </message>
    <message>
        <source>worse by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>peor en un {size:.1f} %, lo que puede ser azar, en {faces} de {name}</translation>
    </message>
    <message>
        <source>would move without offsets</source>
        <translation>se moverían sin desvíos</translation>
    </message>
    <message>
        <source>wrist</source>
        <comment>a region of a layout</comment>
        <translation>muñeca</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Write a note of the review</source>
        <translation>Escribir una nota de la revisión</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>escribir</translation>
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
        <translation>sí</translation>
    </message>
    <message>
        <source>YOLO-pose (Ultralytics)</source>
        <comment>a file format</comment>
        <translation>YOLO-pose (Ultralytics)</translation>
    </message>
    <message>
        <source>You annotated this face yourself: a second person reviews it.</source>
        <translation>Usted mismo anotó este rostro: lo revisa una segunda persona.</translation>
    </message>
    <message>
        <source>You have taken no photo. File, Team takes some; all photos are listed by the filter above.</source>
        <translation>Usted no tiene ninguna foto asignada. Archivo, Equipo asigna algunas; el filtro de arriba lista todas las fotos.</translation>
    </message>
    <message numerus="yes">
        <source>You have taken {count:,} photos; File, Team, Only mine lists what is yours.</source>
        <extracomment>Of one: You have taken {count:,} photo; File, Team, Only mine lists what is yours.</extracomment>
        <translation>
            <numerusform>Usted tiene asignada {count:,} foto; Archivo, Equipo, Solo las mías lista lo que es suyo.</numerusform>
            <numerusform>Usted tiene asignadas {count:,} fotos; Archivo, Equipo, Solo las mías lista lo que es suyo.</numerusform>
        </translation>
    </message>
    <message>
        <source>You work as {name} from now on; what was done before stays as it is.</source>
        <translation>De ahora en adelante usted trabaja como {name}; lo hecho antes queda como está.</translation>
    </message>
    <message>
        <source>Your edits carry this name. On an account that several people use, each gives their own: then nobody undoes what another has done, everybody can review the others' faces, and figures are told apart.</source>
        <translation>Sus ediciones llevan este nombre. En una cuenta que usan varias personas, cada una da el suyo: así nadie deshace lo que ha hecho otra, todas pueden revisar los rostros de las demás y las cifras se distinguen.</translation>
    </message>
    <message>
        <source>Your models lie in</source>
        <translation>Sus modelos están en</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Yours since {since}, until {until}.</source>
        <translation>Suya desde {since}, hasta {until}.</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date</comment>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>ampliar en el cursor</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted</source>
        <extracomment>Of one: {accepted:,} accepted</extracomment>
        <translation>
            <numerusform>{accepted:,} aceptado</numerusform>
            <numerusform>{accepted:,} aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, none new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, none new since the last training</extracomment>
        <translation>
            <numerusform>{accepted:,} aceptado, ninguno nuevo desde el último entrenamiento</numerusform>
            <numerusform>{accepted:,} aceptados, ninguno nuevo desde el último entrenamiento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, {new:,} new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, {new:,} new since the last training</extracomment>
        <translation>
            <numerusform>{accepted:,} aceptado, {new:,} nuevo desde el último entrenamiento</numerusform>
            <numerusform>{accepted:,} aceptados, {new:,} nuevos desde el último entrenamiento</numerusform>
        </translation>
    </message>
    <message>
        <source>{account} (account) – your name?</source>
        <translation>{account} (cuenta) – ¿su nombre?</translation>
    </message>
    <message>
        <source>{along:.2f}  {across:.2f}</source>
        <translation>{along:.2f}  {across:.2f}</translation>
    </message>
    <message>
        <source>{along_mark} along {along:.2f} {across_mark} across {across:.2f} %</source>
        <translation>{along_mark} a lo largo {along:.2f} {across_mark} a través {across:.2f} %</translation>
    </message>
    <message>
        <source>{alt} + wheel</source>
        <translation>{alt} + rueda</translation>
    </message>
    <message>
        <source>{axis} of {point}</source>
        <translation>{axis} de {point}</translation>
    </message>
    <message>
        <source>{before:.1f} → {after:.1f} a face</source>
        <translation>{before:.1f} → {after:.1f} por rostro</translation>
    </message>
    <message>
        <source>{beside} may not be written, and what is in it is not shown here. New annotations of {folder} are kept in {project}</source>
        <translation>{beside} no se puede escribir, y lo que contiene no se muestra aquí. Las nuevas anotaciones de {folder} se guardan en {project}</translation>
    </message>
    <message>
        <source>{camera} is back.</source>
        <translation>{camera} ha vuelto.</translation>
    </message>
    <message>
        <source>{command}: cannot be started: {reason}</source>
        <translation>{command}: no se puede iniciar: {reason}</translation>
    </message>
    <message>
        <source>{command}: no key</source>
        <translation>{command}: sin tecla</translation>
    </message>
    <message>
        <source>{command}: {key}</source>
        <translation>{command}: {key}</translation>
    </message>
    <message>
        <source>{control} + drag</source>
        <translation>{control} + arrastrar</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces</source>
        <extracomment>Of one: {count:,} accepted face</extracomment>
        <translation>
            <numerusform>{count:,} rostro aceptado</numerusform>
            <numerusform>{count:,} rostros aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces are in {name}.</source>
        <extracomment>Of one: {count:,} accepted face is in {name}.</extracomment>
        <translation>
            <numerusform>{count:,} rostro aceptado está en {name}.</numerusform>
            <numerusform>{count:,} rostros aceptados están en {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are finished already</source>
        <extracomment>Of one: {count:,} is finished already</extracomment>
        <translation>
            <numerusform>{count:,} ya está terminado</numerusform>
            <numerusform>{count:,} ya están terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are not sent yet</source>
        <extracomment>Of one: {count:,} is not sent yet</extracomment>
        <translation>
            <numerusform>{count:,} aún no está enviado</numerusform>
            <numerusform>{count:,} aún no están enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cannot be read and are left out</source>
        <extracomment>Of one: {count:,} cannot be read and is left out</extracomment>
        <translation>
            <numerusform>{count:,} no se puede leer y se omite</numerusform>
            <numerusform>{count:,} no se pueden leer y se omiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} could not be read.</source>
        <extracomment>Of one: {count:,} could not be read.</extracomment>
        <translation>
            <numerusform>{count:,} no se pudo leer.</numerusform>
            <numerusform>{count:,} no se pudieron leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits</source>
        <extracomment>Of one: {count:,} edit</extracomment>
        <translation>
            <numerusform>{count:,} edición</numerusform>
            <numerusform>{count:,} ediciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits came</source>
        <extracomment>Of one: {count:,} edit came</extracomment>
        <translation>
            <numerusform>ha llegado {count:,} edición</numerusform>
            <numerusform>han llegado {count:,} ediciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} events went</source>
        <extracomment>Of one: {count:,} event went</extracomment>
        <translation>
            <numerusform>se ha enviado {count:,} evento</numerusform>
            <numerusform>se han enviado {count:,} eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces</source>
        <extracomment>Of one: {count:,} face</extracomment>
        <translation>
            <numerusform>{count:,} rostro</numerusform>
            <numerusform>{count:,} rostros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces accepted</source>
        <extracomment>Of one: {count:,} face accepted</extracomment>
        <translation>
            <numerusform>{count:,} rostro aceptado</numerusform>
            <numerusform>{count:,} rostros aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are back</source>
        <extracomment>Of one: the face is back</extracomment>
        <translation>
            <numerusform>el rostro ha vuelto</numerusform>
            <numerusform>{count:,} rostros han vuelto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are gone</source>
        <extracomment>Of one: the face is gone</extracomment>
        <translation>
            <numerusform>el rostro ya no está</numerusform>
            <numerusform>{count:,} rostros ya no están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces left out where somebody has worked on the face already</source>
        <extracomment>Of one: {count:,} face left out where somebody has worked on the face already</extracomment>
        <translation>
            <numerusform>{count:,} rostro omitido porque alguien ya ha trabajado en él</numerusform>
            <numerusform>{count:,} rostros omitidos porque alguien ya ha trabajado en ellos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were measured into {name}; not so: {problem}</source>
        <extracomment>Of one: {count:,} face was measured into {name}; not so: {problem}</extracomment>
        <translation>
            <numerusform>{count:,} rostro se midió en {name}; excepto: {problem}</numerusform>
            <numerusform>{count:,} rostros se midieron en {name}; excepto: {problem}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were there already</source>
        <extracomment>Of one: {count:,} face was there already</extracomment>
        <translation>
            <numerusform>{count:,} rostro ya estaba</numerusform>
            <numerusform>{count:,} rostros ya estaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files</source>
        <extracomment>Of one: {count:,} file</extracomment>
        <translation>
            <numerusform>{count:,} archivo</numerusform>
            <numerusform>{count:,} archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files in formats that are not read ({kinds})</source>
        <extracomment>Of one: {count:,} file in a format that is not read ({kinds})</extracomment>
        <translation>
            <numerusform>{count:,} archivo en un formato que no se lee ({kinds})</numerusform>
            <numerusform>{count:,} archivos en formatos que no se leen ({kinds})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} finished</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} finished</extracomment>
        <translation>
            <numerusform>{count:,} terminado</numerusform>
            <numerusform>{count:,} terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have a face that no model has placed</source>
        <extracomment>Of one: {count:,} has a face that no model has placed</extracomment>
        <translation>
            <numerusform>{count:,} tiene un rostro que ningún modelo ha colocado</numerusform>
            <numerusform>{count:,} tienen un rostro que ningún modelo ha colocado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have no face there</source>
        <extracomment>Of one: {count:,} has no face there</extracomment>
        <translation>
            <numerusform>{count:,} no tiene ningún rostro allí</numerusform>
            <numerusform>{count:,} no tienen ningún rostro allí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have only other faces</source>
        <extracomment>Of one: {count:,} has only other faces</extracomment>
        <translation>
            <numerusform>{count:,} solo tiene otros rostros</numerusform>
            <numerusform>{count:,} solo tienen otros rostros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have them already</source>
        <extracomment>Of one: {count:,} has them already</extracomment>
        <translation>
            <numerusform>{count:,} ya los tiene</numerusform>
            <numerusform>{count:,} ya los tienen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have these points placed by hand</source>
        <extracomment>Of one: {count:,} has these points placed by hand</extracomment>
        <translation>
            <numerusform>{count:,} tiene estos puntos colocados a mano</numerusform>
            <numerusform>{count:,} tienen estos puntos colocados a mano</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} held-out faces</source>
        <extracomment>Of one: {count:,} held-out face</extracomment>
        <translation>
            <numerusform>{count:,} rostro reservado</numerusform>
            <numerusform>{count:,} rostros reservados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} in the project already under another name</source>
        <extracomment>Of one: {count:,} in the project already under another name</extracomment>
        <translation>
            <numerusform>{count:,} ya en el proyecto con otro nombre</numerusform>
            <numerusform>{count:,} ya en el proyecto con otro nombre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} leases have lapsed</source>
        <extracomment>Of one: {count:,} lease has lapsed</extracomment>
        <translation>
            <numerusform>{count:,} asignación ha caducado</numerusform>
            <numerusform>{count:,} asignaciones han caducado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lie behind a cut</source>
        <extracomment>Of one: {count:,} lies behind a cut</extracomment>
        <translation>
            <numerusform>{count:,} está tras un corte</numerusform>
            <numerusform>{count:,} están tras un corte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lines are of photos that have one already, and are left out</source>
        <extracomment>Of one: {count:,} photo has several lines, of which the first counts</extracomment>
        <translation>
            <numerusform>{count:,} foto tiene varias líneas, de las que cuenta la primera</numerusform>
            <numerusform>{count:,} líneas son de fotos que ya tienen una, y se dejan fuera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} linked folders that were not looked into</source>
        <extracomment>Of one: {count:,} linked folder that was not looked into</extracomment>
        <translation>
            <numerusform>{count:,} carpeta enlazada en la que no se ha mirado</numerusform>
            <numerusform>{count:,} carpetas enlazadas en las que no se ha mirado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} look too different</source>
        <extracomment>Of one: {count:,} looks too different</extracomment>
        <translation>
            <numerusform>{count:,} se ve demasiado distinto</numerusform>
            <numerusform>{count:,} se ven demasiado distintos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} need a newer version of adnet-annotate; until then nothing is edited</source>
        <extracomment>Of one: {count:,} needs a newer version of adnet-annotate; until then nothing is edited</extracomment>
        <translation>
            <numerusform>{count:,} requiere una versión más nueva de adnet-annotate; hasta entonces no se edita nada</numerusform>
            <numerusform>{count:,} requieren una versión más nueva de adnet-annotate; hasta entonces no se edita nada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} never opened and so not recognisable</source>
        <extracomment>Of one: {count:,} never opened and so not recognisable</extracomment>
        <translation>
            <numerusform>{count:,} nunca abierta y por tanto no reconocible</numerusform>
            <numerusform>{count:,} nunca abiertas y por tanto no reconocibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} new photos</source>
        <extracomment>Of one: {count:,} new photo</extracomment>
        <translation>
            <numerusform>{count:,} foto nueva</numerusform>
            <numerusform>{count:,} fotos nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} not there</source>
        <comment>photos</comment>
        <extracomment>Of one: {count:,} not there</extracomment>
        <translation>
            <numerusform>{count:,} ausente</numerusform>
            <numerusform>{count:,} ausentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos</source>
        <extracomment>Of one: {count:,} photo</extracomment>
        <translation>
            <numerusform>{count:,} foto</numerusform>
            <numerusform>{count:,} fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are back</source>
        <extracomment>Of one: {count:,} photo is back</extracomment>
        <translation>
            <numerusform>{count:,} foto ha vuelto</numerusform>
            <numerusform>{count:,} fotos han vuelto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are handed out to {names}.</source>
        <extracomment>Of one: {count:,} photo is handed out to {names}.</extracomment>
        <translation>
            <numerusform>{count:,} foto se ha repartido a {names}.</numerusform>
            <numerusform>{count:,} fotos se han repartido a {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project again</source>
        <extracomment>Of one: the photo is in the project again</extracomment>
        <translation>
            <numerusform>la foto está de nuevo en el proyecto</numerusform>
            <numerusform>{count:,} fotos están de nuevo en el proyecto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project already under another path, by what they hold: {photo} is {known}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project already under another path, by what they hold: {photo} is {known}{more}</extracomment>
        <translation>
            <numerusform>{count:,} foto ya está en el proyecto con otra ruta, por su contenido: {photo} es {known}{more}</numerusform>
            <numerusform>{count:,} fotos ya están en el proyecto con otra ruta, por su contenido: {photo} es {known}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</extracomment>
        <translation>
            <numerusform>{count:,} foto está más de una vez en el proyecto y nada dice cuál se quiere decir: los rostros de {photo} van a {known}, no a {other}{more}</numerusform>
            <numerusform>{count:,} fotos están más de una vez en el proyecto y nada dice cuál se quiere decir: los rostros de {photo} van a {known}, no a {other}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new</source>
        <extracomment>Of one: {count:,} photo is new</extracomment>
        <translation>
            <numerusform>{count:,} foto es nueva</numerusform>
            <numerusform>{count:,} fotos son nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new in the project</source>
        <extracomment>Of one: {count:,} photo is new in the project</extracomment>
        <translation>
            <numerusform>{count:,} foto es nueva en el proyecto</numerusform>
            <numerusform>{count:,} fotos son nuevas en el proyecto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are no longer there</source>
        <extracomment>Of one: {count:,} photo is no longer there</extracomment>
        <translation>
            <numerusform>{count:,} foto ya no está</numerusform>
            <numerusform>{count:,} fotos ya no están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</source>
        <extracomment>Of one: {count:,} photo is of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</extracomment>
        <translation>
            <numerusform>{count:,} foto tiene el nombre de una foto con otro contenido, y por tanto es nueva: {photo} no es {known}{more}</numerusform>
            <numerusform>{count:,} fotos tienen el nombre de una foto con otro contenido, y por tanto son nuevas: {photo} no es {known}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are out of the project</source>
        <extracomment>Of one: the photo is out of the project</extracomment>
        <translation>
            <numerusform>la foto está fuera del proyecto</numerusform>
            <numerusform>{count:,} fotos están fuera del proyecto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are predicted, and the list stands by what the model doubts.</source>
        <extracomment>Of one: {count:,} photo is predicted, and the list stands by what the model doubts.</extracomment>
        <translation>
            <numerusform>{count:,} foto está predicha, y la lista se ordena por lo que duda el modelo.</numerusform>
            <numerusform>{count:,} fotos están predichas, y la lista se ordena por lo que duda el modelo.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} photos could not be read in all</source>
        <translation>{count:,} fotos no se pudieron leer en total</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have got this scale.</source>
        <extracomment>Of one: {count:,} photo has got this scale.</extracomment>
        <translation>
            <numerusform>{count:,} foto ha recibido esta escala.</numerusform>
            <numerusform>{count:,} fotos han recibido esta escala.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have other names</source>
        <extracomment>Of one: {count:,} photo has another name</extracomment>
        <translation>
            <numerusform>{count:,} foto tiene otro nombre</numerusform>
            <numerusform>{count:,} fotos tienen otros nombres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos hold untouched predictions of another model.</source>
        <extracomment>Of one: {count:,} photo holds untouched predictions of another model.</extracomment>
        <translation>
            <numerusform>{count:,} foto contiene predicciones intactas de otro modelo.</numerusform>
            <numerusform>{count:,} fotos contienen predicciones intactas de otro modelo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos in which the model found nothing stay as they are</source>
        <extracomment>Of one: {count:,} photo in which the model found nothing stays as it is</extracomment>
        <translation>
            <numerusform>{count:,} foto en la que el modelo no encontró nada queda como está</numerusform>
            <numerusform>{count:,} fotos en las que el modelo no encontró nada quedan como están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos taken until {time}</source>
        <extracomment>Of one: {count:,} photo taken until {time}</extracomment>
        <translation>
            <numerusform>{count:,} foto asignada hasta {time}</numerusform>
            <numerusform>{count:,} fotos asignadas hasta {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos wait for you to do them a second time; File, Team, Do photos again opens them.</source>
        <extracomment>Of one: {count:,} photo waits for you to do it a second time; File, Team, Do photos again opens it.</extracomment>
        <translation>
            <numerusform>{count:,} foto espera que usted la haga por segunda vez; Archivo, Equipo, Repetir fotos la abre.</numerusform>
            <numerusform>{count:,} fotos esperan que usted las haga por segunda vez; Archivo, Equipo, Repetir fotos las abre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} taken</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} taken</extracomment>
        <translation>
            <numerusform>{count:,} tomado</numerusform>
            <numerusform>{count:,} tomados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} that are selected</source>
        <extracomment>Of one: {count:,} that is selected</extracomment>
        <translation>
            <numerusform>{count:,} seleccionada</numerusform>
            <numerusform>{count:,} seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} wait for what has not come yet</source>
        <extracomment>Of one: {count:,} waits for what has not come yet</extracomment>
        <translation>
            <numerusform>{count:,} espera lo que aún no ha llegado</numerusform>
            <numerusform>{count:,} esperan lo que aún no ha llegado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} were not looked at yet</source>
        <extracomment>Of one: {count:,} was not looked at yet</extracomment>
        <translation>
            <numerusform>{count:,} aún no se ha mirado</numerusform>
            <numerusform>{count:,} aún no se han mirado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} accepted faces say how large the ellipses are to be on photos like these.</source>
        <extracomment>Of one: {count} accepted face says how large the ellipses are to be on photos like these.</extracomment>
        <translation>
            <numerusform>{count} rostro aceptado dice qué tamaño deben tener las elipses en fotos como estas.</numerusform>
            <numerusform>{count} rostros aceptados dicen qué tamaño deben tener las elipses en fotos como estas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} curves</source>
        <extracomment>Of one: {count} curve</extracomment>
        <translation>
            <numerusform>{count} curva</numerusform>
            <numerusform>{count} curvas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful points</source>
        <extracomment>Of one: {count} doubtful point</extracomment>
        <translation>
            <numerusform>{count} punto dudoso</numerusform>
            <numerusform>{count} puntos dudosos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful: about {count} points are probably off by more than {tolerance:.0f} % of the distance between the eyes</source>
        <extracomment>Of one: {count} doubtful: about {count} point is probably off by more than {tolerance:.0f} % of the distance between the eyes</extracomment>
        <translation>
            <numerusform>{count} dudoso: aproximadamente {count} punto se desvía probablemente más del {tolerance:.0f} % de la distancia entre los ojos</numerusform>
            <numerusform>{count} dudosos: aproximadamente {count} puntos se desvían probablemente más del {tolerance:.0f} % de la distancia entre los ojos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces</source>
        <extracomment>Of one: {count} face</extracomment>
        <translation>
            <numerusform>{count} rostro</numerusform>
            <numerusform>{count} rostros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces have fewer than {least} points: nothing is learnt from what is not placed.</source>
        <extracomment>Of one: One face has fewer than {least} points: nothing is learnt from what is not placed.</extracomment>
        <translation>
            <numerusform>Un rostro tiene menos de {least} puntos: no se aprende nada de lo que no está colocado.</numerusform>
            <numerusform>{count} rostros tienen menos de {least} puntos: no se aprende nada de lo que no está colocado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces of the photo before.</source>
        <extracomment>Of one: The face of the photo before.</extracomment>
        <translation>
            <numerusform>El rostro de la foto anterior.</numerusform>
            <numerusform>{count} rostros de la foto anterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces, {state}</source>
        <extracomment>Of one: {count} face, {state}</extracomment>
        <translation>
            <numerusform>{count} rostro, {state}</numerusform>
            <numerusform>{count} rostros, {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} frames are in the project now.</source>
        <extracomment>Of one: {count} frame is in the project now.</extracomment>
        <translation>
            <numerusform>{count} fotograma está ahora en el proyecto.</numerusform>
            <numerusform>{count} fotogramas están ahora en el proyecto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces</source>
        <extracomment>Of one: {count} held-out face</extracomment>
        <translation>
            <numerusform>{count} rostro reservado</numerusform>
            <numerusform>{count} rostros reservados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces are too few to tell whether the new model is better.</source>
        <extracomment>Of one: {count} held-out face is too few to tell whether the new model is better.</extracomment>
        <translation>
            <numerusform>{count} rostro reservado es demasiado poco para saber si el modelo nuevo es mejor.</numerusform>
            <numerusform>{count} rostros reservados son demasiado pocos para saber si el modelo nuevo es mejor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {total} points are not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</source>
        <extracomment>Of one: {count} of {total} points is not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</extracomment>
        <translation>
            <numerusform>{count} de {total} puntos no está colocado; {{point.unplaced}} va al siguiente. {{face.accept_incomplete}} acepta el rostro como está.</numerusform>
            <numerusform>{count} de {total} puntos no están colocados; {{point.unplaced}} va al siguiente. {{face.accept_incomplete}} acepta el rostro como está.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs</source>
        <extracomment>Of one: {count} pair</extracomment>
        <translation>
            <numerusform>{count} pareja</numerusform>
            <numerusform>{count} parejas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>Of one: {count} point</extracomment>
        <translation>
            <numerusform>{count} punto</numerusform>
            <numerusform>{count} puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points count nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</source>
        <extracomment>Of one: The point counts nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</extracomment>
        <translation>
            <numerusform>El punto ya no cuenta en ningún sitio. {{point.deselect}} y luego {{edit.delete}} eliminan el rostro.</numerusform>
            <numerusform>{count} puntos ya no cuentan en ningún sitio. {{point.deselect}} y luego {{edit.delete}} eliminan el rostro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points selected.</source>
        <extracomment>Of one: {count} point selected.</extracomment>
        <translation>
            <numerusform>{count} punto seleccionado.</numerusform>
            <numerusform>{count} puntos seleccionados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} selected</source>
        <comment>points</comment>
        <extracomment>Of one: {count} selected</extracomment>
        <translation>
            <numerusform>{count} seleccionado</numerusform>
            <numerusform>{count} seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>{curve} and {other} cross</source>
        <translation>{curve} y {other} se cruzan</translation>
    </message>
    <message>
        <source>{curve} crosses itself</source>
        <translation>{curve} se cruza consigo misma</translation>
    </message>
    <message>
        <source>{curve} stands {distance} {where} against the model than {person} usually places it</source>
        <translation>{curve} está, respecto al modelo, un {distance} {where} de lo que {person} suele colocarla</translation>
    </message>
    <message numerus="yes">
        <source>{curve}: {count} points selected.</source>
        <extracomment>Of one: {curve}: {count} point selected.</extracomment>
        <translation>
            <numerusform>{curve}: {count} punto seleccionado.</numerusform>
            <numerusform>{curve}: {count} puntos seleccionados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}, {person}: {count} faces</source>
        <extracomment>Of one: {day}, {person}: {count} face</extracomment>
        <translation>
            <numerusform>{day}, {person}: {count} rostro</numerusform>
            <numerusform>{day}, {person}: {count} rostros</numerusform>
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
            <numerusform>{done:,} de {total:,} foto hecha</numerusform>
            <numerusform>{done:,} de {total:,} fotos hechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} photos done · {listed:,} listed</source>
        <extracomment>Of one: {done:,} of {total:,} photo done · {listed:,} listed</extracomment>
        <translation>
            <numerusform>{done:,} de {total:,} foto hecha · {listed:,} en la lista</numerusform>
            <numerusform>{done:,} de {total:,} fotos hechas · {listed:,} en la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} predicted</source>
        <extracomment>Of one: {done:,} of {total:,} predicted</extracomment>
        <translation>
            <numerusform>{done:,} de {total:,} predicha</numerusform>
            <numerusform>{done:,} de {total:,} predichas</numerusform>
        </translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, less than a minute left</source>
        <translation>{done:,} de {total:,} predichas, queda menos de un minuto</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {hours} h left</source>
        <translation>{done:,} de {total:,} predichas, quedan {hours} h</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {minutes} min left</source>
        <translation>{done:,} de {total:,} predichas, quedan {minutes} min</translation>
    </message>
    <message>
        <source>{done} Nothing else waits.</source>
        <translation>{done} Nada más espera.</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <comment>faces of a photo</comment>
        <translation>{done} de {total} hechos</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {total} faces</source>
        <extracomment>Of one: {done} of {total} face</extracomment>
        <translation>
            <numerusform>{done} de {total} rostro</numerusform>
            <numerusform>{done} de {total} rostros</numerusform>
        </translation>
    </message>
    <message>
        <source>{face.draw} draws the box of the first face and {point.place} places its points; later ones come placed.</source>
        <translation>{face.draw} dibuja el recuadro del primer rostro y {point.place} coloca sus puntos; los posteriores llegan colocados.</translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back</source>
        <extracomment>Of one: {faces:,} sent back</extracomment>
        <translation>
            <numerusform>{faces:,} devuelto</numerusform>
            <numerusform>{faces:,} devueltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back to you</source>
        <extracomment>Of one: {faces:,} sent back to you</extracomment>
        <translation>
            <numerusform>{faces:,} devuelto a usted</numerusform>
            <numerusform>{faces:,} devueltos a usted</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces:,} to decide</source>
        <translation>{faces:,} por decidir</translation>
    </message>
    <message>
        <source>{faces:,} to review</source>
        <translation>{faces:,} por revisar</translation>
    </message>
    <message>
        <source>{faces:,} {folder}</source>
        <translation>{faces:,} {folder}</translation>
    </message>
    <message numerus="yes">
        <source>{faces} in {count:,} photos</source>
        <extracomment>Of one: {faces} in {count:,} photo</extracomment>
        <translation>
            <numerusform>{faces} en {count:,} foto</numerusform>
            <numerusform>{faces} en {count:,} fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces} in {photos}, layout {layout}, {files}</source>
        <translation>{faces} en {photos}, esquema {layout}, {files}</translation>
    </message>
    <message>
        <source>{facts}.</source>
        <translation>{facts}.</translation>
    </message>
    <message>
        <source>{file.find_moved} looks for them by what is in them.</source>
        <translation>{file.find_moved} las busca por su contenido.</translation>
    </message>
    <message>
        <source>{file.open_folder} opens a folder of photos, {file.camera} the camera.</source>
        <translation>{file.open_folder} abre una carpeta de fotos, {file.camera} la cámara.</translation>
    </message>
    <message>
        <source>{file.open_photos} opens a project, {file.open_folder} a folder.</source>
        <translation>{file.open_photos} abre un proyecto, {file.open_folder} una carpeta.</translation>
    </message>
    <message>
        <source>{files} there already, as {first}</source>
        <translation>{files} ya están allí, como {first}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: has the layout {own} already, of whose {total} points {count} are in {wanted}; open it as it is, and change its layout (menu Layout)</source>
        <extracomment>Of one: {file}: has the layout {own} already, of whose {total} points {count} is in {wanted}; open it as it is, and change its layout (menu Layout)</extracomment>
        <translation>
            <numerusform>{file}: ya tiene el esquema {own}, de cuyos {total} puntos {count} está en {wanted}; ábralo como está y cambie su esquema (menú Esquema)</numerusform>
            <numerusform>{file}: ya tiene el esquema {own}, de cuyos {total} puntos {count} están en {wanted}; ábralo como está y cambie su esquema (menú Esquema)</numerusform>
        </translation>
    </message>
    <message>
        <source>{finder} (none yet)</source>
        <translation>{finder} (aún ninguno)</translation>
    </message>
    <message>
        <source>{first}, {then}</source>
        <comment>a list</comment>
        <translation>{first}, {then}</translation>
    </message>
    <message>
        <source>{flaw}, in the whole face: {{shape.swap}} exchanges them</source>
        <translation>{flaw}, en todo el rostro: {{shape.swap}} las intercambia</translation>
    </message>
    <message>
        <source>{folder} may not be written, so its annotations are kept in {project}</source>
        <translation>no se puede escribir en {folder}, así que sus anotaciones se guardan en {project}</translation>
    </message>
    <message>
        <source>{folder}: cannot be made: {reason}</source>
        <translation>{folder}: no se puede crear: {reason}</translation>
    </message>
    <message>
        <source>{folder}: there is no such folder.</source>
        <translation>{folder}: no existe tal carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>{found:,} of {count:,} missing photos found in {folder}</source>
        <extracomment>Of one: {found:,} of {count:,} missing photo found in {folder}</extracomment>
        <translation>
            <numerusform>{found:,} de {count:,} foto que faltaba encontrada en {folder}</numerusform>
            <numerusform>{found:,} de {count:,} fotos que faltaban encontradas en {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} The model said nothing of {unseen:,} of them.</source>
        <translation>{found} El modelo no dijo nada de {unseen:,} de ellos.</translation>
    </message>
    <message>
        <source>{help.keys} shows all keys</source>
        <translation>{help.keys} muestra todas las teclas</translation>
    </message>
    <message>
        <source>{hours}:{minutes:02d}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation>{hours}:{minutes:02d}:{seconds:05.2f}</translation>
    </message>
    <message>
        <source>{kept} of {points} points stay</source>
        <translation>quedan {kept} de {points} puntos</translation>
    </message>
    <message>
        <source>{key} is “{command}”. Press it again to take it away from there, or press another key.</source>
        <translation>{key} es “{command}”. Púlsela de nuevo para quitársela, o pulse otra tecla.</translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}</extracomment>
        <translation>
            <numerusform>{learnt} rostro del que aprender, {held} reservados; {processes} × {device}</numerusform>
            <numerusform>{learnt} rostros de los que aprender, {held} reservados; {processes} × {device}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}, in {precision}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}, in {precision}</extracomment>
        <translation>
            <numerusform>{learnt} rostro del que aprender, {held} reservados; {processes} × {device}, en {precision}</numerusform>
            <numerusform>{learnt} rostros de los que aprender, {held} reservados; {processes} × {device}, en {precision}</numerusform>
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
        <translation>{model} no sabe cómo se relacionan sus errores: los puntos se mueven uno a uno.</translation>
    </message>
    <message>
        <source>{model} does not place the points of layout {layout}: nothing is predicted here.</source>
        <translation>{model} no coloca los puntos del esquema {layout}: aquí no se predice nada.</translation>
    </message>
    <message>
        <source>{model} has learnt from the faces that are held out now: they cannot judge.</source>
        <translation>{model} ha aprendido de los rostros que ahora están reservados: no pueden juzgar.</translation>
    </message>
    <message>
        <source>{model} is in use: use another model before removing it.</source>
        <translation>{model} está en uso: use otro modelo antes de quitarlo.</translation>
    </message>
    <message>
        <source>{model} places {placed} points, this project has {wanted}: nothing is predicted here.</source>
        <translation>{model} coloca {placed} puntos, este proyecto tiene {wanted}: aquí no se predice nada.</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} y {last}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} y {more} más</translation>
    </message>
    <message>
        <source>{names} do it without seeing each other's points, since {since}, until {until}.</source>
        <translation>{names} lo hacen sin ver los puntos de los demás, desde {since}, hasta {until}.</translation>
    </message>
    <message>
        <source>{names} had taken it; that has lapsed ({until}).</source>
        <translation>La tenía asignada {names}; eso ha caducado ({until}).</translation>
    </message>
    <message>
        <source>{names} has taken it, since {since}, until {until}.</source>
        <translation>La tiene asignada {names}, desde {since}, hasta {until}.</translation>
    </message>
    <message>
        <source>{names} has taken the photo before; here is the next.</source>
        <translation>{names} se ha asignado antes la foto; aquí está la siguiente.</translation>
    </message>
    <message>
        <source>{names} has taken them already.</source>
        <translation>{names} ya se las ha asignado.</translation>
    </message>
    <message>
        <source>{names} has taken this photo at the same time as you; go on with another.</source>
        <translation>{names} se ha asignado esta foto al mismo tiempo que usted; siga con otra.</translation>
    </message>
    <message>
        <source>{name} (new layout)</source>
        <translation>{name} (esquema nuevo)</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (usted)</translation>
    </message>
    <message>
        <source>{name} (you), {role}</source>
        <translation>{name} (usted), {role}</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>{name} ({role}, has left)</source>
        <translation>{name} ({role}, ya no está)</translation>
    </message>
    <message>
        <source>{name} has been trained and is among the models.</source>
        <translation>{name} se ha entrenado y está entre los modelos.</translation>
    </message>
    <message>
        <source>{name} holds predictions: open their photos first, then drop it again.</source>
        <translation>{name} contiene predicciones: abra primero sus fotos y vuelva a soltarlo.</translation>
    </message>
    <message>
        <source>{name} holds the edits that were set aside.</source>
        <translation>{name} contiene las ediciones que se apartaron.</translation>
    </message>
    <message>
        <source>{name} holds them, with all that was there before; adnet merge joins both.</source>
        <translation>{name} las contiene, con todo lo que había antes; adnet merge une ambos.</translation>
    </message>
    <message>
        <source>{name} is among the models.</source>
        <translation>{name} está entre los modelos.</translation>
    </message>
    <message>
        <source>{name} is another video than the one that these frames are from. The frames are all here; open the video itself to take frames of it.</source>
        <translation>{name} es otro vídeo que aquel del que proceden estos fotogramas. Los fotogramas están todos aquí; abra el propio vídeo para tomar fotogramas de él.</translation>
    </message>
    <message>
        <source>{name} is in use.</source>
        <translation>{name} está en uso.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is in use. Untouched predictions of {count:,} photos are made anew.</source>
        <extracomment>Of one: {name} is in use. Untouched predictions of {count:,} photo are made anew.</extracomment>
        <translation>
            <numerusform>{name} está en uso. Se rehacen las predicciones intactas de {count:,} foto.</numerusform>
            <numerusform>{name} está en uso. Se rehacen las predicciones intactas de {count:,} fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} se ha quitado.</translation>
    </message>
    <message>
        <source>{name} is the copy that followed {project}, which stays as it is.</source>
        <translation>{name} es la copia que seguía a {project}, que queda como está.</translation>
    </message>
    <message>
        <source>{name} is there no more.</source>
        <translation>{name} ya no existe.</translation>
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
        <translation>{name}: el fotograma pasó hace demasiado para guardarlo; vuelva a él</translation>
    </message>
    <message>
        <source>{new} is among the models, {in_use} is in use.</source>
        <translation>{new} está entre los modelos, {in_use} está en uso.</translation>
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
        <translation>{number:,} de {total:,}</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {total} placed</source>
        <comment>points by hand</comment>
        <extracomment>Of one: {number} of {total} placed</extracomment>
        <translation>
            <numerusform>{number} de {total} colocado</numerusform>
            <numerusform>{number} de {total} colocados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of {total} points placed</source>
        <extracomment>Of one: {number} of {total} point placed</extracomment>
        <translation>
            <numerusform>{number} de {total} punto colocado</numerusform>
            <numerusform>{number} de {total} puntos colocados</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} {name}: probably wrong; a click goes to it</source>
        <translation>{number} {name}: probablemente erróneo; un clic lleva a él</translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look.</extracomment>
        <translation>
            <numerusform>{odd:,} de {faces:,} rostros aceptados merece un segundo vistazo.</numerusform>
            <numerusform>{odd:,} de {faces:,} rostros aceptados merecen un segundo vistazo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</extracomment>
        <translation>
            <numerusform>{odd:,} de {faces:,} rostros aceptados merece un segundo vistazo. Descartados: {dismissed:,}.</numerusform>
            <numerusform>{odd:,} de {faces:,} rostros aceptados merecen un segundo vistazo. Descartados: {dismissed:,}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{old} is {new} now</source>
        <translation>{old} es ahora {new}</translation>
    </message>
    <message>
        <source>{old} stays in use.</source>
        <translation>{old} sigue en uso.</translation>
    </message>
    <message>
        <source>{old} stays in use. The new model is among the models as {new}.</source>
        <translation>{old} sigue en uso. El modelo nuevo está entre los modelos como {new}.</translation>
    </message>
    <message>
        <source>{one}, and {more} more so</source>
        <translation>{one}, y {more} más así</translation>
    </message>
    <message>
        <source>{out} and {back}</source>
        <translation>{out} y {back}</translation>
    </message>
    <message>
        <source>{pairs} stand the other way round</source>
        <translation>{pairs} están al revés</translation>
    </message>
    <message numerus="yes">
        <source>{pairs}, {count} points without a partner.</source>
        <extracomment>Of one: {pairs}, {count} point without a partner.</extracomment>
        <translation>
            <numerusform>{pairs}, {count} punto sin pareja.</numerusform>
            <numerusform>{pairs}, {count} puntos sin pareja.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}: cannot be read ({reason})</source>
        <translation>{path}: no se puede leer ({reason})</translation>
    </message>
    <message>
        <source>{path}: cannot be written: {reason}</source>
        <translation>{path}: no se puede escribir: {reason}</translation>
    </message>
    <message>
        <source>{path}: does not hold what was written; another program changes it</source>
        <translation>{path}: no contiene lo que se escribió; otro programa lo cambia</translation>
    </message>
    <message>
        <source>{path}: is being written to by another program</source>
        <translation>{path}: otro programa está escribiendo en él</translation>
    </message>
    <message>
        <source>{path}: is in no format that is known here; read as {format}: {problem}</source>
        <translation>{path}: no está en ningún formato conocido aquí; leído como {format}: {problem}</translation>
    </message>
    <message>
        <source>{path}: is the project that is open</source>
        <translation>{path}: es el proyecto que está abierto</translation>
    </message>
    <message>
        <source>{path}: is there already; choose another name, or this one in full.</source>
        <translation>{path}: ya existe; elija otro nombre, o este completo.</translation>
    </message>
    <message>
        <source>{path}: no photos in this folder. {{file.open_folder}} opens another.</source>
        <translation>{path}: no hay fotos en esta carpeta. {{file.open_folder}} abre otra.</translation>
    </message>
    <message>
        <source>{path}: no such project file</source>
        <translation>{path}: no existe tal archivo de proyecto</translation>
    </message>
    <message>
        <source>{path}: open one project at a time, without photos beside it</source>
        <translation>{path}: abra los proyectos de uno en uno, sin fotos al lado</translation>
    </message>
    <message>
        <source>{path}: there is not enough memory to show it</source>
        <translation>{path}: no hay memoria suficiente para mostrarlo</translation>
    </message>
    <message>
        <source>{percent} of the {distance}</source>
        <translation>{percent} de la distancia «{distance}»</translation>
    </message>
    <message>
        <source>{person}: {faces:,}</source>
        <translation>{person}: {faces:,}</translation>
    </message>
    <message>
        <source>{photos} copied beside</source>
        <translation>{photos} copiadas al lado</translation>
    </message>
    <message>
        <source>{photo}
by {author}
{reason}: {words}</source>
        <translation>{photo}
de {author}
{reason}: {words}</translation>
    </message>
    <message>
        <source>{photo} holds something else than when it was annotated</source>
        <translation>{photo} tiene otro contenido que cuando se anotó</translation>
    </message>
    <message>
        <source>{photo} is no longer in the project.</source>
        <translation>{photo} ya no está en el proyecto.</translation>
    </message>
    <message>
        <source>{photo} is the photo that was annotated.</source>
        <translation>{photo} es la foto que se anotó.</translation>
    </message>
    <message>
        <source>{photo} is {width} × {height} pixels and was {old_width} × {old_height} when it was annotated</source>
        <translation>{photo} tiene {width} × {height} píxeles y tenía {old_width} × {old_height} cuando se anotó</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} failed ({reason})</source>
        <translation>{photo}: aquí no se predice nada, el modelo {model} falló ({reason})</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} {problem}</source>
        <translation>{photo}: aquí no se predice nada, el modelo {model} {problem}</translation>
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
        <translation>{points:.0f} dudosos</translation>
    </message>
    <message>
        <source>{points:.0f} doubtful · shape {shape:.1f}×</source>
        <translation>{points:.0f} dudosos · forma {shape:.1f}×</translation>
    </message>
    <message>
        <source>{points} Click them in the photo.</source>
        <translation>{points} Haga clic en ellos en la foto.</translation>
    </message>
    <message numerus="yes">
        <source>{points} lie up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</source>
        <extracomment>Of one: {points} lies up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</extracomment>
        <translation>
            <numerusform>{points} está hasta {times:.0f} veces tan lejos de los lugares del modelo como el borde de su elipse del {level:.0f} %</numerusform>
            <numerusform>{points} están hasta {times:.0f} veces tan lejos de los lugares del modelo como el borde de su elipse del {level:.0f} %</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points · {size:.1f} MB · {date}</source>
        <translation>{points} puntos · {size:.1f} MB · {date}</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, no mirror</source>
        <translation>{points} puntos, {curves} curvas, sin espejo</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, {pairs} mirror pairs</source>
        <translation>{points} puntos, {curves} curvas, {pairs} parejas de espejo</translation>
    </message>
    <message>
        <source>{points}. Not placed: {missing}.</source>
        <translation>{points}. Sin colocar: {missing}.</translation>
    </message>
    <message>
        <source>{point} lies {distance} from where the other points let one expect it</source>
        <translation>{point} está a un {distance} de donde lo harían esperar los demás puntos</translation>
    </message>
    <message>
        <source>{problem}. What you do is sent once it can be reached.</source>
        <translation>{problem}. Lo que usted haga se enviará en cuanto se pueda alcanzar.</translation>
    </message>
    <message numerus="yes">
        <source>{problem}. {count} frames were taken before.</source>
        <extracomment>Of one: {problem}. {count} frame was taken before.</extracomment>
        <translation>
            <numerusform>{problem}. Antes se tomó {count} fotograma.</numerusform>
            <numerusform>{problem}. Antes se tomaron {count} fotogramas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{project}: holds frames of another video than {video}, which needs a project of its own</source>
        <translation>{project}: contiene fotogramas de otro vídeo que {video}, que necesita un proyecto propio</translation>
    </message>
    <message>
        <source>{project}: is a project already; open it and change its layout, or take another folder.</source>
        <translation>{project}: ya es un proyecto; ábralo y cambie su esquema, o tome otra carpeta.</translation>
    </message>
    <message>
        <source>{project}: no accepted face has a point to compare with</source>
        <translation>{project}: ningún rostro aceptado tiene un punto con el que comparar</translation>
    </message>
    <message>
        <source>{rate:.0f} fps</source>
        <translation>{rate:.0f} fps</translation>
    </message>
    <message>
        <source>{reason} ({rows:,})</source>
        <translation>{reason} ({rows:,})</translation>
    </message>
    <message>
        <source>{reason}. The model before stays in use.</source>
        <translation>{reason}. El modelo anterior sigue en uso.</translation>
    </message>
    <message>
        <source>{reason}. There is a backup of {backup}.</source>
        <translation>{reason}. Hay una copia de seguridad de {backup}.</translation>
    </message>
    <message>
        <source>{reason}. What the model finds here is not kept.</source>
        <translation>{reason}. Lo que el modelo encuentra aquí no se guarda.</translation>
    </message>
    <message>
        <source>{reason}. {model} stays in use.</source>
        <translation>{reason}. {model} sigue en uso.</translation>
    </message>
    <message>
        <source>{reason}. {{face.draw}} draws a face to annotate by hand.</source>
        <translation>{reason}. {{face.draw}} dibuja un rostro para anotarlo a mano.</translation>
    </message>
    <message>
        <source>{reason}: {frames}</source>
        <translation>{reason}: {frames}</translation>
    </message>
    <message>
        <source>{region}: {along:.1f} % along, {across:.1f} % across</source>
        <translation>{region}: {along:.1f} % a lo largo, {across:.1f} % a través</translation>
    </message>
    <message>
        <source>{scale}, in this photo.</source>
        <translation>{scale}, en esta foto.</translation>
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
        <translation>{sentence}. Los fotogramas tomados antes están todos aquí.</translation>
    </message>
    <message>
        <source>{share:.0f} %</source>
        <translation>{share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % inside the {level:.0f} % ellipses</source>
        <translation>{share:.0f} % dentro de las elipses del {level:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % less along than across</source>
        <translation>{share:.0f} % menos a lo largo que a través</translation>
    </message>
    <message>
        <source>{share:.0f} % more along than across</source>
        <translation>{share:.0f} % más a lo largo que a través</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the eyes</source>
        <translation>{share:.0f} % de la distancia entre los ojos</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the pupils</source>
        <translation>{share:.0f} % de la distancia entre las pupilas</translation>
    </message>
    <message>
        <source>{share:.0f} % of the {distance}</source>
        <translation>{share:.0f} % de la distancia «{distance}»</translation>
    </message>
    <message>
        <source>{shift} + click</source>
        <translation>{shift} + clic</translation>
    </message>
    <message>
        <source>{shift} + drag</source>
        <translation>{shift} + arrastrar</translation>
    </message>
    <message>
        <source>{shift} + drag it</source>
        <translation>{shift} + arrastrarlo</translation>
    </message>
    <message>
        <source>{size:.1f} % and more</source>
        <translation>{size:.1f} % y más</translation>
    </message>
    <message>
        <source>{state} · too unsure to tell</source>
        <translation>{state} · demasiado incierto</translation>
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
        <translation>{step}: {done} de {total}</translation>
    </message>
    <message>
        <source>{time:.0f} ms</source>
        <translation>{time:.0f} ms</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face</source>
        <translation>{time} y {corrections:.1f} correcciones por rostro</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face; the last {count}: {last_time} and {last_corrections:.1f}</source>
        <translation>{time} y {corrections:.1f} correcciones por rostro; los últimos {count}: {last_time} y {last_corrections:.1f}</translation>
    </message>
    <message>
        <source>{time} of {whole}, frame {frame:,} of {last:,}</source>
        <translation>{time} de {whole}, fotograma {frame:,} de {last:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}</source>
        <translation>{time}, fotograma {frame:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, corrected</source>
        <translation>{time}, fotograma {frame:,}, corregido</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, finished</source>
        <translation>{time}, fotograma {frame:,}, terminado</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, predicted</source>
        <translation>{time}, fotograma {frame:,}, predicho</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, rejected</source>
        <translation>{time}, fotograma {frame:,}, rechazado</translation>
    </message>
    <message numerus="yes">
        <source>{title}: {count} points</source>
        <extracomment>Of one: {title}: {count} point</extracomment>
        <translation>
            <numerusform>{title}: {count} punto</numerusform>
            <numerusform>{title}: {count} puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>{unread}, and {linked}</source>
        <translation>{unread} y {linked}</translation>
    </message>
    <message>
        <source>{unread}; HEIC is read once this is installed: {command}</source>
        <translation>{unread}; HEIC se lee una vez instalado esto: {command}</translation>
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
        <translation>{video} es otro vídeo que aquel del que proceden los fotogramas de {other}; los suyos se guardan en {own}.</translation>
    </message>
    <message>
        <source>{video}: there is no such video file</source>
        <translation>{video}: no existe tal archivo de vídeo</translation>
    </message>
    <message numerus="yes">
        <source>{when}   {count:,} edits   {size:.1f} MB</source>
        <extracomment>Of one: {when}   {count:,} edit   {size:.1f} MB</extracomment>
        <translation>
            <numerusform>{when}   {count:,} edición   {size:.1f} MB</numerusform>
            <numerusform>{when}   {count:,} ediciones   {size:.1f} MB</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, a keyframe</source>
        <translation>{words}, un fotograma clave</translation>
    </message>
    <message>
        <source>{words}. In percent of the eyes’ distance:</source>
        <translation>{words}. En porcentaje de la distancia entre los ojos:</translation>
    </message>
    <message numerus="yes">
        <source>{words}; {count} points of another visibility</source>
        <extracomment>Of one: {words}; {count} point of another visibility</extracomment>
        <translation>
            <numerusform>{words}; {count} punto de otra visibilidad</numerusform>
            <numerusform>{words}; {count} puntos de otra visibilidad</numerusform>
        </translation>
    </message>
    <message>
        <source>{work} failed unexpectedly ({reason})</source>
        <translation>{work}: fallo inesperado ({reason})</translation>
    </message>
    <message>
        <source>{work}, %v of %m</source>
        <translation>{work}, %v de %m</translation>
    </message>
    <message>
        <source>± across</source>
        <translation>± a través</translation>
    </message>
    <message>
        <source>± along</source>
        <translation>± a lo largo</translation>
    </message>
    <message>
        <source>±2.5 %</source>
        <translation>±2,5 %</translation>
    </message>
    <message>
        <source>±{error:.0f} %: a point may be off by so much of the distance between the eyes, in the mean; the face is too small, too much turned or covered for the model to tell its points</source>
        <translation>±{error:.0f} %: un punto puede estar desviado, de media, en esa parte de la distancia entre los ojos; el rostro es demasiado pequeño, está demasiado girado o tapado para que el modelo sitúe sus puntos</translation>
    </message>
    <message>
        <source>±{error:.1f} %</source>
        <translation>±{error:.1f} %</translation>
    </message>
    <message>
        <source>±{error:.1f} %: a point is off by so much of the distance between the eyes, in the mean</source>
        <translation>±{error:.1f} %: un punto se desvía tanto de la distancia entre los ojos, en promedio</translation>
    </message>
    <message>
        <source>“{command}” (menu {menu})</source>
        <translation>“{command}” (menú {menu})</translation>
    </message>
    <message>
        <source>“{command}” is in the menu {menu}, whenever you want it.</source>
        <translation>«{command}» está en el menú {menu}, cuando quiera.</translation>
    </message>
    <message>
        <source>“{field}”</source>
        <translation>“{field}”</translation>
    </message>
    <message>
        <source>… and {left:,} more</source>
        <translation>… y {left:,} más</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Anterior</translation>
    </message>
    <message>
        <source>↩ Send back</source>
        <translation>↩ Devolver</translation>
    </message>
    <message>
        <source>↩ sent back by {author}, {time}</source>
        <translation>↩ devuelto por {author}, {time}</translation>
    </message>
    <message>
        <source>≈ alike</source>
        <comment>a new model</comment>
        <translation>≈ similar</translation>
    </message>
    <message>
        <source>▶ go on predicting: {left:,} to go</source>
        <translation>▶ seguir prediciendo: faltan {left:,}</translation>
    </message>
    <message>
        <source>▶ more views of faces: {left:,} to go</source>
        <translation>▶ más vistas de las caras: faltan {left:,}</translation>
    </message>
    <message>
        <source>▶ predict all: {left:,} to go</source>
        <translation>▶ predecir todas: faltan {left:,}</translation>
    </message>
    <message>
        <source>✓ Agree</source>
        <translation>✓ Conforme</translation>
    </message>
    <message>
        <source>✓ agreed by {author}, {time}</source>
        <translation>✓ conforme: {author}, {time}</translation>
    </message>
    <message>
        <source>✓ better</source>
        <comment>a new model</comment>
        <translation>✓ mejor</translation>
    </message>
    <message>
        <source>✕ worse</source>
        <comment>a new model</comment>
        <translation>✕ peor</translation>
    </message>
    <message>
        <source>❚❚ more views of faces: {progress}</source>
        <translation>❚❚ más vistas de las caras: {progress}</translation>
    </message>
</context>
</TS>
