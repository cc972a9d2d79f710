<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source> %</source>
        <comment>after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source> (and {more:,} more)</source>
        <translation> （另有 {more:,} 个）</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>% inside, by % promised</source>
        <translation>椭圆内 %，对承诺 %</translation>
    </message>
    <message>
        <source>'{name}' is measured in every face of this project.</source>
        <translation>“{name}”会在此项目的每张人脸中测量。</translation>
    </message>
    <message>
        <source>'{name}' is not measured any more.</source>
        <translation>不再测量“{name}”。</translation>
    </message>
    <message>
        <source>'{ratio}' is made of it: remove that first.</source>
        <translation>它是“{ratio}”的组成部分：请先移除该比率。</translation>
    </message>
    <message>
        <source>'{text}' is no length; write it as 10 mm.</source>
        <translation>“{text}”不是长度；请写成 10 mm 的形式。</translation>
    </message>
    <message>
        <source>'{unit}' is no unit of length that is known; known are {units}.</source>
        <translation>“{unit}”不是已知的长度单位；已知单位有 {units}。</translation>
    </message>
    <message>
        <source>1 px = {length} {unit}</source>
        <translation>1 px = {length} {unit}</translation>
    </message>
    <message>
        <source>12 doubtful</source>
        <translation>12 个存疑</translation>
    </message>
    <message>
        <source>300-VW, folders with videos</source>
        <comment>a file format</comment>
        <translation>300-VW，含视频的文件夹</translation>
    </message>
    <message>
        <source>300-W, .pts files</source>
        <comment>a file format</comment>
        <translation>300-W，.pts 文件</translation>
    </message>
    <message>
        <source>300W-LP and AFLW2000-3D, .mat files</source>
        <comment>a file format</comment>
        <translation>300W-LP 和 AFLW2000-3D，.mat 文件</translation>
    </message>
    <message>
        <source>3D Slicer, .fcsv files</source>
        <comment>a file format</comment>
        <translation>3D Slicer，.fcsv 文件</translation>
    </message>
    <message>
        <source>3D Slicer, .mrk.json files</source>
        <comment>a file format</comment>
        <translation>3D Slicer，.mrk.json 文件</translation>
    </message>
    <message>
        <source>90 % ellipses hold {before:.0f} → {after:.0f} %</source>
        <translation>90 % 椭圆包含 {before:.0f} → {after:.0f} %</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>一处更改</translation>
    </message>
    <message>
        <source>A click places faces that nobody has touched anew by {views} views, in the background.</source>
        <translation>单击一下即可在后台用 {views} 个视图重新放置无人改动过的人脸。</translation>
    </message>
    <message>
        <source>A click predicts every photo in the background; the list then puts first what needs you.</source>
        <translation>单击一下即可在后台预测所有照片；列表会把最需要您处理的排在前面。</translation>
    </message>
    <message>
        <source>A correction moves the rest: points that nobody has placed follow.</source>
        <translation>修正会带动其余的点：未经人工放置的点会随之移动。</translation>
    </message>
    <message>
        <source>a crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>A detector of people's faces, upright or not, gives the boxes</source>
        <translation>人脸检测器，无论人脸是否正立，由它给出框</translation>
    </message>
    <message>
        <source>A double click goes to {photo}</source>
        <translation>双击可转到 {photo}</translation>
    </message>
    <message>
        <source>A file that belongs to this project was taken away by another program</source>
        <translation>属于此项目的一个文件被其他程序移走了</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>A folder of annotated faces, such as the base model's validation data (.pts beside photos; with a split.csv its part val). The new model must not be worse there either.</source>
        <translation>已标注人脸的文件夹，例如基础模型的验证数据（照片旁有 .pts；若有 split.csv，则取其中的 val 部分）。新模型在那里也不得变差。</translation>
    </message>
    <message>
        <source>A folder of photos, and which landmarks its faces have</source>
        <translation>一个照片文件夹，以及其中人脸有哪些关键点</translation>
    </message>
    <message>
        <source>A folder that all of the team can write, or postgresql://HOST/DATABASE. What you do in this project goes there, with your name and the paths of the photos, and what the others do comes here; photos do not. A password belongs into ~/.pgpass.</source>
        <translation>团队全体可写的文件夹，或 postgresql://HOST/DATABASE。您在此项目中的工作会连同您的姓名和照片路径存到那里，其他人的工作也会传到这里；照片本身不会传送。密码应放在 ~/.pgpass 中。</translation>
    </message>
    <message>
        <source>A frame comes into the project when you correct, accept or reject a face in it.</source>
        <translation>当您修正、接受或拒绝某一帧中的人脸时，该帧就会加入项目。</translation>
    </message>
    <message>
        <source>A hand, 21 points</source>
        <comment>a layout</comment>
        <translation>手，21 点</translation>
    </message>
    <message>
        <source>A layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>a layout can be drafted from it: {points}, {curves}, as {names}</source>
        <translation>可由此草拟一个布局：{points}，{curves}，如 {names}</translation>
    </message>
    <message>
        <source>A layout has no more points than this.</source>
        <translation>布局的点数不能超过此值。</translation>
    </message>
    <message>
        <source>A layout, or annotations of another tool, to take names from</source>
        <translation>用来获取名称的布局，或其他工具的标注</translation>
    </message>
    <message>
        <source>A length must be more than nothing.</source>
        <translation>长度必须大于零。</translation>
    </message>
    <message>
        <source>A length with its unit, as 10 mm or 2.5 cm.</source>
        <translation>带单位的长度，例如 10 mm 或 2.5 cm。</translation>
    </message>
    <message>
        <source>A log of a session that was cut off was set aside, too.</source>
        <translation>另有一份中断会话的日志也已另存。</translation>
    </message>
    <message>
        <source>a mirror is said now</source>
        <translation>现已说明镜像关系</translation>
    </message>
    <message>
        <source>A model has looked at every photo of this project.</source>
        <translation>模型已看过此项目的每张照片。</translation>
    </message>
    <message>
        <source>A model has placed a landmark at each ring. Click one, or press {point.next}: the panel Face ({view.face}) says which it is and how far it may be off.</source>
        <translation>模型已在每个圆环处放置了一个关键点。点击其中一个，或按 {point.next}：面板“人脸”（{view.face}）会说明是哪个点、可能偏差多少。</translation>
    </message>
    <message>
        <source>A new project with other landmarks…</source>
        <translation>使用其他关键点的新项目…</translation>
    </message>
    <message>
        <source>A photo to draw the layout on</source>
        <translation>用来绘制布局的照片</translation>
    </message>
    <message>
        <source>A point that is not in this photo, or not placed yet, counts nowhere</source>
        <translation>不在此照片中或尚未放置的点，在任何地方都不计入</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min on two cores</source>
        <translation>四分之一的照片会留出；双核约需 {minutes} 分钟</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min, as fast as the last run</source>
        <translation>四分之一的照片会留出；按上次运行的速度约需 {minutes} 分钟</translation>
    </message>
    <message>
        <source>A quarter turn of what is shown, for faces that lie on their side; nothing is changed</source>
        <translation>将显示的画面旋转四分之一圈，用于侧躺的人脸；不会更改任何内容</translation>
    </message>
    <message>
        <source>A ratio needs two other measurements, which are defined before it.</source>
        <translation>比率需要另外两个先于它定义的测量。</translation>
    </message>
    <message>
        <source>A row for each accepted face, with standard errors, as adnet measure --csv writes it</source>
        <translation>每张已接受的人脸一行，附标准误，与 adnet measure --csv 写出的相同</translation>
    </message>
    <message>
        <source>A sample photo. {file.open_folder} opens your own.</source>
        <translation>示例照片。{file.open_folder} 可打开您自己的照片。</translation>
    </message>
    <message>
        <source>a score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>A search is under way already.</source>
        <translation>搜索已在进行中。</translation>
    </message>
    <message>
        <source>A second back in the video</source>
        <translation>视频后退一秒</translation>
    </message>
    <message>
        <source>A second on in the video</source>
        <translation>视频前进一秒</translation>
    </message>
    <message>
        <source>About 12 points of the face are probably off by more than {tolerance:.0f} % of the distance between the eyes, by the model's own doubt. So many corrections are to be expected.</source>
        <translation>根据模型自身的存疑程度，这张人脸约有 12 个点的偏差可能超过眼间距的 {tolerance:.0f} %。预计需要这么多次修正。</translation>
    </message>
    <message>
        <source>about {minutes} min, as fast as the last run</source>
        <translation>按上次运行的速度约需 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation>按原样接受</translation>
    </message>
    <message>
        <source>Accept some faces first ({face.accept}): they are what a model learns from.</source>
        <translation>请先接受一些人脸（{face.accept}）：模型要从中学习。</translation>
    </message>
    <message>
        <source>Accept the face</source>
        <translation>接受人脸</translation>
    </message>
    <message>
        <source>accept the face and go on to the next</source>
        <translation>接受人脸并转到下一张</translation>
    </message>
    <message>
        <source>Accept without the points that are not placed</source>
        <translation>不含未放置的点而接受</translation>
    </message>
    <message numerus="yes">
        <source>Accept {count} more faces: then a network of this layout can be trained from another model.</source>
        <extracomment>Of one: Accept {count} more face: then a network of this layout can be trained from another model.</extracomment>
        <translation>
            <numerusform>再接受 {count} 张人脸：之后就能从另一个模型训练此布局的网络。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept, and on to the next</source>
        <translation>接受并转到下一张</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a face</comment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a photo</comment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a point</comment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>photos listed</comment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Accepted by day</source>
        <translation>每天接受数</translation>
    </message>
    <message>
        <source>accepted by {author}, {time}</source>
        <translation>由 {author} 接受，{time}</translation>
    </message>
    <message>
        <source>accepted faces</source>
        <translation>已接受的人脸</translation>
    </message>
    <message>
        <source>Accepted points inside the ellipses</source>
        <translation>位于椭圆内的已接受点</translation>
    </message>
    <message>
        <source>accepted, as the model placed it</source>
        <translation>已接受，与模型放置的一致</translation>
    </message>
    <message>
        <source>across</source>
        <comment>two versions of a face</comment>
        <translation>法向</translation>
    </message>
    <message>
        <source>across it</source>
        <translation>垂直于它</translation>
    </message>
    <message>
        <source>across it; scales several</source>
        <translation>与其垂直；多点时缩放</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px</source>
        <translation>法向 {shift:+.1f} px</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>法向 {shift:+.1f} px（{percent:.1f} %）</translation>
    </message>
    <message>
        <source>across, up to {size:.1f} %</source>
        <translation>法向，最多 {size:.1f} %</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Add a point by its name</source>
        <translation>按名称添加点</translation>
    </message>
    <message>
        <source>Add a point by its name…</source>
        <translation>按名称添加点…</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>添加 …</translation>
    </message>
    <message>
        <source>added, not placed in any face so far: {points}</source>
        <translation>已添加，尚未在任何人脸中放置：{points}</translation>
    </message>
    <message>
        <source>adding a model</source>
        <translation>正在添加模型</translation>
    </message>
    <message>
        <source>Adjust the box of this face</source>
        <translation>调整此人脸的框</translation>
    </message>
    <message>
        <source>adjust the face's box</source>
        <translation>调整人脸的框</translation>
    </message>
    <message>
        <source>adnet predict, JSON lines or Parquet</source>
        <comment>a file format</comment>
        <translation>adnet predict，JSON 行或 Parquet</translation>
    </message>
    <message>
        <source>adnet {name} ended with {status}</source>
        <translation>adnet {name} 以 {status} 结束</translation>
    </message>
    <message>
        <source>ADNet's authors, TSV</source>
        <comment>a file format</comment>
        <translation>ADNet 作者的格式，TSV</translation>
    </message>
    <message>
        <source>adnet-annotate, project</source>
        <comment>a file format</comment>
        <translation>adnet-annotate，项目</translation>
    </message>
    <message>
        <source>AFLW with 19 points, .mat</source>
        <comment>a file format</comment>
        <translation>AFLW 19 点，.mat</translation>
    </message>
    <message>
        <source>AFLW without ears, 19 points</source>
        <comment>a layout</comment>
        <translation>AFLW 不含耳朵，19 点</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>After a face is accepted or rejected</source>
        <translation>接受或拒绝人脸之后</translation>
    </message>
    <message>
        <source>after closing the project</source>
        <translation>关闭项目之后</translation>
    </message>
    <message>
        <source>after: {shares}</source>
        <translation>之后：{shares}</translation>
    </message>
    <message>
        <source>Agree, and on to the next ({review.agree})</source>
        <translation>同意并转到下一张（{review.agree}）</translation>
    </message>
    <message>
        <source>Agree, and on to the next to review</source>
        <translation>同意并转到下一张待复核</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>已同意。</translation>
    </message>
    <message>
        <source>All accepted faces are held out: accept more, or hold out less.</source>
        <translation>所有已接受的人脸都被留出：请多接受一些，或少留出一些。</translation>
    </message>
    <message>
        <source>all cores but one</source>
        <translation>除一个外的所有核心</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation>所有文件 ({pattern})</translation>
    </message>
    <message>
        <source>all keys, and choosing others</source>
        <translation>所有按键及改选</translation>
    </message>
    <message>
        <source>All keys; a click there chooses another</source>
        <translation>所有按键；在那里单击可改选</translation>
    </message>
    <message>
        <source>All panels in sight and where they were in the beginning</source>
        <translation>所有面板均可见并回到最初位置</translation>
    </message>
    <message>
        <source>all photos</source>
        <comment>photos listed</comment>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>all points</source>
        <translation>所有点</translation>
    </message>
    <message>
        <source>all reasons ({rows:,})</source>
        <translation>所有原因（{rows:,}）</translation>
    </message>
    <message>
        <source>all that are not rejected</source>
        <translation>所有未被拒绝的</translation>
    </message>
    <message>
        <source>All that this program remembers of you on this machine, where it is not as in the beginning. Your projects and models are not among it.</source>
        <translation>本程序在这台机器上记住的、与最初不同的所有个人设置。不包括您的项目和模型。</translation>
    </message>
    <message>
        <source>along</source>
        <comment>two versions of a face</comment>
        <translation>切向</translation>
    </message>
    <message>
        <source>Along and across the curve</source>
        <translation>沿曲线与垂直曲线</translation>
    </message>
    <message>
        <source>along its curve; turns several</source>
        <translation>沿其曲线；多点时旋转</translation>
    </message>
    <message>
        <source>along the contour</source>
        <translation>沿轮廓</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px</source>
        <translation>切向 {shift:+.1f} px</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>切向 {shift:+.1f} px（{percent:.1f} %）</translation>
    </message>
    <message>
        <source>along, by point</source>
        <translation>切向，按点</translation>
    </message>
    <message>
        <source>always off, % across</source>
        <translation>恒定偏差，法向 %</translation>
    </message>
    <message>
        <source>an eighth of what there is, 600 MB at most</source>
        <translation>可用空间的八分之一，最多 600 MB</translation>
    </message>
    <message>
        <source>An ellipse holds the true point in {level} of 100 cases</source>
        <translation>椭圆在 100 例中有 {level} 例包含真实点</translation>
    </message>
    <message>
        <source>angle</source>
        <comment>what is measured</comment>
        <translation>角度</translation>
    </message>
    <message>
        <source>Annotate facial landmarks</source>
        <translation>标注面部关键点</translation>
    </message>
    <message>
        <source>Annotated by several people</source>
        <translation>由多人标注</translation>
    </message>
    <message>
        <source>Annotated by several people: {states}</source>
        <translation>由多人标注：{states}</translation>
    </message>
    <message>
        <source>Annotated faces to compare on</source>
        <translation>用于比较的已标注人脸</translation>
    </message>
    <message>
        <source>annotations of a video's frames</source>
        <translation>视频帧的标注</translation>
    </message>
    <message>
        <source>annotations of the type {kind}</source>
        <translation>{kind} 类型的标注</translation>
    </message>
    <message>
        <source>annotations with other attributes</source>
        <translation>带其他属性的标注</translation>
    </message>
    <message>
        <source>annotations without keypoints</source>
        <translation>没有关键点的标注</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>annotator</source>
        <comment>a member of a team</comment>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Another key for “{command}”</source>
        <translation>“{command}”的另一个按键</translation>
    </message>
    <message>
        <source>Another measurement is called '{name}' already.</source>
        <translation>已有另一个测量名为“{name}”。</translation>
    </message>
    <message>
        <source>another photo</source>
        <comment>a photo</comment>
        <translation>另一张照片</translation>
    </message>
    <message>
        <source>any action by its name</source>
        <translation>按名称执行任何操作</translation>
    </message>
    <message>
        <source>Any command by its name</source>
        <translation>按名称执行任何命令</translation>
    </message>
    <message>
        <source>apart</source>
        <comment>two versions of a face</comment>
        <translation>相距</translation>
    </message>
    <message>
        <source>apart from {name}</source>
        <translation>与 {name} 的差异</translation>
    </message>
    <message>
        <source>area</source>
        <comment>what is measured</comment>
        <translation>面积</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the photo, Shift by ten.</source>
        <translation>方向键将点移动照片的一个像素，Shift 为十个。</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the screen, Shift by ten.</source>
        <translation>方向键将点移动屏幕的一个像素，Shift 为十个。</translation>
    </message>
    <message>
        <source>as a whole it stands beside where the model sees the face</source>
        <translation>整体偏离了模型所见的人脸位置</translation>
    </message>
    <message>
        <source>as far as it comes</source>
        <translation>能做多少算多少</translation>
    </message>
    <message>
        <source>as good as before on {faces} of {name}</source>
        <translation>在 {name} 的 {faces}上与之前一样好</translation>
    </message>
    <message>
        <source>as it was left</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>与预测一致</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a face</comment>
        <translation>与预测一致</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a point</comment>
        <translation>与预测一致</translation>
    </message>
    <message>
        <source>as the model has found them, not accepted yet</source>
        <translation>按模型找到的样子，尚未接受</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>As the table says itself</source>
        <translation>按表格自身所述</translation>
    </message>
    <message>
        <source>At the same part of this photo, or beside the face that is there</source>
        <translation>在此照片的同一位置，或在已有人脸的旁边</translation>
    </message>
    <message>
        <source>Attention and edge maps of faces</source>
        <translation>人脸的注意力图和边缘图</translation>
    </message>
    <message>
        <source>attention maps</source>
        <translation>注意力图</translation>
    </message>
    <message>
        <source>Attention of a curve</source>
        <translation>曲线的注意力</translation>
    </message>
    <message>
        <source>Attention of all points</source>
        <translation>所有点的注意力</translation>
    </message>
    <message>
        <source>Attention of the selected points</source>
        <translation>所选点的注意力</translation>
    </message>
    <message>
        <source>Attention, edges</source>
        <translation>注意力、边缘</translation>
    </message>
    <message>
        <source>attributes named {name}</source>
        <translation>名为 {name} 的属性</translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation>放回窗口</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>回到上一个</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>返回上一页</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Back to the point before</source>
        <translation>回到上一个点</translation>
    </message>
    <message>
        <source>Back to the prediction</source>
        <translation>恢复为预测</translation>
    </message>
    <message>
        <source>Back to {model}</source>
        <translation>换回 {model}</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>返回 {name}</translation>
    </message>
    <message>
        <source>Back up the project while one works</source>
        <translation>在工作时备份项目</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups of this project</source>
        <translation>此项目的备份</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>base</source>
        <comment>a model that is trained further</comment>
        <translation>基础</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>before training: NME {nme:.3f} %</source>
        <translation>训练前：NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>before: {shares}</source>
        <translation>之前：{shares}</translation>
    </message>
    <message>
        <source>beside {base}: {judgement}</source>
        <translation>与 {base} 相比：{judgement}</translation>
    </message>
    <message>
        <source>better by {size:.1f} % on {faces} of {name}</source>
        <translation>在 {name} 的 {faces}上好 {size:.1f} %</translation>
    </message>
    <message>
        <source>better by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>在 {name} 的 {faces}上好 {size:.1f} %（可能是偶然）</translation>
    </message>
    <message>
        <source>Between points</source>
        <translation>点与点之间</translation>
    </message>
    <message>
        <source>blur</source>
        <comment>a flag of a face</comment>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Box of {width:.0f} by {height:.0f} pixels, its middle at x {x:.0f}, y {y:.0f}.</source>
        <translation>框宽 {width:.0f}、高 {height:.0f} 像素，中心在 x {x:.0f}、y {y:.0f}。</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand in this project: {face.draw} draws one.</source>
        <translation>此项目中的框由人工绘制：{face.draw} 可绘制一个。</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand: {face.draw} draws one.</source>
        <translation>框由人工绘制：{face.draw} 可绘制一个。</translation>
    </message>
    <message>
        <source>boxes drawn by hand</source>
        <translation>人工绘制的框</translation>
    </message>
    <message>
        <source>Boxes from</source>
        <translation>框的来源</translation>
    </message>
    <message>
        <source>boxes to be ignored</source>
        <translation>应忽略的框</translation>
    </message>
    <message>
        <source>boxes with attributes of dlib's</source>
        <translation>带有 dlib 属性的框</translation>
    </message>
    <message>
        <source>boxes without parts</source>
        <translation>没有部件的框</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>brows</source>
        <comment>a region of a layout</comment>
        <translation>眉毛</translation>
    </message>
    <message>
        <source>By</source>
        <comment>a number divided by another</comment>
        <translation>除数</translation>
    </message>
    <message>
        <source>By five degrees; {alt} and the wheel turn it too</source>
        <translation>每次五度；{alt} 加滚轮也可旋转</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>a point</comment>
        <translation>人工</translation>
    </message>
    <message>
        <source>By its name, a part of it, or its number in the list</source>
        <translation>按其名称、名称的一部分或列表中的编号</translation>
    </message>
    <message>
        <source>By keys in the photo: arrows move a cross, Enter clicks there, Shift+Enter moves the point.</source>
        <translation>在照片中用键盘：方向键移动十字，Enter 在该处单击，Shift+Enter 移动点。</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>相机 {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <comment>a photo</comment>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>captures</source>
        <translation>保存拍摄</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>模型卡片</translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame.</extracomment>
        <translation>
            <numerusform>已将修正带到 {count:,} 帧。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames; of the others {reasons}.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame; of the others {reasons}.</extracomment>
        <translation>
            <numerusform>已将修正带到 {count:,} 帧；其余的 {reasons}。</numerusform>
        </translation>
    </message>
    <message>
        <source>carried to frames {frames}</source>
        <translation>已带到帧 {frames}</translation>
    </message>
    <message>
        <source>Carry corrections to frames around</source>
        <translation>将修正带到前后的帧</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>单元格分隔符</translation>
    </message>
    <message>
        <source>Change a measurement</source>
        <translation>更改测量</translation>
    </message>
    <message>
        <source>Change the project's layout</source>
        <translation>更改项目的布局</translation>
    </message>
    <message>
        <source>Change the project's layout…</source>
        <translation>更改项目的布局…</translation>
    </message>
    <message numerus="yes">
        <source>changes of {count:,} faces</source>
        <extracomment>Of one: a change of {count:,} face</extracomment>
        <translation>
            <numerusform>对 {count:,} 张人脸的更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check accepted faces</source>
        <translation>检查已接受的人脸</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>checking faces to compare on</source>
        <translation>正在检查用于比较的人脸</translation>
    </message>
    <message>
        <source>chin</source>
        <comment>a region of a layout</comment>
        <translation>下巴</translation>
    </message>
    <message>
        <source>Choose a file or folder of annotations.</source>
        <translation>请选择标注的文件或文件夹。</translation>
    </message>
    <message>
        <source>Choose another place, or let the files be replaced.</source>
        <translation>请选择其他位置，或允许替换文件。</translation>
    </message>
    <message>
        <source>Choose frames of the video…</source>
        <translation>选择视频的帧…</translation>
    </message>
    <message>
        <source>Choose frames…</source>
        <translation>选择帧…</translation>
    </message>
    <message>
        <source>Choose the points first.</source>
        <translation>请先选择点。</translation>
    </message>
    <message>
        <source>choosing frames</source>
        <translation>正在选择帧</translation>
    </message>
    <message>
        <source>classes of faces</source>
        <translation>人脸的类别</translation>
    </message>
    <message>
        <source>Clear both ends</source>
        <translation>清除两端</translation>
    </message>
    <message>
        <source>Click a key to change it.</source>
        <translation>单击按键可更改它。</translation>
    </message>
    <message>
        <source>Click one end of a length that you know, as on a ruler. Esc ends.</source>
        <translation>请单击已知长度的一端，例如尺子上的。Esc 结束。</translation>
    </message>
    <message>
        <source>Click points in the order in which a curve joins them; its first point again closes it, its last takes it back. A click beside the points ends it.</source>
        <translation>请按曲线连接的顺序单击各点；再次单击首点使其闭合，单击末点则取消该点。在点以外单击即结束。</translation>
    </message>
    <message>
        <source>Click the list of photos, or press {photo.list}. It has every photo with its state, and puts first those that need you most.</source>
        <translation>点击照片列表，或按 {photo.list}。列表中有每张照片及其状态，最需要您处理的排在最前。</translation>
    </message>
    <message>
        <source>Click the other end of it.</source>
        <translation>请单击它的另一端。</translation>
    </message>
    <message>
        <source>Click the point at the one end.</source>
        <translation>请单击一端的点。</translation>
    </message>
    <message>
        <source>Click the point at the other end.</source>
        <translation>请单击另一端的点。</translation>
    </message>
    <message>
        <source>Click the point that {name} becomes in a mirror.</source>
        <translation>请单击 {name} 在镜像中变成的点。</translation>
    </message>
    <message>
        <source>Click the points in the photo, one after the other.</source>
        <translation>请依次单击照片中的各点。</translation>
    </message>
    <message>
        <source>Click the points one after the other; drag one to move it. A name can be written over in the list.</source>
        <translation>请依次单击各点；拖动可移动点。名称可在列表中改写。</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go). {{point.deselect}} ends.</source>
        <translation>请单击 {point} 的位置（{number}，还剩 {left}）。{{point.deselect}} 结束。</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go, then the others follow). {{point.deselect}} ends.</source>
        <translation>请单击 {point} 的位置（{number}，还剩 {left}，之后其余点会跟随）。{{point.deselect}} 结束。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>the tour</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a curve</comment>
        <translation>闭合</translation>
    </message>
    <message>
        <source>closing the project</source>
        <translation>正在关闭项目</translation>
    </message>
    <message>
        <source>COCO keypoints, JSON</source>
        <comment>a file format</comment>
        <translation>COCO 关键点，JSON</translation>
    </message>
    <message>
        <source>COFW 29 points</source>
        <comment>a layout</comment>
        <translation>COFW 29 点</translation>
    </message>
    <message>
        <source>COFW, .mat</source>
        <comment>a file format</comment>
        <translation>COFW，.mat</translation>
    </message>
    <message>
        <source>columns named {name}</source>
        <translation>名为 {name} 的列</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>a decimal</comment>
        <translation>逗号</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>what stands between cells</comment>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Commands that are on or off, by their ids</source>
        <translation>可开关的命令，按其 ID</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare on the held-out faces alone</source>
        <translation>仅在留出的人脸上比较</translation>
    </message>
    <message>
        <source>comparing a photo</source>
        <translation>正在比较一张照片</translation>
    </message>
    <message>
        <source>comparing models</source>
        <translation>正在比较模型</translation>
    </message>
    <message>
        <source>comparing photos</source>
        <translation>正在比较照片</translation>
    </message>
    <message>
        <source>comparing with the base</source>
        <translation>正在与基础模型比较</translation>
    </message>
    <message>
        <source>Comparing with the model in use …</source>
        <translation>正在与使用中的模型比较 …</translation>
    </message>
    <message>
        <source>Comparing with the model in use … (another project)</source>
        <translation>正在与使用中的模型比较 …（另一个项目）</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>手册目录</translation>
    </message>
    <message>
        <source>contour</source>
        <comment>a region of a layout</comment>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Copy a face first: {face.copy}.</source>
        <translation>请先复制一张人脸：{face.copy}。</translation>
    </message>
    <message>
        <source>Copy an .onnx file into your models.</source>
        <translation>请将 .onnx 文件复制到您的模型中。</translation>
    </message>
    <message>
        <source>Copy face</source>
        <translation>复制人脸</translation>
    </message>
    <message>
        <source>Copy from the photo before</source>
        <translation>从上一张照片复制</translation>
    </message>
    <message>
        <source>Copy the photos there too</source>
        <translation>同时将照片复制到那里</translation>
    </message>
    <message>
        <source>copying the project</source>
        <translation>正在复制项目</translation>
    </message>
    <message>
        <source>copying the project …</source>
        <translation>正在复制项目 …</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a face</comment>
        <translation>已修正</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a photo</comment>
        <translation>已修正</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>photos listed</comment>
        <translation>已修正</translation>
    </message>
    <message>
        <source>corrected by {author}, {time}</source>
        <translation>由 {author} 修正，{time}</translation>
    </message>
    <message>
        <source>corrected, as the model placed it</source>
        <translation>已修正，与模型放置的一致</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>corrections a face</source>
        <translation>每张人脸的修正</translation>
    </message>
    <message>
        <source>Corrections a face until every point is within 5 % of its truth, by simulation on {count} faces; new less old, 95 % interval {low:+.2f} to {high:+.2f}</source>
        <translation>每张人脸的修正次数，直到每个点都在其真值的 5 % 以内，在 {count} 张人脸上模拟；新减旧，95 % 区间 {low:+.2f} 至 {high:+.2f}</translation>
    </message>
    <message>
        <source>Corrections move the rest</source>
        <translation>修正带动其余的点</translation>
    </message>
    <message>
        <source>Corrections of each point</source>
        <translation>各点的修正</translation>
    </message>
    <message>
        <source>corrections {change}</source>
        <translation>修正 {change}</translation>
    </message>
    <message>
        <source>counting photos of other models</source>
        <translation>正在统计其他模型的照片</translation>
    </message>
    <message>
        <source>covariances</source>
        <translation>协方差</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}, on {name}.</source>
        <translation>十字位于 x {x:.0f}、y {y:.0f}，在 {name} 上。</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}.</source>
        <translation>十字位于 x {x:.0f}、y {y:.0f}。</translation>
    </message>
    <message>
        <source>CSV, one row a point</source>
        <comment>a file format</comment>
        <translation>CSV，每点一行</translation>
    </message>
    <message>
        <source>Curve back to the prediction</source>
        <translation>曲线恢复为预测</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Curves</source>
        <comment>drawing a layout</comment>
        <translation>曲线</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>曲线</translation>
    </message>
    <message numerus="yes">
        <source>curves added: {names}</source>
        <extracomment>Of one: curve added: {names}</extracomment>
        <translation>
            <numerusform>已添加曲线：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>curves changed: {names}</source>
        <extracomment>Of one: curve changed: {names}</extracomment>
        <translation>
            <numerusform>已更改曲线：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>curves cross</source>
        <translation>曲线交叉</translation>
    </message>
    <message numerus="yes">
        <source>curves removed: {names}</source>
        <extracomment>Of one: curve removed: {names}</extracomment>
        <translation>
            <numerusform>已移除曲线：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>CVAT for images, XML 1.1</source>
        <comment>a file format</comment>
        <translation>CVAT for images，XML 1.1</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <comment>format of a date and time</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>data of other kinds than photos</source>
        <translation>照片以外的数据</translation>
    </message>
    <message>
        <source>Datumaro, JSON</source>
        <comment>a file format</comment>
        <translation>Datumaro，JSON</translation>
    </message>
    <message>
        <source>dd MMM yyyy HH:mm</source>
        <comment>a time, in the letters of Qt's dates</comment>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <source>Decide for what {author} placed</source>
        <translation>采用 {author} 放置的版本</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_first}})</source>
        <translation>采用 {author} 放置的版本（{{review.take_first}}）</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_second}})</source>
        <translation>采用 {author} 放置的版本（{{review.take_second}}）</translation>
    </message>
    <message>
        <source>Decided for the mean: the face is {state}.</source>
        <translation>已采用平均值：人脸{state}。</translation>
    </message>
    <message>
        <source>Decided for this version: the face is {state}.</source>
        <translation>已采用此版本：人脸{state}。</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>正在解码</translation>
    </message>
    <message>
        <source>DeepLabCut, CSV</source>
        <comment>a file format</comment>
        <translation>DeepLabCut，CSV</translation>
    </message>
    <message>
        <source>Delete face</source>
        <translation>删除人脸</translation>
    </message>
    <message>
        <source>Delete point or face</source>
        <translation>删除点或人脸</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a face</comment>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Deselect or give up</source>
        <translation>取消选择或放弃</translation>
    </message>
    <message>
        <source>detector 90 % sure</source>
        <translation>检测器 90 % 确信</translation>
    </message>
    <message>
        <source>detector doubt</source>
        <translation>检测器存疑</translation>
    </message>
    <message>
        <source>detector {share:.0f} % sure that there is a face</source>
        <translation>检测器有 {share:.0f} % 的把握认为有人脸</translation>
    </message>
    <message>
        <source>deviations</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>disagrees with the model</source>
        <translation>与模型不一致</translation>
    </message>
    <message>
        <source>Disk for photos that a team has elsewhere</source>
        <translation>团队存放在别处的照片所用的磁盘空间</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Distance</source>
        <comment>drawing a layout</comment>
        <translation>距离</translation>
    </message>
    <message>
        <source>distance</source>
        <comment>what is measured</comment>
        <translation>距离</translation>
    </message>
    <message numerus="yes">
        <source>distances added: {names}</source>
        <extracomment>Of one: distance added: {names}</extracomment>
        <translation>
            <numerusform>已添加距离：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances changed: {names}</source>
        <extracomment>Of one: distance changed: {names}</extracomment>
        <translation>
            <numerusform>已更改距离：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances removed: {names}</source>
        <extracomment>Of one: distance removed: {names}</extracomment>
        <translation>
            <numerusform>已移除距离：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Distances, angles, areas and ratios of the face, and the photo's scale</source>
        <translation>人脸的距离、角度、面积和比率，以及照片的比例尺</translation>
    </message>
    <message>
        <source>dlib (imglab), XML</source>
        <comment>a file format</comment>
        <translation>dlib (imglab)，XML</translation>
    </message>
    <message>
        <source>Do photos again</source>
        <translation>重新处理照片</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a message</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation>已重做：{what}。</translation>
    </message>
    <message>
        <source>Done again: {what}. What was changed in another window since stays.</source>
        <translation>已重做：{what}。此后在其他窗口中的更改保持不变。</translation>
    </message>
    <message>
        <source>Done by several people</source>
        <translation>由多人完成</translation>
    </message>
    <message>
        <source>double click a face</source>
        <translation>双击人脸</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>Drag a box around the face, from the brows to the chin; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>在人脸周围拖出一个框，从眉毛到下巴；也可用方向键移动框，Shift 调整大小，Enter 确定。{point.deselect} 放弃。</translation>
    </message>
    <message>
        <source>Drag a box around the object; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>在对象周围拖出一个框；也可用方向键移动框，Shift 调整大小，Enter 确定。{point.deselect} 放弃。</translation>
    </message>
    <message>
        <source>Drag a box: the copied face goes into it. {point.deselect} gives up.</source>
        <translation>拖出一个框：复制的人脸会放入其中。{point.deselect} 放弃。</translation>
    </message>
    <message>
        <source>drag a corner mark</source>
        <translation>拖动角标</translation>
    </message>
    <message>
        <source>drag a point</source>
        <translation>拖动点</translation>
    </message>
    <message>
        <source>Drag a point, or nudge the selected one with the arrow keys. Those around it follow, in yellow; yours stays. {edit.undo} takes it back.</source>
        <translation>拖动一个点，或用方向键微调所选的点。周围的点会跟随移动，显示为黄色；您的点保持不动。{edit.undo} 可撤销。</translation>
    </message>
    <message>
        <source>Drag an edge or a corner; or arrow keys move the box, with Shift they size it, and Enter takes it: the face is predicted again in it. {point.deselect} ends.</source>
        <translation>拖动边或角；也可用方向键移动框，Shift 调整大小，Enter 确定：人脸会在其中重新预测。{point.deselect} 结束。</translation>
    </message>
    <message>
        <source>drag the photo</source>
        <translation>拖动照片</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>绘制框</translation>
    </message>
    <message>
        <source>Draw a layout on a photo…</source>
        <translation>在照片上绘制布局…</translation>
    </message>
    <message>
        <source>Draw one on a photo…</source>
        <translation>在照片上绘制…</translation>
    </message>
    <message>
        <source>Draw the box of a missed face</source>
        <translation>绘制漏检人脸的框</translation>
    </message>
    <message>
        <source>Drawing by hand</source>
        <translation>人工绘制</translation>
    </message>
    <message>
        <source>Each dot is one point of one face, along and across its curve (figure 1 of the paper)</source>
        <translation>每个圆点是一张人脸的一个点，沿曲线与垂直曲线（论文图 1）</translation>
    </message>
    <message>
        <source>Each point in the middle of all ({review.take_mean})</source>
        <translation>每个点取所有版本的中间（{review.take_mean}）</translation>
    </message>
    <message>
        <source>Edge maps</source>
        <translation>边缘图</translation>
    </message>
    <message>
        <source>edge maps</source>
        <translation>边缘图</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edits are those of {name}. A click changes that.</source>
        <translation>修改记在 {name} 名下。单击可更改。</translation>
    </message>
    <message>
        <source>Edits carry it; the account's without one</source>
        <translation>修改会带上此姓名；未填则用账户名</translation>
    </message>
    <message>
        <source>Edits of a session that was cut off belong to another file that was called {name}; they are kept in {log}.</source>
        <translation>一次中断会话的修改属于另一个曾名为 {name} 的文件；它们保存在 {log} 中。</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Ellipses at 50, 90, 95 %</source>
        <translation>50、90、95 % 的椭圆</translation>
    </message>
    <message>
        <source>Ellipses at {level} %</source>
        <translation>{level} % 的椭圆</translation>
    </message>
    <message>
        <source>Ellipses that hold the true point in {level} of 100 cases.</source>
        <translation>在 100 例中有 {level} 例包含真实点的椭圆。</translation>
    </message>
    <message>
        <source>elsewhere its answers moved by {moved:.2f} % of the eye distance</source>
        <translation>在别处其答案移动了眼间距的 {moved:.2f} %</translation>
    </message>
    <message>
        <source>elsewhere probably as good as before</source>
        <translation>在别处可能与之前一样好</translation>
    </message>
    <message>
        <source>elsewhere probably worse by about {share:.0f} %</source>
        <translation>在别处可能差约 {share:.0f} %</translation>
    </message>
    <message>
        <source>elsewhere, estimated</source>
        <translation>别处，估计值</translation>
    </message>
    <message>
        <source>Encord, JSON export</source>
        <comment>a file format</comment>
        <translation>Encord，JSON 导出</translation>
    </message>
    <message>
        <source>Ends after the current step. Resume goes on from there.</source>
        <translation>在当前步骤之后结束。“继续”可从那里接着进行。</translation>
    </message>
    <message>
        <source>Enlarge the selection</source>
        <translation>扩大选择</translation>
    </message>
    <message>
        <source>entries {key}</source>
        <translation>条目 {key}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · {pace:.1f} images/s · {time} left</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮 · {pace:.1f} 张图像/秒 · 剩余 {time}</translation>
    </message>
    <message>
        <source>epoch {epoch}: NME {nme:.3f} %</source>
        <translation>第 {epoch} 轮：NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Epochs or minutes</source>
        <translation>轮数或分钟</translation>
    </message>
    <message>
        <source>Epochs, or at most so many minutes: the run then has as many epochs as fit in.</source>
        <translation>轮数，或最多多少分钟：此时运行的轮数以时间容许为限。</translation>
    </message>
    <message>
        <source>Error ellipses</source>
        <translation>误差椭圆</translation>
    </message>
    <message>
        <source>error ellipses</source>
        <translation>误差椭圆</translation>
    </message>
    <message>
        <source>errors are measured by {after}, not {before}</source>
        <translation>误差以 {after} 衡量，而不是 {before}</translation>
    </message>
    <message>
        <source>Errors are told as a part of a distance that is alike in all photos. Click the point at its one end and the one at its other; several points at one end stand for their middle.</source>
        <translation>误差表示为某个在所有照片中都相似的距离的一部分。请单击其一端和另一端的点；一端有多个点时取其中点。</translation>
    </message>
    <message>
        <source>Estimated: answers moved by {moved:.2f} % of the eye distance on {views} views of a photo that nobody trained on. Annotated faces from elsewhere would tell it better.</source>
        <translation>估计值：在一张无人用于训练的照片的 {views} 个视图上，答案移动了眼间距的 {moved:.2f} %。用来自别处的已标注人脸能判断得更准。</translation>
    </message>
    <message>
        <source>Every face is accepted or rejected.</source>
        <translation>每张人脸均已接受或拒绝。</translation>
    </message>
    <message>
        <source>Every photo is being predicted, what you look at first. A click pauses it.</source>
        <translation>正在预测所有照片，您正在看的优先。单击可暂停。</translation>
    </message>
    <message>
        <source>Every point of this face is placed.</source>
        <translation>此人脸的每个点均已放置。</translation>
    </message>
    <message>
        <source>Everything here back to how it was in the beginning</source>
        <translation>此处一切恢复到最初的状态</translation>
    </message>
    <message>
        <source>Everything is saved as you go, in {name}.</source>
        <translation>一切都会随时保存，在 {name} 中。</translation>
    </message>
    <message>
        <source>Everything is saved as you go; this says where</source>
        <translation>一切都会随时保存；此处说明保存位置</translation>
    </message>
    <message>
        <source>Everything was saved as you went. {file.open_folder} opens your own photos.</source>
        <translation>一切都已随时保存。{file.open_folder} 可打开您自己的照片。</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>导入导出</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>左右交换</translation>
    </message>
    <message>
        <source>expected correction</source>
        <translation>预计修正</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export annotations</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation>导出标注…</translation>
    </message>
    <message>
        <source>Export as a table…</source>
        <translation>导出为表格…</translation>
    </message>
    <message>
        <source>Export the measurements</source>
        <translation>导出测量</translation>
    </message>
    <message>
        <source>Export the measurements as a table…</source>
        <translation>将测量导出为表格…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message numerus="yes">
        <source>Exported {count:,} faces to {path}.</source>
        <extracomment>Of one: Exported {count:,} face to {path}.</extracomment>
        <translation>
            <numerusform>已将 {count:,} 张人脸导出到 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <source>expression</source>
        <comment>a flag of a face</comment>
        <translation>表情</translation>
    </message>
    <message>
        <source>eyes</source>
        <comment>a region of a layout</comment>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Face back to the prediction</source>
        <translation>人脸恢复为预测</translation>
    </message>
    <message>
        <source>Face copied. {face.paste} pastes it, {face.paste_in_box} into a box.</source>
        <translation>人脸已复制。{face.paste} 粘贴它，{face.paste_in_box} 粘贴到框中。</translation>
    </message>
    <message>
        <source>Face deleted.</source>
        <translation>人脸已删除。</translation>
    </message>
    <message>
        <source>Face marks</source>
        <translation>人脸标志</translation>
    </message>
    <message>
        <source>Face panel</source>
        <translation>人脸面板</translation>
    </message>
    <message>
        <source>Face pasted.</source>
        <translation>人脸已粘贴。</translation>
    </message>
    <message>
        <source>Face {number} of {count}, {state}.</source>
        <translation>人脸 {number}，共 {count}，{state}。</translation>
    </message>
    <message>
        <source>Face {number} of {total}</source>
        <translation>人脸 {number} / {total}</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Faces accepted each day</source>
        <translation>每天接受的人脸</translation>
    </message>
    <message>
        <source>Faces of a layout that no model knows are placed by the faces so far and a few anchors.</source>
        <translation>没有模型认识的布局，其人脸由已有的人脸和几个锚点来放置。</translation>
    </message>
    <message>
        <source>Faces of people</source>
        <translation>人的面部</translation>
    </message>
    <message>
        <source>faces of people</source>
        <translation>人的面部</translation>
    </message>
    <message>
        <source>Faces of people are looked for.</source>
        <translation>正在查找人的面部。</translation>
    </message>
    <message>
        <source>faces of {points} points (face_kpts) beside others</source>
        <translation>其他人脸之外的 {points} 点人脸（face_kpts）</translation>
    </message>
    <message>
        <source>Faces that deserve a second look</source>
        <translation>值得再看一眼的人脸</translation>
    </message>
    <message>
        <source>Faces that nobody has touched are placed anew by {views} views. A click pauses it.</source>
        <translation>无人改动过的人脸将用 {views} 个视图重新放置。点击可暂停。</translation>
    </message>
    <message>
        <source>Faces that nobody has touched get four once all have two, which orders the list a little better; what you have touched, and the photo that you look at, stay</source>
        <translation>所有人脸都有两个视图后，无人改动过的人脸会得到四个，列表排序会略好一些；您改动过的和正在查看的照片保持不变</translation>
    </message>
    <message>
        <source>far outside its ellipse</source>
        <translation>远在其椭圆之外</translation>
    </message>
    <message>
        <source>fetching photos</source>
        <translation>正在获取照片</translation>
    </message>
    <message>
        <source>Figures are told by groups, such as eyes or fingers. Choose or make one, and click its points.</source>
        <translation>数字按组给出，例如眼睛或手指。请选择或新建一组，然后单击它的点。</translation>
    </message>
    <message>
        <source>Figures of everybody</source>
        <translation>所有人的数据</translation>
    </message>
    <message>
        <source>figures of the team</source>
        <translation>团队的数据</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File or folder of annotations</source>
        <translation>标注的文件或文件夹</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Find moved photos in</source>
        <translation>查找已移动照片的位置</translation>
    </message>
    <message>
        <source>Find moved photos…</source>
        <translation>查找已移动的照片…</translation>
    </message>
    <message>
        <source>Find the annotated photo in</source>
        <translation>查找已标注照片的位置</translation>
    </message>
    <message>
        <source>Find the annotated photo…</source>
        <translation>查找已标注的照片…</translation>
    </message>
    <message>
        <source>Find the pairs</source>
        <translation>查找配对</translation>
    </message>
    <message>
        <source>finding a photo</source>
        <translation>正在查找照片</translation>
    </message>
    <message>
        <source>finding faces without labels</source>
        <translation>正在查找无标注的人脸</translation>
    </message>
    <message>
        <source>Finished faces that deserve a second look</source>
        <translation>值得再看一眼的已完成人脸</translation>
    </message>
    <message>
        <source>finished, placed by hand, filled already or another face there: {frames}</source>
        <translation>已完成、人工放置、已填充或那里有另一张人脸：{frames}</translation>
    </message>
    <message>
        <source>first faces</source>
        <translation>前几张人脸</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>第一张照片</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Fit face</source>
        <translation>适合人脸</translation>
    </message>
    <message>
        <source>fit it</source>
        <translation>适合显示</translation>
    </message>
    <message>
        <source>Fit photo</source>
        <translation>适合照片</translation>
    </message>
    <message>
        <source>Five points</source>
        <comment>a layout</comment>
        <translation>五点</translation>
    </message>
    <message>
        <source>Five steps on the sample photo, in two minutes</source>
        <translation>在示例照片上用两分钟走完五步</translation>
    </message>
    <message>
        <source>Flag 1</source>
        <translation>标记 1</translation>
    </message>
    <message>
        <source>Flag 2</source>
        <translation>标记 2</translation>
    </message>
    <message>
        <source>Flag 3</source>
        <translation>标记 3</translation>
    </message>
    <message>
        <source>Flag 4</source>
        <translation>标记 4</translation>
    </message>
    <message>
        <source>Flag 5</source>
        <translation>标记 5</translation>
    </message>
    <message>
        <source>Flag 6</source>
        <translation>标记 6</translation>
    </message>
    <message>
        <source>Flag 7</source>
        <translation>标记 7</translation>
    </message>
    <message>
        <source>Flag 8</source>
        <translation>标记 8</translation>
    </message>
    <message>
        <source>Flag 9</source>
        <translation>标记 9</translation>
    </message>
    <message>
        <source>flagged</source>
        <comment>photos listed</comment>
        <translation>有标记</translation>
    </message>
    <message>
        <source>flagged: {flags}</source>
        <translation>标记：{flags}</translation>
    </message>
    <message>
        <source>Flagged: {flag}.</source>
        <translation>已标记：{flag}。</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Flags of this project</source>
        <translation>此项目的标记</translation>
    </message>
    <message>
        <source>Flags of this project…</source>
        <translation>此项目的标记…</translation>
    </message>
    <message>
        <source>flags of whole photos</source>
        <translation>整张照片的标记</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Fold away ({key})</source>
        <translation>收起（{key}）</translation>
    </message>
    <message>
        <source>Folder by folder, img2 before img10.</source>
        <translation>逐个文件夹，img2 在 img10 之前。</translation>
    </message>
    <message>
        <source>Folder of annotated faces to compare models on</source>
        <translation>用来比较模型的已标注人脸文件夹</translation>
    </message>
    <message>
        <source>Folder of annotations</source>
        <translation>标注文件夹</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>照片文件夹</translation>
    </message>
    <message>
        <source>Folder of the photos</source>
        <translation>照片所在文件夹</translation>
    </message>
    <message>
        <source>Folders and projects opened last, the newest first</source>
        <translation>最近打开的文件夹和项目，最新的在前</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>following the faces …</source>
        <translation>正在跟踪人脸 …</translation>
    </message>
    <message>
        <source>For</source>
        <comment>so many hours</comment>
        <translation>期限</translation>
    </message>
    <message numerus="yes">
        <source>for the last photo, with {count} faces</source>
        <extracomment>Of one: for the last photo, with {count} face</extracomment>
        <translation>
            <numerusform>用于上一张照片，含 {count} 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>forefinger</source>
        <comment>a region of a layout</comment>
        <translation>食指</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Format of the last export</source>
        <translation>上次导出的格式</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>再次前进</translation>
    </message>
    <message numerus="yes">
        <source>Found: {pairs}, {count} points without a partner. Look at the dashes in the photo: are they right?</source>
        <extracomment>Of one: Found: {pairs}, {count} point without a partner. Look at the dashes in the photo: are they right?</extracomment>
        <translation>
            <numerusform>找到 {pairs}，{count} 个点没有配对。请看照片中的虚线：它们对吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>four in the end, for three times the work</source>
        <translation>最终四个，工作量为三倍</translation>
    </message>
    <message>
        <source>fractions of a pixel</source>
        <translation>一个像素的若干分之一</translation>
    </message>
    <message>
        <source>Frame of a video</source>
        <translation>视频的帧</translation>
    </message>
    <message>
        <source>Frame {frame:,}</source>
        <translation>帧 {frame:,}</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model failed ({reason})</source>
        <translation>略过 {name} 的帧 {frame}，模型失败（{reason}）</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model {problem}</source>
        <translation>略过 {name} 的帧 {frame}，模型 {problem}</translation>
    </message>
    <message>
        <source>Frame {frame} taken ({taken})</source>
        <translation>已取帧 {frame}（{taken}）</translation>
    </message>
    <message>
        <source>Frames of the video</source>
        <translation>视频的帧</translation>
    </message>
    <message>
        <source>Frames to annotate</source>
        <translation>要标注的帧</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation>冻结画面</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a file or folder</comment>
        <translation>来源</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>from oneself, a second time</source>
        <translation>与自己第二次的差异</translation>
    </message>
    <message>
        <source>From prediction to accepted</source>
        <translation>从预测到接受</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>从下次启动起</translation>
    </message>
    <message>
        <source>from the others' mean</source>
        <translation>与其他人平均的差异</translation>
    </message>
    <message>
        <source>from the truth</source>
        <translation>与真值的差异</translation>
    </message>
    <message>
        <source>from {model}</source>
        <translation>来自 {model}</translation>
    </message>
    <message>
        <source>From: {points}</source>
        <translation>起点：{points}</translation>
    </message>
    <message>
        <source>Frozen. {camera.freeze} goes on, {camera.take} takes the frame.</source>
        <translation>已冻结。{camera.freeze} 继续，{camera.take} 取这一帧。</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>further boxes of a face</source>
        <translation>人脸的其他框</translation>
    </message>
    <message>
        <source>further down</source>
        <translation>更往下</translation>
    </message>
    <message>
        <source>further labels of a point</source>
        <translation>点的其他标签</translation>
    </message>
    <message>
        <source>further to the photo's left</source>
        <translation>更往照片左侧</translation>
    </message>
    <message>
        <source>further to the photo's right</source>
        <translation>更往照片右侧</translation>
    </message>
    <message>
        <source>further up</source>
        <translation>更往上</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>gave a face without a size</source>
        <translation>给出了没有大小的人脸</translation>
    </message>
    <message numerus="yes">
        <source>Gave back {count:,} photos.</source>
        <extracomment>Of one: Gave back {count:,} photo.</extracomment>
        <translation>
            <numerusform>已归还 {count:,} 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>gave covariances that are negative</source>
        <translation>给出了负的协方差</translation>
    </message>
    <message>
        <source>gave one place for all landmarks</source>
        <translation>给所有关键点给出了同一位置</translation>
    </message>
    <message>
        <source>gave {found} faces where {asked} were asked for</source>
        <translation>应给出 {asked} 张人脸，却给出了 {found} 张</translation>
    </message>
    <message>
        <source>gave {what} far outside of the photo</source>
        <translation>给出的{what}远在照片之外</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape} for {number}</source>
        <translation>给出的{what}形状为 {shape}，应对应 {number}</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape}, not {wanted}</source>
        <translation>给出的{what}形状为 {shape}，而非 {wanted}</translation>
    </message>
    <message>
        <source>gave {what} that are not finite</source>
        <translation>给出的{what}不是有限值</translation>
    </message>
    <message>
        <source>gave {what} that is not finite</source>
        <translation>给出的{what}不是有限值</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Give back what I have taken</source>
        <translation>归还我领取的</translation>
    </message>
    <message>
        <source>Give this scale to all photos without one</source>
        <translation>将此比例尺用于所有没有的照片</translation>
    </message>
    <message>
        <source>Gives the faces of the frames between two that you have corrected or accepted their points</source>
        <translation>为您已修正或接受的两帧之间的各帧人脸插值点位</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>换回</translation>
    </message>
    <message>
        <source>Go on with the sample photo</source>
        <translation>继续使用示例照片</translation>
    </message>
    <message>
        <source>Go to a photo</source>
        <translation>转到照片</translation>
    </message>
    <message>
        <source>Go to a photo…</source>
        <translation>转到照片…</translation>
    </message>
    <message>
        <source>Go to the most doubtful point</source>
        <translation>转到最存疑的点</translation>
    </message>
    <message>
        <source>go to the next photo of the list</source>
        <translation>转到列表中的下一张照片</translation>
    </message>
    <message>
        <source>go to the next unfinished face</source>
        <translation>转到下一张未完成的人脸</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Graphics processors</source>
        <translation>图形处理器</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>drawing a layout</comment>
        <translation>组</translation>
    </message>
    <message numerus="yes">
        <source>groups added: {names}</source>
        <extracomment>Of one: group added: {names}</extracomment>
        <translation>
            <numerusform>已添加组：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups changed: {names}</source>
        <extracomment>Of one: group changed: {names}</extracomment>
        <translation>
            <numerusform>已更改组：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups removed: {names}</source>
        <extracomment>Of one: group removed: {names}</extracomment>
        <translation>
            <numerusform>已移除组：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>had before, with the places from then: {points}</source>
        <translation>以前就有，位置沿用当时的：{points}</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>分发</translation>
    </message>
    <message>
        <source>Hand out photos</source>
        <translation>分发照片</translation>
    </message>
    <message>
        <source>Hand out photos…</source>
        <translation>分发照片…</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>held out, {name}</source>
        <translation>留出，{name}</translation>
    </message>
    <message>
        <source>held-out faces</source>
        <translation>留出的人脸</translation>
    </message>
    <message>
        <source>held-out faces …</source>
        <translation>留出的人脸 …</translation>
    </message>
    <message>
        <source>HELEN with 194 points, .txt files</source>
        <comment>a file format</comment>
        <translation>HELEN 194 点，.txt 文件</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Here as good as before on {faces}</source>
        <translation>此处在 {faces}上与之前一样好</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} % on {faces}</source>
        <translation>此处在 {faces}上好 {size:.1f} %</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>此处在 {faces}上好 {size:.1f} %（可能是偶然）</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} % on {faces}</source>
        <translation>此处在 {faces}上差 {size:.1f} %</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>此处在 {faces}上差 {size:.1f} %（可能是偶然）</translation>
    </message>
    <message>
        <source>histories of faces</source>
        <translation>人脸的历史</translation>
    </message>
    <message>
        <source>how exact, across the contour</source>
        <translation>垂直轮廓的精确程度</translation>
    </message>
    <message>
        <source>how far the drag has gone along and across the curve</source>
        <translation>拖动沿曲线和垂直曲线移动了多远</translation>
    </message>
    <message>
        <source>How fast and how exact each of the team is, from what has come to this machine</source>
        <translation>团队各成员的速度和精度，依据已传到这台机器的数据</translation>
    </message>
    <message>
        <source>how found boxes lie to the points</source>
        <translation>找到的框与点的位置关系</translation>
    </message>
    <message>
        <source>How long is this line?</source>
        <translation>这条线有多长？</translation>
    </message>
    <message>
        <source>How long it trains</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How many photos?</source>
        <translation>多少张照片？</translation>
    </message>
    <message>
        <source>How sure the program is that there is a face at all. It is in the tip of a row, and the order “detector doubt” goes by it.</source>
        <translation>程序对此处确有人脸的把握程度。显示在行的提示中，“检测器存疑”顺序即按此排列。</translation>
    </message>
    <message>
        <source>iBUG 68 points, as 300-W is annotated</source>
        <comment>a layout</comment>
        <translation>iBUG 68 点，与 300-W 标注相同</translation>
    </message>
    <message>
        <source>illumination</source>
        <comment>a flag of a face</comment>
        <translation>光照</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>导入标注…</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>导入自</translation>
    </message>
    <message>
        <source>Imported {faces}.</source>
        <translation>已导入 {faces}。</translation>
    </message>
    <message>
        <source>Imported {faces}; {others}.</source>
        <translation>已导入 {faces}；{others}。</translation>
    </message>
    <message>
        <source>Imported {faces}; {present}; {kept}.</source>
        <translation>已导入 {faces}；{present}；{kept}。</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>in 90 % ellipses, %</source>
        <translation>90 % 椭圆内，%</translation>
    </message>
    <message>
        <source>In the background, what you look at first</source>
        <translation>在后台进行，您正在看的优先</translation>
    </message>
    <message>
        <source>In the background, what you look at first; again: pause. Photos with faces of this model are passed over</source>
        <translation>在后台进行，您正在看的优先；再按一次：暂停。已有此模型人脸的照片会跳过</translation>
    </message>
    <message>
        <source>in the project already, as another photo</source>
        <translation>已在项目中，但作为另一张照片</translation>
    </message>
    <message>
        <source>In the queue's order; nobody else is led to them for 12 hours</source>
        <translation>按队列顺序；12 小时内不会引导其他人处理它们</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; all is sent.</source>
        <translation>位于 {place} 的团队：{names}；已全部发送。</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; {unsent:,} to send.</source>
        <translation>位于 {place} 的团队：{names}；还有 {unsent:,} 项要发送。</translation>
    </message>
    <message>
        <source>Inside the ellipses</source>
        <translation>椭圆内</translation>
    </message>
    <message>
        <source>Interpolate between keyframes</source>
        <translation>关键帧之间插值</translation>
    </message>
    <message numerus="yes">
        <source>Interpolated {count:,} frames between the keyframes {first:,} and {last:,}.</source>
        <extracomment>Of one: Interpolated {count:,} frame between the keyframes {first:,} and {last:,}.</extracomment>
        <translation>
            <numerusform>已在关键帧 {first:,} 和 {last:,} 之间插值 {count:,} 帧。</numerusform>
        </translation>
    </message>
    <message>
        <source>interpolated: {frames}</source>
        <translation>已插值：{frames}</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>放入独立窗口</translation>
    </message>
    <message>
        <source>It is made on a sample photo, which is opened in place of yours. Nothing of yours changes.</source>
        <translation>导览使用一张示例照片，它会代替您的照片打开。您的照片不会有任何改变。</translation>
    </message>
    <message>
        <source>It was looked at and is right: not listed again while the points stay where they are</source>
        <translation>已看过且正确：只要点保持原位，就不再列出</translation>
    </message>
    <message>
        <source>its columns are read as they were corrected in this project before</source>
        <translation>其列按此项目以前修正过的方式读取</translation>
    </message>
    <message>
        <source>its flags change</source>
        <translation>其标记更改</translation>
    </message>
    <message>
        <source>Its landmarks</source>
        <translation>其关键点</translation>
    </message>
    <message>
        <source>its mirror image</source>
        <translation>其镜像</translation>
    </message>
    <message>
        <source>its name is {after} now, {before} before</source>
        <translation>其名称现为 {after}，以前为 {before}</translation>
    </message>
    <message>
        <source>Its name, a part of it, or its number in the list.</source>
        <translation>其名称、名称的一部分或列表中的编号。</translation>
    </message>
    <message>
        <source>its points are those of the layout {layout}</source>
        <translation>其点为布局 {layout} 的点</translation>
    </message>
    <message>
        <source>its title changes</source>
        <translation>其标题更改</translation>
    </message>
    <message>
        <source>jaw</source>
        <comment>a region of a layout</comment>
        <translation>下颌</translation>
    </message>
    <message>
        <source>JD-landmark and LaPa, 106 points</source>
        <comment>a layout</comment>
        <translation>JD-landmark 和 LaPa，106 点</translation>
    </message>
    <message>
        <source>Join a team…</source>
        <translation>加入团队…</translation>
    </message>
    <message>
        <source>joining {address} …</source>
        <translation>正在加入 {address} …</translation>
    </message>
    <message>
        <source>keeping</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keyboard to the list</source>
        <translation>键盘焦点到列表</translation>
    </message>
    <message>
        <source>Keyboard to the next part of the window</source>
        <translation>键盘焦点到窗口的下一部分</translation>
    </message>
    <message>
        <source>Keyboard to the part before</source>
        <translation>键盘焦点到上一部分</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys chosen for commands, by their ids</source>
        <translation>为命令选择的按键，按其 ID</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>入门按键</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>按键…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Label Studio, JSON</source>
        <comment>a file format</comment>
        <translation>Label Studio，JSON</translation>
    </message>
    <message>
        <source>labelme, JSON files</source>
        <comment>a file format</comment>
        <translation>labelme，JSON 文件</translation>
    </message>
    <message>
        <source>landmarker.io and menpo, .ljson files</source>
        <comment>a file format</comment>
        <translation>landmarker.io 和 menpo，.ljson 文件</translation>
    </message>
    <message>
        <source>landmarks</source>
        <translation>关键点</translation>
    </message>
    <message>
        <source>Landmarks of one's own, by clicking them in a photo</source>
        <translation>在照片中单击来定义自己的关键点</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>LaPa and JD-landmark, .txt files</source>
        <comment>a file format</comment>
        <translation>LaPa 和 JD-landmark，.txt 文件</translation>
    </message>
    <message>
        <source>last added first</source>
        <translation>最后添加的在前</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>最后一张照片</translation>
    </message>
    <message>
        <source>latency {time:.0f} ms</source>
        <translation>延迟 {time:.0f} ms</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Layouts ({pattern})</source>
        <translation>布局 ({pattern})</translation>
    </message>
    <message>
        <source>Learning gained nothing on the held-out faces, so the model is still {model}.</source>
        <translation>学习在留出的人脸上没有带来改进，因此模型仍为 {model}。</translation>
    </message>
    <message>
        <source>leases</source>
        <translation>领取期限</translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation>最不确信的在前</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Leave the drawing</source>
        <translation>离开绘图</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>离开团队</translation>
    </message>
    <message>
        <source>leaving the team …</source>
        <translation>正在离开团队 …</translation>
    </message>
    <message>
        <source>Left and right are exchanged.</source>
        <translation>左右已交换。</translation>
    </message>
    <message>
        <source>left and right are swapped</source>
        <translation>左右颠倒</translation>
    </message>
    <message>
        <source>left and right exchanged</source>
        <translation>左右已交换</translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces rejected</source>
        <extracomment>Of one: left out: {count:,} face rejected</extracomment>
        <translation>
            <numerusform>略过：{count:,} 张已拒绝的人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces that nobody has accepted</source>
        <extracomment>Of one: left out: {count:,} face that nobody has accepted</extracomment>
        <translation>
            <numerusform>略过：{count:,} 张尚无人接受的人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: {faces}, since none of their points is annotated</source>
        <translation>略过：{faces}，因为它们没有一个点有标注</translation>
    </message>
    <message>
        <source>left out: {faces}, since {reason}</source>
        <translation>略过：{faces}，因为{reason}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lines of the training</source>
        <translation>训练的输出行</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>重新列出</translation>
    </message>
    <message>
        <source>List in another order</source>
        <translation>按其他顺序列出</translation>
    </message>
    <message>
        <source>List of models</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>List of photos</source>
        <translation>照片列表</translation>
    </message>
    <message>
        <source>List the photos that you have taken, or that were handed out to you</source>
        <translation>列出您领取的或分发给您的照片</translation>
    </message>
    <message>
        <source>listing models</source>
        <translation>正在列出模型</translation>
    </message>
    <message>
        <source>live landmarks</source>
        <translation>实时关键点</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>实时画面</translation>
    </message>
    <message>
        <source>Loading the model …</source>
        <translation>正在加载模型 …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载 …</translation>
    </message>
    <message>
        <source>Look at the file that is there now</source>
        <translation>查看现在那里的文件</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>查看 {name}</translation>
    </message>
    <message>
        <source>looking at photos</source>
        <translation>正在查看照片</translation>
    </message>
    <message>
        <source>Looking for faces …</source>
        <translation>正在查找人脸 …</translation>
    </message>
    <message>
        <source>Looking for models …</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <source>looking for photos …</source>
        <translation>正在查找照片 …</translation>
    </message>
    <message numerus="yes">
        <source>looking for photos, {done:,} of {total:,} files</source>
        <extracomment>Of one: looking for photos, {done:,} of {total:,} file</extracomment>
        <translation>
            <numerusform>正在查找照片，{done:,} / {total:,} 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through all accepted faces …</source>
        <translation>正在检查所有已接受的人脸 …</translation>
    </message>
    <message>
        <source>Looking what that comes to …</source>
        <translation>正在估算结果 …</translation>
    </message>
    <message>
        <source>Looks through all accepted faces, in the background: sides exchanged, curves crossed, points improbable given the others, far from where the model of now sees them, unlike what the person usually does.</source>
        <translation>在后台检查所有已接受的人脸：左右颠倒、曲线交叉、相对其余点不太可能的点、远离当前模型所见位置的点、与此人通常做法不同的点。</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>lost: {part} ({faces})</source>
        <translation>丢失：{part}（{faces}）</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Made while you work. Restoring keeps the project as it is now under another name.</source>
        <translation>在您工作时生成。恢复时，项目的现状会以其他名称保留。</translation>
    </message>
    <message>
        <source>Make a model of what was learnt so far, and compare it with the one in use.</source>
        <translation>用目前所学生成一个模型，并与使用中的模型比较。</translation>
    </message>
    <message>
        <source>Make a project of the log</source>
        <translation>用日志生成项目</translation>
    </message>
    <message>
        <source>Make a project of them</source>
        <translation>用它们生成项目</translation>
    </message>
    <message>
        <source>Make a team…</source>
        <translation>创建团队…</translation>
    </message>
    <message>
        <source>Make the ellipses of the model in use as large as your corrections show them to be. That is a version of its own; Go back leads to the one before.</source>
        <translation>使使用中模型的椭圆与您的修正所显示的一样大。这会成为一个单独的版本；“换回”可回到以前的版本。</translation>
    </message>
    <message>
        <source>make-up</source>
        <comment>a flag of a face</comment>
        <translation>妆容</translation>
    </message>
    <message>
        <source>makesense.ai, points in CSV</source>
        <comment>a file format</comment>
        <translation>makesense.ai，CSV 格式的点</translation>
    </message>
    <message>
        <source>Making a model of it …</source>
        <translation>正在生成模型 …</translation>
    </message>
    <message>
        <source>Making a model of it … (another project)</source>
        <translation>正在生成模型 …（另一个项目）</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Mean correction in percent of the eyes’ distance, by region and by point</source>
        <translation>平均修正，以眼间距的百分比表示，按区域和按点</translation>
    </message>
    <message>
        <source>Mean correction of each point</source>
        <translation>各点的平均修正</translation>
    </message>
    <message>
        <source>Mean corrections of each region</source>
        <translation>各区域的平均修正</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>测量</translation>
    </message>
    <message numerus="yes">
        <source>measurements added: {names}</source>
        <extracomment>Of one: measurement added: {names}</extracomment>
        <translation>
            <numerusform>已添加测量：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measurements changed: {names}</source>
        <extracomment>Of one: measurement changed: {names}</extracomment>
        <translation>
            <numerusform>已更改测量：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements of this face</source>
        <translation>此人脸的测量</translation>
    </message>
    <message>
        <source>Measurements panel</source>
        <translation>测量面板</translation>
    </message>
    <message numerus="yes">
        <source>measurements removed: {names}</source>
        <extracomment>Of one: measurement removed: {names}</extracomment>
        <translation>
            <numerusform>已移除测量：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>measuring whether bf16 or float32 is faster here</source>
        <translation>正在测试此处 bf16 与 float32 哪个更快</translation>
    </message>
    <message>
        <source>Memory for decoded photos</source>
        <translation>已解码照片的内存</translation>
    </message>
    <message>
        <source>Memory for the model's maps</source>
        <translation>模型图的内存</translation>
    </message>
    <message>
        <source>Memory for the pictures in the list</source>
        <translation>列表图片的内存</translation>
    </message>
    <message>
        <source>middle finger</source>
        <comment>a region of a layout</comment>
        <translation>中指</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>a photo</comment>
        <translation>我的</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Mirror</source>
        <comment>drawing a layout</comment>
        <translation>镜像</translation>
    </message>
    <message>
        <source>mirror pairs change</source>
        <translation>镜像对更改</translation>
    </message>
    <message>
        <source>Mirror this half onto the other</source>
        <translation>将这一半镜像到另一半</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>model file: calibration</source>
        <translation>模型文件：校准</translation>
    </message>
    <message>
        <source>model file: comparing with the network</source>
        <translation>模型文件：正在与网络比较</translation>
    </message>
    <message>
        <source>model file: evaluation</source>
        <translation>模型文件：评估</translation>
    </message>
    <message>
        <source>model file: finder</source>
        <translation>模型文件：查找器</translation>
    </message>
    <message>
        <source>model file: fitting boxes</source>
        <translation>模型文件：拟合框</translation>
    </message>
    <message>
        <source>model file: judging the finder</source>
        <translation>模型文件：评判查找器</translation>
    </message>
    <message>
        <source>model file: prior</source>
        <translation>模型文件：先验</translation>
    </message>
    <message>
        <source>model file: ranges of activations</source>
        <translation>模型文件：激活值范围</translation>
    </message>
    <message>
        <source>model file: reading photos</source>
        <translation>模型文件：读取照片</translation>
    </message>
    <message>
        <source>model file: spreads beside the base's</source>
        <translation>模型文件：与基础模型相比的离散度</translation>
    </message>
    <message>
        <source>model file: translating the finder</source>
        <translation>模型文件：转换查找器</translation>
    </message>
    <message>
        <source>model file: translating the network</source>
        <translation>模型文件：转换网络</translation>
    </message>
    <message>
        <source>model file: views</source>
        <translation>模型文件：视图</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>使用中的模型</translation>
    </message>
    <message>
        <source>model is loading …</source>
        <translation>正在加载模型 …</translation>
    </message>
    <message>
        <source>Model to start from</source>
        <translation>起始模型</translation>
    </message>
    <message>
        <source>model {time:.0f} ms</source>
        <translation>模型 {time:.0f} ms</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models ({pattern})</source>
        <translation>模型 ({pattern})</translation>
    </message>
    <message>
        <source>Most doubtful points first: where the most corrections are to be expected.</source>
        <translation>存疑的点最多的在前：预计修正最多之处。</translation>
    </message>
    <message>
        <source>Most expected corrections by all three signs; of photos that look alike one comes first.</source>
        <translation>按三种迹象，预计修正最多的在前；看起来相似的照片中先取一张。</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>a region of a layout</comment>
        <translation>嘴</translation>
    </message>
    <message>
        <source>move it, or all selected</source>
        <translation>移动它，或所有所选</translation>
    </message>
    <message>
        <source>Move one, and its neighbours follow</source>
        <translation>移动一个点，邻近的点随之移动</translation>
    </message>
    <message>
        <source>moved along</source>
        <comment>a point</comment>
        <translation>随同移动</translation>
    </message>
    <message>
        <source>moved along with others</source>
        <translation>随其他点移动</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>人工移动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a layout</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a measurement</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the distance</source>
        <translation>距离的名称</translation>
    </message>
    <message>
        <source>Name of the next point</source>
        <translation>下一个点的名称</translation>
    </message>
    <message>
        <source>Name, language, theme, what follows after accepting, backups, memory, model; what is remembered</source>
        <translation>姓名、语言、主题、接受后的操作、备份、内存、模型；所记住的内容</translation>
    </message>
    <message>
        <source>Names from…</source>
        <translation>名称取自…</translation>
    </message>
    <message>
        <source>never opened, so it cannot be recognised</source>
        <translation>从未打开，因此无法识别</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a model</comment>
        <translation>新</translation>
    </message>
    <message>
        <source>New curve</source>
        <translation>新建曲线</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建组</translation>
    </message>
    <message>
        <source>New measurement</source>
        <translation>新建测量</translation>
    </message>
    <message>
        <source>New measurement…</source>
        <translation>新建测量…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the name of the next point</comment>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next face in the photo</source>
        <translation>照片中的下一张人脸</translation>
    </message>
    <message>
        <source>Next face to review or decide</source>
        <translation>下一张待复核或裁定的人脸</translation>
    </message>
    <message>
        <source>Next face to review or decide ({review.next})</source>
        <translation>下一张待复核或裁定的人脸（{review.next}）</translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation>视频的下一帧</translation>
    </message>
    <message>
        <source>Next most uncertain point</source>
        <translation>下一个最不确定的点</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Next point that is not placed</source>
        <translation>下一个未放置的点</translation>
    </message>
    <message>
        <source>Next that looks wrong</source>
        <translation>下一个看似有误的</translation>
    </message>
    <message>
        <source>Next unfinished face</source>
        <translation>下一张未完成的人脸</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>下一个 ›</translation>
    </message>
    <message>
        <source>NME in percent, new less old: {difference:+.3f}, 95 % interval {low:+.3f} to {high:+.3f}; the new one is better with probability {probability:.2f}</source>
        <translation>NME（百分比），新减旧：{difference:+.3f}，95 % 区间 {low:+.3f} 至 {high:+.3f}；新模型更好的概率为 {probability:.2f}</translation>
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
            <numerusform>NME {nme}，{count:,} 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No accepted face is held out, so nobody knows whether the new model is better.</source>
        <translation>没有留出任何已接受的人脸，因此无从知道新模型是否更好。</translation>
    </message>
    <message>
        <source>No backup: {reason}.</source>
        <translation>没有备份：{reason}。</translation>
    </message>
    <message>
        <source>no changes yet</source>
        <translation>尚无更改</translation>
    </message>
    <message>
        <source>No correction of a prediction yet.</source>
        <translation>尚无对预测的修正。</translation>
    </message>
    <message>
        <source>no doubtful point</source>
        <translation>没有存疑的点</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>a photo</comment>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>photos listed</comment>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>No face found in this photo. {face.draw} draws the box of one.</source>
        <translation>此照片中未找到人脸。{face.draw} 可绘制人脸的框。</translation>
    </message>
    <message>
        <source>No face has keyframes around this frame: correct or accept it in a frame before and in one after.</source>
        <translation>此帧前后没有带关键帧的人脸：请在前面和后面各一帧中修正或接受它。</translation>
    </message>
    <message>
        <source>No face here.</source>
        <translation>此处没有人脸。</translation>
    </message>
    <message>
        <source>No face here. {face.draw} draws the box of one.</source>
        <translation>此处没有人脸。{face.draw} 可绘制人脸的框。</translation>
    </message>
    <message>
        <source>No face is accepted yet.</source>
        <translation>尚未接受任何人脸。</translation>
    </message>
    <message>
        <source>No face waits for a review or a decision.</source>
        <translation>没有人脸在等待复核或裁定。</translation>
    </message>
    <message>
        <source>No face.</source>
        <translation>没有人脸。</translation>
    </message>
    <message>
        <source>No frame between {first:,} and {last:,} is in the project: {{video.choose}} takes some.</source>
        <translation>{first:,} 和 {last:,} 之间没有帧在项目中：{{video.choose}} 可取一些。</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one is in the project: {{video.choose}} takes some.</source>
        <translation>此帧前后 {reach} 以内没有帧在项目中：{{video.choose}} 可取一些。</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one takes a correction from it: {reasons}.</source>
        <translation>此帧前后 {reach} 以内没有帧能从它接受修正：{reasons}。</translation>
    </message>
    <message>
        <source>No landmarks: the model failed ({reason}).</source>
        <translation>没有关键点：模型失败（{reason}）。</translation>
    </message>
    <message>
        <source>No landmarks: {problem}.</source>
        <translation>没有关键点：{problem}。</translation>
    </message>
    <message>
        <source>no line of the shards {names} is there</source>
        <translation>分片 {names} 没有任何行</translation>
    </message>
    <message>
        <source>No longer flagged: {flag}.</source>
        <translation>已取消标记：{flag}。</translation>
    </message>
    <message>
        <source>no longer there</source>
        <comment>a photo</comment>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>no mirror any more</source>
        <translation>不再有镜像关系</translation>
    </message>
    <message>
        <source>No mirror is to be seen in these points. It is looked for in a roughly frontal object; points can be paired by clicks, and without a mirror training does not flip photos.</source>
        <translation>在这些点中看不出镜像关系。它是在大致正面的物体中查找的；可通过单击为点配对，没有镜像关系时训练不会翻转照片。</translation>
    </message>
    <message>
        <source>No mirror: photos are not flipped</source>
        <translation>没有镜像：不翻转照片</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>No model has placed these points.</source>
        <translation>没有模型放置过这些点。</translation>
    </message>
    <message>
        <source>No model has placed this point.</source>
        <translation>没有模型放置过此点。</translation>
    </message>
    <message>
        <source>no model of this layout</source>
        <translation>没有此布局的模型</translation>
    </message>
    <message>
        <source>No model places the points of this project.</source>
        <translation>没有模型能放置此项目的点。</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation>未找到 NVIDIA GPU。</translation>
    </message>
    <message>
        <source>No object found in this photo. {face.draw} draws the box of one.</source>
        <translation>此照片中未找到物体。{face.draw} 可绘制物体的框。</translation>
    </message>
    <message>
        <source>No other model was used before.</source>
        <translation>以前没有使用过其他模型。</translation>
    </message>
    <message>
        <source>No photo fits. Empty the search, or list all photos.</source>
        <translation>没有符合的照片。请清空搜索，或列出所有照片。</translation>
    </message>
    <message>
        <source>No photo here. {file.open_folder} opens a folder.</source>
        <translation>此处没有照片。{file.open_folder} 可打开文件夹。</translation>
    </message>
    <message>
        <source>No photo is called “{name}”, and the list has {listed:,}.</source>
        <translation>没有名为“{name}”的照片，列表共有 {listed:,} 张。</translation>
    </message>
    <message>
        <source>No photo is missing.</source>
        <translation>没有缺少的照片。</translation>
    </message>
    <message>
        <source>No photo is selected.</source>
        <translation>未选择照片。</translation>
    </message>
    <message>
        <source>No photo is shown.</source>
        <translation>未显示照片。</translation>
    </message>
    <message>
        <source>No photo to draw in.</source>
        <translation>没有可供绘制的照片。</translation>
    </message>
    <message>
        <source>No photo to paste into.</source>
        <translation>没有可粘贴到的照片。</translation>
    </message>
    <message>
        <source>No photo waits for you to do it a second time.</source>
        <translation>没有照片在等您做第二遍。</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>No photos yet. {file.open_folder} opens a folder, {file.camera} the camera.</source>
        <translation>尚无照片。{file.open_folder} 可打开文件夹，{file.camera} 可打开相机。</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: drag the marks into place, or {point.place} places them by clicks.</source>
        <translation>此人脸尚未放置任何点：请将标志拖到位，或用 {point.place} 通过单击放置。</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: {point.place} places them by clicks.</source>
        <translation>此人脸尚未放置任何点：{point.place} 可通过单击放置。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>no results stated</source>
        <translation>未注明结果</translation>
    </message>
    <message>
        <source>No unfinished photo is left that nobody has taken.</source>
        <translation>已没有未完成且无人领取的照片。</translation>
    </message>
    <message>
        <source>Nobody else is led to these photos meanwhile.</source>
        <translation>在此期间不会引导其他人处理这些照片。</translation>
    </message>
    <message>
        <source>Nobody has accepted this face yet: {face.accept} does.</source>
        <translation>尚无人接受此人脸：{face.accept} 可接受。</translation>
    </message>
    <message>
        <source>Nobody has said who works here, so edits carry the account's name, {account}. A click gives another name, or confirms this one.</source>
        <translation>没有说明是谁在此工作，因此修改会带上账户名 {account}。单击可改用其他姓名，或确认此名。</translation>
    </message>
    <message>
        <source>none</source>
        <comment>overlays that are on</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>None of the faces has a point that is annotated, so there is none to take</source>
        <translation>这些人脸都没有已标注的点，因此没有可取的</translation>
    </message>
    <message>
        <source>none of their points is placed</source>
        <translation>它们的点均未放置</translation>
    </message>
    <message>
        <source>None yet: the first is made after the first edits.</source>
        <translation>尚无：首次修改后会生成第一个。</translation>
    </message>
    <message>
        <source>none, on the CPU</source>
        <translation>无，使用 CPU</translation>
    </message>
    <message>
        <source>nose</source>
        <comment>a region of a layout</comment>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>not a frame of the video</source>
        <translation>不是视频的帧</translation>
    </message>
    <message>
        <source>not all of their points are annotated</source>
        <translation>它们的点并未全部标注</translation>
    </message>
    <message>
        <source>Not everything is predicted: {reason}</source>
        <translation>并未全部预测：{reason}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>不在列表中</translation>
    </message>
    <message>
        <source>not in the project</source>
        <translation>不在项目中</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>不在表格中</translation>
    </message>
    <message>
        <source>not in this folder</source>
        <translation>不在此文件夹中</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未评估</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not looked at</source>
        <comment>photos listed</comment>
        <translation>未看过</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <comment>a photo</comment>
        <translation>尚未看过</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>未放置</translation>
    </message>
    <message>
        <source>not placed</source>
        <comment>a point</comment>
        <translation>未放置</translation>
    </message>
    <message>
        <source>not read: {part} ({number:,})</source>
        <translation>未读取：{part}（{number:,}）</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>不对</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Not there already. {point.deselect}, then {edit.delete}, deletes the face.</source>
        <translation>已是缺失。{point.deselect}，然后 {edit.delete}，可删除人脸。</translation>
    </message>
    <message>
        <source>Not there, or placed again</source>
        <translation>缺失，或重新放置</translation>
    </message>
    <message>
        <source>Not there: the point is left out of everything. {point.absent} places it again.</source>
        <translation>缺失：此点在所有地方都不计入。{point.absent} 可重新放置它。</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a message</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>note ({face.note})</source>
        <translation>备注（{face.note}）</translation>
    </message>
    <message>
        <source>Note of the review</source>
        <translation>复核的备注</translation>
    </message>
    <message>
        <source>note of the review ({review.note})</source>
        <translation>复核的备注（{review.note}）</translation>
    </message>
    <message>
        <source>Note on the face</source>
        <translation>人脸的备注</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>Nothing found in this photo. {face.draw} draws the box of an object.</source>
        <translation>此照片中未找到任何物体。{face.draw} 可绘制物体的框。</translation>
    </message>
    <message>
        <source>Nothing is carried: no face here or in the frames around was corrected or accepted.</source>
        <translation>没有可带过去的：此处或前后的帧中没有人脸被修正或接受。</translation>
    </message>
    <message>
        <source>Nothing is done again: it was changed in another window since, and stays so.</source>
        <translation>未重做任何内容：它此后在其他窗口中被更改，保持不变。</translation>
    </message>
    <message>
        <source>Nothing is found by itself: a person draws each box</source>
        <translation>不自动查找：每个框都由人绘制</translation>
    </message>
    <message>
        <source>Nothing is found here: {model} has no finder of its own, and the next training adds one. {{face.draw}} draws a box by hand.</source>
        <translation>此处没有找到任何内容：{model} 没有自己的查找器，下次训练会添加一个。{{face.draw}} 可人工绘制框。</translation>
    </message>
    <message>
        <source>Nothing is measured yet: distances, angles, areas and ratios between points are defined once.</source>
        <translation>尚未测量任何内容：点之间的距离、角度、面积和比率只需定义一次。</translation>
    </message>
    <message>
        <source>Nothing is measured yet: {measure.new} defines something.</source>
        <translation>尚未测量任何内容：{measure.new} 可定义测量。</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>尚未打开任何内容。</translation>
    </message>
    <message>
        <source>Nothing is predicted here. {face.draw} draws the box of a face.</source>
        <translation>此处不进行预测。{face.draw} 可绘制人脸框。</translation>
    </message>
    <message>
        <source>Nothing is undone: it was changed in another window since, and stays so.</source>
        <translation>未撤销任何内容：它此后在其他窗口中被更改，保持不变。</translation>
    </message>
    <message>
        <source>Nothing looks wrong about this face.</source>
        <translation>这张人脸没有看似有误之处。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的内容。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>Nothing waits for a review.</source>
        <translation>没有等待复核的内容。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>Nudge by photo pixels</source>
        <translation>按照片像素微移</translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Nudge down × 10</source>
        <translation>下移 × 10</translation>
    </message>
    <message>
        <source>Nudge left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Nudge left × 10</source>
        <translation>左移 × 10</translation>
    </message>
    <message>
        <source>Nudge right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Nudge right × 10</source>
        <translation>右移 × 10</translation>
    </message>
    <message>
        <source>Nudge up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Nudge up × 10</source>
        <translation>上移 × 10</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>objects of the kind {kind}</source>
        <translation>{kind} 类型的物体</translation>
    </message>
    <message>
        <source>objects of the shape {shape}</source>
        <translation>{shape} 形状的物体</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>被遮挡</translation>
    </message>
    <message>
        <source>occluded</source>
        <comment>a point</comment>
        <translation>被遮挡</translation>
    </message>
    <message>
        <source>Occluded: something is in front of it.</source>
        <translation>被遮挡：它前面有东西。</translation>
    </message>
    <message>
        <source>occlusion</source>
        <comment>a flag of a face</comment>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>a number that another divides</comment>
        <translation>被除数</translation>
    </message>
    <message>
        <source>Of a photo with several faces each figure is that of the worst one that is not finished.</source>
        <translation>若照片有多张人脸，各数字为未完成人脸中最差的一张的。</translation>
    </message>
    <message>
        <source>Of several faces, each figure is that of the worst.</source>
        <translation>若有多张人脸，各数字为最差的一张的。</translation>
    </message>
    <message>
        <source>Of which this project is the first</source>
        <translation>其中此项目是第一个</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>关</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>old</source>
        <comment>a model</comment>
        <translation>旧</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>开</translation>
    </message>
    <message>
        <source>on</source>
        <comment>the faces that models are compared on</comment>
        <translation>在</translation>
    </message>
    <message>
        <source>On faces of people, by the points that it places; without, a few anchors are asked for</source>
        <translation>在人的面部上，按其放置的点；没有时会要求几个锚点</translation>
    </message>
    <message>
        <source>on the GPU only</source>
        <translation>仅在 GPU 上</translation>
    </message>
    <message>
        <source>on the GPU, if there is one</source>
        <translation>在 GPU 上（若有）</translation>
    </message>
    <message>
        <source>On the last days of work, by person</source>
        <translation>最近几个工作日，按人员</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>在处理器上</translation>
    </message>
    <message>
        <source>on {photo} since {time}</source>
        <translation>自 {time} 起处理 {photo}</translation>
    </message>
    <message>
        <source>Once all is sent; the project keeps all that it has</source>
        <translation>全部发送后即可；项目会保留已有的一切</translation>
    </message>
    <message>
        <source>One frame in {number}</source>
        <translation>每 {number} 帧取一帧</translation>
    </message>
    <message>
        <source>One object a photo, which fills it: a specimen, an X-ray</source>
        <translation>每张照片一个物体，占满画面：标本、X 光片</translation>
    </message>
    <message>
        <source>One's own layouts, the newest last</source>
        <translation>自己的布局，最新的在后</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>仅我的</translation>
    </message>
    <message>
        <source>only mine</source>
        <comment>photos listed</comment>
        <translation>仅我的</translation>
    </message>
    <message>
        <source>Only one person has annotated this face.</source>
        <translation>只有一人标注过此人脸。</translation>
    </message>
    <message>
        <source>Only the photo, while held</source>
        <translation>按住时只显示照片</translation>
    </message>
    <message>
        <source>Only where photos are annotated.</source>
        <translation>仅在标注照片时。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>打开照片文件夹</translation>
    </message>
    <message>
        <source>Open a folder of photos…</source>
        <translation>打开照片文件夹…</translation>
    </message>
    <message>
        <source>Open a photo of the project first.</source>
        <translation>请先打开项目中的一张照片。</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>以前打开的</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>Open photos or a project</source>
        <translation>打开照片或项目</translation>
    </message>
    <message>
        <source>Open photos or project…</source>
        <translation>打开照片或项目…</translation>
    </message>
    <message>
        <source>Open photos, a video or a project…</source>
        <translation>打开照片、视频或项目…</translation>
    </message>
    <message>
        <source>Open photos: a model places the landmarks of every face and says how sure it is of each. You correct them and accept the face. All is saved as you go; photos are never changed.</source>
        <translation>打开照片：模型会放置每张人脸的关键点，并说明对各点的把握程度。您修正它们并接受人脸。一切都会随时保存；照片绝不会被更改。</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近的</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Open the sample photo</source>
        <translation>打开示例照片</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Opening the source …</source>
        <translation>正在打开来源 …</translation>
    </message>
    <message>
        <source>opening …</source>
        <translation>正在打开 …</translation>
    </message>
    <message>
        <source>Or drop a folder, photos or a video on this window.</source>
        <translation>或将文件夹、照片或视频拖放到此窗口。</translation>
    </message>
    <message>
        <source>Order of the photos in a project that is new</source>
        <translation>新项目中照片的顺序</translation>
    </message>
    <message>
        <source>ordering the list</source>
        <translation>正在排列列表</translation>
    </message>
    <message>
        <source>other photos lie there under the same names, which the points are not of: {photos}, as {first}; choose another place</source>
        <translation>那里已有同名的其他照片，这些点不属于它们：{photos}，例如 {first}；请选择其他位置</translation>
    </message>
    <message>
        <source>other programs do not turn photos of this format by their EXIF orientation, so points lie elsewhere there: {photos}; store them upright before</source>
        <translation>其他程序不会按 EXIF 方向旋转此格式的照片，因此点在那里会错位：{photos}；请先将照片存为正向</translation>
    </message>
    <message>
        <source>Others' versions</source>
        <translation>其他人的版本</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>a point</comment>
        <translation>照片外</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <translation>在照片之外</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <comment>a point</comment>
        <translation>在照片之外</translation>
    </message>
    <message>
        <source>Outside the photo.</source>
        <translation>在照片之外。</translation>
    </message>
    <message>
        <source>Over the photo, where one sees what they do</source>
        <translation>在照片上方，可看到其效果</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>叠加层</translation>
    </message>
    <message>
        <source>Overlays and switches</source>
        <translation>叠加层和开关</translation>
    </message>
    <message>
        <source>own finder: {results}</source>
        <translation>自带查找器：{results}</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>a member of a team</comment>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>手册页面</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>pan, on a touchpad</source>
        <translation>平移（触控板）</translation>
    </message>
    <message numerus="yes">
        <source>Passed over {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: Passed over {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>已跳过 {names} 领取的 {count:,} 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste face</source>
        <translation>粘贴人脸</translation>
    </message>
    <message>
        <source>Paste face into a box</source>
        <translation>将人脸粘贴到框中</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>团队成员</translation>
    </message>
    <message>
        <source>Percent of the photos that judge the new model</source>
        <translation>用来评判新模型的照片百分比</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo, as shown</source>
        <translation>照片，如所显示</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos ({pattern})</source>
        <translation>照片 ({pattern})</translation>
    </message>
    <message>
        <source>photos are named from {base} (--images {base} when it is read)</source>
        <translation>照片以 {base} 为基准命名（读取时用 --images {base}）</translation>
    </message>
    <message>
        <source>Photos done</source>
        <translation>已完成的照片</translation>
    </message>
    <message>
        <source>Photos that were moved</source>
        <translation>已移动的照片</translation>
    </message>
    <message>
        <source>Picture of the landmarks</source>
        <translation>关键点的图片</translation>
    </message>
    <message>
        <source>pinky</source>
        <comment>a region of a layout</comment>
        <translation>小指</translation>
    </message>
    <message>
        <source>Pixel grid, zoomed in</source>
        <translation>像素网格，放大时</translation>
    </message>
    <message>
        <source>Place new layouts by the faces so far</source>
        <translation>用已有的人脸放置新布局</translation>
    </message>
    <message>
        <source>Place points by clicking</source>
        <translation>通过单击放置点</translation>
    </message>
    <message>
        <source>Place points with this model from now on.</source>
        <translation>从现在起用此模型放置点。</translation>
    </message>
    <message>
        <source>Placed where its mark was.</source>
        <translation>放置在其标志原来的位置。</translation>
    </message>
    <message>
        <source>places outside the photo</source>
        <translation>照片之外的位置</translation>
    </message>
    <message>
        <source>Places {placed} points, this project has {wanted}.</source>
        <translation>放置 {placed} 个点，此项目有 {wanted} 个。</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>point</source>
        <comment>a decimal</comment>
        <translation>点</translation>
    </message>
    <message>
        <source>Point names</source>
        <translation>点的名称</translation>
    </message>
    <message>
        <source>Point numbers</source>
        <translation>点的编号</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>点 {number}</translation>
    </message>
    <message>
        <source>Point {number} of {total}: {name}</source>
        <translation>点 {number} / {total}：{name}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>drawing a layout</comment>
        <translation>点</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Points added, removed, renamed or in another order; the faces follow</source>
        <translation>添加、移除、重命名点或改变其顺序；人脸随之调整</translation>
    </message>
    <message>
        <source>Points and their columns</source>
        <translation>点及其列</translation>
    </message>
    <message>
        <source>points improbable given the others</source>
        <translation>相对其余点不太可能的点</translation>
    </message>
    <message>
        <source>Points mirror each other</source>
        <translation>点互为镜像</translation>
    </message>
    <message>
        <source>points move alone</source>
        <translation>点单独移动</translation>
    </message>
    <message>
        <source>Points move alone.</source>
        <translation>点单独移动。</translation>
    </message>
    <message>
        <source>points on curves</source>
        <translation>曲线上的点</translation>
    </message>
    <message>
        <source>points that are not annotated</source>
        <translation>没有标注的点</translation>
    </message>
    <message>
        <source>points that are not annotated come as not placed, in {faces}</source>
        <translation>没有标注的点视为未放置，在 {faces}中</translation>
    </message>
    <message>
        <source>points that the layout {layout} does not have</source>
        <translation>布局 {layout} 没有的点</translation>
    </message>
    <message>
        <source>pose</source>
        <comment>a flag of a face</comment>
        <translation>姿态</translation>
    </message>
    <message>
        <source>Predict a curve again</source>
        <translation>重新预测曲线</translation>
    </message>
    <message>
        <source>Predict all photos</source>
        <translation>预测所有照片</translation>
    </message>
    <message>
        <source>Predict all photos of a project when it is opened</source>
        <translation>打开项目时预测其所有照片</translation>
    </message>
    <message>
        <source>Predict them anew</source>
        <translation>重新预测它们</translation>
    </message>
    <message>
        <source>Predict this face again</source>
        <translation>重新预测此人脸</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a face</comment>
        <translation>已预测</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a photo</comment>
        <translation>已预测</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a point</comment>
        <translation>已预测</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>photos listed</comment>
        <translation>已预测</translation>
    </message>
    <message>
        <source>predicted by {author}, {time}</source>
        <translation>由 {author} 预测，{time}</translation>
    </message>
    <message>
        <source>predicted, as the model placed it</source>
        <translation>已预测，与模型放置的一致</translation>
    </message>
    <message numerus="yes">
        <source>Predicting anew, {count:,} photos to go.</source>
        <extracomment>Of one: Predicting anew, {count:,} photo to go.</extracomment>
        <translation>
            <numerusform>正在重新预测，还剩 {count:,} 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>predicting, {waiting} to go</source>
        <translation>正在预测，还剩 {waiting}</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Press the new key of “{command}”. Backspace: no key. Esc: leave it as it is.</source>
        <translation>请按“{command}”的新按键。Backspace：无按键。Esc：保持不变。</translation>
    </message>
    <message>
        <source>Press {face.accept} when the face is right. Only faces that you have accepted teach the next model.</source>
        <translation>人脸正确时按 {face.accept}。只有您接受过的人脸才会用于训练下一个模型。</translation>
    </message>
    <message>
        <source>Press {point.next}: it leads to the point that the model is least sure of, and then to the next. Its ellipse says how far it may be off, and in which direction.</source>
        <translation>按 {point.next}：转到模型最没有把握的点，再按转到下一个。它的椭圆表示可能偏差多少、朝哪个方向。</translation>
    </message>
    <message>
        <source>Previous face in the photo</source>
        <translation>照片中的上一张人脸</translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation>视频的上一帧</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>a message</comment>
        <translation>问题</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练的进展</translation>
    </message>
    <message>
        <source>Projects ({pattern})</source>
        <translation>项目 ({pattern})</translation>
    </message>
    <message>
        <source>Put away ({point.deselect})</source>
        <translation>收起（{point.deselect}）</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>收起消息</translation>
    </message>
    <message>
        <source>queue scores</source>
        <translation>队列分数</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>ratio</source>
        <comment>what is measured</comment>
        <translation>比率</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>按此读取</translation>
    </message>
    <message>
        <source>reading a photo to draw a layout on</source>
        <translation>正在读取要绘制布局的照片</translation>
    </message>
    <message>
        <source>reading faces</source>
        <translation>正在读取人脸</translation>
    </message>
    <message>
        <source>Really reset everything</source>
        <translation>确定要全部重置</translation>
    </message>
    <message>
        <source>Recalibrate ellipses</source>
        <translation>重新校准椭圆</translation>
    </message>
    <message>
        <source>recalibrating</source>
        <translation>正在重新校准</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision unknown, {objects} objects held out</source>
        <translation>召回率 {recall:.0f} %，精确率未知，留出 {objects} 个对象</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision {precision:.0f} %, {objects} objects held out</source>
        <translation>召回率 {recall:.0f} %，精确率 {precision:.0f} %，留出 {objects} 个对象</translation>
    </message>
    <message>
        <source>rectangles without points</source>
        <translation>没有点的矩形</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo in the drawing</source>
        <translation>在绘图中重做</translation>
    </message>
    <message>
        <source>regions of the kind {kind}</source>
        <translation>{kind} 种类的区域</translation>
    </message>
    <message>
        <source>regions of the type {kind}</source>
        <translation>{kind} 类型的区域</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reject, and on to the next</source>
        <translation>拒绝并转到下一张</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a face</comment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a photo</comment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a point</comment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>photos listed</comment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>rejected by {author}, {time}</source>
        <translation>由 {author} 拒绝，{time}</translation>
    </message>
    <message>
        <source>rejected, as the model placed it</source>
        <translation>已拒绝，与模型放置的一致</translation>
    </message>
    <message>
        <source>relinking</source>
        <translation>正在重新链接</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>已记住的内容</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>the scale</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>从项目中移除</translation>
    </message>
    <message>
        <source>Remove the scale of this photo</source>
        <translation>移除此照片的比例尺</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>移除所选内容</translation>
    </message>
    <message numerus="yes">
        <source>Removed {count:,} photos from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {count:,} photo from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>已从项目中移除 {count:,} 张照片；其文件留在原处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {name} from the project; its file stays where it is.</source>
        <translation>已从项目中移除 {name}；其文件留在原处。</translation>
    </message>
    <message numerus="yes">
        <source>Removed {name} with {count:,} accepted faces from the project; its file stays where it is.</source>
        <extracomment>Of one: Removed {name} with {count:,} accepted face from the project; its file stays where it is.</extracomment>
        <translation>
            <numerusform>已从项目中移除含 {count:,} 张已接受人脸的 {name}；其文件留在原处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {photos} with {count:,} accepted faces from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {photos} with {count:,} accepted face from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>已从项目中移除含 {count:,} 张已接受人脸的 {photos}；其文件留在原处。</numerusform>
        </translation>
    </message>
    <message>
        <source>removed: {points}</source>
        <translation>已移除：{points}</translation>
    </message>
    <message>
        <source>renamed: {points}</source>
        <translation>已重命名：{points}</translation>
    </message>
    <message>
        <source>Reopen a finished face</source>
        <translation>重新打开已完成的人脸</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>重置所有按键</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>全部重置…</translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation>重置按键</translation>
    </message>
    <message>
        <source>Reset the panels</source>
        <translation>重置面板</translation>
    </message>
    <message>
        <source>Rest follows</source>
        <translation>其余跟随</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>恢复备份 …</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复它</translation>
    </message>
    <message>
        <source>Restored: {backup}.</source>
        <translation>已恢复：{backup}。</translation>
    </message>
    <message>
        <source>Restored: {backup}. What stood there is {name} now.</source>
        <translation>已恢复：{backup}。原来的内容现在是 {name}。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume goes on where it was stopped; Compare takes it as it is.</source>
        <translation>“继续”从停止处接着进行；“比较”则按现状采用。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Review panel</source>
        <translation>复核面板</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>复核者</translation>
    </message>
    <message>
        <source>reviewer</source>
        <comment>a member of a team</comment>
        <translation>复核者</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>Ring around what has the keyboard</source>
        <translation>键盘焦点所在处的圆环</translation>
    </message>
    <message>
        <source>ring finger</source>
        <comment>a region of a layout</comment>
        <translation>无名指</translation>
    </message>
    <message>
        <source>Rings are points that are probably wrong; a click goes to one</source>
        <translation>圆环是可能有误的点；单击可转到该点</translation>
    </message>
    <message>
        <source>rotations of boxes</source>
        <translation>框的旋转</translation>
    </message>
    <message>
        <source>rows without success</source>
        <translation>没有成功的行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a copy of the project</source>
        <translation>保存项目的副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>保存为文件…</translation>
    </message>
    <message>
        <source>Save the drawing…</source>
        <translation>保存绘图…</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Save this session as {name} again</source>
        <translation>将此会话重新保存为 {name}</translation>
    </message>
    <message>
        <source>Save this session beside it</source>
        <translation>将此会话另存于其旁</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>saved {name}</source>
        <translation>已保存 {name}</translation>
    </message>
    <message>
        <source>Scale the points to this photo</source>
        <translation>将点缩放到此照片</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>分数 {score:.2f}</translation>
    </message>
    <message>
        <source>search ({photo.search})</source>
        <translation>搜索（{photo.search}）</translation>
    </message>
    <message>
        <source>search for faces</source>
        <translation>查找人脸</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在列表中搜索</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>在手册中搜索</translation>
    </message>
    <message>
        <source>Second look at finished faces</source>
        <translation>再看已完成的人脸</translation>
    </message>
    <message>
        <source>Second person's verdict, several versions</source>
        <translation>第二人的裁决，多个版本</translation>
    </message>
    <message>
        <source>seconds a face</source>
        <translation>每张人脸的秒数</translation>
    </message>
    <message>
        <source>Seconds between the frames of a series</source>
        <translation>连拍的帧间隔秒数</translation>
    </message>
    <message>
        <source>See the list of photos</source>
        <translation>查看照片列表</translation>
    </message>
    <message>
        <source>See the points</source>
        <translation>查看各点</translation>
    </message>
    <message>
        <source>segmentations</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Select a point first: click one, or {point.next}.</source>
        <translation>请先选择一个点：单击一个，或用 {point.next}。</translation>
    </message>
    <message>
        <source>Select a point of the half that is right: it is mirrored onto the other.</source>
        <translation>请选择正确一半中的一个点：它会被镜像到另一半。</translation>
    </message>
    <message>
        <source>Select a point to nudge it: click one, or {point.next}.</source>
        <translation>请选择要微移的点：单击一个，或用 {point.next}。</translation>
    </message>
    <message>
        <source>Select a point to see where the network looked for it: click one, or {point.next}.</source>
        <translation>请选择一个点以查看网络在哪里寻找它：单击一个，或用 {point.next}。</translation>
    </message>
    <message>
        <source>Select all points</source>
        <translation>选择所有点</translation>
    </message>
    <message>
        <source>select an area</source>
        <translation>选择一个区域</translation>
    </message>
    <message>
        <source>Select its curve, then the next</source>
        <translation>选择其曲线，然后下一条</translation>
    </message>
    <message>
        <source>select one more</source>
        <translation>多选一个</translation>
    </message>
    <message>
        <source>Select several points first: {select.curve} a curve, {select.all} all, Shift+drag an area.</source>
        <translation>请先选择多个点：{select.curve} 选曲线，{select.all} 选全部，Shift+拖动选区域。</translation>
    </message>
    <message>
        <source>Selected points are left out of everything; where none is selected, the face is deleted</source>
        <translation>所选的点在所有地方都不计入；若未选任何点，则删除人脸</translation>
    </message>
    <message>
        <source>semicolon</source>
        <comment>what stands between cells</comment>
        <translation>分号</translation>
    </message>
    <message>
        <source>Send back to be corrected ({review.return})</source>
        <translation>退回修正（{review.return}）</translation>
    </message>
    <message>
        <source>Send back, and on to the next to review</source>
        <translation>退回并转到下一张待复核</translation>
    </message>
    <message>
        <source>sent back</source>
        <comment>photos listed</comment>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Sent back to be corrected.</source>
        <translation>已退回修正。</translation>
    </message>
    <message>
        <source>Separate flags by commas; the first nine have keys. Enter keeps the list, Esc leaves it as it was; an empty list stands for the layout's own. Faces keep their flags.</source>
        <translation>标记之间用逗号分隔；前九个有按键。Enter 保留列表，Esc 保持原样；空列表代表布局自身的标记。人脸保留其标记。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>连拍</translation>
    </message>
    <message>
        <source>Set by two clicks</source>
        <translation>通过两次单击设定</translation>
    </message>
    <message>
        <source>Set the scale by two clicks</source>
        <translation>通过两次单击设定比例尺</translation>
    </message>
    <message>
        <source>several faces</source>
        <translation>多张人脸</translation>
    </message>
    <message>
        <source>Several files of predictions are taken together where they have a folder of their own.</source>
        <translation>多个预测文件放在单独的文件夹中时会一并导入。</translation>
    </message>
    <message>
        <source>Several people do the same photos, and do not see each other's points before they have finished.</source>
        <translation>多人处理相同的照片，在完成之前看不到彼此的点。</translation>
    </message>
    <message>
        <source>shape 2.1×</source>
        <translation>形状 2.1×</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: as usual as faces are</source>
        <translation>形状 {shape:.1f}×：与一般人脸同样常见</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: more usual than most faces</source>
        <translation>形状 {shape:.1f}×：比多数人脸更常见</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: {shape:.1f} times as unusual as faces are in the median</source>
        <translation>形状 {shape:.1f}×：异常程度是人脸中位数的 {shape:.1f} 倍</translation>
    </message>
    <message>
        <source>shapes of the type {kind}</source>
        <translation>{kind} 类型的形状</translation>
    </message>
    <message>
        <source>Share of accepted points within the 50, 90 and 95 % ellipses; the mark is what they promise</source>
        <translation>已接受的点落在 50、90 和 95 % 椭圆内的比例；标志为其承诺值</translation>
    </message>
    <message>
        <source>Share of the photos that is not learnt from, and judges the new model.</source>
        <translation>不用于学习而用来评判新模型的照片比例。</translation>
    </message>
    <message>
        <source>Share of the points that lie within the ellipses that promise to hold 90 %</source>
        <translation>落在承诺包含 90 % 的椭圆内的点的比例</translation>
    </message>
    <message>
        <source>Share what is done in this project with others, in a folder or a database</source>
        <translation>通过文件夹或数据库与他人共享此项目中的工作</translation>
    </message>
    <message>
        <source>sharing {address} …</source>
        <translation>正在共享 {address} …</translation>
    </message>
    <message>
        <source>shift</source>
        <comment>of a point that is dragged</comment>
        <translation>偏移</translation>
    </message>
    <message>
        <source>show dismissed</source>
        <translation>显示已忽略的</translation>
    </message>
    <message>
        <source>Show it as a mirror does</source>
        <translation>如镜中那样显示</translation>
    </message>
    <message>
        <source>Show the photo upright</source>
        <translation>将照片正立显示</translation>
    </message>
    <message>
        <source>Shown turned by {degrees:g}°; {{view.upright}} shows it upright.</source>
        <translation>显示时旋转了 {degrees:g}°；{{view.upright}} 将其正立显示。</translation>
    </message>
    <message>
        <source>Shown upright.</source>
        <translation>已正立显示。</translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation>缩小选择</translation>
    </message>
    <message>
        <source>Size and place of the window</source>
        <translation>窗口的大小和位置</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>Skip the tour ({key})</source>
        <translation>跳过导览（{key}）</translation>
    </message>
    <message>
        <source>skipped tasks</source>
        <translation>跳过的任务</translation>
    </message>
    <message>
        <source>SLEAP analysis, .h5</source>
        <comment>a file format</comment>
        <translation>SLEAP 分析，.h5</translation>
    </message>
    <message>
        <source>SLEAP, .slp</source>
        <comment>a file format</comment>
        <translation>SLEAP，.slp</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smooth the points shown</source>
        <translation>平滑显示的点</translation>
    </message>
    <message>
        <source>Snap a curve to its edges</source>
        <translation>将曲线吸附到其边缘</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else was faster with {count:,}.</source>
        <extracomment>Of one: Somebody else was faster with {count:,}.</extracomment>
        <translation>
            <numerusform>有 {count:,} 张被他人抢先。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is being opened already.</source>
        <translation>已有内容正在打开。</translation>
    </message>
    <message>
        <source>space</source>
        <comment>what stands between cells</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>Spread a curve evenly</source>
        <translation>均匀分布曲线</translation>
    </message>
    <message>
        <source>standard deviation across the curve (normal)</source>
        <translation>垂直曲线方向的标准差（法向）</translation>
    </message>
    <message>
        <source>standard deviation along the curve (tangent)</source>
        <translation>沿曲线方向的标准差（切向）</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start a project with it</source>
        <translation>用它开始项目</translation>
    </message>
    <message>
        <source>Start a project with that layout…</source>
        <translation>用该布局开始项目…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>state</source>
        <comment>of a point</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Statistics panel</source>
        <translation>统计面板</translation>
    </message>
    <message>
        <source>stay at the face</source>
        <translation>停留在该人脸</translation>
    </message>
    <message>
        <source>stays in the project: {part} ({faces:,})</source>
        <translation>留在项目中：{part}（{faces:,}）</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {what}</source>
        <translation>第 {number} 步，共 {total} 步：{what}</translation>
    </message>
    <message>
        <source>StereoMorph, shape files</source>
        <comment>a file format</comment>
        <translation>StereoMorph，形状文件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>a training</comment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is whole.</source>
        <translation>已停止。到目前为止写入的内容是完整的。</translation>
    </message>
    <message>
        <source>Stopping after this step …</source>
        <translation>在此步骤之后停止 …</translation>
    </message>
    <message>
        <source>Stopping after this step … (another project)</source>
        <translation>在此步骤之后停止 …（另一个项目）</translation>
    </message>
    <message>
        <source>Strengths of overlays, the ellipse, and how light photos are</source>
        <translation>叠加层、椭圆的强度，以及照片的明暗</translation>
    </message>
    <message>
        <source>Strengths, brightness…</source>
        <translation>强度、亮度…</translation>
    </message>
    <message>
        <source>Strengths, ellipses and light…</source>
        <translation>强度、椭圆和明暗…</translation>
    </message>
    <message>
        <source>Supervisely, JSON files</source>
        <comment>a file format</comment>
        <translation>Supervisely，JSON 文件</translation>
    </message>
    <message>
        <source>surest first</source>
        <translation>最确信的在前</translation>
    </message>
    <message>
        <source>tab</source>
        <comment>what stands between cells</comment>
        <translation>制表符</translation>
    </message>
    <message>
        <source>table with a row a face, CSV or TSV</source>
        <comment>a file format</comment>
        <translation>每张人脸一行的表格，CSV 或 TSV</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>取帧</translation>
    </message>
    <message>
        <source>take back anything, also after a restart</source>
        <translation>撤回任何操作，重启后也可以</translation>
    </message>
    <message>
        <source>Take it out of the list; can be undone.</source>
        <translation>将其移出列表；可撤销。</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>取我的</translation>
    </message>
    <message>
        <source>Take one every few seconds</source>
        <translation>每隔几秒取一帧</translation>
    </message>
    <message>
        <source>Take the first version (mine), and on</source>
        <translation>取第一个版本（我的）并继续</translation>
    </message>
    <message>
        <source>Take the mean</source>
        <translation>取平均</translation>
    </message>
    <message>
        <source>Take the mean of all versions, and on</source>
        <translation>取所有版本的平均并继续</translation>
    </message>
    <message>
        <source>Take the next photos…</source>
        <translation>领取接下来的照片…</translation>
    </message>
    <message>
        <source>Take the second version (theirs), and on</source>
        <translation>取第二个版本（对方的）并继续</translation>
    </message>
    <message>
        <source>Take the selected photos</source>
        <translation>领取所选的照片</translation>
    </message>
    <message>
        <source>Take the tour: two minutes on the sample photo</source>
        <translation>开始导览：在示例照片上两分钟</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>取这些帧</translation>
    </message>
    <message>
        <source>Take this frame</source>
        <translation>取这一帧</translation>
    </message>
    <message>
        <source>Take this photo as the annotated one</source>
        <translation>将此照片当作已标注的照片</translation>
    </message>
    <message>
        <source>Take {author}’s</source>
        <translation>取 {author} 的</translation>
    </message>
    <message>
        <source>Tangent and normal</source>
        <translation>切向和法向</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Team panel</source>
        <translation>团队面板</translation>
    </message>
    <message>
        <source>team: needs a newer version</source>
        <translation>团队：需要更新的版本</translation>
    </message>
    <message>
        <source>team: not reached, goes on alone</source>
        <translation>团队：无法连接，单独继续</translation>
    </message>
    <message>
        <source>team: synchronising …</source>
        <translation>团队：正在同步 …</translation>
    </message>
    <message>
        <source>team: up to date</source>
        <translation>团队：已是最新</translation>
    </message>
    <message>
        <source>team: {edits:,} to send</source>
        <translation>团队：还有 {edits:,} 项要发送</translation>
    </message>
    <message>
        <source>team: {problem}</source>
        <translation>团队：{problem}</translation>
    </message>
    <message>
        <source>tested on</source>
        <translation>测试数据</translation>
    </message>
    <message>
        <source>That is no number of photos: {text}</source>
        <translation>这不是照片数：{text}</translation>
    </message>
    <message>
        <source>that nobody has accepted it</source>
        <translation>尚无人接受它</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>导览到此结束</translation>
    </message>
    <message>
        <source>The copy that followed it holds what was saved, and is looked through first.</source>
        <translation>随之保存的副本包含已保存的内容，会优先检查。</translation>
    </message>
    <message>
        <source>The curve lies on the ridge of its edge map now.</source>
        <translation>曲线现已位于其边缘图的脊线上。</translation>
    </message>
    <message>
        <source>The diagonal of the points' box</source>
        <translation>点的外框对角线</translation>
    </message>
    <message>
        <source>The edge map shows no ridge near this curve.</source>
        <translation>边缘图在此曲线附近没有显示脊线。</translation>
    </message>
    <message>
        <source>the export ended without a word</source>
        <translation>导出无提示地结束了</translation>
    </message>
    <message>
        <source>The face and the point that are selected</source>
        <translation>所选的人脸和点</translation>
    </message>
    <message>
        <source>the face box</source>
        <translation>人脸框</translation>
    </message>
    <message>
        <source>the face has no flags</source>
        <translation>人脸没有标记</translation>
    </message>
    <message>
        <source>The face is accepted, and those of its points that nobody has placed count nowhere</source>
        <translation>人脸被接受，其中无人放置的点在任何地方都不计入</translation>
    </message>
    <message>
        <source>the face is {now}, no longer {before}</source>
        <translation>人脸{now}，不再是{before}</translation>
    </message>
    <message>
        <source>The face that was copied has the layout {copied}, this project {own}.</source>
        <translation>复制的人脸布局为 {copied}，此项目为 {own}。</translation>
    </message>
    <message>
        <source>the face's left and right are exchanged</source>
        <translation>人脸的左右已交换</translation>
    </message>
    <message>
        <source>The face's points form a shape 2.1 times as unusual as those that the model has learnt from, in the median. An odd shape is an odd face, or a wrong prediction.</source>
        <translation>这张人脸的点所成形状的异常程度，是模型所学形状中位数的 2.1 倍。奇特的形状意味着奇特的人脸，或错误的预测。</translation>
    </message>
    <message>
        <source>The faces could not be looked through: the process was ended</source>
        <translation>无法检查人脸：进程已结束</translation>
    </message>
    <message>
        <source>The faces could not be looked through: {complaint}</source>
        <translation>无法检查人脸：{complaint}</translation>
    </message>
    <message numerus="yes">
        <source>The faces of {count:,} photos have more views, and the list stands by their doubts.</source>
        <extracomment>Of one: The faces of {count:,} photo have more views, and the list stands by their doubts.</extracomment>
        <translation>
            <numerusform>{count:,} 张照片的人脸有了更多视图，列表已按其不确定程度排列。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first of two others divided by the second.</source>
        <translation>两个其他测量中，第一个除以第二个。</translation>
    </message>
    <message>
        <source>The frames between {first:,} and {last:,} take nothing: they are finished, placed by hand or filled already.</source>
        <translation>{first:,} 和 {last:,} 之间的帧不接受任何内容：它们已完成、由人工放置或已填充。</translation>
    </message>
    <message>
        <source>The group {name} has no points.</source>
        <translation>组 {name} 没有点。</translation>
    </message>
    <message>
        <source>The largest ± first.</source>
        <translation>± 最大的在前。</translation>
    </message>
    <message>
        <source>The layout has no point '{name}'.</source>
        <translation>布局没有点“{name}”。</translation>
    </message>
    <message numerus="yes">
        <source>the layout has {count} points</source>
        <extracomment>Of one: the layout has {count} point</extracomment>
        <translation>
            <numerusform>布局有 {count} 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>The layout is changed: {changes}. {{edit.undo}} takes it back.</source>
        <translation>布局已更改：{changes}。{{edit.undo}} 可撤回。</translation>
    </message>
    <message>
        <source>The layout was changed in another window; this one shows it now.</source>
        <translation>布局已在其他窗口中更改；此窗口现在显示新布局。</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>the live view stopped: {reason}</source>
        <translation>实时视图已停止：{reason}</translation>
    </message>
    <message>
        <source>the model file is made</source>
        <translation>模型文件已生成</translation>
    </message>
    <message>
        <source>The model has no finder of its own yet: the next training adds one. Until then boxes are drawn by hand.</source>
        <translation>模型还没有自己的查找器：下次训练会添加一个。在此之前框由人工绘制。</translation>
    </message>
    <message>
        <source>The model helps with new layouts</source>
        <translation>模型帮助处理新布局</translation>
    </message>
    <message>
        <source>The model in use helps with faces of a layout that it does not know, by its own points.</source>
        <translation>使用中的模型用它自己的点帮助处理它不认识的布局的人脸。</translation>
    </message>
    <message>
        <source>The model in use: {name}</source>
        <translation>使用中的模型：{name}</translation>
    </message>
    <message>
        <source>the model is loading …</source>
        <translation>正在加载模型 …</translation>
    </message>
    <message>
        <source>The model is still loading …</source>
        <translation>模型仍在加载 …</translation>
    </message>
    <message>
        <source>The model is still loading.</source>
        <translation>模型仍在加载。</translation>
    </message>
    <message>
        <source>The model is unsure of it by {along:.1f} pixels along the curve and {across:.1f} across.</source>
        <translation>模型对它的不确定度为沿曲线 {along:.1f} 像素，垂直曲线 {across:.1f} 像素。</translation>
    </message>
    <message>
        <source>The model runs on the CPU: {reason}.</source>
        <translation>模型在 CPU 上运行：{reason}。</translation>
    </message>
    <message>
        <source>The model runs on {provider}.</source>
        <translation>模型在 {provider} 上运行。</translation>
    </message>
    <message>
        <source>the model {problem}</source>
        <translation>模型 {problem}</translation>
    </message>
    <message>
        <source>the model's confidence</source>
        <translation>模型的置信度</translation>
    </message>
    <message>
        <source>The model's own finder</source>
        <translation>模型自己的查找器</translation>
    </message>
    <message>
        <source>the model's own finder</source>
        <translation>模型自己的查找器</translation>
    </message>
    <message>
        <source>The model's own finder looks for objects.</source>
        <translation>由模型自己的查找器查找物体。</translation>
    </message>
    <message>
        <source>the model's own finder, or faces where it has none</source>
        <translation>模型自己的查找器；没有时为人脸</translation>
    </message>
    <message>
        <source>The models at hand</source>
        <translation>现有的模型</translation>
    </message>
    <message>
        <source>The most unusual shapes first.</source>
        <translation>最异常的形状在前。</translation>
    </message>
    <message>
        <source>The name that your edits carry</source>
        <translation>您的修改所带的姓名</translation>
    </message>
    <message>
        <source>The new model has probably forgotten much: {elsewhere}.</source>
        <translation>新模型可能遗忘了很多：{elsewhere}。</translation>
    </message>
    <message>
        <source>The new model is better on {faces}: {change}.</source>
        <translation>新模型在 {faces}上更好：{change}。</translation>
    </message>
    <message>
        <source>The new model is not better on {faces}: {change}.</source>
        <translation>新模型在 {faces}上没有更好：{change}。</translation>
    </message>
    <message>
        <source>The new model is not worse on {faces}: {change}.</source>
        <translation>新模型在 {faces}上没有更差：{change}。</translation>
    </message>
    <message>
        <source>The new model is worse on {faces}: {change}.</source>
        <translation>新模型在 {faces}上更差：{change}。</translation>
    </message>
    <message>
        <source>The new model takes more corrections on {faces}: {corrections}.</source>
        <translation>新模型在 {faces}上需要更多修正：{corrections}。</translation>
    </message>
    <message>
        <source>The next ones in the queue's order that nobody has taken. Others are led past them for 12 hours.</source>
        <translation>按队列顺序接下来无人领取的照片。12 小时内会引导其他人跳过它们。</translation>
    </message>
    <message>
        <source>the next ones in {folder}</source>
        <translation>{folder} 中接下来的照片</translation>
    </message>
    <message>
        <source>the next ones, in the queue's order</source>
        <translation>按队列顺序接下来的照片</translation>
    </message>
    <message>
        <source>the next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message numerus="yes">
        <source>The next points are called as {count} points there.</source>
        <extracomment>Of one: The next point is called as {count} point there.</extracomment>
        <translation>
            <numerusform>接下来的点使用那里 {count} 个点的名称。</numerusform>
        </translation>
    </message>
    <message>
        <source>the note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the note is “{note}”</source>
        <translation>备注为“{note}”</translation>
    </message>
    <message>
        <source>The one before ({review.previous})</source>
        <translation>上一张（{review.previous}）</translation>
    </message>
    <message>
        <source>The other file is {name} still; adnet merge joins both.</source>
        <translation>另一个文件仍为 {name}；adnet merge 可合并两者。</translation>
    </message>
    <message>
        <source>The other half is a mirror image now.</source>
        <translation>另一半现已是镜像。</translation>
    </message>
    <message>
        <source>The others have followed: {point.next} goes to the least sure one, {face.accept} accepts.</source>
        <translation>其余点已跟随：{point.next} 转到最不确信的点，{face.accept} 接受。</translation>
    </message>
    <message>
        <source>The panel that is seen</source>
        <translation>当前可见的面板</translation>
    </message>
    <message>
        <source>The photo before has no face to copy.</source>
        <translation>上一张照片没有可复制的人脸。</translation>
    </message>
    <message>
        <source>The photo has another shape, so its points cannot be scaled to it.</source>
        <translation>照片的形状不同，因此无法将点缩放到它。</translation>
    </message>
    <message>
        <source>The photo has no scale any more.</source>
        <translation>照片不再有比例尺。</translation>
    </message>
    <message>
        <source>The photo is shown upright.</source>
        <translation>照片已正立显示。</translation>
    </message>
    <message>
        <source>The photo itself is the object: {point.place} places its points by clicks.</source>
        <translation>照片本身就是对象：{point.place} 通过单击放置其点。</translation>
    </message>
    <message>
        <source>The photo that was annotated is not in {folder}.</source>
        <translation>已标注的照片不在 {folder} 中。</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; the set has them in {folder}/ (--copy-photos puts copies there)</source>
        <translation>照片位于别处；数据集中它们在 {folder}/（--copy-photos 会将副本放在那里）</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; {suffix} files belong beside them (--copy-photos puts copies there)</source>
        <translation>照片位于别处；{suffix} 文件应在其旁（--copy-photos 会将副本放在那里）</translation>
    </message>
    <message>
        <source>The photos of the project</source>
        <translation>项目的照片</translation>
    </message>
    <message>
        <source>The photos that are selected in the list; their files stay, and undo brings them back</source>
        <translation>列表中所选的照片；其文件保留，撤销可恢复它们</translation>
    </message>
    <message>
        <source>the place of {name}</source>
        <translation>{name} 的位置</translation>
    </message>
    <message numerus="yes">
        <source>the places of {count} points</source>
        <extracomment>Of one: the place of {count} point</extracomment>
        <translation>
            <numerusform>{count} 个点的位置</numerusform>
        </translation>
    </message>
    <message>
        <source>the point that is least certain; drag it into place, or nudge it with the arrow keys</source>
        <translation>最不确定的点；请将其拖到位，或用方向键微移</translation>
    </message>
    <message>
        <source>The points are scaled to this photo.</source>
        <translation>点已缩放到此照片。</translation>
    </message>
    <message>
        <source>The points of this curve are spread evenly already.</source>
        <translation>此曲线的点已经均匀分布。</translation>
    </message>
    <message>
        <source>the points stand in another order</source>
        <translation>点的顺序不同</translation>
    </message>
    <message>
        <source>the process was ended</source>
        <translation>进程已结束</translation>
    </message>
    <message>
        <source>the rest follows</source>
        <translation>其余跟随</translation>
    </message>
    <message>
        <source>The same from {error:.0f} % on: the face is too small, too much turned or covered for the model to tell its points. The figure is in the tip of a row.</source>
        <translation>从 {error:.0f} % 起都一样：人脸太小、转动太大或被遮挡，模型无法确定其点。数值在行的提示中。</translation>
    </message>
    <message>
        <source>The sample photo is being opened …</source>
        <translation>正在打开示例照片……</translation>
    </message>
    <message>
        <source>the scale of the photo</source>
        <translation>照片的比例尺</translation>
    </message>
    <message>
        <source>The smallest ± first.</source>
        <translation>± 最小的在前。</translation>
    </message>
    <message>
        <source>The team meets at {address}; the others join it there.</source>
        <translation>团队在 {address} 汇合；其他人在那里加入。</translation>
    </message>
    <message>
        <source>The team's model {names} is in the list of models now.</source>
        <translation>团队的模型 {names} 现已在模型列表中。</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>The tour takes two minutes</source>
        <translation>导览需要两分钟</translation>
    </message>
    <message>
        <source>The training ends</source>
        <translation>训练结束</translation>
    </message>
    <message>
        <source>the training process ended without a word</source>
        <translation>训练进程无提示地结束了</translation>
    </message>
    <message>
        <source>The video is over. {camera.take} takes its last frame, {camera.leave} leaves.</source>
        <translation>视频已结束。{camera.take} 取其最后一帧，{camera.leave} 离开。</translation>
    </message>
    <message numerus="yes">
        <source>the visibility of {count} points</source>
        <extracomment>Of one: the visibility of {count} point</extracomment>
        <translation>
            <numerusform>{count} 个点的可见性</numerusform>
        </translation>
    </message>
    <message>
        <source>the visibility of {name}</source>
        <translation>{name} 的可见性</translation>
    </message>
    <message>
        <source>The whole face</source>
        <translation>整张人脸</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>整张照片</translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation>整张照片</translation>
    </message>
    <message>
        <source>The whole photo is taken for the object.</source>
        <translation>将整张照片当作物体。</translation>
    </message>
    <message>
        <source>The window is in the language that you have chosen when it is opened next.</source>
        <translation>窗口在下次打开时使用您选择的语言。</translation>
    </message>
    <message numerus="yes">
        <source>The {count:,} photos where nobody has changed a face are looked at anew.</source>
        <extracomment>Of one: The photo where nobody has changed a face is looked at anew.</extracomment>
        <translation>
            <numerusform>正在重新查看 {count:,} 张无人更改过人脸的照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>The {faces} faces are almost alike, as of one person: those of others will be further off than their ellipses say, until some of them are done.</source>
        <translation>这 {faces} 张人脸几乎相同，像是同一个人的：其他人的人脸偏差会超出其椭圆所示，直到完成其中一些为止。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>There are no edge maps of this face yet: the model has to look at it first.</source>
        <translation>此人脸还没有边缘图：模型须先看过它。</translation>
    </message>
    <message numerus="yes">
        <source>There are {count} versions of this face.</source>
        <extracomment>Of one: There is {count} version of this face.</extracomment>
        <translation>
            <numerusform>此人脸有 {count} 个版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no face here to review.</source>
        <translation>此处没有可复核的人脸。</translation>
    </message>
    <message>
        <source>There is no mean with a face that was deleted.</source>
        <translation>与已删除的人脸无法取平均。</translation>
    </message>
    <message>
        <source>There is no model yet to say which frames are uncertain.</source>
        <translation>还没有模型来说明哪些帧不确定。</translation>
    </message>
    <message>
        <source>there is no note</source>
        <translation>没有备注</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>它们是对的</translation>
    </message>
    <message>
        <source>This face is neither accepted nor rejected.</source>
        <translation>此人脸既未接受也未拒绝。</translation>
    </message>
    <message>
        <source>This face is no longer there.</source>
        <translation>此人脸已不存在。</translation>
    </message>
    <message>
        <source>This frame is not in the project.</source>
        <translation>此帧不在项目中。</translation>
    </message>
    <message>
        <source>This is a copy of {project}, which stays as it is; what you do is kept in {copy}.</source>
        <translation>这是 {project} 的副本，原项目保持不变；您的操作保存在 {copy} 中。</translation>
    </message>
    <message>
        <source>This is the first photo of the list.</source>
        <translation>这是列表的第一张照片。</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>这是第一张照片。</translation>
    </message>
    <message>
        <source>This is the last photo of the list.</source>
        <translation>这是列表的最后一张照片。</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>这是最后一张照片。</translation>
    </message>
    <message>
        <source>This is the only face in the photo.</source>
        <translation>这是照片中唯一的人脸。</translation>
    </message>
    <message>
        <source>This is the only face that is left.</source>
        <translation>这是剩下的唯一人脸。</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk.</source>
        <translation>这是磁盘上的 {name}。</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk. The session before is saved as {session}.</source>
        <translation>这是磁盘上的 {name}。以前的会话已保存为 {session}。</translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation>无法读取此照片。</translation>
    </message>
    <message>
        <source>This photo counts as the annotated one from now on; its faces are where they were.</source>
        <translation>从现在起此照片算作已标注的照片；其人脸位置不变。</translation>
    </message>
    <message>
        <source>This photo has no scale.</source>
        <translation>此照片没有比例尺。</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.scale_points}} scales the points to it, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>此照片不是当初标注的那张：{change}。{{photo.find_annotated}} 查找正确的照片，{{photo.scale_points}} 将点缩放到它，{{photo.take}} 按现状采用。在此之前，其人脸不参与任何训练和导出。</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>此照片不是当初标注的那张：{change}。{{photo.find_annotated}} 查找正确的照片，{{photo.take}} 按现状采用。在此之前，其人脸不参与任何训练和导出。</translation>
    </message>
    <message>
        <source>This photo is the one that was annotated.</source>
        <translation>此照片就是当初标注的那张。</translation>
    </message>
    <message>
        <source>This point is not placed: drag its mark, or {point.absent} places it where that is.</source>
        <translation>此点未放置：请拖动其标志，或用 {point.absent} 将其放置在标志处。</translation>
    </message>
    <message>
        <source>This point is on no curve.</source>
        <translation>此点不在任何曲线上。</translation>
    </message>
    <message>
        <source>This point lies in the middle: select one of the half that is right.</source>
        <translation>此点位于中间：请选择正确一半中的一个点。</translation>
    </message>
    <message>
        <source>This project cannot be written to.</source>
        <translation>无法写入此项目。</translation>
    </message>
    <message>
        <source>This project cannot take it, but {found}.</source>
        <translation>此项目无法采用它，但{found}。</translation>
    </message>
    <message>
        <source>This project is in a team already.</source>
        <translation>此项目已在团队中。</translation>
    </message>
    <message>
        <source>This project is in no team any more; it keeps all that it has.</source>
        <translation>此项目不再属于任何团队；它会保留已有的一切。</translation>
    </message>
    <message>
        <source>This project is in no team.</source>
        <translation>此项目不在团队中。</translation>
    </message>
    <message>
        <source>This project is in no team; File, Team joins or makes one.</source>
        <translation>此项目不在团队中；“文件 › 团队”可加入或创建团队。</translation>
    </message>
    <message>
        <source>This project is in the team: {photos} and {edits} of others came.</source>
        <translation>此项目已在团队中：收到其他人的{photos}和{edits}。</translation>
    </message>
    <message>
        <source>This project is not a video's: open a video to go through it.</source>
        <translation>此项目不是视频项目：请打开视频来浏览。</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to carry to.</source>
        <translation>此项目不是视频项目：没有可带到的帧。</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to choose.</source>
        <translation>此项目不是视频项目：没有可选择的帧。</translation>
    </message>
    <message>
        <source>This project's file is called {name} now</source>
        <translation>此项目的文件现名为 {name}</translation>
    </message>
    <message>
        <source>This project's file is damaged</source>
        <translation>此项目的文件已损坏</translation>
    </message>
    <message>
        <source>This project's file was deleted or moved by another program</source>
        <translation>此项目的文件被其他程序删除或移动了</translation>
    </message>
    <message>
        <source>This project's file was replaced by another program</source>
        <translation>此项目的文件被其他程序替换了</translation>
    </message>
    <message>
        <source>This project's file was written over by another program</source>
        <translation>此项目的文件被其他程序覆盖了</translation>
    </message>
    <message>
        <source>This project's flags: {flags}.</source>
        <translation>此项目的标记：{flags}。</translation>
    </message>
    <message>
        <source>This session is saved as {name} and goes on there.</source>
        <translation>此会话已保存为 {name}，并在那里继续。</translation>
    </message>
    <message>
        <source>This training has not ended yet: it finishes the step it was at when its window was closed, or another window goes on with it. Try again when that is done.</source>
        <translation>此训练尚未结束：它正在完成窗口关闭时所处的步骤，或由另一个窗口继续。请在其完成后重试。</translation>
    </message>
    <message>
        <source>Those that are selected in the list; nobody else is led to them for 12 hours</source>
        <translation>列表中所选的照片；12 小时内不会引导其他人处理它们</translation>
    </message>
    <message>
        <source>Those that you are to do a second time, without seeing your first points</source>
        <translation>您应做第二遍的照片，看不到您第一次的点</translation>
    </message>
    <message>
        <source>Threads for predicting all photos</source>
        <translation>预测所有照片的线程数</translation>
    </message>
    <message>
        <source>Three points or more, the corners in their order.</source>
        <translation>三个或更多点，按顺序为各角。</translation>
    </message>
    <message>
        <source>Three points, the second of which is where the sides meet.</source>
        <translation>三个点，第二个为两边相交处。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃它</translation>
    </message>
    <message>
        <source>thumb</source>
        <comment>a region of a layout</comment>
        <translation>拇指</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a layout</comment>
        <translation>标题</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a file or folder</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>To</source>
        <comment>people who get photos</comment>
        <translation>分给</translation>
    </message>
    <message>
        <source>to another side of its contour</source>
        <translation>到其轮廓的另一侧</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>to decide</source>
        <comment>photos listed</comment>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>To decide: {states}</source>
        <translation>待裁定：{states}</translation>
    </message>
    <message>
        <source>To one person, or to several who do not see each other's points</source>
        <translation>分给一人，或分给看不到彼此的点的多人</translation>
    </message>
    <message>
        <source>to review</source>
        <comment>photos listed</comment>
        <translation>待复核</translation>
    </message>
    <message>
        <source>To: {points}</source>
        <translation>终点：{points}</translation>
    </message>
    <message>
        <source>too unsure to tell</source>
        <translation>太不确定</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>TPS (tpsDig, geomorph)</source>
        <comment>a file format</comment>
        <translation>TPS（tpsDig、geomorph）</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>train for</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <source>Train on accepted faces</source>
        <translation>用已接受的人脸训练</translation>
    </message>
    <message>
        <source>Train on the faces you accepted</source>
        <translation>用您接受的人脸训练</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>已训练</translation>
    </message>
    <message>
        <source>trained on {sets}</source>
        <translation>训练于 {sets}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training (another project)</source>
        <translation>训练（另一个项目）</translation>
    </message>
    <message>
        <source>Training failed</source>
        <translation>训练失败</translation>
    </message>
    <message>
        <source>Training finishes the step it is at and keeps all that it has learnt. You can go on with it when you open the project again.

This window closes by itself.</source>
        <translation>训练会完成当前步骤，并保留所学的一切。您再次打开项目时可以继续。

此窗口会自行关闭。</translation>
    </message>
    <message>
        <source>Training in {precision} …</source>
        <translation>正在以 {precision} 训练 …</translation>
    </message>
    <message>
        <source>Training panel</source>
        <translation>训练面板</translation>
    </message>
    <message>
        <source>Training turns photos into their mirror images where points have partners. Click two points to pair them, one of them twice for a point on the axis.</source>
        <translation>在点有配对之处，训练会将照片变为镜像。单击两个点为其配对，对轴上的点则单击两次。</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>正在训练 …</translation>
    </message>
    <message numerus="yes">
        <source>Truths inside the {levels} % ellipses of {count} accepted faces</source>
        <extracomment>Of one: Truths inside the {levels} % ellipses of {count} accepted face</extracomment>
        <translation>
            <numerusform>{count} 张已接受人脸的 {levels} % 椭圆内的真值</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the selection left</source>
        <translation>将所选向左旋转</translation>
    </message>
    <message>
        <source>Turn the selection right</source>
        <translation>将所选向右旋转</translation>
    </message>
    <message>
        <source>Turn the view a little left</source>
        <translation>视图稍向左旋转</translation>
    </message>
    <message>
        <source>Turn the view a little right</source>
        <translation>视图稍向右旋转</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>视图向左旋转</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>视图向右旋转</translation>
    </message>
    <message>
        <source>turn what is shown</source>
        <translation>旋转显示的内容</translation>
    </message>
    <message>
        <source>two</source>
        <translation>两个</translation>
    </message>
    <message>
        <source>two fingers</source>
        <translation>双指</translation>
    </message>
    <message>
        <source>Two points.</source>
        <translation>两个点。</translation>
    </message>
    <message>
        <source>uncertain, diverse</source>
        <translation>不确定，多样</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo in the drawing</source>
        <translation>在绘图中撤销</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>已撤销：{what}。</translation>
    </message>
    <message>
        <source>Undone: {what}. What was changed in another window since stays.</source>
        <translation>已撤销：{what}。此后在其他窗口中的更改保持不变。</translation>
    </message>
    <message>
        <source>unfinished</source>
        <comment>photos listed</comment>
        <translation>未完成</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>unlike what this person usually does</source>
        <translation>与此人的通常做法不同</translation>
    </message>
    <message>
        <source>unlikely shape</source>
        <translation>形状不太可能</translation>
    </message>
    <message>
        <source>unpacking images</source>
        <translation>正在解压图像</translation>
    </message>
    <message>
        <source>unpacking photos</source>
        <translation>正在解压照片</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>up to {count:,} a day</source>
        <comment>faces accepted</comment>
        <translation>每天最多 {count:,}</translation>
    </message>
    <message numerus="yes">
        <source>up to {count:,} faces have the removed points placed; undo, or adding the name again, brings them back</source>
        <extracomment>Of one: up to {count:,} face has the removed points placed; undo, or adding the name again, brings them back</extracomment>
        <translation>
            <numerusform>最多有 {count:,} 张人脸放置了被移除的点；撤销或重新添加该名称可恢复它们</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} epochs</source>
        <extracomment>Of one: up to {count} epoch</extracomment>
        <translation>
            <numerusform>最多 {count} 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Use the model again that was used before.</source>
        <translation>重新使用以前使用的模型。</translation>
    </message>
    <message>
        <source>Use {model} again.</source>
        <translation>重新使用 {model}。</translation>
    </message>
    <message>
        <source>V7 (Darwin), JSON files</source>
        <comment>a file format</comment>
        <translation>V7 (Darwin)，JSON 文件</translation>
    </message>
    <message>
        <source>validation NME, %</source>
        <translation>验证 NME，%</translation>
    </message>
    <message>
        <source>VGG Image Annotator (VIA)</source>
        <comment>a file format</comment>
        <translation>VGG Image Annotator (VIA)</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Views of each face when all photos are predicted</source>
        <translation>预测所有照片时每张人脸的视图数</translation>
    </message>
    <message>
        <source>visible</source>
        <comment>a point</comment>
        <translation>可见</translation>
    </message>
    <message>
        <source>Visible, occluded, outside</source>
        <translation>可见、被遮挡、照片外</translation>
    </message>
    <message>
        <source>Visible.</source>
        <translation>可见。</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>a message</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>WebMorph and Psychomorph, .tem files</source>
        <comment>a file format</comment>
        <translation>WebMorph 和 Psychomorph，.tem 文件</translation>
    </message>
    <message>
        <source>WFLW 98 points</source>
        <comment>a layout</comment>
        <translation>WFLW 98 点</translation>
    </message>
    <message>
        <source>WFLW, list</source>
        <comment>a file format</comment>
        <translation>WFLW，列表</translation>
    </message>
    <message>
        <source>What a person placed stays.</source>
        <translation>人工放置的内容保持不变。</translation>
    </message>
    <message>
        <source>what adnet check says cannot be read: {problem}</source>
        <translation>adnet check 指出无法读取的内容：{problem}</translation>
    </message>
    <message>
        <source>What boxes come from in this project; Photo, Boxes from, changes it.</source>
        <translation>此项目中框的来源；可在“照片 › 框的来源”中更改。</translation>
    </message>
    <message>
        <source>What came into the project last.</source>
        <translation>最后进入项目的内容。</translation>
    </message>
    <message>
        <source>what can be done with it</source>
        <translation>可以用它做什么</translation>
    </message>
    <message>
        <source>What each person placed</source>
        <translation>每个人放置的内容</translation>
    </message>
    <message>
        <source>What gives the boxes of photos; Photo, Boxes from, changes it later</source>
        <translation>由什么给出照片的框；以后可在“照片 › 框的来源”中更改</translation>
    </message>
    <message>
        <source>What is drawn is not saved.</source>
        <translation>所绘内容未保存。</translation>
    </message>
    <message>
        <source>What is drawn over the photo: {names}</source>
        <translation>照片上绘制的内容：{names}</translation>
    </message>
    <message numerus="yes">
        <source>What is left is {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: What is left is {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>剩下的是 {names} 领取的 {count:,} 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on, now and when the window is opened again:</source>
        <translation>哪些是开启的，现在以及窗口再次打开时：</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>记住的内容</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>结果如何</translation>
    </message>
    <message>
        <source>what it does elsewhere nobody can tell without annotated faces from there</source>
        <translation>没有来自别处的已标注人脸，就无从知道它在别处的表现</translation>
    </message>
    <message>
        <source>what it is, in words</source>
        <translation>它是什么，用文字说明</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>看似有误之处</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>各列的内容</translation>
    </message>
    <message>
        <source>What the corrections so far say</source>
        <translation>目前的修正说明了什么</translation>
    </message>
    <message>
        <source>What the figures in the list mean</source>
        <translation>列表中数字的含义</translation>
    </message>
    <message>
        <source>What the first faces say is not said of every photo: train a model of them first.</source>
        <translation>前几张人脸所示并不适用于每张照片：请先用它们训练模型。</translation>
    </message>
    <message>
        <source>What the list says</source>
        <translation>列表所示内容</translation>
    </message>
    <message>
        <source>What the list says of a photo</source>
        <translation>列表对照片的说明</translation>
    </message>
    <message>
        <source>What the markers mean</source>
        <translation>标志的含义</translation>
    </message>
    <message>
        <source>What the model has learnt from the boxes of its own objects; a training adds it</source>
        <translation>模型从自己的物体框中学到的内容；由训练添加</translation>
    </message>
    <message>
        <source>what the model places on the faces</source>
        <translation>模型在人脸上放置的点</translation>
    </message>
    <message>
        <source>what the model's answers depend on</source>
        <translation>模型的答案所依据的内容</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What to do …</source>
        <translation>要做什么 …</translation>
    </message>
    <message>
        <source>What was not looked at the longest goes</source>
        <translation>最久未查看的先移除</translation>
    </message>
    <message>
        <source>What was saved is taken from the copy that follows the project, and looked through first.</source>
        <translation>已保存的内容取自随项目保存的副本，并优先检查。</translation>
    </message>
    <message>
        <source>What was saved up to then is kept; nothing more is saved into {name} until you choose. Whatever you choose, both stay on the disk.</source>
        <translation>此前保存的内容会保留；在您选择之前，不再向 {name} 保存任何内容。无论您如何选择，两者都会留在磁盘上。</translation>
    </message>
    <message>
        <source>What you have corrected, to the same faces of the frames around that are in the project; the further, the less</source>
        <translation>将您修正过的内容用于项目中前后帧的同一人脸；越远越少</translation>
    </message>
    <message>
        <source>What “12 doubtful”, “shape 2.1×” and “±2.5 %” mean</source>
        <translation>“12 个存疑”“形状 2.1×”和“±2.5 %”的含义</translation>
    </message>
    <message>
        <source>Whatever you choose, {name} stays on the disk.</source>
        <translation>无论您如何选择，{name} 都会留在磁盘上。</translation>
    </message>
    <message>
        <source>wheel, pinch</source>
        <translation>滚轮、双指捏合</translation>
    </message>
    <message>
        <source>when it is opened only</source>
        <translation>仅在打开时</translation>
    </message>
    <message>
        <source>Where another photo has its name: look for the one that was annotated, by what it holds</source>
        <translation>若另一张照片用了它的名称：按内容查找当初标注的那张</translation>
    </message>
    <message>
        <source>Where corrections lie is drawn
once a predicted face is accepted.</source>
        <translation>接受了预测的人脸之后，
会绘出修正的位置。</translation>
    </message>
    <message>
        <source>Where does the team meet?</source>
        <translation>团队在哪里汇合？</translation>
    </message>
    <message>
        <source>Where each format was exported to last</source>
        <translation>各格式上次导出到的位置</translation>
    </message>
    <message>
        <source>Where it is least sure that there is a face.</source>
        <translation>最不确信有人脸之处。</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>它现在的位置</translation>
    </message>
    <message>
        <source>Where no model knows the layout, nothing is placed by itself.</source>
        <translation>没有模型认识该布局时，不会自动放置任何内容。</translation>
    </message>
    <message>
        <source>Where no model knows the layout, the faces that are done place the next one.</source>
        <translation>没有模型认识该布局时，由已完成的人脸放置下一张。</translation>
    </message>
    <message>
        <source>Where no model knows the layout: learnt again after each accepted face</source>
        <translation>没有模型认识该布局时：每接受一张人脸后重新学习</translation>
    </message>
    <message>
        <source>Where nobody has looked yet, a point is off by about 2.5 % of the distance between the eyes, in the mean of all points. Points that a person has placed count as right.</source>
        <translation>尚无人看过之处，一个点的偏差约为眼间距的 2.5 %，取所有点的平均。人工放置的点视为正确。</translation>
    </message>
    <message>
        <source>Where only what does not show has changed in it; the points stay where they are</source>
        <translation>仅当其中更改的是不可见的内容时；点保持原位</translation>
    </message>
    <message>
        <source>Where scenes change, looking at one frame in {number}</source>
        <translation>场景变化之处，每 {number} 帧看一帧</translation>
    </message>
    <message>
        <source>Where shall the team meet?</source>
        <translation>团队要在哪里汇合？</translation>
    </message>
    <message>
        <source>where the base looks</source>
        <translation>基础模型所看的位置</translation>
    </message>
    <message>
        <source>where the file says, or near it</source>
        <translation>文件所述之处或其附近</translation>
    </message>
    <message>
        <source>Where the model is least sure: {number} frames</source>
        <translation>模型最不确信之处：{number} 帧</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>模型的运行位置</translation>
    </message>
    <message>
        <source>Where the panels are</source>
        <translation>面板的位置</translation>
    </message>
    <message>
        <source>Where the photo was made larger or smaller after it was annotated</source>
        <translation>若照片在标注后被放大或缩小</translation>
    </message>
    <message>
        <source>Whether a correction moves points that nobody has placed</source>
        <translation>修正是否移动无人放置的点</translation>
    </message>
    <message>
        <source>Whether it is better here nobody knows, since no accepted face was held out</source>
        <translation>没有留出任何已接受的人脸，因此无从知道它在此处是否更好</translation>
    </message>
    <message>
        <source>Whether the tour was left or done</source>
        <translation>导览是已退出还是已完成</translation>
    </message>
    <message>
        <source>Whether there is one</source>
        <translation>是否有人脸</translation>
    </message>
    <message>
        <source>which file the photo is</source>
        <translation>照片是哪个文件</translation>
    </message>
    <message>
        <source>Which point is placed next</source>
        <translation>接下来放置哪个点</translation>
    </message>
    <message>
        <source>which points are occluded</source>
        <translation>哪些点被遮挡</translation>
    </message>
    <message>
        <source>which points lie outside the photo</source>
        <translation>哪些点位于照片之外</translation>
    </message>
    <message>
        <source>Which reasons are listed</source>
        <translation>列出哪些原因</translation>
    </message>
    <message>
        <source>Who is in the team</source>
        <translation>团队中有谁</translation>
    </message>
    <message>
        <source>Who of the team is on what, and how fast and how exact everybody is</source>
        <translation>团队中谁在处理什么，以及每个人的速度和精度</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>谁在此工作？</translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation>谁在此工作…</translation>
    </message>
    <message>
        <source>Whose marker is which</source>
        <translation>各标志属于谁</translation>
    </message>
    <message>
        <source>with a note</source>
        <comment>photos listed</comment>
        <translation>有备注</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Working them out …</source>
        <translation>正在计算 …</translation>
    </message>
    <message>
        <source>worse by {size:.1f} % on {faces} of {name}</source>
        <translation>在 {name} 的 {faces}上差 {size:.1f} %</translation>
    </message>
    <message>
        <source>worse by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>在 {name} 的 {faces}上差 {size:.1f} %（可能是偶然）</translation>
    </message>
    <message>
        <source>would move without offsets</source>
        <translation>不计偏移时的移动</translation>
    </message>
    <message>
        <source>wrist</source>
        <comment>a region of a layout</comment>
        <translation>手腕</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Write a note of the review</source>
        <translation>写复核备注</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>正在写入</translation>
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
        <translation>是</translation>
    </message>
    <message>
        <source>YOLO-pose (Ultralytics)</source>
        <comment>a file format</comment>
        <translation>YOLO-pose (Ultralytics)</translation>
    </message>
    <message>
        <source>You annotated this face yourself: a second person reviews it.</source>
        <translation>此人脸是您自己标注的：须由第二人复核。</translation>
    </message>
    <message>
        <source>You have taken no photo. File, Team takes some; all photos are listed by the filter above.</source>
        <translation>您没有领取照片。“文件 › 团队”可领取；上方的筛选可列出所有照片。</translation>
    </message>
    <message numerus="yes">
        <source>You have taken {count:,} photos; File, Team, Only mine lists what is yours.</source>
        <extracomment>Of one: You have taken {count:,} photo; File, Team, Only mine lists what is yours.</extracomment>
        <translation>
            <numerusform>您已领取 {count:,} 张照片；“文件 › 团队 › 仅我的”可列出属于您的照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>You work as {name} from now on; what was done before stays as it is.</source>
        <translation>从现在起您以 {name} 的身份工作；以前完成的保持不变。</translation>
    </message>
    <message>
        <source>Your edits carry this name. On an account that several people use, each gives their own: then nobody undoes what another has done, everybody can review the others' faces, and figures are told apart.</source>
        <translation>您的修改会带上此姓名。若账户由多人使用，请各自填写自己的姓名：这样没有人会撤销他人所做的，每个人都能复核其他人的人脸，数据也能分开。</translation>
    </message>
    <message>
        <source>Your models lie in</source>
        <translation>您的模型位于</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Yours since {since}, until {until}.</source>
        <translation>属于您，自 {since} 至 {until}。</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>在光标处缩放</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted</source>
        <extracomment>Of one: {accepted:,} accepted</extracomment>
        <translation>
            <numerusform>已接受 {accepted:,}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, none new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, none new since the last training</extracomment>
        <translation>
            <numerusform>已接受 {accepted:,}，上次训练以来没有新增</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, {new:,} new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, {new:,} new since the last training</extracomment>
        <translation>
            <numerusform>已接受 {accepted:,}，上次训练以来新增 {new:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>{account} (account) – your name?</source>
        <translation>{account}（账户）– 您的姓名？</translation>
    </message>
    <message>
        <source>{along:.2f}  {across:.2f}</source>
        <translation>{along:.2f}  {across:.2f}</translation>
    </message>
    <message>
        <source>{along_mark} along {along:.2f} {across_mark} across {across:.2f} %</source>
        <translation>{along_mark} 切向 {along:.2f} {across_mark} 法向 {across:.2f} %</translation>
    </message>
    <message>
        <source>{alt} + wheel</source>
        <translation>{alt} + 滚轮</translation>
    </message>
    <message>
        <source>{axis} of {point}</source>
        <translation>{point} 的 {axis}</translation>
    </message>
    <message>
        <source>{before:.1f} → {after:.1f} a face</source>
        <translation>每张人脸 {before:.1f} → {after:.1f}</translation>
    </message>
    <message>
        <source>{beside} may not be written, and what is in it is not shown here. New annotations of {folder} are kept in {project}</source>
        <translation>{beside} 不可写入，其中的内容不在此显示。{folder} 的新标注保存在 {project} 中</translation>
    </message>
    <message>
        <source>{camera} is back.</source>
        <translation>{camera} 已恢复。</translation>
    </message>
    <message>
        <source>{command}: cannot be started: {reason}</source>
        <translation>{command}：无法启动：{reason}</translation>
    </message>
    <message>
        <source>{command}: no key</source>
        <translation>{command}：无按键</translation>
    </message>
    <message>
        <source>{command}: {key}</source>
        <translation>{command}：{key}</translation>
    </message>
    <message>
        <source>{control} + drag</source>
        <translation>{control} + 拖动</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces</source>
        <extracomment>Of one: {count:,} accepted face</extracomment>
        <translation>
            <numerusform>{count:,} 张已接受的人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces are in {name}.</source>
        <extracomment>Of one: {count:,} accepted face is in {name}.</extracomment>
        <translation>
            <numerusform>{count:,} 张已接受的人脸已在 {name} 中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are finished already</source>
        <extracomment>Of one: {count:,} is finished already</extracomment>
        <translation>
            <numerusform>{count:,} 张已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are not sent yet</source>
        <extracomment>Of one: {count:,} is not sent yet</extracomment>
        <translation>
            <numerusform>{count:,} 项尚未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cannot be read and are left out</source>
        <extracomment>Of one: {count:,} cannot be read and is left out</extracomment>
        <translation>
            <numerusform>{count:,} 项无法读取，已略过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} could not be read.</source>
        <extracomment>Of one: {count:,} could not be read.</extracomment>
        <translation>
            <numerusform>{count:,} 个无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits</source>
        <extracomment>Of one: {count:,} edit</extracomment>
        <translation>
            <numerusform>{count:,} 项修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits came</source>
        <extracomment>Of one: {count:,} edit came</extracomment>
        <translation>
            <numerusform>收到 {count:,} 项修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} events went</source>
        <extracomment>Of one: {count:,} event went</extracomment>
        <translation>
            <numerusform>已发出 {count:,} 项事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces</source>
        <extracomment>Of one: {count:,} face</extracomment>
        <translation>
            <numerusform>{count:,} 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces accepted</source>
        <extracomment>Of one: {count:,} face accepted</extracomment>
        <translation>
            <numerusform>已接受 {count:,} 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are back</source>
        <extracomment>Of one: the face is back</extracomment>
        <translation>
            <numerusform>{count:,} 张人脸已恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are gone</source>
        <extracomment>Of one: the face is gone</extracomment>
        <translation>
            <numerusform>{count:,} 张人脸已移除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces left out where somebody has worked on the face already</source>
        <extracomment>Of one: {count:,} face left out where somebody has worked on the face already</extracomment>
        <translation>
            <numerusform>{count:,} 张人脸因已有人处理过而略过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were measured into {name}; not so: {problem}</source>
        <extracomment>Of one: {count:,} face was measured into {name}; not so: {problem}</extracomment>
        <translation>
            <numerusform>已将 {count:,} 张人脸测量到 {name}；未成功：{problem}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were there already</source>
        <extracomment>Of one: {count:,} face was there already</extracomment>
        <translation>
            <numerusform>{count:,} 张人脸原已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files</source>
        <extracomment>Of one: {count:,} file</extracomment>
        <translation>
            <numerusform>{count:,} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files in formats that are not read ({kinds})</source>
        <extracomment>Of one: {count:,} file in a format that is not read ({kinds})</extracomment>
        <translation>
            <numerusform>{count:,} 个文件的格式无法读取（{kinds}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} finished</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} finished</extracomment>
        <translation>
            <numerusform>已完成 {count:,}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have a face that no model has placed</source>
        <extracomment>Of one: {count:,} has a face that no model has placed</extracomment>
        <translation>
            <numerusform>{count:,} 个有未经模型放置的人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have no face there</source>
        <extracomment>Of one: {count:,} has no face there</extracomment>
        <translation>
            <numerusform>{count:,} 个在那里没有人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have only other faces</source>
        <extracomment>Of one: {count:,} has only other faces</extracomment>
        <translation>
            <numerusform>{count:,} 个只有其他人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have them already</source>
        <extracomment>Of one: {count:,} has them already</extracomment>
        <translation>
            <numerusform>{count:,} 个已有它们</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have these points placed by hand</source>
        <extracomment>Of one: {count:,} has these points placed by hand</extracomment>
        <translation>
            <numerusform>{count:,} 个已人工放置这些点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} held-out faces</source>
        <extracomment>Of one: {count:,} held-out face</extracomment>
        <translation>
            <numerusform>{count:,} 张留出的人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} in the project already under another name</source>
        <extracomment>Of one: {count:,} in the project already under another name</extracomment>
        <translation>
            <numerusform>{count:,} 张已以其他名称在项目中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} leases have lapsed</source>
        <extracomment>Of one: {count:,} lease has lapsed</extracomment>
        <translation>
            <numerusform>{count:,} 项领取已过期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lie behind a cut</source>
        <extracomment>Of one: {count:,} lies behind a cut</extracomment>
        <translation>
            <numerusform>{count:,} 个位于镜头切换之后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lines are of photos that have one already, and are left out</source>
        <extracomment>Of one: {count:,} photo has several lines, of which the first counts</extracomment>
        <translation>
            <numerusform>{count:,} 行所属的照片已有一行，因此略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} linked folders that were not looked into</source>
        <extracomment>Of one: {count:,} linked folder that was not looked into</extracomment>
        <translation>
            <numerusform>{count:,} 个未查看的链接文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} look too different</source>
        <extracomment>Of one: {count:,} looks too different</extracomment>
        <translation>
            <numerusform>{count:,} 个看起来差异太大</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} need a newer version of adnet-annotate; until then nothing is edited</source>
        <extracomment>Of one: {count:,} needs a newer version of adnet-annotate; until then nothing is edited</extracomment>
        <translation>
            <numerusform>{count:,} 项需要更新版本的 adnet-annotate；在此之前无法编辑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} never opened and so not recognisable</source>
        <extracomment>Of one: {count:,} never opened and so not recognisable</extracomment>
        <translation>
            <numerusform>{count:,} 张从未打开，因此无法识别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} new photos</source>
        <extracomment>Of one: {count:,} new photo</extracomment>
        <translation>
            <numerusform>{count:,} 张新照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} not there</source>
        <comment>photos</comment>
        <extracomment>Of one: {count:,} not there</extracomment>
        <translation>
            <numerusform>{count:,} 张不存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos</source>
        <extracomment>Of one: {count:,} photo</extracomment>
        <translation>
            <numerusform>{count:,} 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are back</source>
        <extracomment>Of one: {count:,} photo is back</extracomment>
        <translation>
            <numerusform>{count:,} 张照片已恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are handed out to {names}.</source>
        <extracomment>Of one: {count:,} photo is handed out to {names}.</extracomment>
        <translation>
            <numerusform>已将 {count:,} 张照片分发给 {names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project again</source>
        <extracomment>Of one: the photo is in the project again</extracomment>
        <translation>
            <numerusform>{count:,} 张照片已重新加入项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project already under another path, by what they hold: {photo} is {known}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project already under another path, by what they hold: {photo} is {known}{more}</extracomment>
        <translation>
            <numerusform>按内容看，{count:,} 张照片已以另一路径在项目中：{photo} 是 {known}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</extracomment>
        <translation>
            <numerusform>{count:,} 张照片在项目中不止一次，且无从得知指的是哪一张：{photo} 的人脸归入 {known}，而不是 {other}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new</source>
        <extracomment>Of one: {count:,} photo is new</extracomment>
        <translation>
            <numerusform>{count:,} 张照片是新的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new in the project</source>
        <extracomment>Of one: {count:,} photo is new in the project</extracomment>
        <translation>
            <numerusform>{count:,} 张照片为项目中新增</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are no longer there</source>
        <extracomment>Of one: {count:,} photo is no longer there</extracomment>
        <translation>
            <numerusform>{count:,} 张照片已不存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</source>
        <extracomment>Of one: {count:,} photo is of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</extracomment>
        <translation>
            <numerusform>{count:,} 张照片与内容不同的照片同名，因此是新的：{photo} 不是 {known}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are out of the project</source>
        <extracomment>Of one: the photo is out of the project</extracomment>
        <translation>
            <numerusform>{count:,} 张照片已移出项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are predicted, and the list stands by what the model doubts.</source>
        <extracomment>Of one: {count:,} photo is predicted, and the list stands by what the model doubts.</extracomment>
        <translation>
            <numerusform>已预测 {count:,} 张照片，列表按模型的存疑程度排列。</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} photos could not be read in all</source>
        <translation>共有 {count:,} 张照片无法读取</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have got this scale.</source>
        <extracomment>Of one: {count:,} photo has got this scale.</extracomment>
        <translation>
            <numerusform>{count:,} 张照片已使用此比例尺。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have other names</source>
        <extracomment>Of one: {count:,} photo has another name</extracomment>
        <translation>
            <numerusform>{count:,} 张照片的名称不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos hold untouched predictions of another model.</source>
        <extracomment>Of one: {count:,} photo holds untouched predictions of another model.</extracomment>
        <translation>
            <numerusform>{count:,} 张照片含另一个模型的未改动预测。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos in which the model found nothing stay as they are</source>
        <extracomment>Of one: {count:,} photo in which the model found nothing stays as it is</extracomment>
        <translation>
            <numerusform>{count:,} 张照片中模型没有找到任何东西，保持原样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos taken until {time}</source>
        <extracomment>Of one: {count:,} photo taken until {time}</extracomment>
        <translation>
            <numerusform>已领取 {count:,} 张照片，至 {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos wait for you to do them a second time; File, Team, Do photos again opens them.</source>
        <extracomment>Of one: {count:,} photo waits for you to do it a second time; File, Team, Do photos again opens it.</extracomment>
        <translation>
            <numerusform>{count:,} 张照片在等您做第二遍；“文件 › 团队 › 重新处理照片”可打开它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} taken</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} taken</extracomment>
        <translation>
            <numerusform>已领取 {count:,}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} that are selected</source>
        <extracomment>Of one: {count:,} that is selected</extracomment>
        <translation>
            <numerusform>所选的 {count:,} 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} wait for what has not come yet</source>
        <extracomment>Of one: {count:,} waits for what has not come yet</extracomment>
        <translation>
            <numerusform>{count:,} 项在等待尚未收到的内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} were not looked at yet</source>
        <extracomment>Of one: {count:,} was not looked at yet</extracomment>
        <translation>
            <numerusform>{count:,} 张尚未看过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} accepted faces say how large the ellipses are to be on photos like these.</source>
        <extracomment>Of one: {count} accepted face says how large the ellipses are to be on photos like these.</extracomment>
        <translation>
            <numerusform>{count} 张已接受的人脸说明了在这类照片上椭圆应有多大。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} curves</source>
        <extracomment>Of one: {count} curve</extracomment>
        <translation>
            <numerusform>{count} 条曲线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful points</source>
        <extracomment>Of one: {count} doubtful point</extracomment>
        <translation>
            <numerusform>{count} 个存疑的点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful: about {count} points are probably off by more than {tolerance:.0f} % of the distance between the eyes</source>
        <extracomment>Of one: {count} doubtful: about {count} point is probably off by more than {tolerance:.0f} % of the distance between the eyes</extracomment>
        <translation>
            <numerusform>{count} 个存疑：约有 {count} 个点的偏差可能超过眼间距的 {tolerance:.0f} %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces</source>
        <extracomment>Of one: {count} face</extracomment>
        <translation>
            <numerusform>{count} 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces have fewer than {least} points: nothing is learnt from what is not placed.</source>
        <extracomment>Of one: One face has fewer than {least} points: nothing is learnt from what is not placed.</extracomment>
        <translation>
            <numerusform>{count} 张人脸的点少于 {least} 个：不会从未放置的点学习。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces of the photo before.</source>
        <extracomment>Of one: The face of the photo before.</extracomment>
        <translation>
            <numerusform>上一张照片的 {count} 张人脸。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces, {state}</source>
        <extracomment>Of one: {count} face, {state}</extracomment>
        <translation>
            <numerusform>{count} 张人脸，{state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} frames are in the project now.</source>
        <extracomment>Of one: {count} frame is in the project now.</extracomment>
        <translation>
            <numerusform>{count} 帧现已在项目中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces</source>
        <extracomment>Of one: {count} held-out face</extracomment>
        <translation>
            <numerusform>{count} 张留出的人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces are too few to tell whether the new model is better.</source>
        <extracomment>Of one: {count} held-out face is too few to tell whether the new model is better.</extracomment>
        <translation>
            <numerusform>{count} 张留出的人脸太少，无法判断新模型是否更好。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {total} points are not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</source>
        <extracomment>Of one: {count} of {total} points is not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</extracomment>
        <translation>
            <numerusform>{total} 个点中有 {count} 个未放置；{{point.unplaced}} 转到下一个。{{face.accept_incomplete}} 按现状接受人脸。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs</source>
        <extracomment>Of one: {count} pair</extracomment>
        <translation>
            <numerusform>{count} 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>Of one: {count} point</extracomment>
        <translation>
            <numerusform>{count} 个点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points count nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</source>
        <extracomment>Of one: The point counts nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</extracomment>
        <translation>
            <numerusform>{count} 个点现在在任何地方都不计入。{{point.deselect}}，然后 {{edit.delete}}，可删除人脸。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points selected.</source>
        <extracomment>Of one: {count} point selected.</extracomment>
        <translation>
            <numerusform>已选择 {count} 个点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} selected</source>
        <comment>points</comment>
        <extracomment>Of one: {count} selected</extracomment>
        <translation>
            <numerusform>已选择 {count} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{curve} and {other} cross</source>
        <translation>{curve} 与 {other} 交叉</translation>
    </message>
    <message>
        <source>{curve} crosses itself</source>
        <translation>{curve} 自身交叉</translation>
    </message>
    <message>
        <source>{curve} stands {distance} {where} against the model than {person} usually places it</source>
        <translation>与 {person} 的通常放置相比，{curve} 相对模型偏移了{distance}，{where}</translation>
    </message>
    <message numerus="yes">
        <source>{curve}: {count} points selected.</source>
        <extracomment>Of one: {curve}: {count} point selected.</extracomment>
        <translation>
            <numerusform>{curve}：已选择 {count} 个点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}, {person}: {count} faces</source>
        <extracomment>Of one: {day}, {person}: {count} face</extracomment>
        <translation>
            <numerusform>{day}，{person}：{count} 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}.{month}.</source>
        <comment>a date</comment>
        <translation>{month}月{day}日</translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} photos done</source>
        <extracomment>Of one: {done:,} of {total:,} photo done</extracomment>
        <translation>
            <numerusform>已完成 {done:,} / {total:,} 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} photos done · {listed:,} listed</source>
        <extracomment>Of one: {done:,} of {total:,} photo done · {listed:,} listed</extracomment>
        <translation>
            <numerusform>已完成 {done:,} / {total:,} 张照片 · 列出 {listed:,} 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} predicted</source>
        <extracomment>Of one: {done:,} of {total:,} predicted</extracomment>
        <translation>
            <numerusform>已预测 {done:,} / {total:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, less than a minute left</source>
        <translation>已预测 {done:,} / {total:,}，剩余不到一分钟</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {hours} h left</source>
        <translation>已预测 {done:,} / {total:,}，剩余 {hours} 小时</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {minutes} min left</source>
        <translation>已预测 {done:,} / {total:,}，剩余 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{done} Nothing else waits.</source>
        <translation>{done} 没有其他待处理的。</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <comment>faces of a photo</comment>
        <translation>已完成 {done} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {total} faces</source>
        <extracomment>Of one: {done} of {total} face</extracomment>
        <translation>
            <numerusform>{done} / {total} 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>{face.draw} draws the box of the first face and {point.place} places its points; later ones come placed.</source>
        <translation>{face.draw} 绘制第一张人脸的框，{point.place} 放置其点；之后的人脸会自带放置好的点。</translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back</source>
        <extracomment>Of one: {faces:,} sent back</extracomment>
        <translation>
            <numerusform>{faces:,} 张已退回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back to you</source>
        <extracomment>Of one: {faces:,} sent back to you</extracomment>
        <translation>
            <numerusform>{faces:,} 张已退回给您</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces:,} to decide</source>
        <translation>{faces:,} 张待裁定</translation>
    </message>
    <message>
        <source>{faces:,} to review</source>
        <translation>{faces:,} 张待复核</translation>
    </message>
    <message>
        <source>{faces:,} {folder}</source>
        <translation>{faces:,} {folder}</translation>
    </message>
    <message numerus="yes">
        <source>{faces} in {count:,} photos</source>
        <extracomment>Of one: {faces} in {count:,} photo</extracomment>
        <translation>
            <numerusform>{count:,} 张照片中的 {faces}</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces} in {photos}, layout {layout}, {files}</source>
        <translation>{faces}，位于 {photos}中，布局 {layout}，{files}</translation>
    </message>
    <message>
        <source>{facts}.</source>
        <translation>{facts}。</translation>
    </message>
    <message>
        <source>{file.find_moved} looks for them by what is in them.</source>
        <translation>{file.find_moved} 按内容查找它们。</translation>
    </message>
    <message>
        <source>{file.open_folder} opens a folder of photos, {file.camera} the camera.</source>
        <translation>{file.open_folder} 打开照片文件夹，{file.camera} 打开相机。</translation>
    </message>
    <message>
        <source>{file.open_photos} opens a project, {file.open_folder} a folder.</source>
        <translation>{file.open_photos} 打开项目，{file.open_folder} 打开文件夹。</translation>
    </message>
    <message>
        <source>{files} there already, as {first}</source>
        <translation>{files}已在那里，如 {first}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: has the layout {own} already, of whose {total} points {count} are in {wanted}; open it as it is, and change its layout (menu Layout)</source>
        <extracomment>Of one: {file}: has the layout {own} already, of whose {total} points {count} is in {wanted}; open it as it is, and change its layout (menu Layout)</extracomment>
        <translation>
            <numerusform>{file}：已有布局 {own}，其 {total} 个点中有 {count} 个在 {wanted} 中；请按现状打开它，并更改其布局（“布局”菜单）</numerusform>
        </translation>
    </message>
    <message>
        <source>{finder} (none yet)</source>
        <translation>{finder}（尚无）</translation>
    </message>
    <message>
        <source>{first}, {then}</source>
        <comment>a list</comment>
        <translation>{first}，{then}</translation>
    </message>
    <message>
        <source>{flaw}, in the whole face: {{shape.swap}} exchanges them</source>
        <translation>{flaw}，整张人脸都是：{{shape.swap}} 可交换它们</translation>
    </message>
    <message>
        <source>{folder} may not be written, so its annotations are kept in {project}</source>
        <translation>{folder} 不可写入，因此其标注保存在 {project} 中</translation>
    </message>
    <message>
        <source>{folder}: cannot be made: {reason}</source>
        <translation>{folder}：无法创建：{reason}</translation>
    </message>
    <message>
        <source>{folder}: there is no such folder.</source>
        <translation>{folder}：没有此文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>{found:,} of {count:,} missing photos found in {folder}</source>
        <extracomment>Of one: {found:,} of {count:,} missing photo found in {folder}</extracomment>
        <translation>
            <numerusform>在 {folder} 中找到 {count:,} 张缺少的照片中的 {found:,} 张</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} The model said nothing of {unseen:,} of them.</source>
        <translation>{found} 其中 {unseen:,} 个模型未作任何说明。</translation>
    </message>
    <message>
        <source>{help.keys} shows all keys</source>
        <translation>{help.keys} 显示所有按键</translation>
    </message>
    <message>
        <source>{hours}:{minutes:02d}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation>{hours}:{minutes:02d}:{seconds:05.2f}</translation>
    </message>
    <message>
        <source>{kept} of {points} points stay</source>
        <translation>{points} 个点中保留 {kept} 个</translation>
    </message>
    <message>
        <source>{key} is “{command}”. Press it again to take it away from there, or press another key.</source>
        <translation>{key} 已用于“{command}”。再按一次可将其从那里取走，或按其他键。</translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}</extracomment>
        <translation>
            <numerusform>{learnt} 张人脸用于学习，{held} 张留出；{processes} × {device}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}, in {precision}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}, in {precision}</extracomment>
        <translation>
            <numerusform>{learnt} 张人脸用于学习，{held} 张留出；{processes} × {device}，{precision}</numerusform>
        </translation>
    </message>
    <message>
        <source>{menu}: {command}</source>
        <translation>{menu}：{command}</translation>
    </message>
    <message>
        <source>{minutes}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation>{minutes}:{seconds:05.2f}</translation>
    </message>
    <message>
        <source>{model} does not know how its errors go together: points move one by one.</source>
        <translation>{model} 不知道其误差之间的关联：点逐个移动。</translation>
    </message>
    <message>
        <source>{model} does not place the points of layout {layout}: nothing is predicted here.</source>
        <translation>{model} 不放置布局 {layout} 的点：此处不作预测。</translation>
    </message>
    <message>
        <source>{model} has learnt from the faces that are held out now: they cannot judge.</source>
        <translation>{model} 学过现在留出的人脸：这些人脸无法用于评判。</translation>
    </message>
    <message>
        <source>{model} is in use: use another model before removing it.</source>
        <translation>{model} 正在使用：请先使用其他模型再移除它。</translation>
    </message>
    <message>
        <source>{model} places {placed} points, this project has {wanted}: nothing is predicted here.</source>
        <translation>{model} 放置 {placed} 个点，此项目有 {wanted} 个：此处不作预测。</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} 和 {last}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} 及另 {more} 项</translation>
    </message>
    <message>
        <source>{names} do it without seeing each other's points, since {since}, until {until}.</source>
        <translation>{names} 在互相看不到点的情况下处理它，自 {since} 至 {until}。</translation>
    </message>
    <message>
        <source>{names} had taken it; that has lapsed ({until}).</source>
        <translation>{names} 曾领取它；已过期（{until}）。</translation>
    </message>
    <message>
        <source>{names} has taken it, since {since}, until {until}.</source>
        <translation>{names} 已领取它，自 {since} 至 {until}。</translation>
    </message>
    <message>
        <source>{names} has taken the photo before; here is the next.</source>
        <translation>{names} 已领取上一张照片；这是下一张。</translation>
    </message>
    <message>
        <source>{names} has taken them already.</source>
        <translation>{names} 已领取它们。</translation>
    </message>
    <message>
        <source>{names} has taken this photo at the same time as you; go on with another.</source>
        <translation>{names} 与您同时领取了此照片；请继续处理另一张。</translation>
    </message>
    <message>
        <source>{name} (new layout)</source>
        <translation>{name}（新布局）</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
    <message>
        <source>{name} (you), {role}</source>
        <translation>{name}（您），{role}</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name}（{role}）</translation>
    </message>
    <message>
        <source>{name} ({role}, has left)</source>
        <translation>{name}（{role}，已离开）</translation>
    </message>
    <message>
        <source>{name} has been trained and is among the models.</source>
        <translation>{name} 已训练完成，并在模型之中。</translation>
    </message>
    <message>
        <source>{name} holds predictions: open their photos first, then drop it again.</source>
        <translation>{name} 含有预测结果：请先打开其照片，然后再次拖入。</translation>
    </message>
    <message>
        <source>{name} holds the edits that were set aside.</source>
        <translation>{name} 包含被另存的修改。</translation>
    </message>
    <message>
        <source>{name} holds them, with all that was there before; adnet merge joins both.</source>
        <translation>{name} 包含它们以及以前那里的一切；adnet merge 可合并两者。</translation>
    </message>
    <message>
        <source>{name} is among the models.</source>
        <translation>{name} 已在模型之中。</translation>
    </message>
    <message>
        <source>{name} is another video than the one that these frames are from. The frames are all here; open the video itself to take frames of it.</source>
        <translation>{name} 与这些帧所来自的视频不是同一个。帧都在这里；请打开该视频本身来取帧。</translation>
    </message>
    <message>
        <source>{name} is in use.</source>
        <translation>{name} 正在使用。</translation>
    </message>
    <message numerus="yes">
        <source>{name} is in use. Untouched predictions of {count:,} photos are made anew.</source>
        <extracomment>Of one: {name} is in use. Untouched predictions of {count:,} photo are made anew.</extracomment>
        <translation>
            <numerusform>{name} 正在使用。正在重新生成 {count:,} 张照片的未改动预测。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} 已移除。</translation>
    </message>
    <message>
        <source>{name} is the copy that followed {project}, which stays as it is.</source>
        <translation>{name} 是随 {project} 保存的副本，后者保持不变。</translation>
    </message>
    <message>
        <source>{name} is there no more.</source>
        <translation>{name} 已不存在。</translation>
    </message>
    <message>
        <source>{name} {state}</source>
        <comment>two versions of a face</comment>
        <translation>{name} {state}</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}，{role}</translation>
    </message>
    <message>
        <source>{name}: the frame was passed too long ago to be saved; go to it again</source>
        <translation>{name}：该帧过去太久，无法保存；请重新转到它</translation>
    </message>
    <message>
        <source>{new} is among the models, {in_use} is in use.</source>
        <translation>{new} 已在模型之中，{in_use} 正在使用。</translation>
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
        <translation>{number:,} / {total:,}</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {total} placed</source>
        <comment>points by hand</comment>
        <extracomment>Of one: {number} of {total} placed</extracomment>
        <translation>
            <numerusform>已放置 {number} / {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of {total} points placed</source>
        <extracomment>Of one: {number} of {total} point placed</extracomment>
        <translation>
            <numerusform>已放置 {number} / {total} 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} {name}: probably wrong; a click goes to it</source>
        <translation>{number} {name}：可能有误；单击可转到它</translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look.</extracomment>
        <translation>
            <numerusform>{faces:,} 张已接受的人脸中有 {odd:,} 张值得再看一眼。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</extracomment>
        <translation>
            <numerusform>{faces:,} 张已接受的人脸中有 {odd:,} 张值得再看一眼。已忽略 {dismissed:,} 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>{old} is {new} now</source>
        <translation>{old} 现为 {new}</translation>
    </message>
    <message>
        <source>{old} stays in use.</source>
        <translation>{old} 继续使用。</translation>
    </message>
    <message>
        <source>{old} stays in use. The new model is among the models as {new}.</source>
        <translation>{old} 继续使用。新模型作为 {new} 已在模型之中。</translation>
    </message>
    <message>
        <source>{one}, and {more} more so</source>
        <translation>{one}，另有 {more} 个也如此</translation>
    </message>
    <message>
        <source>{out} and {back}</source>
        <translation>{out}，{back}</translation>
    </message>
    <message>
        <source>{pairs} stand the other way round</source>
        <translation>{pairs} 的方向相反</translation>
    </message>
    <message numerus="yes">
        <source>{pairs}, {count} points without a partner.</source>
        <extracomment>Of one: {pairs}, {count} point without a partner.</extracomment>
        <translation>
            <numerusform>{pairs}，{count} 个点没有配对。</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}: cannot be read ({reason})</source>
        <translation>{path}：无法读取（{reason}）</translation>
    </message>
    <message>
        <source>{path}: cannot be written: {reason}</source>
        <translation>{path}：无法写入：{reason}</translation>
    </message>
    <message>
        <source>{path}: does not hold what was written; another program changes it</source>
        <translation>{path}：其中不是所写入的内容；有其他程序在更改它</translation>
    </message>
    <message>
        <source>{path}: is being written to by another program</source>
        <translation>{path}：其他程序正在向其写入</translation>
    </message>
    <message>
        <source>{path}: is in no format that is known here; read as {format}: {problem}</source>
        <translation>{path}：不是此处已知的格式；按 {format} 读取：{problem}</translation>
    </message>
    <message>
        <source>{path}: is the project that is open</source>
        <translation>{path}：就是已打开的项目</translation>
    </message>
    <message>
        <source>{path}: is there already; choose another name, or this one in full.</source>
        <translation>{path}：已存在；请选择其他名称，或写出此完整名称。</translation>
    </message>
    <message>
        <source>{path}: no photos in this folder. {{file.open_folder}} opens another.</source>
        <translation>{path}：此文件夹中没有照片。{{file.open_folder}} 可打开另一个。</translation>
    </message>
    <message>
        <source>{path}: no such project file</source>
        <translation>{path}：没有此项目文件</translation>
    </message>
    <message>
        <source>{path}: open one project at a time, without photos beside it</source>
        <translation>{path}：请一次打开一个项目，不要同时打开照片</translation>
    </message>
    <message>
        <source>{path}: there is not enough memory to show it</source>
        <translation>{path}：内存不足，无法显示</translation>
    </message>
    <message>
        <source>{percent} of the {distance}</source>
        <translation>“{distance}”距离的 {percent}</translation>
    </message>
    <message>
        <source>{person}: {faces:,}</source>
        <translation>{person}：{faces:,}</translation>
    </message>
    <message>
        <source>{photos} copied beside</source>
        <translation>{photos}已复制到旁边</translation>
    </message>
    <message>
        <source>{photo}
by {author}
{reason}: {words}</source>
        <translation>{photo}
由 {author}
{reason}：{words}</translation>
    </message>
    <message>
        <source>{photo} holds something else than when it was annotated</source>
        <translation>{photo} 的内容与标注时不同</translation>
    </message>
    <message>
        <source>{photo} is no longer in the project.</source>
        <translation>{photo} 已不在项目中。</translation>
    </message>
    <message>
        <source>{photo} is the photo that was annotated.</source>
        <translation>{photo} 就是当初标注的照片。</translation>
    </message>
    <message>
        <source>{photo} is {width} × {height} pixels and was {old_width} × {old_height} when it was annotated</source>
        <translation>{photo} 为 {width} × {height} 像素，标注时为 {old_width} × {old_height}</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} failed ({reason})</source>
        <translation>{photo}：此处不作预测，模型 {model} 失败（{reason}）</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} {problem}</source>
        <translation>{photo}：此处不作预测，模型 {model} {problem}</translation>
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
        <translation>{points:.0f} 个存疑</translation>
    </message>
    <message>
        <source>{points:.0f} doubtful · shape {shape:.1f}×</source>
        <translation>{points:.0f} 个存疑 · 形状 {shape:.1f}×</translation>
    </message>
    <message>
        <source>{points} Click them in the photo.</source>
        <translation>{points} 请在照片中单击它们。</translation>
    </message>
    <message numerus="yes">
        <source>{points} lie up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</source>
        <extracomment>Of one: {points} lies up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</extracomment>
        <translation>
            <numerusform>{points} 与模型位置的距离最远达其 {level:.0f} % 椭圆边缘的 {times:.0f} 倍</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points · {size:.1f} MB · {date}</source>
        <translation>{points} 点 · {size:.1f} MB · {date}</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, no mirror</source>
        <translation>{points} 个点，{curves} 条曲线，没有镜像</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, {pairs} mirror pairs</source>
        <translation>{points} 个点，{curves} 条曲线，{pairs} 个镜像对</translation>
    </message>
    <message>
        <source>{points}. Not placed: {missing}.</source>
        <translation>{points}。未放置：{missing}。</translation>
    </message>
    <message>
        <source>{point} lies {distance} from where the other points let one expect it</source>
        <translation>{point} 与其余点所预期的位置相差{distance}</translation>
    </message>
    <message>
        <source>{problem}. What you do is sent once it can be reached.</source>
        <translation>{problem}。能够连接后，您所做的会发送出去。</translation>
    </message>
    <message numerus="yes">
        <source>{problem}. {count} frames were taken before.</source>
        <extracomment>Of one: {problem}. {count} frame was taken before.</extracomment>
        <translation>
            <numerusform>{problem}。此前已取 {count} 帧。</numerusform>
        </translation>
    </message>
    <message>
        <source>{project}: holds frames of another video than {video}, which needs a project of its own</source>
        <translation>{project}：包含与 {video} 不同的另一视频的帧，后者需要自己的项目</translation>
    </message>
    <message>
        <source>{project}: is a project already; open it and change its layout, or take another folder.</source>
        <translation>{project}：已是项目；请打开它并更改其布局，或选用其他文件夹。</translation>
    </message>
    <message>
        <source>{project}: no accepted face has a point to compare with</source>
        <translation>{project}：没有已接受的人脸含可比较的点</translation>
    </message>
    <message>
        <source>{rate:.0f} fps</source>
        <translation>{rate:.0f} fps</translation>
    </message>
    <message>
        <source>{reason} ({rows:,})</source>
        <translation>{reason}（{rows:,}）</translation>
    </message>
    <message>
        <source>{reason}. The model before stays in use.</source>
        <translation>{reason}。以前的模型继续使用。</translation>
    </message>
    <message>
        <source>{reason}. There is a backup of {backup}.</source>
        <translation>{reason}。有一份 {backup} 的备份。</translation>
    </message>
    <message>
        <source>{reason}. What the model finds here is not kept.</source>
        <translation>{reason}。模型在此找到的内容不会保存。</translation>
    </message>
    <message>
        <source>{reason}. {model} stays in use.</source>
        <translation>{reason}。{model} 继续使用。</translation>
    </message>
    <message>
        <source>{reason}. {{face.draw}} draws a face to annotate by hand.</source>
        <translation>{reason}。{{face.draw}} 可绘制人脸以人工标注。</translation>
    </message>
    <message>
        <source>{reason}: {frames}</source>
        <translation>{reason}：{frames}</translation>
    </message>
    <message>
        <source>{region}: {along:.1f} % along, {across:.1f} % across</source>
        <translation>{region}：切向 {along:.1f} %，法向 {across:.1f} %</translation>
    </message>
    <message>
        <source>{scale}, in this photo.</source>
        <translation>{scale}，在此照片中。</translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <translation>{seconds:.0f} 秒</translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation>{seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{sentence}. The frames taken before are all here.</source>
        <translation>{sentence}。此前所取的帧都在这里。</translation>
    </message>
    <message>
        <source>{share:.0f} %</source>
        <translation>{share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % inside the {level:.0f} % ellipses</source>
        <translation>{share:.0f} % 在 {level:.0f} % 椭圆内</translation>
    </message>
    <message>
        <source>{share:.0f} % less along than across</source>
        <translation>切向比法向小 {share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % more along than across</source>
        <translation>切向比法向大 {share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the eyes</source>
        <translation>眼间距的 {share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the pupils</source>
        <translation>瞳孔间距的 {share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % of the {distance}</source>
        <translation>“{distance}”距离的 {share:.0f} %</translation>
    </message>
    <message>
        <source>{shift} + click</source>
        <translation>{shift} + 单击</translation>
    </message>
    <message>
        <source>{shift} + drag</source>
        <translation>{shift} + 拖动</translation>
    </message>
    <message>
        <source>{shift} + drag it</source>
        <translation>{shift} + 拖动它</translation>
    </message>
    <message>
        <source>{size:.1f} % and more</source>
        <translation>{size:.1f} % 及以上</translation>
    </message>
    <message>
        <source>{state} · too unsure to tell</source>
        <translation>{state} · 太不确定</translation>
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
        <translation>{step}：{done} / {total}</translation>
    </message>
    <message>
        <source>{time:.0f} ms</source>
        <translation>{time:.0f} ms</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face</source>
        <translation>每张人脸 {time} 和 {corrections:.1f} 次修正</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face; the last {count}: {last_time} and {last_corrections:.1f}</source>
        <translation>每张人脸 {time} 和 {corrections:.1f} 次修正；最近 {count} 张：{last_time} 和 {last_corrections:.1f}</translation>
    </message>
    <message>
        <source>{time} of {whole}, frame {frame:,} of {last:,}</source>
        <translation>{time} / {whole}，帧 {frame:,} / {last:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}</source>
        <translation>{time}，帧 {frame:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, corrected</source>
        <translation>{time}，帧 {frame:,}，已修正</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, finished</source>
        <translation>{time}，帧 {frame:,}，已完成</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, predicted</source>
        <translation>{time}，帧 {frame:,}，已预测</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, rejected</source>
        <translation>{time}，帧 {frame:,}，已拒绝</translation>
    </message>
    <message numerus="yes">
        <source>{title}: {count} points</source>
        <extracomment>Of one: {title}: {count} point</extracomment>
        <translation>
            <numerusform>{title}：{count} 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>{unread}, and {linked}</source>
        <translation>{unread}，以及{linked}</translation>
    </message>
    <message>
        <source>{unread}; HEIC is read once this is installed: {command}</source>
        <translation>{unread}；安装以下内容后即可读取 HEIC：{command}</translation>
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
        <translation>{video} 与 {other} 中的帧所来自的视频不是同一个；它自己的帧保存在 {own} 中。</translation>
    </message>
    <message>
        <source>{video}: there is no such video file</source>
        <translation>{video}：没有此视频文件</translation>
    </message>
    <message numerus="yes">
        <source>{when}   {count:,} edits   {size:.1f} MB</source>
        <extracomment>Of one: {when}   {count:,} edit   {size:.1f} MB</extracomment>
        <translation>
            <numerusform>{when}   {count:,} 项修改   {size:.1f} MB</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, a keyframe</source>
        <translation>{words}，关键帧</translation>
    </message>
    <message>
        <source>{words}. In percent of the eyes’ distance:</source>
        <translation>{words}。以眼间距的百分比表示：</translation>
    </message>
    <message numerus="yes">
        <source>{words}; {count} points of another visibility</source>
        <extracomment>Of one: {words}; {count} point of another visibility</extracomment>
        <translation>
            <numerusform>{words}；{count} 个点的可见性不同</numerusform>
        </translation>
    </message>
    <message>
        <source>{work} failed unexpectedly ({reason})</source>
        <translation>{work}：意外失败（{reason}）</translation>
    </message>
    <message>
        <source>{work}, %v of %m</source>
        <translation>{work}，%v / %m</translation>
    </message>
    <message>
        <source>± across</source>
        <translation>± 法向</translation>
    </message>
    <message>
        <source>± along</source>
        <translation>± 切向</translation>
    </message>
    <message>
        <source>±2.5 %</source>
        <translation>±2.5 %</translation>
    </message>
    <message>
        <source>±{error:.0f} %: a point may be off by so much of the distance between the eyes, in the mean; the face is too small, too much turned or covered for the model to tell its points</source>
        <translation>±{error:.0f} %：一个点平均可能偏差两眼距离的这么多；人脸太小、转动太大或被遮挡，模型无法确定其点</translation>
    </message>
    <message>
        <source>±{error:.1f} %</source>
        <translation>±{error:.1f} %</translation>
    </message>
    <message>
        <source>±{error:.1f} %: a point is off by so much of the distance between the eyes, in the mean</source>
        <translation>±{error:.1f} %：点的平均偏差为眼间距的这一比例</translation>
    </message>
    <message>
        <source>“{command}” (menu {menu})</source>
        <translation>“{command}”（“{menu}”菜单）</translation>
    </message>
    <message>
        <source>“{command}” is in the menu {menu}, whenever you want it.</source>
        <translation>“{command}”在菜单“{menu}”中，随时可用。</translation>
    </message>
    <message>
        <source>“{field}”</source>
        <translation>“{field}”</translation>
    </message>
    <message>
        <source>… and {left:,} more</source>
        <translation>… 另有 {left:,} 个</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ 上一个</translation>
    </message>
    <message>
        <source>↩ Send back</source>
        <translation>↩ 退回</translation>
    </message>
    <message>
        <source>↩ sent back by {author}, {time}</source>
        <translation>↩ 由 {author} 退回，{time}</translation>
    </message>
    <message>
        <source>≈ alike</source>
        <comment>a new model</comment>
        <translation>≈ 相近</translation>
    </message>
    <message>
        <source>▶ go on predicting: {left:,} to go</source>
        <translation>▶ 继续预测：还剩 {left:,}</translation>
    </message>
    <message>
        <source>▶ more views of faces: {left:,} to go</source>
        <translation>▶ 更多人脸视图：还剩 {left:,}</translation>
    </message>
    <message>
        <source>▶ predict all: {left:,} to go</source>
        <translation>▶ 全部预测：还剩 {left:,}</translation>
    </message>
    <message>
        <source>✓ Agree</source>
        <translation>✓ 同意</translation>
    </message>
    <message>
        <source>✓ agreed by {author}, {time}</source>
        <translation>✓ 由 {author} 同意，{time}</translation>
    </message>
    <message>
        <source>✓ better</source>
        <comment>a new model</comment>
        <translation>✓ 更好</translation>
    </message>
    <message>
        <source>✕ worse</source>
        <comment>a new model</comment>
        <translation>✕ 更差</translation>
    </message>
    <message>
        <source>❚❚ more views of faces: {progress}</source>
        <translation>❚❚ 更多人脸视图：{progress}</translation>
    </message>
</context>
</TS>
