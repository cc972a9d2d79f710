<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source> %</source>
        <comment>after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (and {more:,} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% inside, by % promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{name}' is measured in every face of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{name}' is not measured any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{ratio}' is made of it: remove that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{text}' is no length; write it as 10 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{unit}' is no unit of length that is known; known are {units}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 px = {length} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>300-VW, folders with videos</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>300-W, .pts files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>300W-LP and AFLW2000-3D, .mat files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D Slicer, .fcsv files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D Slicer, .mrk.json files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 % ellipses hold {before:.0f} → {after:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click predicts every photo in the background; the list then puts first what needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A correction moves the rest: points that nobody has placed follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detector of people's faces, upright or not, gives the boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double click goes to {photo}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that belongs to this project was taken away by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of annotated faces, such as the base model's validation data (.pts beside photos; with a split.csv its part val). The new model must not be worse there either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of photos, and which landmarks its faces have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that all of the team can write, or postgresql://HOST/DATABASE. What you do in this project goes there, with your name and the paths of the photos, and what the others do comes here; photos do not. A password belongs into ~/.pgpass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame comes into the project when you correct, accept or reject a face in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hand, 21 points</source>
        <comment>a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layout can be drafted from it: {points}, {curves}, as {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layout has no more points than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layout, or annotations of another tool, to take names from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length must be more than nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length with its unit, as 10 mm or 2.5 cm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A log of a session that was cut off was set aside, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mirror is said now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model has looked at every photo of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new project with other landmarks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo to draw the layout on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point that is not in this photo, or not placed yet, counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min on two cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min, as fast as the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter turn of what is shown, for faces that lie on their side; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ratio needs two other measurements, which are defined before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each accepted face, with standard errors, as adnet measure --csv writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample photo. {file.open_folder} opens your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search is under way already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second back in the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second on in the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 12 points of the face are probably off by more than {tolerance:.0f} % of the distance between the eyes, by the model's own doubt. So many corrections are to be expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} min, as fast as the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept some faces first ({face.accept}): they are what a model learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept the face and go on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept without the points that are not placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accept {count} more faces: then a network of this layout can be trained from another model.</source>
        <extracomment>Of one: Accept {count} more face: then a network of this layout can be trained from another model.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept, and on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted by {author}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted points inside the ellipses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted, as the model placed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across</source>
        <comment>two versions of a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across it; scales several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across {shift:+.1f} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across {shift:+.1f} px ({percent:.1f} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across, up to {size:.1f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a point by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a point by its name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added, not placed in any face so far: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust the box of this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adjust the face's box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADNet's authors, TSV</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adnet-annotate, project</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AFLW with 19 points, .mat</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AFLW without ears, 19 points</source>
        <comment>a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a face is accepted or rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after closing the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after: {shares}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree, and on to the next ({review.agree})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree, and on to the next to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All accepted faces are held out: accept more, or hold out less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cores but one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys, and choosing others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys; a click there chooses another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All panels in sight and where they were in the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all photos</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all reasons ({rows:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that are not rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that this program remembers of you on this machine, where it is not as in the beginning. Your projects and models are not among it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along</source>
        <comment>two versions of a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along and across the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along its curve; turns several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the contour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along {shift:+.1f} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along {shift:+.1f} px ({percent:.1f} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along, by point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always off, % across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an eighth of what there is, 600 MB at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ellipse holds the true point in {level} of 100 cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angle</source>
        <comment>what is measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotate facial landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated by several people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated by several people: {states}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated faces to compare on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotations of a video's frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotations of the type {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotations with other attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotations without keypoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotator</source>
        <comment>a member of a team</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another key for “{command}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another measurement is called '{name}' already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another photo</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any action by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any command by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apart</source>
        <comment>two versions of a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apart from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area</source>
        <comment>what is measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the photo, Shift by ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the screen, Shift by ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a whole it stands beside where the model sees the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as far as it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as good as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the table says itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the same part of this photo, or beside the face that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention and edge maps of faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of a curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of all points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of the selected points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention, edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes named {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the point before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the project while one works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <comment>a model that is trained further</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before training: NME {nme:.3f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: {shares}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beside {base}: {judgement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better by {size:.1f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better by {size:.1f} %, which may be chance,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box of {width:.0f} by {height:.0f} pixels, its middle at x {x:.0f}, y {y:.0f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes are drawn by hand in this project: {face.draw} draws one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes are drawn by hand: {face.draw} draws one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxes drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxes to be ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxes with attributes of dlib's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxes without parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brows</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <comment>a number divided by another</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By five degrees; Alt and the wheel turn it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its name, a part of it, or its number in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames; of the others {reasons}.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame; of the others {reasons}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>carried to frames {frames}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry corrections to frames around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the project's layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the project's layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check accepted faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking faces to compare on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chin</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file or folder of annotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or let the files be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose frames of the video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose frames…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the points first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choosing frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes of faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a key to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click one end of a length that you know, as on a ruler. Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click points in the order in which a curve joins them; its first point again closes it, its last takes it back. A click beside the points ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the other end of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the point at the one end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the point at the other end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the point that {name} becomes in a mirror.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the points in the photo, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the points one after the other; drag one to move it. A name can be written over in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go). {{point.deselect}} ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go, then the others follow). {{point.deselect}} ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a curve</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COCO keypoints, JSON</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COFW 29 points</source>
        <comment>a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COFW, .mat</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns named {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <comment>a decimal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <comment>what stands between cells</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that are on or off, by their ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare on the held-out faces alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing with the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the model in use …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the model in use … (another project)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contour</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a face first: {face.copy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy an .onnx file into your models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy from the photo before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the photos there too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by {author}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected, as the model placed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrections a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections a face until every point is within 5 % of its truth, by simulation on {count} faces; new less old, 95 % interval {low:+.2f} to {high:+.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections move the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections of each point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrections {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting photos of other models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, one row a point</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve back to the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <comment>drawing a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>curves added: {names}</source>
        <extracomment>Of one: curve added: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>curves changed: {names}</source>
        <extracomment>Of one: curve changed: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>curves cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>curves removed: {names}</source>
        <extracomment>Of one: curve removed: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>CVAT for images, XML 1.1</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <comment>format of a date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data of other kinds than photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datumaro, JSON</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dd MMM yyyy HH:mm</source>
        <comment>a time, in the letters of Qt's dates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide for what {author} placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_first}})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_second}})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided for the mean: the face is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided for this version: the face is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeepLabCut, CSV</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete point or face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deselect or give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detector 90 % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detector doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detector {share:.0f} % sure that there is a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disagrees with the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk for photos that a team has elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <comment>drawing a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance</source>
        <comment>what is measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance between the eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance between the pupils</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>distances added: {names}</source>
        <extracomment>Of one: distance added: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances changed: {names}</source>
        <extracomment>Of one: distance changed: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances removed: {names}</source>
        <extracomment>Of one: distance removed: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Distances, angles, areas and ratios of the face, and the photo's scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dlib (imglab), XML</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do photos again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}. What was changed in another window since stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by several people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double click a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box around the face, from the brows to the chin; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box: the copied face goes into it. {point.deselect} gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag a corner mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an edge or a corner; or arrow keys move the box, with Shift they size it, and Enter takes it: the face is predicted again in it. {point.deselect} ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a layout on a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw one on a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the box of a missed face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dot is one point of one face, along and across its curve (figure 1 of the paper)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point in the middle of all ({review.take_mean})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits are those of {name}. A click changes that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits carry it; the account's without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits of a session that was cut off belong to another file that was called {name}; they are kept in {log}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipses at 50, 90, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipses at {level} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipses that hold the true point in {level} of 100 cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elsewhere its answers moved by {moved:.2f} % of the eye distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elsewhere probably as good as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elsewhere probably worse by about {share:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elsewhere, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encord, JSON export</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends after the current step. Resume goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · {pace:.1f} images/s · {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch}: NME {nme:.3f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs or minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs, or at most so many minutes: the run then has as many epochs as fit in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error ellipses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error ellipses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors are measured by {after}, not {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors are told as a part of a distance that is alike in all photos. Click the point at its one end and the one at its other; several points at one end stand for their middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated: answers moved by {moved:.2f} % of the eye distance on {views} views of a photo that nobody trained on. Annotated faces from elsewhere would tell it better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every face is accepted or rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every photo is being predicted, what you look at first. A click pauses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point of this face is placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here back to how it was in the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved as you go, in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved as you go; this says where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the measurements as a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported {count:,} faces to {path}.</source>
        <extracomment>Of one: Exported {count:,} face to {path}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>eyes</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face back to the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face copied. {face.paste} pastes it, {face.paste_in_box} into a box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number} of {count}, {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces accepted each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces of a layout that no model knows are placed by the faces so far and a few anchors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faces of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces of people are looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faces of {points} points (face_kpts) beside others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces that deserve a second look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far outside its ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetching photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures are told by groups, such as eyes or fingers. Choose or make one, and click its points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures of the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or folder of annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find moved photos in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find moved photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the annotated photo in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the annotated photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished faces that deserve a second look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, placed by hand, filled already or another face there: {frames}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five points</source>
        <comment>a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged: {flags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged: {flag}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags of this project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flags of whole photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold away ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder by folder, img2 before img10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of annotated faces to compare models on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and projects opened last, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>following the faces …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>for the last photo, with {count} faces</source>
        <extracomment>Of one: for the last photo, with {count} face</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>forefinger</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the last export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Found: {pairs} pairs, {count} points without a partner. Look at the dashes in the photo: are they right?</source>
        <extracomment>Of one: Found: {pairs} pairs, {count} point without a partner. Look at the dashes in the photo: are they right?</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>fractions of a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame of a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {frame:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model failed ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {frame} taken ({taken})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames to annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <comment>a file or folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from oneself, a second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From prediction to accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the others' mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen. {camera.freeze} goes on, {camera.take} takes the frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>further down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>further to the photo's left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>further to the photo's right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>further up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Gave back {count:,} photos.</source>
        <extracomment>Of one: Gave back {count:,} photo.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back what I have taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this scale to all photos without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the faces of the frames between two that you have corrected or accepted their points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the sample photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to the next photo of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to the next unfinished face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>drawing a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>groups added: {names}</source>
        <extracomment>Of one: group added: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups changed: {names}</source>
        <extracomment>Of one: group changed: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups removed: {names}</source>
        <extracomment>Of one: group removed: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>had before, with the places from then: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out faces …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HELEN with 194 points, .txt files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here {change} on {faces}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>histories of faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how exact, across the contour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far the drag has gone along and across the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast and how exact each of the team is, from what has come to this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long is this line?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many photos?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure the program is that there is a face at all. It is in the tip of a row, and the order “detector doubt” goes by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iBUG 68 points, as 300-W is annotated</source>
        <comment>a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {faces}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {faces}; {kept} left out where somebody has worked on the face already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {faces}; {present} were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {faces}; {present} were there already; {kept} left out where somebody has worked on the face already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 90 % ellipses, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the background, what you look at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the background, what you look at first; again: pause. Photos with faces of this model are passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the project already, as another photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the queue's order; nobody else is led to them for 12 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; all is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; {unsent:,} to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the ellipses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpolate between keyframes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Interpolated {count:,} frames between the keyframes {first:,} and {last:,}.</source>
        <extracomment>Of one: Interpolated {count:,} frame between the keyframes {first:,} and {last:,}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>interpolated: {frames}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was looked at and is right: not listed again while the points stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its columns are read as they were corrected in this project before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its flags change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its mirror image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is {after} now, {before} before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name, a part of it, or its number in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its points are those of the layout {layout}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its title changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaw</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JD-landmark and LaPa, 106 points</source>
        <comment>a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joining {address} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard to the part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys chosen for commands, by their ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label Studio, JSON</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelme, JSON files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>landmarker.io and menpo, .ljson files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landmarks of one's own, by clicking them in a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaPa and JD-landmark, .txt files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last added first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency {time:.0f} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layouts ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning gained nothing on the held-out faces, so the model is still {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving the team …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right are exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left and right are swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left and right exchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: {faces} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: {faces}, since none of their points is annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: {faces}, since {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the photos that you have taken, or that were handed out to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listing models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the file that is there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for faces …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for photos …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for photos, {done:,} of {total:,} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through all accepted faces …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what that comes to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks through all accepted faces, in the background: sides exchanged, curves crossed, points improbable given the others, far from where the model of now sees them, unlike what the person usually does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: {part} ({faces})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made while you work. Restoring keeps the project as it is now under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a model of what was learnt so far, and compare it with the one in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a project of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a project of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the ellipses of the model in use as large as your corrections show them to be. That is a version of its own; Go back leads to the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makesense.ai, points in CSV</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a model of it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a model of it … (another project)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean correction in percent of the eyes’ distance, by region and by point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean correction of each point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean corrections of each region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>measurements added: {names}</source>
        <extracomment>Of one: measurement added: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measurements changed: {names}</source>
        <extracomment>Of one: measurement changed: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>measurements removed: {names}</source>
        <extracomment>Of one: measurement removed: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>measuring whether bf16 or float32 is faster here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for decoded photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for the model's maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for the pictures in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle finger</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <comment>drawing a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirror pairs change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror this half onto the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: finder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: fitting boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: judging the finder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: ranges of activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: reading photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: spreads beside the base's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: translating the finder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: translating the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model file: views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model is loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model {time:.0f} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most doubtful points first: where the most corrections are to be expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most expected corrections by all three signs; of photos that look alike one comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move it, or all selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved along</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved along with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the next point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, language, theme, what follows after accepting, backups, memory, model; what is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names from…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never opened, so it cannot be recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <comment>a model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New measurement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the name of the next point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next face in the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next face to review or decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next face to review or decide ({review.next})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next most uncertain point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next point that is not placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next that looks wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unfinished face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NME in percent, new less old: {difference:+.3f}, 95 % interval {low:+.3f} to {high:+.3f}; the new one is better with probability {probability:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NME {before:.2f} → {after:.2f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accepted face is held out, so nobody knows whether the new model is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no changes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No correction of a prediction yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no doubtful point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no face</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no face</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face found in this photo. {face.draw} draws the box of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face has keyframes around this frame: correct or accept it in a frame before and in one after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face here. {face.draw} draws the box of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face is accepted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face waits for a review or a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No frame between {first:,} and {last:,} is in the project: {{video.choose}} takes some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one is in the project: {{video.choose}} takes some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one takes a correction from it: {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No landmarks: the model failed ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No landmarks: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer flagged: {flag}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer there</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no mirror any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mirror is to be seen in these points. It is looked for in a roughly frontal object; points can be paired by clicks, and without a mirror training does not flip photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mirror: photos are not flipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model has placed these points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model has placed this point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model of this layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model places the points of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object found in this photo. {face.draw} draws the box of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other model was used before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo fits. Empty the search, or list all photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo here. {file.open_folder} opens a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo is called “{name}”, and the list has {listed:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo to draw in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo to paste into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo waits for you to do it a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos yet. {file.open_folder} opens a folder, {file.camera} the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No point of this face is placed yet: drag the marks into place, or {point.place} places them by clicks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No point of this face is placed yet: {point.place} places them by clicks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unfinished photo is left that nobody has taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is led to these photos meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has accepted this face yet: {face.accept} does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said who works here, so edits carry the account's name, {account}. A click gives another name, or confirms this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the faces has a point that is annotated, so there is none to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of their points is placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: the first is made after the first edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nose</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a frame of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not all of their points are annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything is predicted: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not placed</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read: {part} ({number:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there already. {point.deselect}, then {edit.delete}, deletes the face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there, or placed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there: the point is left out of everything. {point.absent} places it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note ({face.note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note of the review ({review.note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found in this photo. {face.draw} draws the box of an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is carried: no face here or in the frames around was corrected or accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is done again: it was changed in another window since, and stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found by itself: a person draws each box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found here: {model} has no finder of its own, and the next training adds one. {{face.draw}} draws a box by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is measured yet: distances, angles, areas and ratios between points are defined once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is measured yet: {measure.new} defines something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is undone: it was changed in another window since, and stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing looks wrong about this face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for a review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge by photo pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge down × 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge left × 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge right × 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge up × 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects of the kind {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects of the shape {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>occluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>occluded</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occluded: something is in front of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a photo with several faces each figure is that of the worst one that is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of several faces, each figure is that of the worst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which this project is the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old</source>
        <comment>a model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <comment>the faces that models are compared on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On faces of people, by the points that it places; without, a few anchors are asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the GPU only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the GPU, if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the last days of work, by person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {photo} since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once all is sent; the project keeps all that it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame in {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One object a photo, which fills it: a specimen, an X-ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One's own layouts, the newest last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only mine</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one person has annotated this face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the photo, while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where photos are annotated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photo of the project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos or a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos or project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos, a video or a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos: a model places the landmarks of every face and says how sure it is of each. You correct them and accept the face. All is saved as you go; photos are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the source …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a folder, photos or a video on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the photos in a project that is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ordering the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others' versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the photo</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the photo, where one sees what they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlays and switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <comment>a member of a team</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Passed over {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: Passed over {count:,} photo that {names} has taken.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paste face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste face into a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent of the photos that judge the new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo, as shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photos are named from {base} (--images {base} when it is read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that were moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the landmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinky</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel grid, zoomed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place new layouts by the faces so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place points by clicking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place points with this model from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed where its mark was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places outside the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places {placed} points, this project has {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <comment>a decimal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point {number} of {total}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <comment>drawing a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points added, removed, renamed or in another order; the faces follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points improbable given the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points mirror each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points move alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points move alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points on curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points that are not annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points that are not annotated come as not placed, in {faces}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points that the layout {layout} does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict a curve again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict all photos of a project when it is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict them anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict this face again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted by {author}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted, as the model placed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Predicting anew, {count:,} photos to go.</source>
        <extracomment>Of one: Predicting anew, {count:,} photo to go.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>predicting, {waiting} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key of “{command}”. Backspace: no key. Esc: leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous face in the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away ({point.deselect})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio</source>
        <comment>what is measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a photo to draw a layout on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Really reset everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalibrate ellipses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalibrating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rectangles without points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo in the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regions of the kind {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regions of the type {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject, and on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected by {author}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected, as the model placed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>the scale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the scale of this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed {count:,} photos from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {count:,} photo from the project; their files stay where they are.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {name} from the project; its file stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed {name} with {count:,} accepted faces from the project; its file stays where it is.</source>
        <extracomment>Of one: Removed {name} with {count:,} accepted face from the project; its file stays where it is.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {photos} with {count:,} accepted faces from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {photos} with {count:,} accepted face from the project; their files stay where they are.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>removed: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renamed: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen a finished face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored: {backup}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored: {backup}. What stood there is {name} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume goes on where it was stopped; Compare takes it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewer</source>
        <comment>a member of a team</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring around what has the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ring finger</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings are points that are probably wrong; a click goes to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotations of boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows without success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this session as {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this session beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale the points to this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search ({photo.search})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search for faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second look at finished faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second person's verdict, several versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between the frames of a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segmentations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a point first: click one, or {point.next}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a point of the half that is right: it is mirrored onto the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a point to nudge it: click one, or {point.next}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a point to see where the network looked for it: click one, or {point.next}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select its curve, then the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select several points first: {select.curve} a curve, {select.all} all, Shift+drag an area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected points are left out of everything; where none is selected, the face is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <comment>what stands between cells</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back to be corrected ({review.return})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back, and on to the next to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent back</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back to be corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate flags by commas; the first nine have keys. Enter keeps the list, Esc leaves it as it was; an empty list stands for the layout's own. Faces keep their flags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by two clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the scale by two clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people do the same photos, and do not see each other's points before they have finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape 2.1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: as usual as faces are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: more usual than most faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: {shape:.1f} times as unusual as faces are in the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shapes of the type {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of accepted points within the 50, 90 and 95 % ellipses; the mark is what they promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the photos that is not learnt from, and judges the new model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the points that lie within the ellipses that promise to hold 90 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share what is done in this project with others, in a folder or a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharing {address} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + drag it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it as a mirror does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the photo upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown turned by {degrees:g}°; {{view.upright}} shows it upright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown upright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and place of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SLEAP analysis, .h5</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SLEAP, .slp</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth the points shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap a curve to its edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Somebody else was faster with {count:,}.</source>
        <extracomment>Of one: Somebody else was faster with {count:,}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Something is being opened already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space</source>
        <comment>what stands between cells</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread a curve evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation across the curve (normal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation along the curve (tangent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a project with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a project with that layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stay at the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays in the project: {part} ({faces:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StereoMorph, shape files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>a training</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was written so far is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this step …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this step … (another project)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths of overlays, the ellipse, and how light photos are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths, brightness…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths, ellipses and light…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisely, JSON files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <comment>what stands between cells</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table with a row a face, CSV or TSV</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back anything, also after a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the list; can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one every few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the first version (mine), and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean of all versions, and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the second version (theirs), and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this photo as the annotated one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {author}’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tangent and normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team: needs a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team: not reached, goes on alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team: synchronising …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team: up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team: {edits:,} to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tested on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no number of photos: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that nobody has accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that nobody has accepted it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy that followed it holds what was saved, and is looked through first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve lies on the ridge of its edge map now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagonal of the points' box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edge map shows no ridge near this curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export ended without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face and the point that are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the face box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the face has no flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is accepted, and those of its points that nobody has placed count nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the face is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the face is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the face is {now}, no longer {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face that was copied has the layout {copied}, this project {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the face's left and right are exchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face's points form a shape 2.1 times as unusual as those that the model has learnt from, in the median. An odd shape is an odd face, or a wrong prediction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faces could not be looked through: the process was ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faces could not be looked through: {complaint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of two others divided by the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frames between {first:,} and {last:,} take nothing: they are finished, placed by hand or filled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group {name} has no points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest ± first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout has no point '{name}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the layout has {count} points</source>
        <extracomment>Of one: the layout has {count} point</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The layout is changed: {changes}. {{edit.undo}} takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout was changed in another window; this one shows it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the live view stopped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model file is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no finder of its own yet: the next training adds one. Until then boxes are drawn by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model helps with new layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in use helps with faces of a layout that it does not know, by its own points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in use: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model is loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is still loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is still loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is unsure of it by {along:.1f} pixels along the curve and {across:.1f} across.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model runs on the CPU: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model runs on {provider}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model's confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model's own finder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model's own finder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model's own finder looks for objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model's own finder, or faces where it has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most unusual shapes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that your edits carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model has probably forgotten much: {elsewhere}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model is better on {faces}: {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model is not better on {faces}: {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model is not worse on {faces}: {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model is worse on {faces}: {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model takes more corrections on {faces}: {corrections}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next ones in the queue's order that nobody has taken. Others are led past them for 12 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next ones in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next ones, in the queue's order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The next points are called as {count} points there.</source>
        <extracomment>Of one: The next point is called as {count} point there.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note is “{note}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before ({review.previous})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other file is {name} still; adnet merge joins both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other half is a mirror image now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others have followed: {point.next} goes to the least sure one, {face.accept} accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel that is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo before has no face to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo has another shape, so its points cannot be scaled to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo has no scale any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is shown upright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo that was annotated is not in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the photos lie elsewhere; the set has them in {folder}/ (--copy-photos puts copies there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the photos lie elsewhere; {suffix} files belong beside them (--copy-photos puts copies there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos that are selected in the list; their files stay, and undo brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the place of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the places of {count} points</source>
        <extracomment>Of one: the place of {count} point</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the point that is least certain; drag it into place, or nudge it with the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points are scaled to this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points of this curve are spread evenly already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the points stand in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the process was ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rest follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scale of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest ± first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team meets at {address}; the others join it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training process ended without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video is over. {camera.take} takes its last frame, {camera.leave} leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the visibility of {count} points</source>
        <extracomment>Of one: the visibility of {count} point</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the visibility of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo is taken for the object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is in the language that you have chosen when it is opened next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The {count:,} photos where nobody has changed a face are looked at anew.</source>
        <extracomment>Of one: The photo where nobody has changed a face is looked at anew.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The {faces} faces are almost alike, as of one person: those of others will be further off than their ellipses say, until some of them are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no edge maps of this face yet: the model has to look at it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are {count} versions of this face.</source>
        <extracomment>Of one: There is {count} version of this face.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no face here to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mean with a face that was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model yet to say which frames are uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face is neither accepted nor rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This frame is not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first photo of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last photo of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only face in the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only face that is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk. The session before is saved as {session}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo counts as the annotated one from now on; its faces are where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo has no scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.scale_points}} scales the points to it, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is the one that was annotated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This point is not placed: drag its mark, or {point.absent} places it where that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This point is on no curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This point lies in the middle: select one of the half that is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project cannot take it, but {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is in a team already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is in no team any more; it keeps all that it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is in no team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is in no team; File, Team joins or makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is in the team: {photos:,} photos and {edits:,} edits of others came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is not a video's: open a video to go through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to carry to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project's file is called {name} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project's file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project's file was deleted or moved by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project's file was replaced by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project's file was written over by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project's flags: {flags}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is saved as {name} and goes on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that are selected in the list; nobody else is led to them for 12 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that you are to do a second time, without seeing your first points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads for predicting all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three points or more, the corners in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three points, the second of which is where the sides meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thumb</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <comment>a file or folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to another side of its contour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to decide</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide: {states}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To one person, or to several who do not see each other's points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to review</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPS (tpsDig, geomorph)</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on accepted faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on the faces you accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained on {sets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training (another project)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training finishes the step it is at and keeps all that it has learnt. You can go on with it when you open the project again.

This window closes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training in {precision} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training turns photos into their mirror images where points have partners. Click two points to pair them, one of them twice for a point on the axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Truths inside the {levels} % ellipses of {count} accepted faces</source>
        <extracomment>Of one: Truths inside the {levels} % ellipses of {count} accepted face</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the selection left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the selection right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view a little left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view a little right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain, diverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo in the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}. What was changed in another window since stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlike what this person usually does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlikely shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacking images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacking photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {count:,} a day</source>
        <comment>faces accepted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>up to {count:,} faces have the removed points placed; undo, or adding the name again, brings them back</source>
        <extracomment>Of one: up to {count:,} face has the removed points placed; undo, or adding the name again, brings them back</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} epochs</source>
        <extracomment>Of one: up to {count} epoch</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the model again that was used before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {model} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V7 (Darwin), JSON files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation NME, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGG Image Annotator (VIA)</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visible</source>
        <comment>a point</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible, occluded, outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebMorph and Psychomorph, .tem files</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WFLW 98 points</source>
        <comment>a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WFLW, list</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a person placed stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what adnet check says cannot be read: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What boxes come from in this project; Photo, Boxes from, changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came into the project last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what can be done with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each person placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What gives the boxes of photos; Photo, Boxes from, changes it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn over the photo: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What is left is {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: What is left is {count:,} photo that {names} has taken.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is on, now and when the window is opened again:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it does elsewhere nobody can tell without annotated faces from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the corrections so far say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figures in the list mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the first faces say is not said of every photo: train a model of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the list says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the list says of a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the markers mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model has learnt from the boxes of its own objects; a training adds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the model places on the faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the model's answers depend on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not looked at the longest goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is taken from the copy that follows the project, and looked through first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved up to then is kept; nothing more is saved into {name} until you choose. Whatever you choose, both stay on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have corrected, to the same faces of the frames around that are in the project; the further, the less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “12 doubtful”, “shape 2.1×” and “±2.5 %” mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever you choose, {name} stays on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is opened only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where another photo has its name: look for the one that was annotated, by what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where corrections lie is drawn
once a predicted face is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does the team meet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where each format was exported to last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is least sure that there is a face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where no model knows the layout, nothing is placed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where no model knows the layout, the faces that are done place the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where no model knows the layout: learnt again after each accepted face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where nobody has looked yet, a point is off by about 2.5 % of the distance between the eyes, in the mean of all points. Points that a person has placed count as right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where only what does not show has changed in it; the points stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where scenes change, looking at one frame in {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the team meet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the base looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the file says, or near it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model is least sure: {number} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the panels are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the photo was made larger or smaller after it was annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a correction moves points that nobody has placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it is better here nobody knows, since no accepted face was held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which file the photo is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which point is placed next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which points are occluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which points lie outside the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which reasons are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who of the team is on what, and how fast and how exact everybody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose marker is which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a note</source>
        <comment>photos listed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working them out …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse by {size:.1f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse by {size:.1f} %, which may be chance,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would move without offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrist</source>
        <comment>a region of a layout</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x {x:.1f}  y {y:.1f}  rgb {red} {green} {blue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x {x:.1f}, y {y:.1f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YOLO-pose (Ultralytics)</source>
        <comment>a file format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You annotated this face yourself: a second person reviews it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have taken no photo. File, Team takes some; all photos are listed by the filter above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You have taken {count:,} photos; File, Team, Only mine lists what is yours.</source>
        <extracomment>Of one: You have taken {count:,} photo; File, Team, Only mine lists what is yours.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You work as {name} from now on; what was done before stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your edits carry this name. On an account that several people use, each gives their own: then nobody undoes what another has done, everybody can review the others' faces, and figures are told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your models lie in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours since {since}, until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accepted:,} accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accepted:,} accepted, none new since the last training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accepted:,} accepted, {new:,} new since the last training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{account} (account) – your name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{along:.2f}  {across:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{along_mark} along {along:.2f} {across_mark} across {across:.2f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before:.1f} → {after:.1f} a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change} on {faces} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command}: cannot be started: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command}: no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command}: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces</source>
        <extracomment>Of one: {count:,} accepted face</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces are in {name}.</source>
        <extracomment>Of one: {count:,} accepted face is in {name}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are finished already</source>
        <extracomment>Of one: {count:,} is finished already</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} could not be read.</source>
        <extracomment>Of one: {count:,} could not be read.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces</source>
        <extracomment>Of one: {count:,} face</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces accepted</source>
        <extracomment>Of one: {count:,} face accepted</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were measured into {name}; not so: {problem}</source>
        <extracomment>Of one: {count:,} face was measured into {name}; not so: {problem}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files</source>
        <extracomment>Of one: {count:,} file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files in formats that are not read ({kinds})</source>
        <extracomment>Of one: {count:,} file in a format that is not read ({kinds})</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have a face that no model has placed</source>
        <extracomment>Of one: {count:,} has a face that no model has placed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have no face there</source>
        <extracomment>Of one: {count:,} has no face there</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have only other faces</source>
        <extracomment>Of one: {count:,} has only other faces</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have them already</source>
        <extracomment>Of one: {count:,} has them already</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have these points placed by hand</source>
        <extracomment>Of one: {count:,} has these points placed by hand</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} held-out faces</source>
        <extracomment>Of one: {count:,} held-out face</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} in the project already under another name</source>
        <extracomment>Of one: {count:,} in the project already under another name</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} leases have lapsed</source>
        <extracomment>Of one: {count:,} lease has lapsed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lie behind a cut</source>
        <extracomment>Of one: {count:,} lies behind a cut</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} look too different</source>
        <extracomment>Of one: {count:,} looks too different</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} never opened and so not recognisable</source>
        <extracomment>Of one: {count:,} never opened and so not recognisable</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} new photos</source>
        <extracomment>Of one: {count:,} new photo</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} not there</source>
        <comment>photos</comment>
        <extracomment>Of one: {count:,} not there</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos</source>
        <extracomment>Of one: {count:,} photo</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are back</source>
        <extracomment>Of one: {count:,} photo is back</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are handed out to {names}.</source>
        <extracomment>Of one: {count:,} photo is handed out to {names}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project again</source>
        <extracomment>Of one: the photo is in the project again</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project already under another path, by what they hold: {photo} is {known}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project already under another path, by what they hold: {photo} is {known}{more}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new in the project</source>
        <extracomment>Of one: {count:,} photo is new in the project</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are no longer there</source>
        <extracomment>Of one: {count:,} photo is no longer there</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</source>
        <extracomment>Of one: {count:,} photo is of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are out of the project</source>
        <extracomment>Of one: the photo is out of the project</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are predicted, and the list stands by what the model doubts.</source>
        <extracomment>Of one: {count:,} photo is predicted, and the list stands by what the model doubts.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have got this scale.</source>
        <extracomment>Of one: {count:,} photo has got this scale.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have other names</source>
        <extracomment>Of one: {count:,} photo has another name</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos hold untouched predictions of another model.</source>
        <extracomment>Of one: {count:,} photo holds untouched predictions of another model.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos taken until {time}</source>
        <extracomment>Of one: {count:,} photo taken until {time}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos wait for you to do them a second time; File, Team, Do photos again opens them.</source>
        <extracomment>Of one: {count:,} photo waits for you to do it a second time; File, Team, Do photos again opens it.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} that are selected</source>
        <extracomment>Of one: {count:,} that is selected</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} were not looked at yet</source>
        <extracomment>Of one: {count:,} was not looked at yet</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} curves</source>
        <extracomment>Of one: {count} curve</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful points</source>
        <extracomment>Of one: {count} doubtful point</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful: about {count} points are probably off by more than {tolerance:.0f} % of the distance between the eyes</source>
        <extracomment>Of one: {count} doubtful: about {count} point is probably off by more than {tolerance:.0f} % of the distance between the eyes</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces</source>
        <extracomment>Of one: {count} face</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces have fewer than {least} points: nothing is learnt from what is not placed.</source>
        <extracomment>Of one: One face has fewer than {least} points: nothing is learnt from what is not placed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces of the photo before.</source>
        <extracomment>Of one: The face of the photo before.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces, {state}</source>
        <extracomment>Of one: {count} face, {state}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} frames are in the project now.</source>
        <extracomment>Of one: {count} frame is in the project now.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces</source>
        <extracomment>Of one: {count} held-out face</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces are too few to tell whether the new model is better.</source>
        <extracomment>Of one: {count} held-out face is too few to tell whether the new model is better.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {total} points are not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</source>
        <extracomment>Of one: {count} of {total} points is not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>Of one: {count} point</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points count nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</source>
        <extracomment>Of one: The point counts nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points selected.</source>
        <extracomment>Of one: {count} point selected.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} selected</source>
        <comment>points</comment>
        <extracomment>Of one: {count} selected</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{curve} and {other} cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{curve} crosses itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{curve} stands {share:.0f} % of the {unit} {where} against the model than {person} usually places it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{curve}: {count} points selected.</source>
        <extracomment>Of one: {curve}: {count} point selected.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}, {person}: {count} faces</source>
        <extracomment>Of one: {day}, {person}: {count} face</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{day}.{month}.</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} photos done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} photos done · {listed:,} listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {hours} h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} Nothing else waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <comment>faces of a photo</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edits:,} edits came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{events:,} are not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{events:,} cannot be read and are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{events:,} events went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{events:,} need a newer version of adnet-annotate; until then nothing is edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{events:,} wait for what has not come yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{face.draw} draws the box of the first face and {point.place} places its points; later ones come placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces:,} sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces:,} sent back to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces:,} to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces:,} to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces:,} {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{faces} in {count:,} photos</source>
        <extracomment>Of one: {faces} in {count:,} photo</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{faces} in {photos}, layout {layout}, {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file.find_moved} looks for them by what is in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file.open_folder} opens a folder of photos, {file.camera} the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file.open_photos} opens a project, {file.open_folder} a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} there already, as {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{file}: has the layout {own} already, of whose {total} points {count} are in {wanted}; open it as it is, and change its layout (menu Layout)</source>
        <extracomment>Of one: {file}: has the layout {own} already, of whose {total} points {count} is in {wanted}; open it as it is, and change its layout (menu Layout)</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{finder} (none yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{flaw}, in the whole face: {{shape.swap}} exchanges them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} may not be written, so its annotations are kept in {project}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: cannot be made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: there is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{found:,} of {count:,} missing photos found in {folder}</source>
        <extracomment>Of one: {found:,} of {count:,} missing photo found in {folder}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{found} The model said nothing of {unseen:,} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{help.keys} shows all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours}:{minutes:02d}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept} of {points} points stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is “{command}”. Press it again to take it away from there, or press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}, in {precision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} does not know how its errors go together: points move one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} does not place the points of layout {layout}: nothing is predicted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} has learnt from the faces that are held out now: they cannot judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is in use: use another model before removing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} places {placed} points, this project has {wanted}: nothing is predicted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} do it without seeing each other's points, since {since}, until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} had taken it; that has lapsed ({until}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} has taken it, since {since}, until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} has taken the photo before; here is the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} has taken them already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} has taken this photo at the same time as you; go on with another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (new layout)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (you), {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({role}, has left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has been trained and is among the models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds the edits that were set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds them, with all that was there before; adnet merge joins both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is among the models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is another video than the one that these frames are from. The frames are all here; open the video itself to take frames of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} is in use. Untouched predictions of {count:,} photos are made anew.</source>
        <extracomment>Of one: {name} is in use. Untouched predictions of {count:,} photo are made anew.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the copy that followed {project}, which stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {state}</source>
        <comment>two versions of a face</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the frame was passed too long ago to be saved; go to it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} is among the models, {in_use} is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number:,} of {total:,}</source>
        <comment>photos of the list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total} placed</source>
        <comment>points by hand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total} points placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {name}: probably wrong; a click goes to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{odd:,} of {faces:,} accepted faces deserve a second look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} is {new} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} stays in use. The new model is among the models as {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one}, and {more} more so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} and {back}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{pairs} pairs, {count} points without a partner.</source>
        <extracomment>Of one: {pairs} pairs, {count} point without a partner.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{pairs} stand the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: cannot be read ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: does not hold what was written; another program changes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is being written to by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is in no format that is known here; read as {format}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is the project that is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is there already; choose another name, or this one in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: no photos in this folder. {{file.open_folder}} opens another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: no such project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: open one project at a time, without photos beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: there is not enough memory to show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}: {faces:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos:,} photos are new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} copied beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo}
by {author}
{reason}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo} holds something else than when it was annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo} is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo} is the photo that was annotated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo} is {width} × {height} pixels and was {old_width} × {old_height} when it was annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} failed ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pixels:.1f} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pixels:.2f} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pixels:.2f} px  ({share:.1f} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points:.0f} doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points:.0f} doubtful · shape {shape:.1f}×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} Click them in the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{points} lie up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</source>
        <extracomment>Of one: {points} lies up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points · {size:.1f} MB · {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, no mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, {pairs} mirror pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points}. Not placed: {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point} lies {share:.0f} % of the {unit} from where the other points let one expect it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}. What you do is sent once it can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{problem}. {count} frames were taken before.</source>
        <extracomment>Of one: {problem}. {count} frame was taken before.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{project}: holds frames of another video than {video}, which needs a project of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project}: is a project already; open it and change its layout, or take another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project}: no accepted face has a point to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate:.0f} fps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} ({rows:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}. The model before stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}. There is a backup of {backup}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}. {model} stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}. {{face.draw}} draws a face to annotate by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}: {frames}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{region}: {along:.1f} % along, {across:.1f} % across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scale}, in this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence}. The frames taken before are all here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.0f} % inside the {level:.0f} % ellipses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.0f} % less along than across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.0f} % more along than across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:.1f} % and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · ±{error:.1f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken:,} taken, {finished:,} finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time:.0f} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face; the last {count}: {last_time} and {last_corrections:.1f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} of {whole}, frame {frame:,} of {last:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{title}: {count} points</source>
        <extracomment>Of one: {title}: {count} point</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{unread}; HEIC is read once this is installed: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ± {error} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{video} is another video than the one that the frames in {other} are from; its own are kept in {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{video}: there is no such video file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{when}   {count:,} edits   {size:.1f} MB</source>
        <extracomment>Of one: {when}   {count:,} edit   {size:.1f} MB</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, a keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. In percent of the eyes’ distance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{words}; {count} points of another visibility</source>
        <extracomment>Of one: {words}; {count} point of another visibility</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{work} failed unexpectedly ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{work}, %v of %m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±2.5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±{error:.1f} %: a point is off by so much of the distance between the eyes, in the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{command}” (menu {menu})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {left:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↩ Send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↩ sent back by {author}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ alike</source>
        <comment>a new model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶ go on predicting: {left:,} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶ predict all: {left:,} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ agreed by {author}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ better</source>
        <comment>a new model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ worse</source>
        <comment>a new model</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
