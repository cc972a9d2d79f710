<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source>A detector of people's faces, upright or not, gives the boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of photos, and which landmarks its faces have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point that is not in this photo, or not placed yet, counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter turn of what is shown, for faces that lie on their side; nothing is changed</source>
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
        <source>Accept without the points that are not placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept, and on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across it; scales several</source>
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
        <source>After a face is accepted or rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree, and on to the next to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cores but one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along its curve; turns several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an eighth of what there is, 600 MB at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another key for “{command}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any command by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was left</source>
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
        <source>Back to the one before</source>
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
        <source>Back up the project while one works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By five degrees; Alt and the wheel turn it too</source>
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
        <source>Carry corrections to frames around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the project's layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose frames of the video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a key to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that are on or off, by their ids</source>
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
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections move the rest</source>
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
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
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
        <source>Deselect or give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detector doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double click a face</source>
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
        <source>drag the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a layout on a photo…</source>
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
        <source>Edge maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits carry it; the account's without one</source>
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
        <source>Enlarge the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error ellipses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved as you go; this says where</source>
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
        <source>Export annotations…</source>
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
        <source>Face marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find moved photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the annotated photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished faces that deserve a second look</source>
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
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags of this project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of annotated faces to compare models on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and projects opened last, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the last export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
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
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import annotations…</source>
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
        <source>Join a team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard to the list</source>
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
        <source>Landmarks of one's own, by clicking them in a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
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
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least sure first</source>
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
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
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
        <source>Make a team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
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
        <source>minutes</source>
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
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move it, or all selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, language, theme, what follows after accepting, backups, memory, model; what is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
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
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there, or placed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found by itself: a person draws each box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
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
        <source>Of which this project is the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
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
        <source>on the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once all is sent; the project keeps all that it has</source>
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
        <source>Only the photo, while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos or project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the photos in a project that is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others' versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pan</source>
        <translation type="unfinished"></translation>
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
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
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
        <source>Point names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points added, removed, renamed or in another order; the faces follow</source>
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
        <source>Predict this face again</source>
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
        <source>Quit</source>
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
        <source>Reject, and on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen a finished face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset key</source>
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
        <source>right click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale the points to this photo</source>
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
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a point first: click one, or {point.next}.</source>
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
        <source>Selected points are left out of everything; where none is selected, the face is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back, and on to the next to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share what is done in this project with others, in a folder or a database</source>
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
        <source>Show it as a mirror does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the photo upright</source>
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
        <source>Smooth the points shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap a curve to its edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is being opened already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread a curve evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
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
        <source>Strengths of overlays, the ellipse, and how light photos are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths, brightness…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surest first</source>
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
        <source>Take the mean of all versions, and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the second version (theirs), and on</source>
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
        <source>Tangent and normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face and the point that are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is accepted, and those of its points that nobody has placed count nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model helps with new layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model's own finder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that your edits carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel that is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos that are selected in the list; their files stay, and undo brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is in the language that you have chosen when it is opened next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads for predicting all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on accepted faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training panel</source>
        <translation type="unfinished"></translation>
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
        <source>unlikely shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible, occluded, outside</source>
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
        <source>What looks wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the corrections so far say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the list says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model has learnt from the boxes of its own objects; a training adds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “12 doubtful”, “shape 2.1×” and “±2.5 %” mean</source>
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
        <source>Where each format was exported to last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where no model knows the layout: learnt again after each accepted face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where only what does not show has changed in it; the points stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the photo was made larger or smaller after it was annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widths of the window's parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
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
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
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
    <message numerus="yes">
        <source>{count:,} photos</source>
        <extracomment>Of one: {count:,} photo</extracomment>
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
    <message>
        <source>{file.open_folder} opens a folder of photos, {file.camera} the camera.</source>
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
        <source>{key} is “{command}”. Press it again to take it away from there, or press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{command}” (menu {menu})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
