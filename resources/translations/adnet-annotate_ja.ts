<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source> %</source>
        <comment>after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source> (and {more:,} more)</source>
        <translation> (ほか {more:,} 件)</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> 時間</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>% inside, by % promised</source>
        <translation>楕円内の %、約束された % 別</translation>
    </message>
    <message>
        <source>'{name}' is measured in every face of this project.</source>
        <translation>「{name}」をこのプロジェクトのすべての顔で計測します。</translation>
    </message>
    <message>
        <source>'{name}' is not measured any more.</source>
        <translation>「{name}」の計測をやめました。</translation>
    </message>
    <message>
        <source>'{ratio}' is made of it: remove that first.</source>
        <translation>「{ratio}」がこれを使っています。先にそちらを削除してください。</translation>
    </message>
    <message>
        <source>'{text}' is no length; write it as 10 mm.</source>
        <translation>「{text}」は長さではありません。10 mm のように入力してください。</translation>
    </message>
    <message>
        <source>'{unit}' is no unit of length that is known; known are {units}.</source>
        <translation>「{unit}」は未知の長さの単位です。使える単位: {units}。</translation>
    </message>
    <message>
        <source>1 px = {length} {unit}</source>
        <translation>1 px = {length} {unit}</translation>
    </message>
    <message>
        <source>12 doubtful</source>
        <translation>疑わしい点 12</translation>
    </message>
    <message>
        <source>300-VW, folders with videos</source>
        <comment>a file format</comment>
        <translation>300-VW、動画のフォルダー</translation>
    </message>
    <message>
        <source>300-W, .pts files</source>
        <comment>a file format</comment>
        <translation>300-W、.pts ファイル</translation>
    </message>
    <message>
        <source>300W-LP and AFLW2000-3D, .mat files</source>
        <comment>a file format</comment>
        <translation>300W-LP と AFLW2000-3D、.mat ファイル</translation>
    </message>
    <message>
        <source>3D Slicer, .fcsv files</source>
        <comment>a file format</comment>
        <translation>3D Slicer、.fcsv ファイル</translation>
    </message>
    <message>
        <source>3D Slicer, .mrk.json files</source>
        <comment>a file format</comment>
        <translation>3D Slicer、.mrk.json ファイル</translation>
    </message>
    <message>
        <source>90 % ellipses hold {before:.0f} → {after:.0f} %</source>
        <translation>90 % 楕円に入る割合 {before:.0f} → {after:.0f} %</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>A click places faces that nobody has touched anew by {views} views, in the background.</source>
        <translation>クリックすると、誰も触れていない顔をバックグラウンドで {views} 通りの見え方で置き直します。</translation>
    </message>
    <message>
        <source>A click predicts every photo in the background; the list then puts first what needs you.</source>
        <translation>クリックするとすべての写真をバックグラウンドで予測します。その後、確認が必要なものが一覧の先頭に並びます。</translation>
    </message>
    <message>
        <source>A correction moves the rest: points that nobody has placed follow.</source>
        <translation>修正すると残りも動きます。まだ誰も配置していない点が追従します。</translation>
    </message>
    <message>
        <source>a crop</source>
        <translation>切り抜き</translation>
    </message>
    <message>
        <source>A detector of people's faces, upright or not, gives the boxes</source>
        <translation>人の顔の検出器 (正立でなくても可) が枠を与えます</translation>
    </message>
    <message>
        <source>A double click goes to {photo}</source>
        <translation>ダブルクリックで {photo} へ移動します</translation>
    </message>
    <message>
        <source>A file that belongs to this project was taken away by another program</source>
        <translation>このプロジェクトのファイルが別のプログラムによって取り除かれました</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>A folder of annotated faces, such as the base model's validation data (.pts beside photos; with a split.csv its part val). The new model must not be worse there either.</source>
        <translation>注釈済みの顔のフォルダー。ベースモデルの検証データなど (写真と並んだ .pts、split.csv があればその val の部分)。新しいモデルはここでも悪化してはなりません。</translation>
    </message>
    <message>
        <source>A folder of photos, and which landmarks its faces have</source>
        <translation>写真のフォルダーと、その顔が持つランドマーク</translation>
    </message>
    <message>
        <source>A folder that all of the team can write, or postgresql://HOST/DATABASE. What you do in this project goes there, with your name and the paths of the photos, and what the others do comes here; photos do not. A password belongs into ~/.pgpass.</source>
        <translation>チームの全員が書き込めるフォルダー、または postgresql://HOST/DATABASE。このプロジェクトでの作業はあなたの名前と写真のパスとともにそこへ送られ、他の人の作業はここへ届きます。写真は送られません。パスワードは ~/.pgpass に書きます。</translation>
    </message>
    <message>
        <source>A frame comes into the project when you correct, accept or reject a face in it.</source>
        <translation>フレームは、その中の顔を修正・承認・却下したときにプロジェクトに入ります。</translation>
    </message>
    <message>
        <source>A hand, 21 points</source>
        <comment>a layout</comment>
        <translation>手、21 点</translation>
    </message>
    <message>
        <source>A layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>a layout can be drafted from it: {points}, {curves}, as {names}</source>
        <translation>ここからレイアウトの下書きを作れます: {points}、{curves}、名前は {names}</translation>
    </message>
    <message>
        <source>A layout has no more points than this.</source>
        <translation>レイアウトの点はこれより多くできません。</translation>
    </message>
    <message>
        <source>A layout, or annotations of another tool, to take names from</source>
        <translation>名前の取得元となるレイアウト、または他のツールの注釈</translation>
    </message>
    <message>
        <source>A length must be more than nothing.</source>
        <translation>長さは 0 より大きくなければなりません。</translation>
    </message>
    <message>
        <source>A length with its unit, as 10 mm or 2.5 cm.</source>
        <translation>単位付きの長さ。10 mm や 2.5 cm など。</translation>
    </message>
    <message>
        <source>A log of a session that was cut off was set aside, too.</source>
        <translation>途中で切れたセッションのログも別に保管されました。</translation>
    </message>
    <message>
        <source>a mirror is said now</source>
        <translation>鏡像が定義された</translation>
    </message>
    <message>
        <source>A model has looked at every photo of this project.</source>
        <translation>モデルはこのプロジェクトの写真をすべて見ました。</translation>
    </message>
    <message>
        <source>A model has placed a landmark at each ring. Click one, or press {point.next}: the panel Face ({view.face}) says which it is and how far it may be off.</source>
        <translation>モデルが各リングに特徴点を置きました。一つをクリックするか {point.next} を押すと、パネル「顔」（{view.face}）に、どの点か、どれだけずれている可能性があるかが出ます。</translation>
    </message>
    <message>
        <source>A new project with other landmarks…</source>
        <translation>別のランドマークの新規プロジェクト…</translation>
    </message>
    <message>
        <source>A photo to draw the layout on</source>
        <translation>レイアウトを描く写真</translation>
    </message>
    <message>
        <source>A point that is not in this photo, or not placed yet, counts nowhere</source>
        <translation>この写真にない点、またはまだ配置していない点は、どこにも数えられません</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min on two cores</source>
        <translation>写真の 4 分の 1 を検証用に残します。2 コアで約 {minutes} 分</translation>
    </message>
    <message>
        <source>a quarter of the photos is held out; some {minutes} min, as fast as the last run</source>
        <translation>写真の 4 分の 1 を検証用に残します。前回の速さで約 {minutes} 分</translation>
    </message>
    <message>
        <source>A quarter turn of what is shown, for faces that lie on their side; nothing is changed</source>
        <translation>表示を 4 分の 1 回転します。横向きの顔のためのもので、何も変更されません</translation>
    </message>
    <message>
        <source>A ratio needs two other measurements, which are defined before it.</source>
        <translation>比には、先に定義された別の計測項目が 2 つ必要です。</translation>
    </message>
    <message>
        <source>A row for each accepted face, with standard errors, as adnet measure --csv writes it</source>
        <translation>承認済みの顔ごとに 1 行、標準誤差付き。adnet measure --csv の出力と同じ</translation>
    </message>
    <message>
        <source>A sample photo. {file.open_folder} opens your own.</source>
        <translation>サンプル写真です。{file.open_folder} で自分の写真を開けます。</translation>
    </message>
    <message>
        <source>a score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>A search is under way already.</source>
        <translation>すでに検索中です。</translation>
    </message>
    <message>
        <source>A second back in the video</source>
        <translation>動画を 1 秒戻る</translation>
    </message>
    <message>
        <source>A second on in the video</source>
        <translation>動画を 1 秒進む</translation>
    </message>
    <message>
        <source>About 12 points of the face are probably off by more than {tolerance:.0f} % of the distance between the eyes, by the model's own doubt. So many corrections are to be expected.</source>
        <translation>モデル自身の見積もりでは、この顔の約 12 点が目の間隔の {tolerance:.0f} % を超えてずれている可能性があります。それだけの修正が見込まれます。</translation>
    </message>
    <message>
        <source>about {minutes} min, as fast as the last run</source>
        <translation>前回の速さで約 {minutes} 分</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation>このまま承認</translation>
    </message>
    <message>
        <source>Accept some faces first ({face.accept}): they are what a model learns from.</source>
        <translation>まず顔をいくつか承認してください ({face.accept})。モデルはそこから学習します。</translation>
    </message>
    <message>
        <source>Accept the face</source>
        <translation>顔を承認する</translation>
    </message>
    <message>
        <source>accept the face and go on to the next</source>
        <translation>顔を承認して次へ</translation>
    </message>
    <message>
        <source>Accept without the points that are not placed</source>
        <translation>未配置の点を除いて承認</translation>
    </message>
    <message numerus="yes">
        <source>Accept {count} more faces: then a network of this layout can be trained from another model.</source>
        <extracomment>Of one: Accept {count} more face: then a network of this layout can be trained from another model.</extracomment>
        <translation>
            <numerusform>あと {count} 個の顔を承認すると、このレイアウトのネットワークを別のモデルから学習できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept, and on to the next</source>
        <translation>承認して次へ</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a face</comment>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a photo</comment>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>a point</comment>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>photos listed</comment>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>Accepted by day</source>
        <translation>日別の承認数</translation>
    </message>
    <message>
        <source>accepted by {author}, {time}</source>
        <translation>{author} が承認、{time}</translation>
    </message>
    <message>
        <source>accepted faces</source>
        <translation>承認済みの顔</translation>
    </message>
    <message>
        <source>Accepted points inside the ellipses</source>
        <translation>楕円内の承認済みの点</translation>
    </message>
    <message>
        <source>accepted, as the model placed it</source>
        <translation>承認済み、モデルの配置どおり</translation>
    </message>
    <message>
        <source>across</source>
        <comment>two versions of a face</comment>
        <translation>法線方向</translation>
    </message>
    <message>
        <source>across it</source>
        <translation>法線方向</translation>
    </message>
    <message>
        <source>across it; scales several</source>
        <translation>法線方向に動かす。複数なら拡大縮小</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px</source>
        <translation>法線 {shift:+.1f} px</translation>
    </message>
    <message>
        <source>across {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>法線 {shift:+.1f} px ({percent:.1f} %)</translation>
    </message>
    <message>
        <source>across, up to {size:.1f} %</source>
        <translation>法線方向、最大 {size:.1f} %</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>モデルを追加</translation>
    </message>
    <message>
        <source>Add a point by its name</source>
        <translation>名前で点を追加</translation>
    </message>
    <message>
        <source>Add a point by its name…</source>
        <translation>名前で点を追加…</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>added, not placed in any face so far: {points}</source>
        <translation>追加済み、まだどの顔にも未配置: {points}</translation>
    </message>
    <message>
        <source>adding a model</source>
        <translation>モデルの追加</translation>
    </message>
    <message>
        <source>Adjust the box of this face</source>
        <translation>この顔の枠を調整</translation>
    </message>
    <message>
        <source>adjust the face's box</source>
        <translation>顔の枠を調整</translation>
    </message>
    <message>
        <source>adnet predict, JSON lines or Parquet</source>
        <comment>a file format</comment>
        <translation>adnet predict、JSON 行または Parquet</translation>
    </message>
    <message>
        <source>adnet {name} ended with {status}</source>
        <translation>adnet {name} は {status} で終了しました</translation>
    </message>
    <message>
        <source>ADNet's authors, TSV</source>
        <comment>a file format</comment>
        <translation>ADNet の作者、TSV</translation>
    </message>
    <message>
        <source>adnet-annotate, project</source>
        <comment>a file format</comment>
        <translation>adnet-annotate、プロジェクト</translation>
    </message>
    <message>
        <source>AFLW with 19 points, .mat</source>
        <comment>a file format</comment>
        <translation>AFLW、19 点、.mat</translation>
    </message>
    <message>
        <source>AFLW without ears, 19 points</source>
        <comment>a layout</comment>
        <translation>AFLW、耳なし、19 点</translation>
    </message>
    <message>
        <source>after</source>
        <translation>後</translation>
    </message>
    <message>
        <source>After a face is accepted or rejected</source>
        <translation>顔を承認または却下した後</translation>
    </message>
    <message>
        <source>after closing the project</source>
        <translation>プロジェクトを閉じた後</translation>
    </message>
    <message>
        <source>after: {shares}</source>
        <translation>後: {shares}</translation>
    </message>
    <message>
        <source>Agree, and on to the next ({review.agree})</source>
        <translation>同意して次へ ({review.agree})</translation>
    </message>
    <message>
        <source>Agree, and on to the next to review</source>
        <translation>同意して次のレビューへ</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>同意しました。</translation>
    </message>
    <message>
        <source>All accepted faces are held out: accept more, or hold out less.</source>
        <translation>承認済みの顔がすべて検証用になっています。さらに承認するか、検証用を減らしてください。</translation>
    </message>
    <message>
        <source>all cores but one</source>
        <translation>1 つを除くすべてのコア</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation>すべてのファイル ({pattern})</translation>
    </message>
    <message>
        <source>all keys, and choosing others</source>
        <translation>すべてのキーと、キーの変更</translation>
    </message>
    <message>
        <source>All keys; a click there chooses another</source>
        <translation>すべてのキー。クリックすると変更できます</translation>
    </message>
    <message>
        <source>All panels in sight and where they were in the beginning</source>
        <translation>すべてのパネルを表示し、最初の位置に戻す</translation>
    </message>
    <message>
        <source>all photos</source>
        <comment>photos listed</comment>
        <translation>すべての写真</translation>
    </message>
    <message>
        <source>all points</source>
        <translation>すべての点</translation>
    </message>
    <message>
        <source>all reasons ({rows:,})</source>
        <translation>すべての理由 ({rows:,})</translation>
    </message>
    <message>
        <source>all that are not rejected</source>
        <translation>却下されていないすべて</translation>
    </message>
    <message>
        <source>All that this program remembers of you on this machine, where it is not as in the beginning. Your projects and models are not among it.</source>
        <translation>このプログラムがこのマシンで覚えている設定のうち、初期状態と異なるものすべて。プロジェクトとモデルは含まれません。</translation>
    </message>
    <message>
        <source>along</source>
        <comment>two versions of a face</comment>
        <translation>接線方向</translation>
    </message>
    <message>
        <source>Along and across the curve</source>
        <translation>曲線の接線方向と法線方向</translation>
    </message>
    <message>
        <source>along its curve; turns several</source>
        <translation>曲線に沿って動かす。複数なら回転</translation>
    </message>
    <message>
        <source>along the contour</source>
        <translation>輪郭の接線方向</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px</source>
        <translation>接線 {shift:+.1f} px</translation>
    </message>
    <message>
        <source>along {shift:+.1f} px ({percent:.1f} %)</source>
        <translation>接線 {shift:+.1f} px ({percent:.1f} %)</translation>
    </message>
    <message>
        <source>along, by point</source>
        <translation>接線方向、点別</translation>
    </message>
    <message>
        <source>always off, % across</source>
        <translation>常に生じるずれ、法線方向 %</translation>
    </message>
    <message>
        <source>an eighth of what there is, 600 MB at most</source>
        <translation>搭載量の 8 分の 1、最大 600 MB</translation>
    </message>
    <message>
        <source>An ellipse holds the true point in {level} of 100 cases</source>
        <translation>楕円は 100 回中 {level} 回、真の点を含みます</translation>
    </message>
    <message>
        <source>angle</source>
        <comment>what is measured</comment>
        <translation>角度</translation>
    </message>
    <message>
        <source>Annotate facial landmarks</source>
        <translation>顔のランドマークに注釈を付ける</translation>
    </message>
    <message>
        <source>Annotated by several people</source>
        <translation>複数人で注釈済み</translation>
    </message>
    <message>
        <source>Annotated by several people: {states}</source>
        <translation>複数人で注釈済み: {states}</translation>
    </message>
    <message>
        <source>Annotated faces to compare on</source>
        <translation>比較に使う注釈済みの顔</translation>
    </message>
    <message>
        <source>annotations of a video's frames</source>
        <translation>動画フレームの注釈</translation>
    </message>
    <message>
        <source>annotations of the type {kind}</source>
        <translation>種類が {kind} の注釈</translation>
    </message>
    <message>
        <source>annotations with other attributes</source>
        <translation>他の属性を持つ注釈</translation>
    </message>
    <message>
        <source>annotations without keypoints</source>
        <translation>キーポイントのない注釈</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>注釈者</translation>
    </message>
    <message>
        <source>annotator</source>
        <comment>a member of a team</comment>
        <translation>注釈者</translation>
    </message>
    <message>
        <source>Another key for “{command}”</source>
        <translation>「{command}」の別のキー</translation>
    </message>
    <message>
        <source>Another measurement is called '{name}' already.</source>
        <translation>「{name}」という計測項目はすでにあります。</translation>
    </message>
    <message>
        <source>another photo</source>
        <comment>a photo</comment>
        <translation>別の写真</translation>
    </message>
    <message>
        <source>any action by its name</source>
        <translation>任意の操作を名前で</translation>
    </message>
    <message>
        <source>Any command by its name</source>
        <translation>任意のコマンドを名前で</translation>
    </message>
    <message>
        <source>apart</source>
        <comment>two versions of a face</comment>
        <translation>差</translation>
    </message>
    <message>
        <source>apart from {name}</source>
        <translation>{name} を除く</translation>
    </message>
    <message>
        <source>area</source>
        <comment>what is measured</comment>
        <translation>面積</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the photo, Shift by ten.</source>
        <translation>矢印キーは点を写真の 1 ピクセル、Shift で 10 ピクセル動かします。</translation>
    </message>
    <message>
        <source>Arrow keys move points by a pixel of the screen, Shift by ten.</source>
        <translation>矢印キーは点を画面の 1 ピクセル、Shift で 10 ピクセル動かします。</translation>
    </message>
    <message>
        <source>as a whole it stands beside where the model sees the face</source>
        <translation>全体として、モデルが顔を見ている位置からずれています</translation>
    </message>
    <message>
        <source>as far as it comes</source>
        <translation>終わるところまで</translation>
    </message>
    <message>
        <source>as good as before on {faces} of {name}</source>
        <translation>{name} の {faces}で以前と同等</translation>
    </message>
    <message>
        <source>as it was left</source>
        <translation>前回のまま</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>予測のまま</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a face</comment>
        <translation>予測のまま</translation>
    </message>
    <message>
        <source>as predicted</source>
        <comment>a point</comment>
        <translation>予測のまま</translation>
    </message>
    <message>
        <source>as the model has found them, not accepted yet</source>
        <translation>モデルが見つけたまま、まだ承認されていません</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>As the table says itself</source>
        <translation>表の指定どおり</translation>
    </message>
    <message>
        <source>At the same part of this photo, or beside the face that is there</source>
        <translation>この写真の同じ位置、またはそこに顔があればその隣</translation>
    </message>
    <message>
        <source>Attention and edge maps of faces</source>
        <translation>顔のアテンションとエッジマップ</translation>
    </message>
    <message>
        <source>attention maps</source>
        <translation>注意マップ</translation>
    </message>
    <message>
        <source>Attention of a curve</source>
        <translation>曲線のアテンション</translation>
    </message>
    <message>
        <source>Attention of all points</source>
        <translation>すべての点のアテンション</translation>
    </message>
    <message>
        <source>Attention of the selected points</source>
        <translation>選択した点のアテンション</translation>
    </message>
    <message>
        <source>Attention, edges</source>
        <translation>アテンション、エッジ</translation>
    </message>
    <message>
        <source>attributes named {name}</source>
        <translation>{name} という名前の属性</translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation>ウィンドウに戻す</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>1 つ前に戻る</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>前のページに戻る</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>写真に戻る</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>写真に戻る</translation>
    </message>
    <message>
        <source>Back to the point before</source>
        <translation>前の点に戻る</translation>
    </message>
    <message>
        <source>Back to the prediction</source>
        <translation>予測に戻す</translation>
    </message>
    <message>
        <source>Back to {model}</source>
        <translation>{model} に戻す</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>{name} に戻る</translation>
    </message>
    <message>
        <source>Back up the project while one works</source>
        <translation>作業中にプロジェクトをバックアップ</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Backups of this project</source>
        <translation>このプロジェクトのバックアップ</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>バックアップ…</translation>
    </message>
    <message>
        <source>base</source>
        <comment>a model that is trained further</comment>
        <translation>ベース</translation>
    </message>
    <message>
        <source>before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>before training: NME {nme:.3f} %</source>
        <translation>学習前: NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>before: {shares}</source>
        <translation>前: {shares}</translation>
    </message>
    <message>
        <source>beside {base}: {judgement}</source>
        <translation>{base} との比較: {judgement}</translation>
    </message>
    <message>
        <source>better by {size:.1f} % on {faces} of {name}</source>
        <translation>{name} の {faces}で{size:.1f} % 改善</translation>
    </message>
    <message>
        <source>better by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>{name} の {faces}で{size:.1f} % 改善 (偶然の可能性あり)</translation>
    </message>
    <message>
        <source>Between points</source>
        <translation>点の間</translation>
    </message>
    <message>
        <source>blur</source>
        <comment>a flag of a face</comment>
        <translation>ぼけ</translation>
    </message>
    <message>
        <source>Box of {width:.0f} by {height:.0f} pixels, its middle at x {x:.0f}, y {y:.0f}.</source>
        <translation>枠は幅 {width:.0f}、高さ {height:.0f} ピクセル、中心は x {x:.0f}、y {y:.0f} です。</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand in this project: {face.draw} draws one.</source>
        <translation>このプロジェクトでは枠を手で描きます。{face.draw} で描けます。</translation>
    </message>
    <message>
        <source>Boxes are drawn by hand: {face.draw} draws one.</source>
        <translation>枠は手で描きます。{face.draw} で描けます。</translation>
    </message>
    <message>
        <source>boxes drawn by hand</source>
        <translation>手で描いた枠</translation>
    </message>
    <message>
        <source>Boxes from</source>
        <translation>枠の取得元</translation>
    </message>
    <message>
        <source>boxes to be ignored</source>
        <translation>無視する枠</translation>
    </message>
    <message>
        <source>boxes with attributes of dlib's</source>
        <translation>dlib の属性を持つ枠</translation>
    </message>
    <message>
        <source>boxes without parts</source>
        <translation>パーツのない枠</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>brows</source>
        <comment>a region of a layout</comment>
        <translation>眉</translation>
    </message>
    <message>
        <source>By</source>
        <comment>a number divided by another</comment>
        <translation>割る数</translation>
    </message>
    <message>
        <source>By five degrees; {alt} and the wheel turn it too</source>
        <translation>5 度ずつ。{alt} + ホイールでも回せます</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>a point</comment>
        <translation>手動</translation>
    </message>
    <message>
        <source>By its name, a part of it, or its number in the list</source>
        <translation>名前、その一部、または一覧の番号で</translation>
    </message>
    <message>
        <source>By keys in the photo: arrows move a cross, Enter clicks there, Shift+Enter moves the point.</source>
        <translation>写真でのキー操作：矢印キーで十字を動かし、Enter でその位置をクリック、Shift+Enter で点を移動します。</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>カメラ {number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <comment>a photo</comment>
        <translation>読み込めません</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>使用できません</translation>
    </message>
    <message>
        <source>captures</source>
        <translation>撮影</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>モデルのカード</translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame.</extracomment>
        <translation>
            <numerusform>修正を {count:,} フレームに反映しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried the corrections over to {count:,} frames; of the others {reasons}.</source>
        <extracomment>Of one: Carried the corrections over to {count:,} frame; of the others {reasons}.</extracomment>
        <translation>
            <numerusform>修正を {count:,} フレームに反映しました。その他: {reasons}。</numerusform>
        </translation>
    </message>
    <message>
        <source>carried to frames {frames}</source>
        <translation>フレーム {frames} に反映</translation>
    </message>
    <message>
        <source>Carry corrections to frames around</source>
        <translation>修正を前後のフレームに反映</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>セルの区切り</translation>
    </message>
    <message>
        <source>Change a measurement</source>
        <translation>計測項目を変更</translation>
    </message>
    <message>
        <source>Change the project's layout</source>
        <translation>プロジェクトのレイアウトを変更</translation>
    </message>
    <message>
        <source>Change the project's layout…</source>
        <translation>プロジェクトのレイアウトを変更…</translation>
    </message>
    <message numerus="yes">
        <source>changes of {count:,} faces</source>
        <extracomment>Of one: a change of {count:,} face</extracomment>
        <translation>
            <numerusform>{count:,} 個の顔の変更</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Check accepted faces</source>
        <translation>承認済みの顔を点検</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再点検</translation>
    </message>
    <message>
        <source>checking faces to compare on</source>
        <translation>比較用の顔の確認</translation>
    </message>
    <message>
        <source>chin</source>
        <comment>a region of a layout</comment>
        <translation>顎先</translation>
    </message>
    <message>
        <source>Choose a file or folder of annotations.</source>
        <translation>注釈のファイルまたはフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose another place, or let the files be replaced.</source>
        <translation>別の場所を選ぶか、ファイルの置き換えを許可してください。</translation>
    </message>
    <message>
        <source>Choose frames of the video…</source>
        <translation>動画のフレームを選択…</translation>
    </message>
    <message>
        <source>Choose frames…</source>
        <translation>フレームを選択…</translation>
    </message>
    <message>
        <source>Choose the points first.</source>
        <translation>先に点を選んでください。</translation>
    </message>
    <message>
        <source>choosing frames</source>
        <translation>フレームの選択</translation>
    </message>
    <message>
        <source>classes of faces</source>
        <translation>顔のクラス</translation>
    </message>
    <message>
        <source>Clear both ends</source>
        <translation>両端を消去</translation>
    </message>
    <message>
        <source>Click a key to change it.</source>
        <translation>キーをクリックすると変更できます。</translation>
    </message>
    <message>
        <source>Click one end of a length that you know, as on a ruler. Esc ends.</source>
        <translation>定規など、長さがわかっているものの一端をクリックしてください。Esc で終了します。</translation>
    </message>
    <message>
        <source>Click points in the order in which a curve joins them; its first point again closes it, its last takes it back. A click beside the points ends it.</source>
        <translation>曲線が結ぶ順に点をクリックしてください。最初の点をもう一度クリックすると閉じ、最後の点をクリックすると取り消します。点以外をクリックすると終了します。</translation>
    </message>
    <message>
        <source>Click the list of photos, or press {photo.list}. It has every photo with its state, and puts first those that need you most.</source>
        <translation>写真の一覧をクリックするか {photo.list} を押します。すべての写真が状態とともに並び、手が要るものほど先に来ます。</translation>
    </message>
    <message>
        <source>Click the other end of it.</source>
        <translation>もう一方の端をクリックしてください。</translation>
    </message>
    <message>
        <source>Click the point at the one end.</source>
        <translation>一方の端の点をクリックしてください。</translation>
    </message>
    <message>
        <source>Click the point at the other end.</source>
        <translation>もう一方の端の点をクリックしてください。</translation>
    </message>
    <message>
        <source>Click the point that {name} becomes in a mirror.</source>
        <translation>鏡に映すと {name} がなる点をクリックしてください。</translation>
    </message>
    <message>
        <source>Click the points in the photo, one after the other.</source>
        <translation>写真の中の点を順にクリックしてください。</translation>
    </message>
    <message>
        <source>Click the points one after the other; drag one to move it. A name can be written over in the list.</source>
        <translation>点を順にクリックしてください。ドラッグで動かせます。名前は一覧で書き換えられます。</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go). {{point.deselect}} ends.</source>
        <translation>{point} の位置をクリックしてください ({number}、残り {left})。{{point.deselect}} で終了します。</translation>
    </message>
    <message>
        <source>Click where {point} is ({number}, {left} to go, then the others follow). {{point.deselect}} ends.</source>
        <translation>{point} の位置をクリックしてください ({number}、残り {left}、その後は他の点が追従します)。{{point.deselect}} で終了します。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>the tour</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a curve</comment>
        <translation>閉曲線</translation>
    </message>
    <message>
        <source>closing the project</source>
        <translation>プロジェクトの終了処理</translation>
    </message>
    <message>
        <source>COCO keypoints, JSON</source>
        <comment>a file format</comment>
        <translation>COCO キーポイント、JSON</translation>
    </message>
    <message>
        <source>COFW 29 points</source>
        <comment>a layout</comment>
        <translation>COFW、29 点</translation>
    </message>
    <message>
        <source>COFW, .mat</source>
        <comment>a file format</comment>
        <translation>COFW、.mat</translation>
    </message>
    <message>
        <source>columns named {name}</source>
        <translation>{name} という名前の列</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>a decimal</comment>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>what stands between cells</comment>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>Commands that are on or off, by their ids</source>
        <translation>オンまたはオフのコマンド (ID 別)</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>見つかったコマンド</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare on the held-out faces alone</source>
        <translation>検証用の顔だけで比較</translation>
    </message>
    <message>
        <source>comparing a photo</source>
        <translation>写真の比較</translation>
    </message>
    <message>
        <source>comparing models</source>
        <translation>モデルの比較</translation>
    </message>
    <message>
        <source>comparing photos</source>
        <translation>写真の比較</translation>
    </message>
    <message>
        <source>comparing with the base</source>
        <translation>ベースとの比較</translation>
    </message>
    <message>
        <source>Comparing with the model in use …</source>
        <translation>使用中のモデルと比較しています…</translation>
    </message>
    <message>
        <source>Comparing with the model in use … (another project)</source>
        <translation>使用中のモデルと比較しています… (別のプロジェクト)</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>マニュアルの目次</translation>
    </message>
    <message>
        <source>contour</source>
        <comment>a region of a layout</comment>
        <translation>輪郭</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Copy a face first: {face.copy}.</source>
        <translation>先に顔をコピーしてください: {face.copy}。</translation>
    </message>
    <message>
        <source>Copy an .onnx file into your models.</source>
        <translation>.onnx ファイルを自分のモデルにコピーします。</translation>
    </message>
    <message>
        <source>Copy face</source>
        <translation>顔をコピー</translation>
    </message>
    <message>
        <source>Copy from the photo before</source>
        <translation>前の写真からコピー</translation>
    </message>
    <message>
        <source>Copy the photos there too</source>
        <translation>写真もそこにコピー</translation>
    </message>
    <message>
        <source>copying the project</source>
        <translation>プロジェクトをコピー</translation>
    </message>
    <message>
        <source>copying the project …</source>
        <translation>プロジェクトをコピーしています …</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a face</comment>
        <translation>修正済み</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a photo</comment>
        <translation>修正済み</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>photos listed</comment>
        <translation>修正済み</translation>
    </message>
    <message>
        <source>corrected by {author}, {time}</source>
        <translation>{author} が修正、{time}</translation>
    </message>
    <message>
        <source>corrected, as the model placed it</source>
        <translation>修正済み、モデルの配置どおり</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>修正数</translation>
    </message>
    <message>
        <source>corrections a face</source>
        <translation>顔あたりの修正数</translation>
    </message>
    <message>
        <source>Corrections a face until every point is within 5 % of its truth, by simulation on {count} faces; new less old, 95 % interval {low:+.2f} to {high:+.2f}</source>
        <translation>すべての点が真の位置から 5 % 以内になるまでの顔あたりの修正数、{count} 個の顔でのシミュレーション。新 − 旧、95 % 区間 {low:+.2f} ～ {high:+.2f}</translation>
    </message>
    <message>
        <source>Corrections move the rest</source>
        <translation>修正で残りも動かす</translation>
    </message>
    <message>
        <source>Corrections of each point</source>
        <translation>点別の修正</translation>
    </message>
    <message>
        <source>corrections {change}</source>
        <translation>修正数 {change}</translation>
    </message>
    <message>
        <source>counting photos of other models</source>
        <translation>他のモデルの写真の集計</translation>
    </message>
    <message>
        <source>covariances</source>
        <translation>共分散</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}, on {name}.</source>
        <translation>十字は x {x:.0f}、y {y:.0f}、{name} の上。</translation>
    </message>
    <message>
        <source>Cross at x {x:.0f}, y {y:.0f}.</source>
        <translation>十字は x {x:.0f}、y {y:.0f}。</translation>
    </message>
    <message>
        <source>CSV, one row a point</source>
        <comment>a file format</comment>
        <translation>CSV、点ごとに 1 行</translation>
    </message>
    <message>
        <source>Curve back to the prediction</source>
        <translation>曲線を予測に戻す</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Curves</source>
        <comment>drawing a layout</comment>
        <translation>曲線</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>曲線</translation>
    </message>
    <message numerus="yes">
        <source>curves added: {names}</source>
        <extracomment>Of one: curve added: {names}</extracomment>
        <translation>
            <numerusform>追加された曲線: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>curves changed: {names}</source>
        <extracomment>Of one: curve changed: {names}</extracomment>
        <translation>
            <numerusform>変更された曲線: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>curves cross</source>
        <translation>曲線が交差</translation>
    </message>
    <message numerus="yes">
        <source>curves removed: {names}</source>
        <extracomment>Of one: curve removed: {names}</extracomment>
        <translation>
            <numerusform>削除された曲線: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>CVAT for images, XML 1.1</source>
        <comment>a file format</comment>
        <translation>CVAT for images、XML 1.1</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <comment>format of a date and time</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>data of other kinds than photos</source>
        <translation>写真以外の種類のデータ</translation>
    </message>
    <message>
        <source>Datumaro, JSON</source>
        <comment>a file format</comment>
        <translation>Datumaro、JSON</translation>
    </message>
    <message>
        <source>dd MMM yyyy HH:mm</source>
        <comment>a time, in the letters of Qt's dates</comment>
        <translation>yyyy/MM/dd HH:mm</translation>
    </message>
    <message>
        <source>Decide for what {author} placed</source>
        <translation>{author} の配置に決定</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_first}})</source>
        <translation>{author} の配置に決定 ({{review.take_first}})</translation>
    </message>
    <message>
        <source>Decide for what {author} placed ({{review.take_second}})</source>
        <translation>{author} の配置に決定 ({{review.take_second}})</translation>
    </message>
    <message>
        <source>Decided for the mean: the face is {state}.</source>
        <translation>平均に決定しました。顔は{state}です。</translation>
    </message>
    <message>
        <source>Decided for this version: the face is {state}.</source>
        <translation>この版に決定しました。顔は{state}です。</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>デコード</translation>
    </message>
    <message>
        <source>DeepLabCut, CSV</source>
        <comment>a file format</comment>
        <translation>DeepLabCut、CSV</translation>
    </message>
    <message>
        <source>Delete face</source>
        <translation>顔を削除</translation>
    </message>
    <message>
        <source>Delete point or face</source>
        <translation>点または顔を削除</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a face</comment>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Deselect or give up</source>
        <translation>選択解除または中止</translation>
    </message>
    <message>
        <source>detector 90 % sure</source>
        <translation>検出の確信度 90 %</translation>
    </message>
    <message>
        <source>detector doubt</source>
        <translation>検出の疑わしさ</translation>
    </message>
    <message>
        <source>detector {share:.0f} % sure that there is a face</source>
        <translation>顔があることの検出の確信度 {share:.0f} %</translation>
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
        <translation>モデルと不一致</translation>
    </message>
    <message>
        <source>Disk for photos that a team has elsewhere</source>
        <translation>チームの写真用のディスク容量</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>対象外にする</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Distance</source>
        <comment>drawing a layout</comment>
        <translation>距離</translation>
    </message>
    <message>
        <source>distance</source>
        <comment>what is measured</comment>
        <translation>距離</translation>
    </message>
    <message numerus="yes">
        <source>distances added: {names}</source>
        <extracomment>Of one: distance added: {names}</extracomment>
        <translation>
            <numerusform>追加された距離: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances changed: {names}</source>
        <extracomment>Of one: distance changed: {names}</extracomment>
        <translation>
            <numerusform>変更された距離: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>distances removed: {names}</source>
        <extracomment>Of one: distance removed: {names}</extracomment>
        <translation>
            <numerusform>削除された距離: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Distances, angles, areas and ratios of the face, and the photo's scale</source>
        <translation>顔の距離・角度・面積・比と、写真の縮尺</translation>
    </message>
    <message>
        <source>dlib (imglab), XML</source>
        <comment>a file format</comment>
        <translation>dlib (imglab)、XML</translation>
    </message>
    <message>
        <source>Do photos again</source>
        <translation>写真を再実施</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a message</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation>やり直しました: {what}。</translation>
    </message>
    <message>
        <source>Done again: {what}. What was changed in another window since stays.</source>
        <translation>やり直しました: {what}。その後に別のウィンドウで変更されたものはそのまま残ります。</translation>
    </message>
    <message>
        <source>Done by several people</source>
        <translation>複数人で実施</translation>
    </message>
    <message>
        <source>double click a face</source>
        <translation>顔をダブルクリック</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Drag a box around the face, from the brows to the chin; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>顔を囲むように、眉から顎先まで枠をドラッグしてください。矢印キーで移動、Shift を押すとサイズ変更、Enter で確定します。{point.deselect} で中止します。</translation>
    </message>
    <message>
        <source>Drag a box around the object; or arrow keys move one, with Shift they size it, and Enter takes it. {point.deselect} gives up.</source>
        <translation>対象を囲むように枠をドラッグしてください。矢印キーで移動、Shift を押すとサイズ変更、Enter で確定します。{point.deselect} で中止します。</translation>
    </message>
    <message>
        <source>Drag a box: the copied face goes into it. {point.deselect} gives up.</source>
        <translation>枠をドラッグしてください。コピーした顔がその中に入ります。{point.deselect} で中止します。</translation>
    </message>
    <message>
        <source>drag a corner mark</source>
        <translation>角のマークをドラッグ</translation>
    </message>
    <message>
        <source>drag a point</source>
        <translation>点をドラッグ</translation>
    </message>
    <message>
        <source>Drag a point, or nudge the selected one with the arrow keys. Those around it follow, in yellow; yours stays. {edit.undo} takes it back.</source>
        <translation>点をドラッグするか、選択中の点を矢印キーで動かします。まわりの点が黄色で追従し、動かした点はそのままです。{edit.undo} で元に戻せます。</translation>
    </message>
    <message>
        <source>Drag an edge or a corner; or arrow keys move the box, with Shift they size it, and Enter takes it: the face is predicted again in it. {point.deselect} ends.</source>
        <translation>辺または角をドラッグしてください。矢印キーで枠を移動、Shift を押すとサイズ変更、Enter で確定すると、その枠で顔を再予測します。{point.deselect} で終了します。</translation>
    </message>
    <message>
        <source>drag the photo</source>
        <translation>写真をドラッグ</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>枠を描く</translation>
    </message>
    <message>
        <source>Draw a layout on a photo…</source>
        <translation>写真にレイアウトを描く…</translation>
    </message>
    <message>
        <source>Draw one on a photo…</source>
        <translation>写真に描く…</translation>
    </message>
    <message>
        <source>Draw the box of a missed face</source>
        <translation>検出されなかった顔の枠を描く</translation>
    </message>
    <message>
        <source>Drawing by hand</source>
        <translation>手で描画</translation>
    </message>
    <message>
        <source>Each dot is one point of one face, along and across its curve (figure 1 of the paper)</source>
        <translation>各ドットは 1 つの顔の 1 点です。曲線の接線方向と法線方向 (論文の図 1)</translation>
    </message>
    <message>
        <source>Each point in the middle of all ({review.take_mean})</source>
        <translation>各点を全員の中間に ({review.take_mean})</translation>
    </message>
    <message>
        <source>Edge maps</source>
        <translation>エッジマップ</translation>
    </message>
    <message>
        <source>edge maps</source>
        <translation>エッジマップ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edits are those of {name}. A click changes that.</source>
        <translation>編集は {name} のものとして記録されます。クリックで変更できます。</translation>
    </message>
    <message>
        <source>Edits carry it; the account's without one</source>
        <translation>編集に付く名前。空ならアカウント名</translation>
    </message>
    <message>
        <source>Edits of a session that was cut off belong to another file that was called {name}; they are kept in {log}.</source>
        <translation>途中で切れたセッションの編集は、{name} という名前だった別のファイルのものです。{log} に保管されています。</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>楕円</translation>
    </message>
    <message>
        <source>Ellipses at 50, 90, 95 %</source>
        <translation>50・90・95 % の楕円</translation>
    </message>
    <message>
        <source>Ellipses at {level} %</source>
        <translation>{level} % の楕円</translation>
    </message>
    <message>
        <source>Ellipses that hold the true point in {level} of 100 cases.</source>
        <translation>100 回中 {level} 回、真の点を含む楕円。</translation>
    </message>
    <message>
        <source>elsewhere its answers moved by {moved:.2f} % of the eye distance</source>
        <translation>他の場所では答えが目の間隔の {moved:.2f} % 動きました</translation>
    </message>
    <message>
        <source>elsewhere probably as good as before</source>
        <translation>他の場所ではおそらく以前と同等</translation>
    </message>
    <message>
        <source>elsewhere probably worse by about {share:.0f} %</source>
        <translation>他の場所ではおそらく約 {share:.0f} % 悪化</translation>
    </message>
    <message>
        <source>elsewhere, estimated</source>
        <translation>他の場所、推定</translation>
    </message>
    <message>
        <source>Encord, JSON export</source>
        <comment>a file format</comment>
        <translation>Encord、JSON エクスポート</translation>
    </message>
    <message>
        <source>Ends after the current step. Resume goes on from there.</source>
        <translation>現在のステップの後に終わります。「再開」でそこから続けられます。</translation>
    </message>
    <message>
        <source>Enlarge the selection</source>
        <translation>選択範囲を拡大</translation>
    </message>
    <message>
        <source>entries {key}</source>
        <translation>項目 {key}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · {pace:.1f} images/s · {time} left</source>
        <translation>エポック {epoch} / {epochs} · {pace:.1f} 枚/秒 · 残り {time}</translation>
    </message>
    <message>
        <source>epoch {epoch}: NME {nme:.3f} %</source>
        <translation>エポック {epoch}: NME {nme:.3f} %</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Epochs or minutes</source>
        <translation>エポックまたは分</translation>
    </message>
    <message>
        <source>Epochs, or at most so many minutes: the run then has as many epochs as fit in.</source>
        <translation>エポック数、または上限の分数。分数の場合は、収まるだけのエポックを実行します。</translation>
    </message>
    <message>
        <source>Error ellipses</source>
        <translation>誤差楕円</translation>
    </message>
    <message>
        <source>error ellipses</source>
        <translation>誤差楕円</translation>
    </message>
    <message>
        <source>errors are measured by {after}, not {before}</source>
        <translation>誤差の基準は {before} ではなく {after}</translation>
    </message>
    <message>
        <source>Errors are told as a part of a distance that is alike in all photos. Click the point at its one end and the one at its other; several points at one end stand for their middle.</source>
        <translation>誤差は、どの写真でも同じような距離に対する割合で示されます。その一端の点ともう一端の点をクリックしてください。一端に複数の点があれば、その中間を使います。</translation>
    </message>
    <message>
        <source>Estimated: answers moved by {moved:.2f} % of the eye distance on {views} views of a photo that nobody trained on. Annotated faces from elsewhere would tell it better.</source>
        <translation>推定: 誰も学習に使っていない写真の {views} 通りの見え方で、答えが目の間隔の {moved:.2f} % 動きました。他の場所の注釈済みの顔があれば、より正確にわかります。</translation>
    </message>
    <message>
        <source>Every face is accepted or rejected.</source>
        <translation>すべての顔が承認または却下されています。</translation>
    </message>
    <message>
        <source>Every photo is being predicted, what you look at first. A click pauses it.</source>
        <translation>すべての写真を予測しています。見ているものが先です。クリックで一時停止します。</translation>
    </message>
    <message>
        <source>Every point of this face is placed.</source>
        <translation>この顔の点はすべて配置済みです。</translation>
    </message>
    <message>
        <source>Everything here back to how it was in the beginning</source>
        <translation>ここのすべてを初期状態に戻します</translation>
    </message>
    <message>
        <source>Everything is saved as you go, in {name}.</source>
        <translation>すべて {name} に随時保存されます。</translation>
    </message>
    <message>
        <source>Everything is saved as you go; this says where</source>
        <translation>すべて随時保存されます。ここに保存先が表示されます</translation>
    </message>
    <message>
        <source>Everything was saved as you went. {file.open_folder} opens your own photos.</source>
        <translation>すべて進めながら保存されています。{file.open_folder} で自分の写真を開けます。</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>入出力</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>左右を入れ替え</translation>
    </message>
    <message>
        <source>expected correction</source>
        <translation>見込まれる修正</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Export annotations</source>
        <translation>注釈をエクスポート</translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation>注釈をエクスポート…</translation>
    </message>
    <message>
        <source>Export as a table…</source>
        <translation>表としてエクスポート…</translation>
    </message>
    <message>
        <source>Export the measurements</source>
        <translation>計測値をエクスポート</translation>
    </message>
    <message>
        <source>Export the measurements as a table…</source>
        <translation>計測値を表としてエクスポート…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>出力先</translation>
    </message>
    <message numerus="yes">
        <source>Exported {count:,} faces to {path}.</source>
        <extracomment>Of one: Exported {count:,} face to {path}.</extracomment>
        <translation>
            <numerusform>{count:,} 個の顔を {path} にエクスポートしました。</numerusform>
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
        <translation>目</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Face back to the prediction</source>
        <translation>顔を予測に戻す</translation>
    </message>
    <message>
        <source>Face copied. {face.paste} pastes it, {face.paste_in_box} into a box.</source>
        <translation>顔をコピーしました。{face.paste} で貼り付け、{face.paste_in_box} で枠に貼り付けます。</translation>
    </message>
    <message>
        <source>Face deleted.</source>
        <translation>顔を削除しました。</translation>
    </message>
    <message>
        <source>Face marks</source>
        <translation>顔のマーク</translation>
    </message>
    <message>
        <source>Face panel</source>
        <translation>顔パネル</translation>
    </message>
    <message>
        <source>Face pasted.</source>
        <translation>顔を貼り付けました。</translation>
    </message>
    <message>
        <source>Face {number} of {count}, {state}.</source>
        <translation>顔 {number} / {count}、{state}。</translation>
    </message>
    <message>
        <source>Face {number} of {total}</source>
        <translation>顔 {number} / {total}</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Faces accepted each day</source>
        <translation>日ごとの承認済みの顔</translation>
    </message>
    <message>
        <source>Faces of a layout that no model knows are placed by the faces so far and a few anchors.</source>
        <translation>どのモデルも知らないレイアウトの顔は、これまでの顔と少数のアンカーから配置されます。</translation>
    </message>
    <message>
        <source>Faces of people</source>
        <translation>人の顔</translation>
    </message>
    <message>
        <source>faces of people</source>
        <translation>人の顔</translation>
    </message>
    <message>
        <source>Faces of people are looked for.</source>
        <translation>人の顔を検出します。</translation>
    </message>
    <message>
        <source>faces of {points} points (face_kpts) beside others</source>
        <translation>他と並ぶ {points} 点の顔 (face_kpts)</translation>
    </message>
    <message>
        <source>Faces that deserve a second look</source>
        <translation>見直すべき顔</translation>
    </message>
    <message>
        <source>Faces that nobody has touched are placed anew by {views} views. A click pauses it.</source>
        <translation>誰も触れていない顔を {views} 通りの見え方で置き直します。クリックで一時停止します。</translation>
    </message>
    <message>
        <source>Faces that nobody has touched get four once all have two, which orders the list a little better; what you have touched, and the photo that you look at, stay</source>
        <translation>すべての顔が二通りになると、誰も触れていない顔は四通りになり、一覧の順序が少し良くなります。触れたものと表示中の写真はそのままです</translation>
    </message>
    <message>
        <source>far outside its ellipse</source>
        <translation>楕円から大きく外れている</translation>
    </message>
    <message>
        <source>fetching photos</source>
        <translation>写真の取得</translation>
    </message>
    <message>
        <source>Figures are told by groups, such as eyes or fingers. Choose or make one, and click its points.</source>
        <translation>数値は目や指などのグループごとに示されます。グループを選ぶか作成し、その点をクリックしてください。</translation>
    </message>
    <message>
        <source>Figures of everybody</source>
        <translation>全員の数値</translation>
    </message>
    <message>
        <source>figures of the team</source>
        <translation>チームの数値</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File or folder of annotations</source>
        <translation>注釈のファイルまたはフォルダー</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>一覧を絞り込み</translation>
    </message>
    <message>
        <source>Find moved photos in</source>
        <translation>移動した写真の検索先</translation>
    </message>
    <message>
        <source>Find moved photos…</source>
        <translation>移動した写真を検索…</translation>
    </message>
    <message>
        <source>Find the annotated photo in</source>
        <translation>注釈した写真の検索先</translation>
    </message>
    <message>
        <source>Find the annotated photo…</source>
        <translation>注釈した写真を検索…</translation>
    </message>
    <message>
        <source>Find the pairs</source>
        <translation>対を検出</translation>
    </message>
    <message>
        <source>finding a photo</source>
        <translation>写真の検索</translation>
    </message>
    <message>
        <source>finding faces without labels</source>
        <translation>ラベルのない顔を探しています</translation>
    </message>
    <message>
        <source>Finished faces that deserve a second look</source>
        <translation>見直すべき完了済みの顔</translation>
    </message>
    <message>
        <source>finished, placed by hand, filled already or another face there: {frames}</source>
        <translation>完了済み、手で配置済み、補間済み、または別の顔がある: {frames}</translation>
    </message>
    <message>
        <source>first faces</source>
        <translation>最初の顔</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>最初の写真</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>最初の手順</translation>
    </message>
    <message>
        <source>Fit face</source>
        <translation>顔に合わせる</translation>
    </message>
    <message>
        <source>fit it</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>Fit photo</source>
        <translation>写真に合わせる</translation>
    </message>
    <message>
        <source>Five points</source>
        <comment>a layout</comment>
        <translation>5 点</translation>
    </message>
    <message>
        <source>Five steps on the sample photo, in two minutes</source>
        <translation>サンプル写真で五つのステップ、二分間</translation>
    </message>
    <message>
        <source>Flag 1</source>
        <translation>フラグ 1</translation>
    </message>
    <message>
        <source>Flag 2</source>
        <translation>フラグ 2</translation>
    </message>
    <message>
        <source>Flag 3</source>
        <translation>フラグ 3</translation>
    </message>
    <message>
        <source>Flag 4</source>
        <translation>フラグ 4</translation>
    </message>
    <message>
        <source>Flag 5</source>
        <translation>フラグ 5</translation>
    </message>
    <message>
        <source>Flag 6</source>
        <translation>フラグ 6</translation>
    </message>
    <message>
        <source>Flag 7</source>
        <translation>フラグ 7</translation>
    </message>
    <message>
        <source>Flag 8</source>
        <translation>フラグ 8</translation>
    </message>
    <message>
        <source>Flag 9</source>
        <translation>フラグ 9</translation>
    </message>
    <message>
        <source>flagged</source>
        <comment>photos listed</comment>
        <translation>フラグ付き</translation>
    </message>
    <message>
        <source>flagged: {flags}</source>
        <translation>フラグ付き: {flags}</translation>
    </message>
    <message>
        <source>Flagged: {flag}.</source>
        <translation>フラグを付けました: {flag}。</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Flags of this project</source>
        <translation>このプロジェクトのフラグ</translation>
    </message>
    <message>
        <source>Flags of this project…</source>
        <translation>このプロジェクトのフラグ…</translation>
    </message>
    <message>
        <source>flags of whole photos</source>
        <translation>写真全体のフラグ</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Fold away ({key})</source>
        <translation>折りたたむ ({key})</translation>
    </message>
    <message>
        <source>Folder by folder, img2 before img10.</source>
        <translation>フォルダーごと、img2 は img10 の前。</translation>
    </message>
    <message>
        <source>Folder of annotated faces to compare models on</source>
        <translation>モデルの比較に使う注釈済みの顔のフォルダー</translation>
    </message>
    <message>
        <source>Folder of annotations</source>
        <translation>注釈のフォルダー</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>写真のフォルダー</translation>
    </message>
    <message>
        <source>Folder of the photos</source>
        <translation>写真のフォルダー</translation>
    </message>
    <message>
        <source>Folders and projects opened last, the newest first</source>
        <translation>最近開いたフォルダーとプロジェクト (新しい順)</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>following the faces …</source>
        <translation>顔を追跡しています…</translation>
    </message>
    <message>
        <source>For</source>
        <comment>so many hours</comment>
        <translation>期間</translation>
    </message>
    <message numerus="yes">
        <source>for the last photo, with {count} faces</source>
        <extracomment>Of one: for the last photo, with {count} face</extracomment>
        <translation>
            <numerusform>前の写真、顔 {count} 個</numerusform>
        </translation>
    </message>
    <message>
        <source>forefinger</source>
        <comment>a region of a layout</comment>
        <translation>人差し指</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Format of the last export</source>
        <translation>前回のエクスポートの形式</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>再び進む</translation>
    </message>
    <message numerus="yes">
        <source>Found: {pairs}, {count} points without a partner. Look at the dashes in the photo: are they right?</source>
        <extracomment>Of one: Found: {pairs}, {count} point without a partner. Look at the dashes in the photo: are they right?</extracomment>
        <translation>
            <numerusform>検出結果: {pairs}、相手のない点 {count} 個。写真の破線を見てください。正しいですか？</numerusform>
        </translation>
    </message>
    <message>
        <source>four in the end, for three times the work</source>
        <translation>最後には四通り（手間は三倍）</translation>
    </message>
    <message>
        <source>fractions of a pixel</source>
        <translation>ピクセルの小数部</translation>
    </message>
    <message>
        <source>Frame of a video</source>
        <translation>動画のフレーム</translation>
    </message>
    <message>
        <source>Frame {frame:,}</source>
        <translation>フレーム {frame:,}</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model failed ({reason})</source>
        <translation>{name} のフレーム {frame} を除外、モデルが失敗しました ({reason})</translation>
    </message>
    <message>
        <source>frame {frame} of {name} is left out, the model {problem}</source>
        <translation>{name} のフレーム {frame} を除外、モデル: {problem}</translation>
    </message>
    <message>
        <source>Frame {frame} taken ({taken})</source>
        <translation>フレーム {frame} を取得 ({taken})</translation>
    </message>
    <message>
        <source>Frames of the video</source>
        <translation>動画のフレーム</translation>
    </message>
    <message>
        <source>Frames to annotate</source>
        <translation>注釈するフレーム</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation>映像を静止</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a file or folder</comment>
        <translation>取得元</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>from oneself, a second time</source>
        <translation>自分の 2 回目との差</translation>
    </message>
    <message>
        <source>From prediction to accepted</source>
        <translation>予測から承認まで</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>次回の起動から</translation>
    </message>
    <message>
        <source>from the others' mean</source>
        <translation>他の人の平均との差</translation>
    </message>
    <message>
        <source>from the truth</source>
        <translation>正解との差</translation>
    </message>
    <message>
        <source>from {model}</source>
        <translation>{model} から</translation>
    </message>
    <message>
        <source>From: {points}</source>
        <translation>始点: {points}</translation>
    </message>
    <message>
        <source>Frozen. {camera.freeze} goes on, {camera.take} takes the frame.</source>
        <translation>静止中です。{camera.freeze} で再開、{camera.take} でフレームを取得します。</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>further boxes of a face</source>
        <translation>顔の余分な枠</translation>
    </message>
    <message>
        <source>further down</source>
        <translation>下寄り</translation>
    </message>
    <message>
        <source>further labels of a point</source>
        <translation>点の余分なラベル</translation>
    </message>
    <message>
        <source>further to the photo's left</source>
        <translation>写真の左寄り</translation>
    </message>
    <message>
        <source>further to the photo's right</source>
        <translation>写真の右寄り</translation>
    </message>
    <message>
        <source>further up</source>
        <translation>上寄り</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>ガンマ</translation>
    </message>
    <message>
        <source>gave a face without a size</source>
        <translation>大きさのない顔を出力</translation>
    </message>
    <message numerus="yes">
        <source>Gave back {count:,} photos.</source>
        <extracomment>Of one: Gave back {count:,} photo.</extracomment>
        <translation>
            <numerusform>{count:,} 枚の写真を返却しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>gave covariances that are negative</source>
        <translation>負の共分散を出力</translation>
    </message>
    <message>
        <source>gave one place for all landmarks</source>
        <translation>すべてのランドマークに同じ位置を出力</translation>
    </message>
    <message>
        <source>gave {found} faces where {asked} were asked for</source>
        <translation>顔の数が違います (要求 {asked}、出力 {found})</translation>
    </message>
    <message>
        <source>gave {what} far outside of the photo</source>
        <translation>写真から大きく外れた{what}を出力</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape} for {number}</source>
        <translation>{what}の形状が {shape} です (必要数 {number})</translation>
    </message>
    <message>
        <source>gave {what} of the shape {shape}, not {wanted}</source>
        <translation>{what}の形状が {wanted} ではなく {shape} です</translation>
    </message>
    <message>
        <source>gave {what} that are not finite</source>
        <translation>有限でない{what}を出力</translation>
    </message>
    <message>
        <source>gave {what} that is not finite</source>
        <translation>有限でない{what}を出力</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Give back what I have taken</source>
        <translation>確保したものを返却</translation>
    </message>
    <message>
        <source>Give this scale to all photos without one</source>
        <translation>この縮尺を縮尺のない写真すべてに適用</translation>
    </message>
    <message>
        <source>Gives the faces of the frames between two that you have corrected or accepted their points</source>
        <translation>修正または承認した 2 つのフレームの間にある顔に点を与えます</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Go on with the sample photo</source>
        <translation>サンプル写真で続ける</translation>
    </message>
    <message>
        <source>Go to a photo</source>
        <translation>写真へ移動</translation>
    </message>
    <message>
        <source>Go to a photo…</source>
        <translation>写真へ移動…</translation>
    </message>
    <message>
        <source>Go to the most doubtful point</source>
        <translation>最も疑わしい点へ移る</translation>
    </message>
    <message>
        <source>go to the next photo of the list</source>
        <translation>一覧の次の写真へ</translation>
    </message>
    <message>
        <source>go to the next unfinished face</source>
        <translation>次の未完了の顔へ</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Graphics processors</source>
        <translation>グラフィックプロセッサ</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>drawing a layout</comment>
        <translation>グループ</translation>
    </message>
    <message numerus="yes">
        <source>groups added: {names}</source>
        <extracomment>Of one: group added: {names}</extracomment>
        <translation>
            <numerusform>追加されたグループ: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups changed: {names}</source>
        <extracomment>Of one: group changed: {names}</extracomment>
        <translation>
            <numerusform>変更されたグループ: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>groups removed: {names}</source>
        <extracomment>Of one: group removed: {names}</extracomment>
        <translation>
            <numerusform>削除されたグループ: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>had before, with the places from then: {points}</source>
        <translation>以前の位置で復活する点: {points}</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>Hand out photos</source>
        <translation>写真を割り当て</translation>
    </message>
    <message>
        <source>Hand out photos…</source>
        <translation>写真を割り当て…</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>検証用</translation>
    </message>
    <message>
        <source>held out, {name}</source>
        <translation>検証用、{name}</translation>
    </message>
    <message>
        <source>held-out faces</source>
        <translation>検証用の顔</translation>
    </message>
    <message>
        <source>held-out faces …</source>
        <translation>検証用の顔…</translation>
    </message>
    <message>
        <source>HELEN with 194 points, .txt files</source>
        <comment>a file format</comment>
        <translation>HELEN、194 点、.txt ファイル</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Here as good as before on {faces}</source>
        <translation>ここでは {faces}で以前と同等</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} % on {faces}</source>
        <translation>ここでは {faces}で{size:.1f} % 改善</translation>
    </message>
    <message>
        <source>Here better by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>ここでは {faces}で{size:.1f} % 改善 (偶然の可能性あり)</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} % on {faces}</source>
        <translation>ここでは {faces}で{size:.1f} % 悪化</translation>
    </message>
    <message>
        <source>Here worse by {size:.1f} %, which may be chance, on {faces}</source>
        <translation>ここでは {faces}で{size:.1f} % 悪化 (偶然の可能性あり)</translation>
    </message>
    <message>
        <source>histories of faces</source>
        <translation>顔の履歴</translation>
    </message>
    <message>
        <source>how exact, across the contour</source>
        <translation>正確さ、輪郭の法線方向</translation>
    </message>
    <message>
        <source>how far the drag has gone along and across the curve</source>
        <translation>ドラッグした量 (曲線の接線方向と法線方向)</translation>
    </message>
    <message>
        <source>How fast and how exact each of the team is, from what has come to this machine</source>
        <translation>チームの各人の速さと正確さ。このマシンに届いたものから算出</translation>
    </message>
    <message>
        <source>how found boxes lie to the points</source>
        <translation>見つかった枠と点の位置関係</translation>
    </message>
    <message>
        <source>How long is this line?</source>
        <translation>この線の長さは？</translation>
    </message>
    <message>
        <source>How long it trains</source>
        <translation>学習の長さ</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数</translation>
    </message>
    <message>
        <source>How many photos?</source>
        <translation>写真の枚数は？</translation>
    </message>
    <message>
        <source>How sure the program is that there is a face at all. It is in the tip of a row, and the order “detector doubt” goes by it.</source>
        <translation>そもそも顔があることについてのプログラムの確信度です。行のツールチップに表示され、「検出の疑わしさ」の並び順はこれに従います。</translation>
    </message>
    <message>
        <source>iBUG 68 points, as 300-W is annotated</source>
        <comment>a layout</comment>
        <translation>iBUG 68 点、300-W の注釈と同じ</translation>
    </message>
    <message>
        <source>illumination</source>
        <comment>a flag of a face</comment>
        <translation>照明</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>注釈をインポート</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>注釈をインポート…</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Imported {faces}.</source>
        <translation>{faces}をインポートしました。</translation>
    </message>
    <message>
        <source>Imported {faces}; {others}.</source>
        <translation>{faces}をインポートしました。{others}。</translation>
    </message>
    <message>
        <source>Imported {faces}; {present}; {kept}.</source>
        <translation>{faces}をインポートしました。{present}。{kept}。</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>in 90 % ellipses, %</source>
        <translation>90 % 楕円内、%</translation>
    </message>
    <message>
        <source>In the background, what you look at first</source>
        <translation>バックグラウンドで実行、見ているものが先</translation>
    </message>
    <message>
        <source>In the background, what you look at first; again: pause. Photos with faces of this model are passed over</source>
        <translation>バックグラウンドで実行、見ているものが先。もう一度で一時停止。このモデルの顔がある写真は飛ばします</translation>
    </message>
    <message>
        <source>in the project already, as another photo</source>
        <translation>別の写真としてすでにプロジェクトにある</translation>
    </message>
    <message>
        <source>In the queue's order; nobody else is led to them for 12 hours</source>
        <translation>待ち行列の順に。12 時間、他の人には案内されません</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; all is sent.</source>
        <translation>{place} のチームに参加中: {names}。すべて送信済み。</translation>
    </message>
    <message>
        <source>In the team at {place}: {names}; {unsent:,} to send.</source>
        <translation>{place} のチームに参加中: {names}。未送信 {unsent:,} 件。</translation>
    </message>
    <message>
        <source>Inside the ellipses</source>
        <translation>楕円内</translation>
    </message>
    <message>
        <source>Interpolate between keyframes</source>
        <translation>キーフレーム間を補間</translation>
    </message>
    <message numerus="yes">
        <source>Interpolated {count:,} frames between the keyframes {first:,} and {last:,}.</source>
        <extracomment>Of one: Interpolated {count:,} frame between the keyframes {first:,} and {last:,}.</extracomment>
        <translation>
            <numerusform>キーフレーム {first:,} と {last:,} の間の {count:,} フレームを補間しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>interpolated: {frames}</source>
        <translation>補間: {frames}</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>別ウィンドウに出す</translation>
    </message>
    <message>
        <source>It is made on a sample photo, which is opened in place of yours. Nothing of yours changes.</source>
        <translation>サンプル写真で行い、今の写真の代わりに開きます。ご自分の写真は何も変わりません。</translation>
    </message>
    <message>
        <source>It was looked at and is right: not listed again while the points stay where they are</source>
        <translation>確認済みで正しい。点が動かない限り再び一覧に出しません</translation>
    </message>
    <message>
        <source>its columns are read as they were corrected in this project before</source>
        <translation>列は、以前このプロジェクトで直したとおりに読み込みます</translation>
    </message>
    <message>
        <source>its flags change</source>
        <translation>フラグが変わる</translation>
    </message>
    <message>
        <source>Its landmarks</source>
        <translation>ランドマーク</translation>
    </message>
    <message>
        <source>its mirror image</source>
        <translation>鏡像</translation>
    </message>
    <message>
        <source>its name is {after} now, {before} before</source>
        <translation>名前が {before} から {after} に変わった</translation>
    </message>
    <message>
        <source>Its name, a part of it, or its number in the list.</source>
        <translation>名前、その一部、または一覧の番号。</translation>
    </message>
    <message>
        <source>its points are those of the layout {layout}</source>
        <translation>点はレイアウト {layout} のもの</translation>
    </message>
    <message>
        <source>its title changes</source>
        <translation>タイトルが変わる</translation>
    </message>
    <message>
        <source>jaw</source>
        <comment>a region of a layout</comment>
        <translation>顎</translation>
    </message>
    <message>
        <source>JD-landmark and LaPa, 106 points</source>
        <comment>a layout</comment>
        <translation>JD-landmark と LaPa、106 点</translation>
    </message>
    <message>
        <source>Join a team…</source>
        <translation>チームに参加…</translation>
    </message>
    <message>
        <source>joining {address} …</source>
        <translation>{address} に参加しています…</translation>
    </message>
    <message>
        <source>keeping</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Keyboard to the list</source>
        <translation>キーボードを一覧へ</translation>
    </message>
    <message>
        <source>Keyboard to the next part of the window</source>
        <translation>キーボードをウィンドウの次の部分へ</translation>
    </message>
    <message>
        <source>Keyboard to the part before</source>
        <translation>キーボードを前の部分へ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keys chosen for commands, by their ids</source>
        <translation>コマンドに割り当てたキー (ID 別)</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>最初に覚えるキー</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>キー…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Label Studio, JSON</source>
        <comment>a file format</comment>
        <translation>Label Studio、JSON</translation>
    </message>
    <message>
        <source>labelme, JSON files</source>
        <comment>a file format</comment>
        <translation>labelme、JSON ファイル</translation>
    </message>
    <message>
        <source>landmarker.io and menpo, .ljson files</source>
        <comment>a file format</comment>
        <translation>landmarker.io と menpo、.ljson ファイル</translation>
    </message>
    <message>
        <source>landmarks</source>
        <translation>ランドマーク</translation>
    </message>
    <message>
        <source>Landmarks of one's own, by clicking them in a photo</source>
        <translation>写真をクリックして作る独自のランドマーク</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>LaPa and JD-landmark, .txt files</source>
        <comment>a file format</comment>
        <translation>LaPa と JD-landmark、.txt ファイル</translation>
    </message>
    <message>
        <source>last added first</source>
        <translation>新しく追加した順</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>最後の写真</translation>
    </message>
    <message>
        <source>latency {time:.0f} ms</source>
        <translation>遅延 {time:.0f} ms</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Layouts ({pattern})</source>
        <translation>レイアウト ({pattern})</translation>
    </message>
    <message>
        <source>Learning gained nothing on the held-out faces, so the model is still {model}.</source>
        <translation>学習しても検証用の顔で改善がなかったため、モデルは {model} のままです。</translation>
    </message>
    <message>
        <source>leases</source>
        <translation>確保</translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation>確信度の低い順</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Leave the drawing</source>
        <translation>描画を終了</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>チームから抜ける</translation>
    </message>
    <message>
        <source>leaving the team …</source>
        <translation>チームから抜けています…</translation>
    </message>
    <message>
        <source>Left and right are exchanged.</source>
        <translation>左右を入れ替えました。</translation>
    </message>
    <message>
        <source>left and right are swapped</source>
        <translation>左右が逆</translation>
    </message>
    <message>
        <source>left and right exchanged</source>
        <translation>左右が逆</translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces rejected</source>
        <extracomment>Of one: left out: {count:,} face rejected</extracomment>
        <translation>
            <numerusform>除外: 却下済みの顔 {count:,} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out: {count:,} faces that nobody has accepted</source>
        <extracomment>Of one: left out: {count:,} face that nobody has accepted</extracomment>
        <translation>
            <numerusform>除外: 誰も承認していない顔 {count:,} 個</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: {faces}, since none of their points is annotated</source>
        <translation>除外: {faces}、点に注釈が 1 つもないため</translation>
    </message>
    <message>
        <source>left out: {faces}, since {reason}</source>
        <translation>除外: {faces}、理由: {reason}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Lines of the training</source>
        <translation>学習の曲線</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>再び一覧に出す</translation>
    </message>
    <message>
        <source>List in another order</source>
        <translation>一覧の並び順を変える</translation>
    </message>
    <message>
        <source>List of models</source>
        <translation>モデルの一覧</translation>
    </message>
    <message>
        <source>List of photos</source>
        <translation>写真の一覧</translation>
    </message>
    <message>
        <source>List the photos that you have taken, or that were handed out to you</source>
        <translation>確保した写真、または割り当てられた写真を一覧に表示</translation>
    </message>
    <message>
        <source>listing models</source>
        <translation>モデルの一覧取得</translation>
    </message>
    <message>
        <source>live landmarks</source>
        <translation>ライブのランドマーク</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>ライブ映像</translation>
    </message>
    <message>
        <source>Loading the model …</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Look at the file that is there now</source>
        <translation>いまあるファイルを見る</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name} を見る</translation>
    </message>
    <message>
        <source>looking at photos</source>
        <translation>写真の確認</translation>
    </message>
    <message>
        <source>Looking for faces …</source>
        <translation>顔を探しています…</translation>
    </message>
    <message>
        <source>Looking for models …</source>
        <translation>モデルを検索中…</translation>
    </message>
    <message>
        <source>looking for photos …</source>
        <translation>写真を探しています…</translation>
    </message>
    <message numerus="yes">
        <source>looking for photos, {done:,} of {total:,} files</source>
        <extracomment>Of one: looking for photos, {done:,} of {total:,} file</extracomment>
        <translation>
            <numerusform>写真を探しています、ファイル {done:,} / {total:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through all accepted faces …</source>
        <translation>承認済みの顔をすべて調べています…</translation>
    </message>
    <message>
        <source>Looking what that comes to …</source>
        <translation>結果を見積もっています…</translation>
    </message>
    <message>
        <source>Looks through all accepted faces, in the background: sides exchanged, curves crossed, points improbable given the others, far from where the model of now sees them, unlike what the person usually does.</source>
        <translation>承認済みの顔をすべてバックグラウンドで調べます: 左右の入れ替わり、曲線の交差、他の点から見て不自然な点、現在のモデルの見方から遠い点、その人のふだんの配置と違う点。</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>lost: {part} ({faces})</source>
        <translation>失われるもの: {part} ({faces})</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>ルーペ</translation>
    </message>
    <message>
        <source>Made while you work. Restoring keeps the project as it is now under another name.</source>
        <translation>作業中に作成されます。復元すると、現在のプロジェクトは別の名前で残ります。</translation>
    </message>
    <message>
        <source>Make a model of what was learnt so far, and compare it with the one in use.</source>
        <translation>これまでに学んだことからモデルを作り、使用中のモデルと比べます。</translation>
    </message>
    <message>
        <source>Make a project of the log</source>
        <translation>ログからプロジェクトを作成</translation>
    </message>
    <message>
        <source>Make a project of them</source>
        <translation>これらでプロジェクトを作成</translation>
    </message>
    <message>
        <source>Make a team…</source>
        <translation>チームを作成…</translation>
    </message>
    <message>
        <source>Make the ellipses of the model in use as large as your corrections show them to be. That is a version of its own; Go back leads to the one before.</source>
        <translation>使用中のモデルの楕円を、修正が示す大きさに合わせます。これは独立した版になり、「戻す」で前の版に戻せます。</translation>
    </message>
    <message>
        <source>make-up</source>
        <comment>a flag of a face</comment>
        <translation>化粧</translation>
    </message>
    <message>
        <source>makesense.ai, points in CSV</source>
        <comment>a file format</comment>
        <translation>makesense.ai、点の CSV</translation>
    </message>
    <message>
        <source>Making a model of it …</source>
        <translation>モデルを作成しています…</translation>
    </message>
    <message>
        <source>Making a model of it … (another project)</source>
        <translation>モデルを作成しています… (別のプロジェクト)</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>マニュアル</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Mean correction in percent of the eyes’ distance, by region and by point</source>
        <translation>部位別・点別の平均修正量 (目の間隔に対する %)</translation>
    </message>
    <message>
        <source>Mean correction of each point</source>
        <translation>点別の平均修正量</translation>
    </message>
    <message>
        <source>Mean corrections of each region</source>
        <translation>部位別の平均修正量</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>計測</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>計測項目</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>計測</translation>
    </message>
    <message numerus="yes">
        <source>measurements added: {names}</source>
        <extracomment>Of one: measurement added: {names}</extracomment>
        <translation>
            <numerusform>追加された計測項目: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measurements changed: {names}</source>
        <extracomment>Of one: measurement changed: {names}</extracomment>
        <translation>
            <numerusform>変更された計測項目: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements of this face</source>
        <translation>この顔の計測値</translation>
    </message>
    <message>
        <source>Measurements panel</source>
        <translation>計測パネル</translation>
    </message>
    <message numerus="yes">
        <source>measurements removed: {names}</source>
        <extracomment>Of one: measurement removed: {names}</extracomment>
        <translation>
            <numerusform>削除された計測項目: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>measuring whether bf16 or float32 is faster here</source>
        <translation>ここで bf16 と float32 のどちらが速いかの測定</translation>
    </message>
    <message>
        <source>Memory for decoded photos</source>
        <translation>デコード済み写真用のメモリ</translation>
    </message>
    <message>
        <source>Memory for the model's maps</source>
        <translation>モデルのマップ用のメモリ</translation>
    </message>
    <message>
        <source>Memory for the pictures in the list</source>
        <translation>一覧の画像用のメモリ</translation>
    </message>
    <message>
        <source>middle finger</source>
        <comment>a region of a layout</comment>
        <translation>中指</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>a photo</comment>
        <translation>自分</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>鏡像</translation>
    </message>
    <message>
        <source>Mirror</source>
        <comment>drawing a layout</comment>
        <translation>鏡像</translation>
    </message>
    <message>
        <source>mirror pairs change</source>
        <translation>鏡像の対が変わる</translation>
    </message>
    <message>
        <source>Mirror this half onto the other</source>
        <translation>この半分を反対側に反転</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>model file: calibration</source>
        <translation>モデルファイル: 較正</translation>
    </message>
    <message>
        <source>model file: comparing with the network</source>
        <translation>モデルファイル: ネットワークと比較中</translation>
    </message>
    <message>
        <source>model file: evaluation</source>
        <translation>モデルファイル: 評価</translation>
    </message>
    <message>
        <source>model file: finder</source>
        <translation>モデルファイル: 検出器</translation>
    </message>
    <message>
        <source>model file: fitting boxes</source>
        <translation>モデルファイル: 枠の当てはめ</translation>
    </message>
    <message>
        <source>model file: judging the finder</source>
        <translation>モデルファイル: 検出器の判定</translation>
    </message>
    <message>
        <source>model file: prior</source>
        <translation>モデルファイル: 事前分布</translation>
    </message>
    <message>
        <source>model file: ranges of activations</source>
        <translation>モデルファイル: 活性化の範囲</translation>
    </message>
    <message>
        <source>model file: reading photos</source>
        <translation>モデルファイル: 写真の読み込み</translation>
    </message>
    <message>
        <source>model file: spreads beside the base's</source>
        <translation>モデルファイル: ベースと比べたばらつき</translation>
    </message>
    <message>
        <source>model file: translating the finder</source>
        <translation>モデルファイル: 検出器の変換</translation>
    </message>
    <message>
        <source>model file: translating the network</source>
        <translation>モデルファイル: ネットワークの変換</translation>
    </message>
    <message>
        <source>model file: views</source>
        <translation>モデルファイル: 見え方</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>使用中のモデル</translation>
    </message>
    <message>
        <source>model is loading …</source>
        <translation>モデルを読み込み中…</translation>
    </message>
    <message>
        <source>Model to start from</source>
        <translation>出発点のモデル</translation>
    </message>
    <message>
        <source>model {time:.0f} ms</source>
        <translation>モデル {time:.0f} ms</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Models ({pattern})</source>
        <translation>モデル ({pattern})</translation>
    </message>
    <message>
        <source>Most doubtful points first: where the most corrections are to be expected.</source>
        <translation>疑わしい点が多い順。修正が最も多く見込まれるものが先です。</translation>
    </message>
    <message>
        <source>Most expected corrections by all three signs; of photos that look alike one comes first.</source>
        <translation>3 つの手がかりすべてから、見込まれる修正が多い順。似た写真は 1 枚だけ先に出ます。</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>マウス</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>a region of a layout</comment>
        <translation>口</translation>
    </message>
    <message>
        <source>move it, or all selected</source>
        <translation>動かす (または選択したすべてを)</translation>
    </message>
    <message>
        <source>Move one, and its neighbours follow</source>
        <translation>一つ動かすと、隣の点が追従する</translation>
    </message>
    <message>
        <source>moved along</source>
        <comment>a point</comment>
        <translation>伝播</translation>
    </message>
    <message>
        <source>moved along with others</source>
        <translation>伝播で移動</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>手で移動</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a layout</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a measurement</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name of the distance</source>
        <translation>距離の名前</translation>
    </message>
    <message>
        <source>Name of the next point</source>
        <translation>次の点の名前</translation>
    </message>
    <message>
        <source>Name, language, theme, what follows after accepting, backups, memory, model; what is remembered</source>
        <translation>名前、言語、テーマ、承認後の動作、バックアップ、メモリ、モデル、記憶している内容</translation>
    </message>
    <message>
        <source>Names from…</source>
        <translation>名前の取得元…</translation>
    </message>
    <message>
        <source>never opened, so it cannot be recognised</source>
        <translation>一度も開かれていないため照合できません</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a model</comment>
        <translation>新</translation>
    </message>
    <message>
        <source>New curve</source>
        <translation>新しい曲線</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新しいグループ</translation>
    </message>
    <message>
        <source>New measurement</source>
        <translation>新しい計測項目</translation>
    </message>
    <message>
        <source>New measurement…</source>
        <translation>新しい計測項目…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新規プロジェクト…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新規…</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the name of the next point</comment>
        <translation>次</translation>
    </message>
    <message>
        <source>Next face in the photo</source>
        <translation>写真内の次の顔</translation>
    </message>
    <message>
        <source>Next face to review or decide</source>
        <translation>レビューまたは決定する次の顔</translation>
    </message>
    <message>
        <source>Next face to review or decide ({review.next})</source>
        <translation>レビューまたは決定する次の顔 ({review.next})</translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation>動画の次のフレーム</translation>
    </message>
    <message>
        <source>Next most uncertain point</source>
        <translation>次に不確かな点</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>次の写真</translation>
    </message>
    <message>
        <source>Next point that is not placed</source>
        <translation>次の未配置の点</translation>
    </message>
    <message>
        <source>Next that looks wrong</source>
        <translation>次の誤りらしい点</translation>
    </message>
    <message>
        <source>Next unfinished face</source>
        <translation>次の未完了の顔</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>次 ›</translation>
    </message>
    <message>
        <source>NME in percent, new less old: {difference:+.3f}, 95 % interval {low:+.3f} to {high:+.3f}; the new one is better with probability {probability:.2f}</source>
        <translation>NME (%)、新 − 旧: {difference:+.3f}、95 % 区間 {low:+.3f} ～ {high:+.3f}。新しいモデルが良い確率は {probability:.2f}</translation>
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
            <numerusform>NME {nme}、顔 {count:,} 個</numerusform>
        </translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>No accepted face is held out, so nobody knows whether the new model is better.</source>
        <translation>検証用の承認済みの顔がないため、新しいモデルが良くなったかどうかは誰にもわかりません。</translation>
    </message>
    <message>
        <source>No backup: {reason}.</source>
        <translation>バックアップなし: {reason}。</translation>
    </message>
    <message>
        <source>no changes yet</source>
        <translation>変更はまだありません</translation>
    </message>
    <message>
        <source>No correction of a prediction yet.</source>
        <translation>予測の修正はまだありません。</translation>
    </message>
    <message>
        <source>no doubtful point</source>
        <translation>疑わしい点なし</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>顔なし</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>a photo</comment>
        <translation>顔なし</translation>
    </message>
    <message>
        <source>no face</source>
        <comment>photos listed</comment>
        <translation>顔なし</translation>
    </message>
    <message>
        <source>No face found in this photo. {face.draw} draws the box of one.</source>
        <translation>この写真に顔は見つかりませんでした。{face.draw} で枠を描けます。</translation>
    </message>
    <message>
        <source>No face has keyframes around this frame: correct or accept it in a frame before and in one after.</source>
        <translation>このフレームの前後にキーフレームのある顔がありません。前後のフレームでそれぞれ修正または承認してください。</translation>
    </message>
    <message>
        <source>No face here.</source>
        <translation>ここに顔はありません。</translation>
    </message>
    <message>
        <source>No face here. {face.draw} draws the box of one.</source>
        <translation>ここに顔はありません。{face.draw} で枠を描けます。</translation>
    </message>
    <message>
        <source>No face is accepted yet.</source>
        <translation>承認済みの顔はまだありません。</translation>
    </message>
    <message>
        <source>No face waits for a review or a decision.</source>
        <translation>レビューや決定を待っている顔はありません。</translation>
    </message>
    <message>
        <source>No face.</source>
        <translation>顔はありません。</translation>
    </message>
    <message>
        <source>No frame between {first:,} and {last:,} is in the project: {{video.choose}} takes some.</source>
        <translation>フレーム {first:,} と {last:,} の間のフレームがプロジェクトにありません。{{video.choose}} で取り込めます。</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one is in the project: {{video.choose}} takes some.</source>
        <translation>このフレームの前後 {reach} フレーム以内のフレームがプロジェクトにありません。{{video.choose}} で取り込めます。</translation>
    </message>
    <message>
        <source>No frame up to {reach} before or after this one takes a correction from it: {reasons}.</source>
        <translation>このフレームの前後 {reach} フレーム以内に、修正を反映できるフレームがありません: {reasons}。</translation>
    </message>
    <message>
        <source>No landmarks: the model failed ({reason}).</source>
        <translation>ランドマークなし: モデルが失敗しました ({reason})。</translation>
    </message>
    <message>
        <source>No landmarks: {problem}.</source>
        <translation>ランドマークなし: {problem}。</translation>
    </message>
    <message>
        <source>no line of the shards {names} is there</source>
        <translation>分割 {names} の行が一つもありません</translation>
    </message>
    <message>
        <source>No longer flagged: {flag}.</source>
        <translation>フラグを外しました: {flag}。</translation>
    </message>
    <message>
        <source>no longer there</source>
        <comment>a photo</comment>
        <translation>もうありません</translation>
    </message>
    <message>
        <source>no mirror any more</source>
        <translation>鏡像がなくなった</translation>
    </message>
    <message>
        <source>No mirror is to be seen in these points. It is looked for in a roughly frontal object; points can be paired by clicks, and without a mirror training does not flip photos.</source>
        <translation>これらの点に鏡像が見つかりません。鏡像は、ほぼ正面を向いた対象で探します。点はクリックで対にできます。鏡像がないと、学習で写真を反転しません。</translation>
    </message>
    <message>
        <source>No mirror: photos are not flipped</source>
        <translation>鏡像なし: 写真は反転しません</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>No model has placed these points.</source>
        <translation>これらの点はモデルが配置したものではありません。</translation>
    </message>
    <message>
        <source>No model has placed this point.</source>
        <translation>この点はモデルが配置したものではありません。</translation>
    </message>
    <message>
        <source>no model of this layout</source>
        <translation>このレイアウトのモデルなし</translation>
    </message>
    <message>
        <source>No model places the points of this project.</source>
        <translation>このプロジェクトの点を配置するモデルはありません。</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation>NVIDIA GPU が見つかりませんでした。</translation>
    </message>
    <message>
        <source>No object found in this photo. {face.draw} draws the box of one.</source>
        <translation>この写真に対象は見つかりませんでした。{face.draw} で枠を描けます。</translation>
    </message>
    <message>
        <source>No other model was used before.</source>
        <translation>以前に使われた他のモデルはありません。</translation>
    </message>
    <message>
        <source>No photo fits. Empty the search, or list all photos.</source>
        <translation>該当する写真がありません。検索を空にするか、すべての写真を一覧に表示してください。</translation>
    </message>
    <message>
        <source>No photo here. {file.open_folder} opens a folder.</source>
        <translation>ここに写真はありません。{file.open_folder} でフォルダーを開けます。</translation>
    </message>
    <message>
        <source>No photo is called “{name}”, and the list has {listed:,}.</source>
        <translation>「{name}」という写真はありません。一覧には {listed:,} 枚あります。</translation>
    </message>
    <message>
        <source>No photo is missing.</source>
        <translation>見つからない写真はありません。</translation>
    </message>
    <message>
        <source>No photo is selected.</source>
        <translation>写真が選択されていません。</translation>
    </message>
    <message>
        <source>No photo is shown.</source>
        <translation>写真が表示されていません。</translation>
    </message>
    <message>
        <source>No photo to draw in.</source>
        <translation>描く写真がありません。</translation>
    </message>
    <message>
        <source>No photo to paste into.</source>
        <translation>貼り付け先の写真がありません。</translation>
    </message>
    <message>
        <source>No photo waits for you to do it a second time.</source>
        <translation>2 回目の実施を待っている写真はありません。</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>写真なし</translation>
    </message>
    <message>
        <source>No photos yet. {file.open_folder} opens a folder, {file.camera} the camera.</source>
        <translation>写真はまだありません。{file.open_folder} でフォルダーを、{file.camera} でカメラを開きます。</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: drag the marks into place, or {point.place} places them by clicks.</source>
        <translation>この顔の点はまだ配置されていません。マークをドラッグして合わせるか、{point.place} でクリックして配置してください。</translation>
    </message>
    <message>
        <source>No point of this face is placed yet: {point.place} places them by clicks.</source>
        <translation>この顔の点はまだ配置されていません。{point.place} でクリックして配置します。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>プロジェクトが開かれていません。</translation>
    </message>
    <message>
        <source>no results stated</source>
        <translation>結果の記載なし</translation>
    </message>
    <message>
        <source>No unfinished photo is left that nobody has taken.</source>
        <translation>誰も確保していない未完了の写真は残っていません。</translation>
    </message>
    <message>
        <source>Nobody else is led to these photos meanwhile.</source>
        <translation>その間、他の人はこれらの写真に案内されません。</translation>
    </message>
    <message>
        <source>Nobody has accepted this face yet: {face.accept} does.</source>
        <translation>この顔はまだ誰も承認していません。{face.accept} で承認します。</translation>
    </message>
    <message>
        <source>Nobody has said who works here, so edits carry the account's name, {account}. A click gives another name, or confirms this one.</source>
        <translation>作業者が指定されていないため、編集にはアカウント名 {account} が付きます。クリックすると別の名前を付けるか、この名前を確定できます。</translation>
    </message>
    <message>
        <source>none</source>
        <comment>overlays that are on</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>None of the faces has a point that is annotated, so there is none to take</source>
        <translation>どの顔にも注釈された点がないため、取り込むものがありません</translation>
    </message>
    <message>
        <source>none of their points is placed</source>
        <translation>どの点も配置されていない</translation>
    </message>
    <message>
        <source>None yet: the first is made after the first edits.</source>
        <translation>まだありません。最初のバックアップは最初の編集の後に作成されます。</translation>
    </message>
    <message>
        <source>none, on the CPU</source>
        <translation>なし、CPU を使用</translation>
    </message>
    <message>
        <source>nose</source>
        <comment>a region of a layout</comment>
        <translation>鼻</translation>
    </message>
    <message>
        <source>not a frame of the video</source>
        <translation>動画のフレームではありません</translation>
    </message>
    <message>
        <source>not all of their points are annotated</source>
        <translation>すべての点に注釈があるわけではない</translation>
    </message>
    <message>
        <source>Not everything is predicted: {reason}</source>
        <translation>すべては予測されていません: {reason}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>一覧にない</translation>
    </message>
    <message>
        <source>not in the project</source>
        <translation>プロジェクトにない</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>表にない</translation>
    </message>
    <message>
        <source>not in this folder</source>
        <translation>このフォルダーにない</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未評価</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not looked at</source>
        <comment>photos listed</comment>
        <translation>未確認</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <comment>a photo</comment>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>not placed</source>
        <comment>a point</comment>
        <translation>未配置</translation>
    </message>
    <message>
        <source>not read: {part} ({number:,})</source>
        <translation>読み込まないもの: {part} ({number:,})</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>違う</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Not there already. {point.deselect}, then {edit.delete}, deletes the face.</source>
        <translation>すでに「なし」です。{point.deselect} の後に {edit.delete} で顔を削除します。</translation>
    </message>
    <message>
        <source>Not there, or placed again</source>
        <translation>「なし」にする、または再び配置</translation>
    </message>
    <message>
        <source>Not there: the point is left out of everything. {point.absent} places it again.</source>
        <translation>なし: この点はどこにも使われません。{point.absent} で再び配置します。</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a message</comment>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>note ({face.note})</source>
        <translation>メモ ({face.note})</translation>
    </message>
    <message>
        <source>Note of the review</source>
        <translation>レビューのメモ</translation>
    </message>
    <message>
        <source>note of the review ({review.note})</source>
        <translation>レビューのメモ ({review.note})</translation>
    </message>
    <message>
        <source>Note on the face</source>
        <translation>顔のメモ</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>何も変わりません</translation>
    </message>
    <message>
        <source>Nothing found in this photo. {face.draw} draws the box of an object.</source>
        <translation>この写真には何も見つかりませんでした。{face.draw} で対象の枠を描けます。</translation>
    </message>
    <message>
        <source>Nothing is carried: no face here or in the frames around was corrected or accepted.</source>
        <translation>反映するものがありません。ここにも前後のフレームにも、修正または承認された顔がありません。</translation>
    </message>
    <message>
        <source>Nothing is done again: it was changed in another window since, and stays so.</source>
        <translation>何もやり直しません。その後に別のウィンドウで変更されたため、そのままにします。</translation>
    </message>
    <message>
        <source>Nothing is found by itself: a person draws each box</source>
        <translation>自動では検出しません。人が枠を 1 つずつ描きます</translation>
    </message>
    <message>
        <source>Nothing is found here: {model} has no finder of its own, and the next training adds one. {{face.draw}} draws a box by hand.</source>
        <translation>ここでは何も検出しません。{model} は独自の検出器を持たず、次の学習で加わります。{{face.draw}} で枠を手で描けます。</translation>
    </message>
    <message>
        <source>Nothing is measured yet: distances, angles, areas and ratios between points are defined once.</source>
        <translation>計測はまだありません。点の間の距離・角度・面積・比は一度だけ定義します。</translation>
    </message>
    <message>
        <source>Nothing is measured yet: {measure.new} defines something.</source>
        <translation>計測はまだありません。{measure.new} で定義します。</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>まだ何も開いていません。</translation>
    </message>
    <message>
        <source>Nothing is predicted here. {face.draw} draws the box of a face.</source>
        <translation>ここでは予測は行われません。{face.draw} で顔の枠を描けます。</translation>
    </message>
    <message>
        <source>Nothing is undone: it was changed in another window since, and stays so.</source>
        <translation>何も元に戻しません。その後に別のウィンドウで変更されたため、そのままにします。</translation>
    </message>
    <message>
        <source>Nothing looks wrong about this face.</source>
        <translation>この顔に誤りらしいところはありません。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>やり直すものはありません。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>元に戻すものはありません。</translation>
    </message>
    <message>
        <source>Nothing waits for a review.</source>
        <translation>レビュー待ちはありません。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Nudge by photo pixels</source>
        <translation>写真のピクセル単位で微動</translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation>下へ微動</translation>
    </message>
    <message>
        <source>Nudge down × 10</source>
        <translation>下へ微動 × 10</translation>
    </message>
    <message>
        <source>Nudge left</source>
        <translation>左へ微動</translation>
    </message>
    <message>
        <source>Nudge left × 10</source>
        <translation>左へ微動 × 10</translation>
    </message>
    <message>
        <source>Nudge right</source>
        <translation>右へ微動</translation>
    </message>
    <message>
        <source>Nudge right × 10</source>
        <translation>右へ微動 × 10</translation>
    </message>
    <message>
        <source>Nudge up</source>
        <translation>上へ微動</translation>
    </message>
    <message>
        <source>Nudge up × 10</source>
        <translation>上へ微動 × 10</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>objects of the kind {kind}</source>
        <translation>種類が {kind} の対象</translation>
    </message>
    <message>
        <source>objects of the shape {shape}</source>
        <translation>形が {shape} の対象</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>隠れ</translation>
    </message>
    <message>
        <source>occluded</source>
        <comment>a point</comment>
        <translation>隠れ</translation>
    </message>
    <message>
        <source>Occluded: something is in front of it.</source>
        <translation>隠れ: 何かが手前にあります。</translation>
    </message>
    <message>
        <source>occlusion</source>
        <comment>a flag of a face</comment>
        <translation>遮蔽</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>a number that another divides</comment>
        <translation>割られる数</translation>
    </message>
    <message>
        <source>Of a photo with several faces each figure is that of the worst one that is not finished.</source>
        <translation>複数の顔がある写真では、各数値は未完了の顔のうち最も悪いものです。</translation>
    </message>
    <message>
        <source>Of several faces, each figure is that of the worst.</source>
        <translation>顔が複数あれば、各数値は最も悪いものです。</translation>
    </message>
    <message>
        <source>Of which this project is the first</source>
        <translation>最初がこのプロジェクト</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>old</source>
        <comment>a model</comment>
        <translation>旧</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>on</source>
        <comment>the faces that models are compared on</comment>
        <translation>対象</translation>
    </message>
    <message>
        <source>On faces of people, by the points that it places; without, a few anchors are asked for</source>
        <translation>人の顔では、モデルが配置する点を使います。なければ少数のアンカーを尋ねます</translation>
    </message>
    <message>
        <source>on the GPU only</source>
        <translation>GPU のみ</translation>
    </message>
    <message>
        <source>on the GPU, if there is one</source>
        <translation>GPU (あれば)</translation>
    </message>
    <message>
        <source>On the last days of work, by person</source>
        <translation>最近の作業日、人別</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>プロセッサ</translation>
    </message>
    <message>
        <source>on {photo} since {time}</source>
        <translation>{time} から {photo} で作業中</translation>
    </message>
    <message>
        <source>Once all is sent; the project keeps all that it has</source>
        <translation>すべて送信した後に。プロジェクトは手元のものをすべて保持します</translation>
    </message>
    <message>
        <source>One frame in {number}</source>
        <translation>{number} フレームに 1 つ</translation>
    </message>
    <message>
        <source>One object a photo, which fills it: a specimen, an X-ray</source>
        <translation>写真 1 枚に対象 1 つ、写真いっぱいに写るもの: 標本、X 線写真</translation>
    </message>
    <message>
        <source>One's own layouts, the newest last</source>
        <translation>独自のレイアウト (新しいものが最後)</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>自分のみ</translation>
    </message>
    <message>
        <source>only mine</source>
        <comment>photos listed</comment>
        <translation>自分のみ</translation>
    </message>
    <message>
        <source>Only one person has annotated this face.</source>
        <translation>この顔に注釈を付けたのは 1 人だけです。</translation>
    </message>
    <message>
        <source>Only the photo, while held</source>
        <translation>押している間は写真だけ</translation>
    </message>
    <message>
        <source>Only where photos are annotated.</source>
        <translation>写真に注釈を付ける場所でのみ。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>写真のフォルダーを開く</translation>
    </message>
    <message>
        <source>Open a folder of photos…</source>
        <translation>写真のフォルダーを開く…</translation>
    </message>
    <message>
        <source>Open a photo of the project first.</source>
        <translation>先にプロジェクトの写真を開いてください。</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>最近開いたもの</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open photos or a project</source>
        <translation>写真またはプロジェクトを開く</translation>
    </message>
    <message>
        <source>Open photos or project…</source>
        <translation>写真またはプロジェクトを開く…</translation>
    </message>
    <message>
        <source>Open photos, a video or a project…</source>
        <translation>写真・動画・プロジェクトを開く…</translation>
    </message>
    <message>
        <source>Open photos: a model places the landmarks of every face and says how sure it is of each. You correct them and accept the face. All is saved as you go; photos are never changed.</source>
        <translation>写真を開くと、モデルがすべての顔のランドマークを配置し、それぞれの確信度を示します。それを修正して顔を承認します。すべて随時保存され、写真が変更されることはありません。</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近開いたもの</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>コピーを開く</translation>
    </message>
    <message>
        <source>Open the sample photo</source>
        <translation>サンプル写真を開く</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>開く処理</translation>
    </message>
    <message>
        <source>Opening the source …</source>
        <translation>ソースを開いています…</translation>
    </message>
    <message>
        <source>opening …</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>Or drop a folder, photos or a video on this window.</source>
        <translation>またはフォルダー、写真、動画をこのウィンドウにドロップしてください。</translation>
    </message>
    <message>
        <source>Order of the photos in a project that is new</source>
        <translation>新規プロジェクトでの写真の並び順</translation>
    </message>
    <message>
        <source>ordering the list</source>
        <translation>一覧の並べ替え</translation>
    </message>
    <message>
        <source>other photos lie there under the same names, which the points are not of: {photos}, as {first}; choose another place</source>
        <translation>そこには同じ名前の別の写真があり、点はそれらのものではありません：{photos}（例：{first}）。別の場所を選んでください</translation>
    </message>
    <message>
        <source>other programs do not turn photos of this format by their EXIF orientation, so points lie elsewhere there: {photos}; store them upright before</source>
        <translation>他のプログラムはこの形式の写真を EXIF の向きに従って回転しないため、点の位置がずれます：{photos}。先に正しい向きで保存してください</translation>
    </message>
    <message>
        <source>Others' versions</source>
        <translation>他の人の版</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>a point</comment>
        <translation>写真外</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <translation>写真外</translation>
    </message>
    <message>
        <source>outside the photo</source>
        <comment>a point</comment>
        <translation>写真外</translation>
    </message>
    <message>
        <source>Outside the photo.</source>
        <translation>写真の外です。</translation>
    </message>
    <message>
        <source>Over the photo, where one sees what they do</source>
        <translation>写真の上に表示、効果を見ながら調整できます</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <source>Overlays and switches</source>
        <translation>オーバーレイと切り替え</translation>
    </message>
    <message>
        <source>own finder: {results}</source>
        <translation>独自の検出器: {results}</translation>
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
        <translation>マニュアルのページ</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>表示を移動</translation>
    </message>
    <message>
        <source>pan, on a touchpad</source>
        <translation>移動（タッチパッド）</translation>
    </message>
    <message numerus="yes">
        <source>Passed over {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: Passed over {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>{names} が確保した {count:,} 枚の写真を飛ばしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste face</source>
        <translation>顔を貼り付け</translation>
    </message>
    <message>
        <source>Paste face into a box</source>
        <translation>顔を枠に貼り付け</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>チームのメンバー</translation>
    </message>
    <message>
        <source>Percent of the photos that judge the new model</source>
        <translation>新しいモデルを判定する写真の割合 (%)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Photo, as shown</source>
        <translation>写真、表示どおり</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Photos ({pattern})</source>
        <translation>写真 ({pattern})</translation>
    </message>
    <message>
        <source>photos are named from {base} (--images {base} when it is read)</source>
        <translation>写真の名前は {base} から始まります (読み込み時は --images {base})</translation>
    </message>
    <message>
        <source>Photos done</source>
        <translation>完了した写真</translation>
    </message>
    <message>
        <source>Photos that were moved</source>
        <translation>移動した写真</translation>
    </message>
    <message>
        <source>Picture of the landmarks</source>
        <translation>ランドマークの画像</translation>
    </message>
    <message>
        <source>pinky</source>
        <comment>a region of a layout</comment>
        <translation>小指</translation>
    </message>
    <message>
        <source>Pixel grid, zoomed in</source>
        <translation>拡大時のピクセルグリッド</translation>
    </message>
    <message>
        <source>Place new layouts by the faces so far</source>
        <translation>新しいレイアウトをこれまでの顔から配置</translation>
    </message>
    <message>
        <source>Place points by clicking</source>
        <translation>クリックで点を配置</translation>
    </message>
    <message>
        <source>Place points with this model from now on.</source>
        <translation>今後このモデルで点を配置します。</translation>
    </message>
    <message>
        <source>Placed where its mark was.</source>
        <translation>マークの位置に配置しました。</translation>
    </message>
    <message>
        <source>places outside the photo</source>
        <translation>写真外の位置</translation>
    </message>
    <message>
        <source>Places {placed} points, this project has {wanted}.</source>
        <translation>{placed} 点を配置します。このプロジェクトは {wanted} 点です。</translation>
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
        <translation>ピリオド</translation>
    </message>
    <message>
        <source>Point names</source>
        <translation>点の名前</translation>
    </message>
    <message>
        <source>Point numbers</source>
        <translation>点の番号</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>点 {number}</translation>
    </message>
    <message>
        <source>Point {number} of {total}: {name}</source>
        <translation>点 {number} / {total}: {name}</translation>
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
        <translation>点の追加・削除・名前変更・並べ替え。顔もそれに従います</translation>
    </message>
    <message>
        <source>Points and their columns</source>
        <translation>点とその列</translation>
    </message>
    <message>
        <source>points improbable given the others</source>
        <translation>他の点から見て不自然な点</translation>
    </message>
    <message>
        <source>Points mirror each other</source>
        <translation>鏡像の点を連動</translation>
    </message>
    <message>
        <source>points move alone</source>
        <translation>点は単独で移動</translation>
    </message>
    <message>
        <source>Points move alone.</source>
        <translation>点は単独で動きます。</translation>
    </message>
    <message>
        <source>points on curves</source>
        <translation>曲線上の点</translation>
    </message>
    <message>
        <source>points that are not annotated</source>
        <translation>注釈されていない点</translation>
    </message>
    <message>
        <source>points that are not annotated come as not placed, in {faces}</source>
        <translation>注釈されていない点は未配置になります、対象: {faces}</translation>
    </message>
    <message>
        <source>points that the layout {layout} does not have</source>
        <translation>レイアウト {layout} にない点</translation>
    </message>
    <message>
        <source>pose</source>
        <comment>a flag of a face</comment>
        <translation>姿勢</translation>
    </message>
    <message>
        <source>Predict a curve again</source>
        <translation>曲線を再予測</translation>
    </message>
    <message>
        <source>Predict all photos</source>
        <translation>すべての写真を予測</translation>
    </message>
    <message>
        <source>Predict all photos of a project when it is opened</source>
        <translation>プロジェクトを開いたとき、すべての写真を予測</translation>
    </message>
    <message>
        <source>Predict them anew</source>
        <translation>予測し直す</translation>
    </message>
    <message>
        <source>Predict this face again</source>
        <translation>この顔を再予測</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a face</comment>
        <translation>予測</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a photo</comment>
        <translation>予測</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>a point</comment>
        <translation>予測</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>photos listed</comment>
        <translation>予測</translation>
    </message>
    <message>
        <source>predicted by {author}, {time}</source>
        <translation>{author} が予測、{time}</translation>
    </message>
    <message>
        <source>predicted, as the model placed it</source>
        <translation>予測、モデルの配置どおり</translation>
    </message>
    <message numerus="yes">
        <source>Predicting anew, {count:,} photos to go.</source>
        <extracomment>Of one: Predicting anew, {count:,} photo to go.</extracomment>
        <translation>
            <numerusform>予測し直しています、残り {count:,} 枚。</numerusform>
        </translation>
    </message>
    <message>
        <source>predicting, {waiting} to go</source>
        <translation>予測中、残り {waiting}</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Press the new key of “{command}”. Backspace: no key. Esc: leave it as it is.</source>
        <translation>「{command}」の新しいキーを押してください。Backspace: キーなし。Esc: 変更しない。</translation>
    </message>
    <message>
        <source>Press {face.accept} when the face is right. Only faces that you have accepted teach the next model.</source>
        <translation>顔が正しければ {face.accept} を押します。承認した顔だけが次のモデルの学習に使われます。</translation>
    </message>
    <message>
        <source>Press {point.next}: it leads to the point that the model is least sure of, and then to the next. Its ellipse says how far it may be off, and in which direction.</source>
        <translation>{point.next} を押すと、モデルが最も自信のない点へ、続けてその次の点へ移ります。楕円は、どれだけ、どの方向にずれている可能性があるかを示します。</translation>
    </message>
    <message>
        <source>Previous face in the photo</source>
        <translation>写真内の前の顔</translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation>動画の前のフレーム</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>前の写真</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>a message</comment>
        <translation>問題</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>学習の進捗</translation>
    </message>
    <message>
        <source>Projects ({pattern})</source>
        <translation>プロジェクト ({pattern})</translation>
    </message>
    <message>
        <source>Put away ({point.deselect})</source>
        <translation>しまう ({point.deselect})</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>queue scores</source>
        <translation>待ち行列のスコア</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>ratio</source>
        <comment>what is measured</comment>
        <translation>比</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>このとおり読み込む</translation>
    </message>
    <message>
        <source>reading a photo to draw a layout on</source>
        <translation>レイアウトを描く写真の読み込み</translation>
    </message>
    <message>
        <source>reading faces</source>
        <translation>顔の読み込み</translation>
    </message>
    <message>
        <source>Really reset everything</source>
        <translation>本当にすべてリセット</translation>
    </message>
    <message>
        <source>Recalibrate ellipses</source>
        <translation>楕円を再較正</translation>
    </message>
    <message>
        <source>recalibrating</source>
        <translation>再較正</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision unknown, {objects} objects held out</source>
        <translation>再現率 {recall:.0f} %、適合率不明、検証用の対象 {objects} 個</translation>
    </message>
    <message>
        <source>recall {recall:.0f} %, precision {precision:.0f} %, {objects} objects held out</source>
        <translation>再現率 {recall:.0f} %、適合率 {precision:.0f} %、検証用の対象 {objects} 個</translation>
    </message>
    <message>
        <source>rectangles without points</source>
        <translation>点のない矩形</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Redo in the drawing</source>
        <translation>描画をやり直す</translation>
    </message>
    <message>
        <source>regions of the kind {kind}</source>
        <translation>種類が {kind} の領域</translation>
    </message>
    <message>
        <source>regions of the type {kind}</source>
        <translation>種類が {kind} の領域</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Reject, and on to the next</source>
        <translation>却下して次へ</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a face</comment>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a photo</comment>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>a point</comment>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>photos listed</comment>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>rejected by {author}, {time}</source>
        <translation>{author} が却下、{time}</translation>
    </message>
    <message>
        <source>rejected, as the model placed it</source>
        <translation>却下済み、モデルの配置どおり</translation>
    </message>
    <message>
        <source>relinking</source>
        <translation>再リンク</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>記憶</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>the scale</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>プロジェクトから除外</translation>
    </message>
    <message>
        <source>Remove the scale of this photo</source>
        <translation>この写真の縮尺を削除</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>選択したものを削除</translation>
    </message>
    <message numerus="yes">
        <source>Removed {count:,} photos from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {count:,} photo from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>{count:,} 枚の写真をプロジェクトから除外しました。ファイルは元の場所に残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {name} from the project; its file stays where it is.</source>
        <translation>{name} をプロジェクトから除外しました。ファイルは元の場所に残ります。</translation>
    </message>
    <message numerus="yes">
        <source>Removed {name} with {count:,} accepted faces from the project; its file stays where it is.</source>
        <extracomment>Of one: Removed {name} with {count:,} accepted face from the project; its file stays where it is.</extracomment>
        <translation>
            <numerusform>承認済みの顔 {count:,} 個を含む {name} をプロジェクトから除外しました。ファイルは元の場所に残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {photos} with {count:,} accepted faces from the project; their files stay where they are.</source>
        <extracomment>Of one: Removed {photos} with {count:,} accepted face from the project; their files stay where they are.</extracomment>
        <translation>
            <numerusform>承認済みの顔 {count:,} 個を含む {photos}をプロジェクトから除外しました。ファイルは元の場所に残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>removed: {points}</source>
        <translation>削除: {points}</translation>
    </message>
    <message>
        <source>renamed: {points}</source>
        <translation>名前変更: {points}</translation>
    </message>
    <message>
        <source>Reopen a finished face</source>
        <translation>完了した顔を再開</translation>
    </message>
    <message>
        <source>Replace files that are there</source>
        <translation>既存のファイルを置き換える</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>すべてのキーをリセット</translation>
    </message>
    <message>
        <source>Reset everything…</source>
        <translation>すべてリセット…</translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation>キーをリセット</translation>
    </message>
    <message>
        <source>Reset the panels</source>
        <translation>パネルをリセット</translation>
    </message>
    <message>
        <source>Rest follows</source>
        <translation>残りも追従</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>バックアップを復元…</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>復元する</translation>
    </message>
    <message>
        <source>Restored: {backup}.</source>
        <translation>復元しました: {backup}。</translation>
    </message>
    <message>
        <source>Restored: {backup}. What stood there is {name} now.</source>
        <translation>復元しました: {backup}。以前のものは {name} になりました。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Resume goes on where it was stopped; Compare takes it as it is.</source>
        <translation>「再開」は停止した所から続けます。「比較」は現状のまま使います。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Review panel</source>
        <translation>レビューパネル</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>レビュー担当</translation>
    </message>
    <message>
        <source>reviewer</source>
        <comment>a member of a team</comment>
        <translation>レビュー担当</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>右クリック</translation>
    </message>
    <message>
        <source>Ring around what has the keyboard</source>
        <translation>キーボードの対象を囲む輪</translation>
    </message>
    <message>
        <source>ring finger</source>
        <comment>a region of a layout</comment>
        <translation>薬指</translation>
    </message>
    <message>
        <source>Rings are points that are probably wrong; a click goes to one</source>
        <translation>輪はおそらく誤っている点です。クリックで移動します</translation>
    </message>
    <message>
        <source>rotations of boxes</source>
        <translation>枠の回転</translation>
    </message>
    <message>
        <source>rows without success</source>
        <translation>成功しなかった行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a copy of the project</source>
        <translation>プロジェクトのコピーを保存</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>ファイルとして保存…</translation>
    </message>
    <message>
        <source>Save the drawing…</source>
        <translation>描画を保存…</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>レイアウトを保存</translation>
    </message>
    <message>
        <source>Save this session as {name} again</source>
        <translation>このセッションを {name} として再び保存</translation>
    </message>
    <message>
        <source>Save this session beside it</source>
        <translation>このセッションを隣に保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>{path} として保存しました。</translation>
    </message>
    <message>
        <source>saved {name}</source>
        <translation>{name} に保存済み</translation>
    </message>
    <message>
        <source>Scale the points to this photo</source>
        <translation>点をこの写真に合わせて拡大縮小</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>スコア {score:.2f}</translation>
    </message>
    <message>
        <source>search ({photo.search})</source>
        <translation>検索 ({photo.search})</translation>
    </message>
    <message>
        <source>search for faces</source>
        <translation>顔の検索</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>一覧内を検索</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>マニュアル内を検索</translation>
    </message>
    <message>
        <source>Second look at finished faces</source>
        <translation>完了した顔の見直し</translation>
    </message>
    <message>
        <source>Second person's verdict, several versions</source>
        <translation>2 人目の判定、複数の版</translation>
    </message>
    <message>
        <source>seconds a face</source>
        <translation>顔あたりの秒数</translation>
    </message>
    <message>
        <source>Seconds between the frames of a series</source>
        <translation>連写のフレーム間隔 (秒)</translation>
    </message>
    <message>
        <source>See the list of photos</source>
        <translation>写真の一覧を見る</translation>
    </message>
    <message>
        <source>See the points</source>
        <translation>点を見る</translation>
    </message>
    <message>
        <source>segmentations</source>
        <translation>セグメンテーション</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Select a point first: click one, or {point.next}.</source>
        <translation>先に点を選択してください。クリックするか、{point.next} を使います。</translation>
    </message>
    <message>
        <source>Select a point of the half that is right: it is mirrored onto the other.</source>
        <translation>正しい側の点を選択してください。反対側に反転されます。</translation>
    </message>
    <message>
        <source>Select a point to nudge it: click one, or {point.next}.</source>
        <translation>微動する点を選択してください。クリックするか、{point.next} を使います。</translation>
    </message>
    <message>
        <source>Select a point to see where the network looked for it: click one, or {point.next}.</source>
        <translation>ネットワークがどこを見たかを表示する点を選択してください。クリックするか、{point.next} を使います。</translation>
    </message>
    <message>
        <source>Select all points</source>
        <translation>すべての点を選択</translation>
    </message>
    <message>
        <source>select an area</source>
        <translation>範囲を選択</translation>
    </message>
    <message>
        <source>Select its curve, then the next</source>
        <translation>曲線を選択、次に次の曲線</translation>
    </message>
    <message>
        <source>select one more</source>
        <translation>もう 1 つ選択</translation>
    </message>
    <message>
        <source>Select several points first: {select.curve} a curve, {select.all} all, Shift+drag an area.</source>
        <translation>先に複数の点を選択してください。{select.curve} で曲線、{select.all} ですべて、Shift+ドラッグで範囲を選択します。</translation>
    </message>
    <message>
        <source>Selected points are left out of everything; where none is selected, the face is deleted</source>
        <translation>選択した点をどこにも使いません。選択がなければ顔を削除します</translation>
    </message>
    <message>
        <source>semicolon</source>
        <comment>what stands between cells</comment>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>Send back to be corrected ({review.return})</source>
        <translation>修正のため差し戻し ({review.return})</translation>
    </message>
    <message>
        <source>Send back, and on to the next to review</source>
        <translation>差し戻して次のレビューへ</translation>
    </message>
    <message>
        <source>sent back</source>
        <comment>photos listed</comment>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>Sent back to be corrected.</source>
        <translation>修正のため差し戻しました。</translation>
    </message>
    <message>
        <source>Separate flags by commas; the first nine have keys. Enter keeps the list, Esc leaves it as it was; an empty list stands for the layout's own. Faces keep their flags.</source>
        <translation>フラグはコンマで区切ります。最初の 9 個にはキーがあります。Enter で確定、Esc で元のまま、空にするとレイアウトのフラグになります。顔のフラグは保持されます。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>連写</translation>
    </message>
    <message>
        <source>Set by two clicks</source>
        <translation>2 回のクリックで設定</translation>
    </message>
    <message>
        <source>Set the scale by two clicks</source>
        <translation>2 回のクリックで縮尺を設定</translation>
    </message>
    <message>
        <source>several faces</source>
        <translation>複数の顔</translation>
    </message>
    <message>
        <source>Several files of predictions are taken together where they have a folder of their own.</source>
        <translation>予測のファイルが複数あるときは、専用のフォルダーにまとめると一緒に読み込まれます。</translation>
    </message>
    <message>
        <source>Several people do the same photos, and do not see each other's points before they have finished.</source>
        <translation>複数の人が同じ写真を行い、完了するまで互いの点は見えません。</translation>
    </message>
    <message>
        <source>shape 2.1×</source>
        <translation>形状 2.1×</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: as usual as faces are</source>
        <translation>形状 {shape:.1f}×: 顔として普通</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: more usual than most faces</source>
        <translation>形状 {shape:.1f}×: 多くの顔より普通</translation>
    </message>
    <message>
        <source>shape {shape:.1f}×: {shape:.1f} times as unusual as faces are in the median</source>
        <translation>形状 {shape:.1f}×: 顔の中央値の {shape:.1f} 倍珍しい</translation>
    </message>
    <message>
        <source>shapes of the type {kind}</source>
        <translation>種類が {kind} の図形</translation>
    </message>
    <message>
        <source>Share of accepted points within the 50, 90 and 95 % ellipses; the mark is what they promise</source>
        <translation>50・90・95 % の楕円に入る承認済みの点の割合。印は約束された値</translation>
    </message>
    <message>
        <source>Share of the photos that is not learnt from, and judges the new model.</source>
        <translation>学習に使わず、新しいモデルを判定する写真の割合。</translation>
    </message>
    <message>
        <source>Share of the points that lie within the ellipses that promise to hold 90 %</source>
        <translation>90 % を含むと約束する楕円に入る点の割合</translation>
    </message>
    <message>
        <source>Share what is done in this project with others, in a folder or a database</source>
        <translation>このプロジェクトの作業を、フォルダーまたはデータベースで他の人と共有</translation>
    </message>
    <message>
        <source>sharing {address} …</source>
        <translation>{address} で共有しています…</translation>
    </message>
    <message>
        <source>shift</source>
        <comment>of a point that is dragged</comment>
        <translation>ずれ</translation>
    </message>
    <message>
        <source>show dismissed</source>
        <translation>対象外も表示</translation>
    </message>
    <message>
        <source>Show it as a mirror does</source>
        <translation>鏡のように表示</translation>
    </message>
    <message>
        <source>Show the photo upright</source>
        <translation>写真を正立で表示</translation>
    </message>
    <message>
        <source>Shown turned by {degrees:g}°; {{view.upright}} shows it upright.</source>
        <translation>{degrees:g}° 回して表示しています。{{view.upright}} で正立に戻します。</translation>
    </message>
    <message>
        <source>Shown upright.</source>
        <translation>正立で表示しています。</translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation>選択範囲を縮小</translation>
    </message>
    <message>
        <source>Size and place of the window</source>
        <translation>ウィンドウの大きさと位置</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>ツアーをとばす</translation>
    </message>
    <message>
        <source>Skip the tour ({key})</source>
        <translation>ツアーをとばす（{key}）</translation>
    </message>
    <message>
        <source>skipped tasks</source>
        <translation>スキップされたタスク</translation>
    </message>
    <message>
        <source>SLEAP analysis, .h5</source>
        <comment>a file format</comment>
        <translation>SLEAP analysis、.h5</translation>
    </message>
    <message>
        <source>SLEAP, .slp</source>
        <comment>a file format</comment>
        <translation>SLEAP、.slp</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>Smooth the points shown</source>
        <translation>表示する点を平滑化</translation>
    </message>
    <message>
        <source>Snap a curve to its edges</source>
        <translation>曲線をエッジに吸着</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else was faster with {count:,}.</source>
        <extracomment>Of one: Somebody else was faster with {count:,}.</extracomment>
        <translation>
            <numerusform>{count:,} 枚は他の人が先に確保しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is being opened already.</source>
        <translation>すでに何かを開いている途中です。</translation>
    </message>
    <message>
        <source>space</source>
        <comment>what stands between cells</comment>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Spread a curve evenly</source>
        <translation>曲線を等間隔に</translation>
    </message>
    <message>
        <source>standard deviation across the curve (normal)</source>
        <translation>曲線の法線方向の標準偏差</translation>
    </message>
    <message>
        <source>standard deviation along the curve (tangent)</source>
        <translation>曲線の接線方向の標準偏差</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Start a project with it</source>
        <translation>これでプロジェクトを開始</translation>
    </message>
    <message>
        <source>Start a project with that layout…</source>
        <translation>そのレイアウトでプロジェクトを開始…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>学習を開始</translation>
    </message>
    <message>
        <source>state</source>
        <comment>of a point</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Statistics panel</source>
        <translation>統計パネル</translation>
    </message>
    <message>
        <source>stay at the face</source>
        <translation>その顔にとどまる</translation>
    </message>
    <message>
        <source>stays in the project: {part} ({faces:,})</source>
        <translation>プロジェクトに残るもの: {part} ({faces:,})</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {what}</source>
        <translation>ステップ {number}/{total}：{what}</translation>
    </message>
    <message>
        <source>StereoMorph, shape files</source>
        <comment>a file format</comment>
        <translation>StereoMorph、shape ファイル</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>a training</comment>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is whole.</source>
        <translation>停止しました。ここまでに書き込んだものは完全です。</translation>
    </message>
    <message>
        <source>Stopping after this step …</source>
        <translation>このステップの後に停止します…</translation>
    </message>
    <message>
        <source>Stopping after this step … (another project)</source>
        <translation>このステップの後に停止します… (別のプロジェクト)</translation>
    </message>
    <message>
        <source>Strengths of overlays, the ellipse, and how light photos are</source>
        <translation>オーバーレイの強さ、楕円、写真の明るさ</translation>
    </message>
    <message>
        <source>Strengths, brightness…</source>
        <translation>強さ、明るさ…</translation>
    </message>
    <message>
        <source>Strengths, ellipses and light…</source>
        <translation>強さ、楕円、明るさ…</translation>
    </message>
    <message>
        <source>Supervisely, JSON files</source>
        <comment>a file format</comment>
        <translation>Supervisely、JSON ファイル</translation>
    </message>
    <message>
        <source>surest first</source>
        <translation>確信度の高い順</translation>
    </message>
    <message>
        <source>tab</source>
        <comment>what stands between cells</comment>
        <translation>タブ</translation>
    </message>
    <message>
        <source>table with a row a face, CSV or TSV</source>
        <comment>a file format</comment>
        <translation>顔ごとに 1 行の表、CSV または TSV</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>take back anything, also after a restart</source>
        <translation>何でも元に戻す、再起動後も</translation>
    </message>
    <message>
        <source>Take it out of the list; can be undone.</source>
        <translation>一覧から外します。元に戻せます。</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>自分の版を採用</translation>
    </message>
    <message>
        <source>Take one every few seconds</source>
        <translation>数秒ごとに 1 枚取得</translation>
    </message>
    <message>
        <source>Take the first version (mine), and on</source>
        <translation>最初の版 (自分) を採用して次へ</translation>
    </message>
    <message>
        <source>Take the mean</source>
        <translation>平均を採用</translation>
    </message>
    <message>
        <source>Take the mean of all versions, and on</source>
        <translation>全版の平均を採用して次へ</translation>
    </message>
    <message>
        <source>Take the next photos…</source>
        <translation>次の写真を確保…</translation>
    </message>
    <message>
        <source>Take the second version (theirs), and on</source>
        <translation>2 番目の版 (相手) を採用して次へ</translation>
    </message>
    <message>
        <source>Take the selected photos</source>
        <translation>選択した写真を確保</translation>
    </message>
    <message>
        <source>Take the tour: two minutes on the sample photo</source>
        <translation>ツアーを始める：サンプル写真で二分間</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Take this frame</source>
        <translation>このフレームを取得</translation>
    </message>
    <message>
        <source>Take this photo as the annotated one</source>
        <translation>この写真を注釈した写真として扱う</translation>
    </message>
    <message>
        <source>Take {author}’s</source>
        <translation>{author} の版を採用</translation>
    </message>
    <message>
        <source>Tangent and normal</source>
        <translation>接線と法線</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Team panel</source>
        <translation>チームパネル</translation>
    </message>
    <message>
        <source>team: needs a newer version</source>
        <translation>チーム: 新しいバージョンが必要</translation>
    </message>
    <message>
        <source>team: not reached, goes on alone</source>
        <translation>チーム: 接続できません、単独で続行</translation>
    </message>
    <message>
        <source>team: synchronising …</source>
        <translation>チーム: 同期中…</translation>
    </message>
    <message>
        <source>team: up to date</source>
        <translation>チーム: 最新</translation>
    </message>
    <message>
        <source>team: {edits:,} to send</source>
        <translation>チーム: 未送信 {edits:,}</translation>
    </message>
    <message>
        <source>team: {problem}</source>
        <translation>チーム: {problem}</translation>
    </message>
    <message>
        <source>tested on</source>
        <translation>テスト対象</translation>
    </message>
    <message>
        <source>That is no number of photos: {text}</source>
        <translation>写真の枚数ではありません: {text}</translation>
    </message>
    <message>
        <source>that nobody has accepted it</source>
        <translation>誰も承認していないこと</translation>
    </message>
    <message>
        <source>That was the tour</source>
        <translation>ツアーはこれで終わりです</translation>
    </message>
    <message>
        <source>The copy that followed it holds what was saved, and is looked through first.</source>
        <translation>追従していたコピーには保存済みのものがあり、先に確認されます。</translation>
    </message>
    <message>
        <source>The curve lies on the ridge of its edge map now.</source>
        <translation>曲線はエッジマップの稜線上にあります。</translation>
    </message>
    <message>
        <source>The diagonal of the points' box</source>
        <translation>点を囲む枠の対角線</translation>
    </message>
    <message>
        <source>The edge map shows no ridge near this curve.</source>
        <translation>エッジマップにはこの曲線の近くに稜線がありません。</translation>
    </message>
    <message>
        <source>the export ended without a word</source>
        <translation>エクスポートが何も報告せずに終了しました</translation>
    </message>
    <message>
        <source>The face and the point that are selected</source>
        <translation>選択中の顔と点</translation>
    </message>
    <message>
        <source>the face box</source>
        <translation>顔の枠</translation>
    </message>
    <message>
        <source>the face has no flags</source>
        <translation>顔にフラグなし</translation>
    </message>
    <message>
        <source>The face is accepted, and those of its points that nobody has placed count nowhere</source>
        <translation>顔は承認され、誰も配置していない点はどこにも数えられません</translation>
    </message>
    <message>
        <source>the face is {now}, no longer {before}</source>
        <translation>顔が{before}から{now}に変わった</translation>
    </message>
    <message>
        <source>The face that was copied has the layout {copied}, this project {own}.</source>
        <translation>コピーした顔のレイアウトは {copied}、このプロジェクトは {own} です。</translation>
    </message>
    <message>
        <source>the face's left and right are exchanged</source>
        <translation>顔の左右が逆になっています</translation>
    </message>
    <message>
        <source>The face's points form a shape 2.1 times as unusual as those that the model has learnt from, in the median. An odd shape is an odd face, or a wrong prediction.</source>
        <translation>この顔の点が作る形は、モデルが学習した顔の中央値の 2.1 倍珍しいものです。変わった形は、変わった顔か誤った予測です。</translation>
    </message>
    <message>
        <source>The faces could not be looked through: the process was ended</source>
        <translation>顔を調べられませんでした: プロセスが終了させられました</translation>
    </message>
    <message>
        <source>The faces could not be looked through: {complaint}</source>
        <translation>顔を調べられませんでした: {complaint}</translation>
    </message>
    <message numerus="yes">
        <source>The faces of {count:,} photos have more views, and the list stands by their doubts.</source>
        <extracomment>Of one: The faces of {count:,} photo have more views, and the list stands by their doubts.</extracomment>
        <translation>
            <numerusform>{count:,} 枚の写真の顔に見え方を追加し、一覧を不確かさの順に並べました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first of two others divided by the second.</source>
        <translation>他の 2 つの最初を 2 番目で割ったもの。</translation>
    </message>
    <message>
        <source>The frames between {first:,} and {last:,} take nothing: they are finished, placed by hand or filled already.</source>
        <translation>フレーム {first:,} と {last:,} の間のフレームは何も受け取りません。完了済み、手で配置済み、または補間済みです。</translation>
    </message>
    <message>
        <source>The group {name} has no points.</source>
        <translation>グループ {name} に点がありません。</translation>
    </message>
    <message>
        <source>The largest ± first.</source>
        <translation>± が大きい順。</translation>
    </message>
    <message>
        <source>The layout has no point '{name}'.</source>
        <translation>レイアウトに点「{name}」がありません。</translation>
    </message>
    <message numerus="yes">
        <source>the layout has {count} points</source>
        <extracomment>Of one: the layout has {count} point</extracomment>
        <translation>
            <numerusform>レイアウトは {count} 点</numerusform>
        </translation>
    </message>
    <message>
        <source>The layout is changed: {changes}. {{edit.undo}} takes it back.</source>
        <translation>レイアウトを変更しました: {changes}。{{edit.undo}} で元に戻せます。</translation>
    </message>
    <message>
        <source>The layout was changed in another window; this one shows it now.</source>
        <translation>レイアウトが別のウィンドウで変更されました。このウィンドウにも反映しました。</translation>
    </message>
    <message>
        <source>the list of models</source>
        <translation>モデルの一覧</translation>
    </message>
    <message>
        <source>the live view stopped: {reason}</source>
        <translation>ライブ表示が停止しました: {reason}</translation>
    </message>
    <message>
        <source>the model file is made</source>
        <translation>モデルファイルを作成中</translation>
    </message>
    <message>
        <source>The model has no finder of its own yet: the next training adds one. Until then boxes are drawn by hand.</source>
        <translation>モデルはまだ独自の検出器を持っていません。次の学習で加わります。それまでは枠を手で描きます。</translation>
    </message>
    <message>
        <source>The model helps with new layouts</source>
        <translation>モデルが新しいレイアウトを補助</translation>
    </message>
    <message>
        <source>The model in use helps with faces of a layout that it does not know, by its own points.</source>
        <translation>使用中のモデルが、自分の点を使って、知らないレイアウトの顔を補助します。</translation>
    </message>
    <message>
        <source>The model in use: {name}</source>
        <translation>使用中のモデル: {name}</translation>
    </message>
    <message>
        <source>the model is loading …</source>
        <translation>モデルを読み込み中…</translation>
    </message>
    <message>
        <source>The model is still loading …</source>
        <translation>モデルをまだ読み込んでいます…</translation>
    </message>
    <message>
        <source>The model is still loading.</source>
        <translation>モデルをまだ読み込んでいます。</translation>
    </message>
    <message>
        <source>The model is unsure of it by {along:.1f} pixels along the curve and {across:.1f} across.</source>
        <translation>モデルの不確かさは、曲線の接線方向に {along:.1f} ピクセル、法線方向に {across:.1f} ピクセルです。</translation>
    </message>
    <message>
        <source>The model runs on the CPU: {reason}.</source>
        <translation>モデルは CPU で動いています: {reason}。</translation>
    </message>
    <message>
        <source>The model runs on {provider}.</source>
        <translation>モデルは {provider} で動いています。</translation>
    </message>
    <message>
        <source>the model {problem}</source>
        <translation>モデル: {problem}</translation>
    </message>
    <message>
        <source>the model's confidence</source>
        <translation>モデルの信頼度</translation>
    </message>
    <message>
        <source>The model's own finder</source>
        <translation>モデル独自の検出器</translation>
    </message>
    <message>
        <source>the model's own finder</source>
        <translation>モデル独自の検出器</translation>
    </message>
    <message>
        <source>The model's own finder looks for objects.</source>
        <translation>モデル独自の検出器が対象を探します。</translation>
    </message>
    <message>
        <source>the model's own finder, or faces where it has none</source>
        <translation>モデル独自の検出器、なければ顔</translation>
    </message>
    <message>
        <source>The models at hand</source>
        <translation>使えるモデル</translation>
    </message>
    <message>
        <source>The most unusual shapes first.</source>
        <translation>最も珍しい形から順に。</translation>
    </message>
    <message>
        <source>The name that your edits carry</source>
        <translation>編集に付く名前</translation>
    </message>
    <message>
        <source>The new model has probably forgotten much: {elsewhere}.</source>
        <translation>新しいモデルはおそらく多くを忘れています: {elsewhere}。</translation>
    </message>
    <message>
        <source>The new model is better on {faces}: {change}.</source>
        <translation>新しいモデルは {faces} で良くなりました: {change}。</translation>
    </message>
    <message>
        <source>The new model is not better on {faces}: {change}.</source>
        <translation>新しいモデルは {faces} で良くなっていません: {change}。</translation>
    </message>
    <message>
        <source>The new model is not worse on {faces}: {change}.</source>
        <translation>新しいモデルは {faces} で悪くなっていません: {change}。</translation>
    </message>
    <message>
        <source>The new model is worse on {faces}: {change}.</source>
        <translation>新しいモデルは {faces} で悪くなりました: {change}。</translation>
    </message>
    <message>
        <source>The new model takes more corrections on {faces}: {corrections}.</source>
        <translation>新しいモデルは {faces} でより多くの修正が必要です: {corrections}。</translation>
    </message>
    <message>
        <source>The next ones in the queue's order that nobody has taken. Others are led past them for 12 hours.</source>
        <translation>待ち行列の順で、誰も確保していない次の写真です。12 時間、他の人はこれらを飛ばして案内されます。</translation>
    </message>
    <message>
        <source>the next ones in {folder}</source>
        <translation>{folder} の次の写真</translation>
    </message>
    <message>
        <source>the next ones, in the queue's order</source>
        <translation>待ち行列の順で次の写真</translation>
    </message>
    <message>
        <source>the next photo</source>
        <translation>次の写真</translation>
    </message>
    <message numerus="yes">
        <source>The next points are called as {count} points there.</source>
        <extracomment>Of one: The next point is called as {count} point there.</extracomment>
        <translation>
            <numerusform>次からの {count} 点は、そのファイルの点と同じ名前になります。</numerusform>
        </translation>
    </message>
    <message>
        <source>the note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>the note is “{note}”</source>
        <translation>メモは「{note}」</translation>
    </message>
    <message>
        <source>The one before ({review.previous})</source>
        <translation>前の 1 つ ({review.previous})</translation>
    </message>
    <message>
        <source>The other file is {name} still; adnet merge joins both.</source>
        <translation>もう一方のファイルは {name} のままです。adnet merge で両方を統合できます。</translation>
    </message>
    <message>
        <source>The other half is a mirror image now.</source>
        <translation>反対側の半分が鏡像になりました。</translation>
    </message>
    <message>
        <source>The others have followed: {point.next} goes to the least sure one, {face.accept} accepts.</source>
        <translation>残りの点が追従しました。{point.next} で最も不確かな点へ、{face.accept} で承認します。</translation>
    </message>
    <message>
        <source>The panel that is seen</source>
        <translation>表示中のパネル</translation>
    </message>
    <message>
        <source>The photo before has no face to copy.</source>
        <translation>前の写真にコピーできる顔がありません。</translation>
    </message>
    <message>
        <source>The photo has another shape, so its points cannot be scaled to it.</source>
        <translation>写真の形が異なるため、点を合わせて拡大縮小できません。</translation>
    </message>
    <message>
        <source>The photo has no scale any more.</source>
        <translation>写真の縮尺を削除しました。</translation>
    </message>
    <message>
        <source>The photo is shown upright.</source>
        <translation>写真を正立で表示しています。</translation>
    </message>
    <message>
        <source>The photo itself is the object: {point.place} places its points by clicks.</source>
        <translation>写真そのものが対象です。{point.place} でクリックして点を置きます。</translation>
    </message>
    <message>
        <source>The photo that was annotated is not in {folder}.</source>
        <translation>注釈した写真は {folder} にありません。</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; the set has them in {folder}/ (--copy-photos puts copies there)</source>
        <translation>写真は別の場所にあります。データセットでは {folder}/ にあります (--copy-photos でそこにコピーします)</translation>
    </message>
    <message>
        <source>the photos lie elsewhere; {suffix} files belong beside them (--copy-photos puts copies there)</source>
        <translation>写真は別の場所にあります。{suffix} ファイルは写真の隣に置くものです (--copy-photos でそこにコピーします)</translation>
    </message>
    <message>
        <source>The photos of the project</source>
        <translation>プロジェクトの写真</translation>
    </message>
    <message>
        <source>The photos that are selected in the list; their files stay, and undo brings them back</source>
        <translation>一覧で選択した写真。ファイルは残り、元に戻すこともできます</translation>
    </message>
    <message>
        <source>the place of {name}</source>
        <translation>{name} の位置</translation>
    </message>
    <message numerus="yes">
        <source>the places of {count} points</source>
        <extracomment>Of one: the place of {count} point</extracomment>
        <translation>
            <numerusform>{count} 点の位置</numerusform>
        </translation>
    </message>
    <message>
        <source>the point that is least certain; drag it into place, or nudge it with the arrow keys</source>
        <translation>最も不確かな点。ドラッグして合わせるか、矢印キーで微動します</translation>
    </message>
    <message>
        <source>The points are scaled to this photo.</source>
        <translation>点をこの写真に合わせて拡大縮小しました。</translation>
    </message>
    <message>
        <source>The points of this curve are spread evenly already.</source>
        <translation>この曲線の点はすでに等間隔です。</translation>
    </message>
    <message>
        <source>the points stand in another order</source>
        <translation>点の並び順が違う</translation>
    </message>
    <message>
        <source>the process was ended</source>
        <translation>プロセスが終了させられました</translation>
    </message>
    <message>
        <source>the rest follows</source>
        <translation>残りも追従</translation>
    </message>
    <message>
        <source>The same from {error:.0f} % on: the face is too small, too much turned or covered for the model to tell its points. The figure is in the tip of a row.</source>
        <translation>{error:.0f} % 以上は同じ扱いです。顔が小さすぎるか、向きや隠れが大きすぎて、モデルには点を定められません。数値は行のツールチップにあります。</translation>
    </message>
    <message>
        <source>The sample photo is being opened …</source>
        <translation>サンプル写真を開いています…</translation>
    </message>
    <message>
        <source>the scale of the photo</source>
        <translation>写真の縮尺</translation>
    </message>
    <message>
        <source>The smallest ± first.</source>
        <translation>± が小さい順。</translation>
    </message>
    <message>
        <source>The team meets at {address}; the others join it there.</source>
        <translation>チームの集合場所は {address} です。他の人はそこで参加します。</translation>
    </message>
    <message>
        <source>The team's model {names} is in the list of models now.</source>
        <translation>チームのモデル {names} がモデルの一覧に加わりました。</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>The tour takes two minutes</source>
        <translation>ツアーは二分間です</translation>
    </message>
    <message>
        <source>The training ends</source>
        <translation>学習の終了</translation>
    </message>
    <message>
        <source>the training process ended without a word</source>
        <translation>学習プロセスが何も報告せずに終了しました</translation>
    </message>
    <message>
        <source>The video is over. {camera.take} takes its last frame, {camera.leave} leaves.</source>
        <translation>動画が終わりました。{camera.take} で最後のフレームを取得、{camera.leave} で終了します。</translation>
    </message>
    <message numerus="yes">
        <source>the visibility of {count} points</source>
        <extracomment>Of one: the visibility of {count} point</extracomment>
        <translation>
            <numerusform>{count} 点の可視性</numerusform>
        </translation>
    </message>
    <message>
        <source>the visibility of {name}</source>
        <translation>{name} の可視性</translation>
    </message>
    <message>
        <source>The whole face</source>
        <translation>顔全体</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>写真全体</translation>
    </message>
    <message>
        <source>the whole photo</source>
        <translation>写真全体</translation>
    </message>
    <message>
        <source>The whole photo is taken for the object.</source>
        <translation>写真全体を対象として扱います。</translation>
    </message>
    <message>
        <source>The window is in the language that you have chosen when it is opened next.</source>
        <translation>ウィンドウは、次に開いたとき、選んだ言語で表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>The {count:,} photos where nobody has changed a face are looked at anew.</source>
        <extracomment>Of one: The photo where nobody has changed a face is looked at anew.</extracomment>
        <translation>
            <numerusform>誰も顔を変更していない {count:,} 枚の写真を見直します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The {faces} faces are almost alike, as of one person: those of others will be further off than their ellipses say, until some of them are done.</source>
        <translation>{faces} 個の顔は同じ人のようにほぼ似ています。他の人の顔では、いくつか完了するまで、楕円が示すより大きくずれます。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>There are no edge maps of this face yet: the model has to look at it first.</source>
        <translation>この顔のエッジマップはまだありません。先にモデルが見る必要があります。</translation>
    </message>
    <message numerus="yes">
        <source>There are {count} versions of this face.</source>
        <extracomment>Of one: There is {count} version of this face.</extracomment>
        <translation>
            <numerusform>この顔には {count} 個の版があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no face here to review.</source>
        <translation>ここにレビューする顔はありません。</translation>
    </message>
    <message>
        <source>There is no mean with a face that was deleted.</source>
        <translation>削除された顔とは平均を作れません。</translation>
    </message>
    <message>
        <source>There is no model yet to say which frames are uncertain.</source>
        <translation>どのフレームが不確かかを示すモデルがまだありません。</translation>
    </message>
    <message>
        <source>there is no note</source>
        <translation>メモなし</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>正しい</translation>
    </message>
    <message>
        <source>This face is neither accepted nor rejected.</source>
        <translation>この顔は承認も却下もされていません。</translation>
    </message>
    <message>
        <source>This face is no longer there.</source>
        <translation>この顔はもうありません。</translation>
    </message>
    <message>
        <source>This frame is not in the project.</source>
        <translation>このフレームはプロジェクトにありません。</translation>
    </message>
    <message>
        <source>This is a copy of {project}, which stays as it is; what you do is kept in {copy}.</source>
        <translation>これは {project} のコピーです。元はそのまま残り、作業は {copy} に保存されます。</translation>
    </message>
    <message>
        <source>This is the first photo of the list.</source>
        <translation>一覧の最初の写真です。</translation>
    </message>
    <message>
        <source>This is the first photo.</source>
        <translation>最初の写真です。</translation>
    </message>
    <message>
        <source>This is the last photo of the list.</source>
        <translation>一覧の最後の写真です。</translation>
    </message>
    <message>
        <source>This is the last photo.</source>
        <translation>最後の写真です。</translation>
    </message>
    <message>
        <source>This is the only face in the photo.</source>
        <translation>写真内の唯一の顔です。</translation>
    </message>
    <message>
        <source>This is the only face that is left.</source>
        <translation>残っている唯一の顔です。</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk.</source>
        <translation>これはディスク上の {name} です。</translation>
    </message>
    <message>
        <source>This is {name} as it is on the disk. The session before is saved as {session}.</source>
        <translation>これはディスク上の {name} です。前のセッションは {session} として保存されています。</translation>
    </message>
    <message>
        <source>This photo cannot be read.</source>
        <translation>この写真は読み込めません。</translation>
    </message>
    <message>
        <source>This photo counts as the annotated one from now on; its faces are where they were.</source>
        <translation>この写真を今後、注釈した写真として扱います。顔は元の位置のままです。</translation>
    </message>
    <message>
        <source>This photo has no scale.</source>
        <translation>この写真に縮尺はありません。</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.scale_points}} scales the points to it, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>この写真は注釈した写真ではありません: {change}。{{photo.find_annotated}} で正しい写真を探し、{{photo.scale_points}} で点をこれに合わせて拡大縮小し、{{photo.take}} でこのまま使います。それまで、その顔は学習にもエクスポートにも使われません。</translation>
    </message>
    <message>
        <source>This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the right one, {{photo.take}} takes it as it is. Until then its faces are in no training and no export.</source>
        <translation>この写真は注釈した写真ではありません: {change}。{{photo.find_annotated}} で正しい写真を探し、{{photo.take}} でこのまま使います。それまで、その顔は学習にもエクスポートにも使われません。</translation>
    </message>
    <message>
        <source>This photo is the one that was annotated.</source>
        <translation>この写真は注釈した写真です。</translation>
    </message>
    <message>
        <source>This point is not placed: drag its mark, or {point.absent} places it where that is.</source>
        <translation>この点は未配置です。マークをドラッグするか、{point.absent} でその位置に配置してください。</translation>
    </message>
    <message>
        <source>This point is on no curve.</source>
        <translation>この点はどの曲線上にもありません。</translation>
    </message>
    <message>
        <source>This point lies in the middle: select one of the half that is right.</source>
        <translation>この点は中央にあります。正しい側の点を選択してください。</translation>
    </message>
    <message>
        <source>This project cannot be written to.</source>
        <translation>このプロジェクトには書き込めません。</translation>
    </message>
    <message>
        <source>This project cannot take it, but {found}.</source>
        <translation>このプロジェクトでは受け取れませんが、{found}。</translation>
    </message>
    <message>
        <source>This project is in a team already.</source>
        <translation>このプロジェクトはすでにチームに入っています。</translation>
    </message>
    <message>
        <source>This project is in no team any more; it keeps all that it has.</source>
        <translation>このプロジェクトはもうチームに入っていません。手元のものはすべて保持しています。</translation>
    </message>
    <message>
        <source>This project is in no team.</source>
        <translation>このプロジェクトはチームに入っていません。</translation>
    </message>
    <message>
        <source>This project is in no team; File, Team joins or makes one.</source>
        <translation>このプロジェクトはチームに入っていません。「ファイル」の「チーム」で参加または作成します。</translation>
    </message>
    <message>
        <source>This project is in the team: {photos} and {edits} of others came.</source>
        <translation>このプロジェクトはチームに入りました。他の人の{photos}と{edits}が届きました。</translation>
    </message>
    <message>
        <source>This project is not a video's: open a video to go through it.</source>
        <translation>このプロジェクトは動画のものではありません。動画を開くと順に見られます。</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to carry to.</source>
        <translation>このプロジェクトは動画のものではないため、反映先のフレームがありません。</translation>
    </message>
    <message>
        <source>This project is not a video's: there are no frames to choose.</source>
        <translation>このプロジェクトは動画のものではないため、選べるフレームがありません。</translation>
    </message>
    <message>
        <source>This project's file is called {name} now</source>
        <translation>このプロジェクトのファイルは {name} という名前になりました</translation>
    </message>
    <message>
        <source>This project's file is damaged</source>
        <translation>このプロジェクトのファイルは壊れています</translation>
    </message>
    <message>
        <source>This project's file was deleted or moved by another program</source>
        <translation>このプロジェクトのファイルが別のプログラムによって削除または移動されました</translation>
    </message>
    <message>
        <source>This project's file was replaced by another program</source>
        <translation>このプロジェクトのファイルが別のプログラムによって置き換えられました</translation>
    </message>
    <message>
        <source>This project's file was written over by another program</source>
        <translation>このプロジェクトのファイルが別のプログラムによって上書きされました</translation>
    </message>
    <message>
        <source>This project's flags: {flags}.</source>
        <translation>このプロジェクトのフラグ: {flags}。</translation>
    </message>
    <message>
        <source>This session is saved as {name} and goes on there.</source>
        <translation>このセッションは {name} として保存され、そこで続きます。</translation>
    </message>
    <message>
        <source>This training has not ended yet: it finishes the step it was at when its window was closed, or another window goes on with it. Try again when that is done.</source>
        <translation>このトレーニングはまだ終わっていません。ウィンドウが閉じられたときのステップを終えているか、別のウィンドウが続けています。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Those that are selected in the list; nobody else is led to them for 12 hours</source>
        <translation>一覧で選択したもの。12 時間、他の人には案内されません</translation>
    </message>
    <message>
        <source>Those that you are to do a second time, without seeing your first points</source>
        <translation>最初の点を見ずに 2 回目を行うもの</translation>
    </message>
    <message>
        <source>Threads for predicting all photos</source>
        <translation>すべての写真の予測に使うスレッド数</translation>
    </message>
    <message>
        <source>Three points or more, the corners in their order.</source>
        <translation>3 点以上。角の順に。</translation>
    </message>
    <message>
        <source>Three points, the second of which is where the sides meet.</source>
        <translation>3 点。2 番目が辺の交わる点です。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>thumb</source>
        <comment>a region of a layout</comment>
        <translation>親指</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>サムネイル</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a layout</comment>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a file or folder</comment>
        <translation>出力先</translation>
    </message>
    <message>
        <source>To</source>
        <comment>people who get photos</comment>
        <translation>割り当て先</translation>
    </message>
    <message>
        <source>to another side of its contour</source>
        <translation>輪郭の別の側寄り</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>決定待ち</translation>
    </message>
    <message>
        <source>to decide</source>
        <comment>photos listed</comment>
        <translation>決定待ち</translation>
    </message>
    <message>
        <source>To decide: {states}</source>
        <translation>決定待ち: {states}</translation>
    </message>
    <message>
        <source>To one person, or to several who do not see each other's points</source>
        <translation>1 人に、または互いに見えない複数人に</translation>
    </message>
    <message>
        <source>to review</source>
        <comment>photos listed</comment>
        <translation>レビュー待ち</translation>
    </message>
    <message>
        <source>To: {points}</source>
        <translation>終点: {points}</translation>
    </message>
    <message>
        <source>too unsure to tell</source>
        <translation>不確かすぎます</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>TPS (tpsDig, geomorph)</source>
        <comment>a file format</comment>
        <translation>TPS (tpsDig、geomorph)</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>再学習</translation>
    </message>
    <message>
        <source>train for</source>
        <translation>学習の長さ</translation>
    </message>
    <message>
        <source>Train on accepted faces</source>
        <translation>承認済みの顔で学習</translation>
    </message>
    <message>
        <source>Train on the faces you accepted</source>
        <translation>承認した顔で学習</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>学習済み</translation>
    </message>
    <message>
        <source>trained on {sets}</source>
        <translation>{sets} で学習</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Training (another project)</source>
        <translation>学習 (別のプロジェクト)</translation>
    </message>
    <message>
        <source>Training failed</source>
        <translation>学習に失敗しました</translation>
    </message>
    <message>
        <source>Training finishes the step it is at and keeps all that it has learnt. You can go on with it when you open the project again.

This window closes by itself.</source>
        <translation>学習は進行中のステップを終え、学んだことをすべて保持します。プロジェクトを再び開いたときに続けられます。

このウィンドウは自動的に閉じます。</translation>
    </message>
    <message>
        <source>Training in {precision} …</source>
        <translation>{precision} で学習しています…</translation>
    </message>
    <message>
        <source>Training panel</source>
        <translation>学習パネル</translation>
    </message>
    <message>
        <source>Training turns photos into their mirror images where points have partners. Click two points to pair them, one of them twice for a point on the axis.</source>
        <translation>点に相手がある場合、学習は写真を鏡像に反転します。2 点をクリックすると対になります。軸上の点は 2 回クリックしてください。</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>学習しています…</translation>
    </message>
    <message numerus="yes">
        <source>Truths inside the {levels} % ellipses of {count} accepted faces</source>
        <extracomment>Of one: Truths inside the {levels} % ellipses of {count} accepted face</extracomment>
        <translation>
            <numerusform>承認済みの顔 {count} 個で {levels} % の楕円に入る真の点</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the selection left</source>
        <translation>選択を左に回す</translation>
    </message>
    <message>
        <source>Turn the selection right</source>
        <translation>選択を右に回す</translation>
    </message>
    <message>
        <source>Turn the view a little left</source>
        <translation>表示を少し左に回す</translation>
    </message>
    <message>
        <source>Turn the view a little right</source>
        <translation>表示を少し右に回す</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>表示を左に回す</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>表示を右に回す</translation>
    </message>
    <message>
        <source>turn what is shown</source>
        <translation>表示を回す</translation>
    </message>
    <message>
        <source>two</source>
        <translation>二通り</translation>
    </message>
    <message>
        <source>two fingers</source>
        <translation>2 本指</translation>
    </message>
    <message>
        <source>Two points.</source>
        <translation>2 点。</translation>
    </message>
    <message>
        <source>uncertain, diverse</source>
        <translation>不確か・多様</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo in the drawing</source>
        <translation>描画を元に戻す</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>元に戻しました: {what}。</translation>
    </message>
    <message>
        <source>Undone: {what}. What was changed in another window since stays.</source>
        <translation>元に戻しました: {what}。その後に別のウィンドウで変更されたものはそのまま残ります。</translation>
    </message>
    <message>
        <source>unfinished</source>
        <comment>photos listed</comment>
        <translation>未完了</translation>
    </message>
    <message>
        <source>units</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>unlike what this person usually does</source>
        <translation>この人のふだんの配置と違う</translation>
    </message>
    <message>
        <source>unlikely shape</source>
        <translation>ありそうにない形</translation>
    </message>
    <message>
        <source>unpacking images</source>
        <translation>画像の展開</translation>
    </message>
    <message>
        <source>unpacking photos</source>
        <translation>写真の展開</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>up to {count:,} a day</source>
        <comment>faces accepted</comment>
        <translation>1 日最大 {count:,}</translation>
    </message>
    <message numerus="yes">
        <source>up to {count:,} faces have the removed points placed; undo, or adding the name again, brings them back</source>
        <extracomment>Of one: up to {count:,} face has the removed points placed; undo, or adding the name again, brings them back</extracomment>
        <translation>
            <numerusform>最大 {count:,} 個の顔で、削除された点が配置されています。元に戻すか、同じ名前を再び追加すると復活します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to {count} epochs</source>
        <extracomment>Of one: up to {count} epoch</extracomment>
        <translation>
            <numerusform>最大 {count} エポック</numerusform>
        </translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用する</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>それでも使用</translation>
    </message>
    <message>
        <source>Use the model again that was used before.</source>
        <translation>以前に使っていたモデルを再び使います。</translation>
    </message>
    <message>
        <source>Use {model} again.</source>
        <translation>{model} を再び使います。</translation>
    </message>
    <message>
        <source>V7 (Darwin), JSON files</source>
        <comment>a file format</comment>
        <translation>V7 (Darwin)、JSON ファイル</translation>
    </message>
    <message>
        <source>validation NME, %</source>
        <translation>検証 NME、%</translation>
    </message>
    <message>
        <source>VGG Image Annotator (VIA)</source>
        <comment>a file format</comment>
        <translation>VGG Image Annotator (VIA)</translation>
    </message>
    <message>
        <source>video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Views of each face when all photos are predicted</source>
        <translation>すべての写真を予測するときの顔ごとの見え方の数</translation>
    </message>
    <message>
        <source>visible</source>
        <comment>a point</comment>
        <translation>可視</translation>
    </message>
    <message>
        <source>Visible, occluded, outside</source>
        <translation>可視・隠れ・写真外</translation>
    </message>
    <message>
        <source>Visible.</source>
        <translation>可視です。</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>a message</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>WebMorph and Psychomorph, .tem files</source>
        <comment>a file format</comment>
        <translation>WebMorph と Psychomorph、.tem ファイル</translation>
    </message>
    <message>
        <source>WFLW 98 points</source>
        <comment>a layout</comment>
        <translation>WFLW、98 点</translation>
    </message>
    <message>
        <source>WFLW, list</source>
        <comment>a file format</comment>
        <translation>WFLW、リスト</translation>
    </message>
    <message>
        <source>What a person placed stays.</source>
        <translation>人が配置したものはそのまま残ります。</translation>
    </message>
    <message>
        <source>what adnet check says cannot be read: {problem}</source>
        <translation>adnet check の結果を読み込めません: {problem}</translation>
    </message>
    <message>
        <source>What boxes come from in this project; Photo, Boxes from, changes it.</source>
        <translation>このプロジェクトでの枠の取得元。「写真」の「枠の取得元」で変更します。</translation>
    </message>
    <message>
        <source>What came into the project last.</source>
        <translation>プロジェクトに最後に入ったもの。</translation>
    </message>
    <message>
        <source>what can be done with it</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>What each person placed</source>
        <translation>各人の配置</translation>
    </message>
    <message>
        <source>What gives the boxes of photos; Photo, Boxes from, changes it later</source>
        <translation>写真の枠の取得元。後で「写真」の「枠の取得元」で変更できます</translation>
    </message>
    <message>
        <source>What is drawn is not saved.</source>
        <translation>描いたものは保存されていません。</translation>
    </message>
    <message>
        <source>What is drawn over the photo: {names}</source>
        <translation>写真の上に描かれているもの: {names}</translation>
    </message>
    <message numerus="yes">
        <source>What is left is {count:,} photos that {names} have taken.</source>
        <extracomment>Of one: What is left is {count:,} photo that {names} has taken.</extracomment>
        <translation>
            <numerusform>残りは {names} が確保した写真 {count:,} 枚です。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on, now and when the window is opened again:</source>
        <translation>現在、および次にウィンドウを開いたときにオンのもの:</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>記憶している内容</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>結果の見積もり</translation>
    </message>
    <message>
        <source>what it does elsewhere nobody can tell without annotated faces from there</source>
        <translation>他の場所での効果は、そこの注釈済みの顔がなければ誰にもわかりません</translation>
    </message>
    <message>
        <source>what it is, in words</source>
        <translation>内容を言葉で</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>誤りらしいところ</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>列の内容</translation>
    </message>
    <message>
        <source>What the corrections so far say</source>
        <translation>これまでの修正からわかること</translation>
    </message>
    <message>
        <source>What the figures in the list mean</source>
        <translation>一覧の数値の意味</translation>
    </message>
    <message>
        <source>What the first faces say is not said of every photo: train a model of them first.</source>
        <translation>最初の顔からわかることが、すべての写真に当てはまるとは限りません。先にこれらでモデルを学習してください。</translation>
    </message>
    <message>
        <source>What the list says</source>
        <translation>一覧の表示内容</translation>
    </message>
    <message>
        <source>What the list says of a photo</source>
        <translation>一覧が写真について示すこと</translation>
    </message>
    <message>
        <source>What the markers mean</source>
        <translation>マークの意味</translation>
    </message>
    <message>
        <source>What the model has learnt from the boxes of its own objects; a training adds it</source>
        <translation>モデルが自分の対象の枠から学んだもの。学習で加わります</translation>
    </message>
    <message>
        <source>what the model places on the faces</source>
        <translation>モデルが顔に配置する点</translation>
    </message>
    <message>
        <source>what the model's answers depend on</source>
        <translation>モデルの答えが依存するもの</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What to do …</source>
        <translation>何をしますか…</translation>
    </message>
    <message>
        <source>What was not looked at the longest goes</source>
        <translation>最も長く見ていないものから消します</translation>
    </message>
    <message>
        <source>What was saved is taken from the copy that follows the project, and looked through first.</source>
        <translation>保存済みのものをプロジェクトに追従するコピーから取り出し、先に確認します。</translation>
    </message>
    <message>
        <source>What was saved up to then is kept; nothing more is saved into {name} until you choose. Whatever you choose, both stay on the disk.</source>
        <translation>それまでに保存したものは保持されます。選択するまで、{name} にはこれ以上保存されません。どちらを選んでも、両方がディスクに残ります。</translation>
    </message>
    <message>
        <source>What you have corrected, to the same faces of the frames around that are in the project; the further, the less</source>
        <translation>修正した内容を、プロジェクト内の前後のフレームの同じ顔へ。遠いほど弱く反映</translation>
    </message>
    <message>
        <source>What “12 doubtful”, “shape 2.1×” and “±2.5 %” mean</source>
        <translation>「疑わしい点 12」「形状 2.1×」「±2.5 %」の意味</translation>
    </message>
    <message>
        <source>Whatever you choose, {name} stays on the disk.</source>
        <translation>どれを選んでも、{name} はディスクに残ります。</translation>
    </message>
    <message>
        <source>wheel, pinch</source>
        <translation>ホイール、ピンチ</translation>
    </message>
    <message>
        <source>when it is opened only</source>
        <translation>開いたときのみ</translation>
    </message>
    <message>
        <source>Where another photo has its name: look for the one that was annotated, by what it holds</source>
        <translation>別の写真が同じ名前になっている場合: 注釈した写真を内容で探します</translation>
    </message>
    <message>
        <source>Where corrections lie is drawn
once a predicted face is accepted.</source>
        <translation>修正の位置は、予測された顔が
承認されると描かれます。</translation>
    </message>
    <message>
        <source>Where does the team meet?</source>
        <translation>チームの集合場所は？</translation>
    </message>
    <message>
        <source>Where each format was exported to last</source>
        <translation>形式ごとの前回の出力先</translation>
    </message>
    <message>
        <source>Where it is least sure that there is a face.</source>
        <translation>顔があることが最も不確かな順。</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>現在の場所</translation>
    </message>
    <message>
        <source>Where no model knows the layout, nothing is placed by itself.</source>
        <translation>レイアウトを知るモデルがない場合、自動では何も配置されません。</translation>
    </message>
    <message>
        <source>Where no model knows the layout, the faces that are done place the next one.</source>
        <translation>レイアウトを知るモデルがない場合、完了した顔から次の顔を配置します。</translation>
    </message>
    <message>
        <source>Where no model knows the layout: learnt again after each accepted face</source>
        <translation>レイアウトを知るモデルがない場合: 顔を承認するたびに学習し直します</translation>
    </message>
    <message>
        <source>Where nobody has looked yet, a point is off by about 2.5 % of the distance between the eyes, in the mean of all points. Points that a person has placed count as right.</source>
        <translation>まだ誰も見ていない所では、全点の平均で、点は目の間隔の約 2.5 % ずれています。人が配置した点は正しいものとして数えます。</translation>
    </message>
    <message>
        <source>Where only what does not show has changed in it; the points stay where they are</source>
        <translation>見えない部分だけが変わった場合。点はそのままです</translation>
    </message>
    <message>
        <source>Where scenes change, looking at one frame in {number}</source>
        <translation>場面が変わる所、{number} フレームに 1 つを確認</translation>
    </message>
    <message>
        <source>Where shall the team meet?</source>
        <translation>チームの集合場所をどこにしますか？</translation>
    </message>
    <message>
        <source>where the base looks</source>
        <translation>ベースが見る場所</translation>
    </message>
    <message>
        <source>where the file says, or near it</source>
        <translation>ファイルの指定先、またはその近く</translation>
    </message>
    <message>
        <source>Where the model is least sure: {number} frames</source>
        <translation>モデルが最も不確かな所: {number} フレーム</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>モデルの実行場所</translation>
    </message>
    <message>
        <source>Where the panels are</source>
        <translation>パネルの位置</translation>
    </message>
    <message>
        <source>Where the photo was made larger or smaller after it was annotated</source>
        <translation>注釈した後に写真が拡大または縮小された場合</translation>
    </message>
    <message>
        <source>Whether a correction moves points that nobody has placed</source>
        <translation>修正したとき、誰も配置していない点を動かすかどうか</translation>
    </message>
    <message>
        <source>Whether it is better here nobody knows, since no accepted face was held out</source>
        <translation>検証用の承認済みの顔がないため、ここで良くなったかは誰にもわかりません</translation>
    </message>
    <message>
        <source>Whether the tour was left or done</source>
        <translation>ツアーを途中でやめたか、終えたか</translation>
    </message>
    <message>
        <source>Whether there is one</source>
        <translation>あるかどうか</translation>
    </message>
    <message>
        <source>which file the photo is</source>
        <translation>写真のファイル</translation>
    </message>
    <message>
        <source>Which point is placed next</source>
        <translation>次に配置する点</translation>
    </message>
    <message>
        <source>which points are occluded</source>
        <translation>隠れている点の情報</translation>
    </message>
    <message>
        <source>which points lie outside the photo</source>
        <translation>写真外の点の情報</translation>
    </message>
    <message>
        <source>Which reasons are listed</source>
        <translation>一覧に出す理由</translation>
    </message>
    <message>
        <source>Who is in the team</source>
        <translation>チームのメンバー</translation>
    </message>
    <message>
        <source>Who of the team is on what, and how fast and how exact everybody is</source>
        <translation>チームの誰が何を作業中か、各人の速さと正確さ</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>誰が作業しますか？</translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation>誰が作業しますか…</translation>
    </message>
    <message>
        <source>Whose marker is which</source>
        <translation>どのマークが誰のものか</translation>
    </message>
    <message>
        <source>with a note</source>
        <comment>photos listed</comment>
        <translation>メモ付き</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>Working them out …</source>
        <translation>算出しています…</translation>
    </message>
    <message>
        <source>worse by {size:.1f} % on {faces} of {name}</source>
        <translation>{name} の {faces}で{size:.1f} % 悪化</translation>
    </message>
    <message>
        <source>worse by {size:.1f} %, which may be chance, on {faces} of {name}</source>
        <translation>{name} の {faces}で{size:.1f} % 悪化 (偶然の可能性あり)</translation>
    </message>
    <message>
        <source>would move without offsets</source>
        <translation>ずれを除くと動く量</translation>
    </message>
    <message>
        <source>wrist</source>
        <comment>a region of a layout</comment>
        <translation>手首</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>メモを書く</translation>
    </message>
    <message>
        <source>Write a note of the review</source>
        <translation>レビューのメモを書く</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>x {x:.1f}  y {y:.1f}  rgb {red} {green} {blue}</source>
        <translation>x {x:.1f}  y {y:.1f}  rgb {red} {green} {blue}</translation>
    </message>
    <message>
        <source>x {x:.1f}, y {y:.1f}</source>
        <translation>x {x:.1f}、y {y:.1f}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>YOLO-pose (Ultralytics)</source>
        <comment>a file format</comment>
        <translation>YOLO-pose (Ultralytics)</translation>
    </message>
    <message>
        <source>You annotated this face yourself: a second person reviews it.</source>
        <translation>この顔はあなた自身が注釈を付けました。レビューは別の人が行います。</translation>
    </message>
    <message>
        <source>You have taken no photo. File, Team takes some; all photos are listed by the filter above.</source>
        <translation>確保した写真はありません。「ファイル」の「チーム」で確保できます。上の絞り込みですべての写真を表示できます。</translation>
    </message>
    <message numerus="yes">
        <source>You have taken {count:,} photos; File, Team, Only mine lists what is yours.</source>
        <extracomment>Of one: You have taken {count:,} photo; File, Team, Only mine lists what is yours.</extracomment>
        <translation>
            <numerusform>{count:,} 枚の写真を確保しています。「ファイル」の「チーム」にある「自分のみ」で自分の分を一覧に表示します。</numerusform>
        </translation>
    </message>
    <message>
        <source>You work as {name} from now on; what was done before stays as it is.</source>
        <translation>今後は {name} として作業します。以前の作業はそのままです。</translation>
    </message>
    <message>
        <source>Your edits carry this name. On an account that several people use, each gives their own: then nobody undoes what another has done, everybody can review the others' faces, and figures are told apart.</source>
        <translation>編集にこの名前が付きます。複数人で使うアカウントでは、各自が自分の名前を入力してください。そうすれば、他の人の作業を元に戻してしまうことがなく、互いの顔をレビューでき、数値も区別されます。</translation>
    </message>
    <message>
        <source>Your models lie in</source>
        <translation>モデルの保存場所</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>Yours since {since}, until {until}.</source>
        <translation>{since} からあなたが確保中、{until} まで。</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>カーソル位置で拡大縮小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted</source>
        <extracomment>Of one: {accepted:,} accepted</extracomment>
        <translation>
            <numerusform>承認済み {accepted:,}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, none new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, none new since the last training</extracomment>
        <translation>
            <numerusform>承認済み {accepted:,}、前回の学習以降の新規なし</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accepted:,} accepted, {new:,} new since the last training</source>
        <extracomment>Of one: {accepted:,} accepted, {new:,} new since the last training</extracomment>
        <translation>
            <numerusform>承認済み {accepted:,}、前回の学習以降の新規 {new:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>{account} (account) – your name?</source>
        <translation>{account} (アカウント) – あなたの名前ですか？</translation>
    </message>
    <message>
        <source>{along:.2f}  {across:.2f}</source>
        <translation>{along:.2f}  {across:.2f}</translation>
    </message>
    <message>
        <source>{along_mark} along {along:.2f} {across_mark} across {across:.2f} %</source>
        <translation>{along_mark} 接線 {along:.2f} {across_mark} 法線 {across:.2f} %</translation>
    </message>
    <message>
        <source>{alt} + wheel</source>
        <translation>{alt} + ホイール</translation>
    </message>
    <message>
        <source>{axis} of {point}</source>
        <translation>{point}の{axis}</translation>
    </message>
    <message>
        <source>{before:.1f} → {after:.1f} a face</source>
        <translation>顔あたり {before:.1f} → {after:.1f}</translation>
    </message>
    <message>
        <source>{beside} may not be written, and what is in it is not shown here. New annotations of {folder} are kept in {project}</source>
        <translation>{beside} には書き込めず、その内容はここには表示されません。{folder} の新しいアノテーションは {project} に保存されます</translation>
    </message>
    <message>
        <source>{camera} is back.</source>
        <translation>{camera} が戻りました。</translation>
    </message>
    <message>
        <source>{command}: cannot be started: {reason}</source>
        <translation>{command}: 起動できません: {reason}</translation>
    </message>
    <message>
        <source>{command}: no key</source>
        <translation>{command}: キーなし</translation>
    </message>
    <message>
        <source>{command}: {key}</source>
        <translation>{command}: {key}</translation>
    </message>
    <message>
        <source>{control} + drag</source>
        <translation>{control} + ドラッグ</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces</source>
        <extracomment>Of one: {count:,} accepted face</extracomment>
        <translation>
            <numerusform>承認済みの顔 {count:,} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} accepted faces are in {name}.</source>
        <extracomment>Of one: {count:,} accepted face is in {name}.</extracomment>
        <translation>
            <numerusform>承認済みの顔 {count:,} 個が {name} にあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are finished already</source>
        <extracomment>Of one: {count:,} is finished already</extracomment>
        <translation>
            <numerusform>{count:,} フレームは完了済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} are not sent yet</source>
        <extracomment>Of one: {count:,} is not sent yet</extracomment>
        <translation>
            <numerusform>{count:,} 件は未送信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cannot be read and are left out</source>
        <extracomment>Of one: {count:,} cannot be read and is left out</extracomment>
        <translation>
            <numerusform>{count:,} 件は読み込めず除外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} could not be read.</source>
        <extracomment>Of one: {count:,} could not be read.</extracomment>
        <translation>
            <numerusform>{count:,} 枚を読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits</source>
        <extracomment>Of one: {count:,} edit</extracomment>
        <translation>
            <numerusform>編集 {count:,} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} edits came</source>
        <extracomment>Of one: {count:,} edit came</extracomment>
        <translation>
            <numerusform>編集 {count:,} 件を受信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} events went</source>
        <extracomment>Of one: {count:,} event went</extracomment>
        <translation>
            <numerusform>編集 {count:,} 件を送信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces</source>
        <extracomment>Of one: {count:,} face</extracomment>
        <translation>
            <numerusform>顔 {count:,} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces accepted</source>
        <extracomment>Of one: {count:,} face accepted</extracomment>
        <translation>
            <numerusform>顔 {count:,} 個を承認</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are back</source>
        <extracomment>Of one: the face is back</extracomment>
        <translation>
            <numerusform>顔 {count:,} 個が戻った</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces are gone</source>
        <extracomment>Of one: the face is gone</extracomment>
        <translation>
            <numerusform>顔 {count:,} 個がなくなった</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces left out where somebody has worked on the face already</source>
        <extracomment>Of one: {count:,} face left out where somebody has worked on the face already</extracomment>
        <translation>
            <numerusform>すでに誰かが作業した顔 {count:,} 個は除外しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were measured into {name}; not so: {problem}</source>
        <extracomment>Of one: {count:,} face was measured into {name}; not so: {problem}</extracomment>
        <translation>
            <numerusform>顔 {count:,} 個を計測し {name} に保存しました。できなかったもの: {problem}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} faces were there already</source>
        <extracomment>Of one: {count:,} face was there already</extracomment>
        <translation>
            <numerusform>顔 {count:,} 個はすでにありました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files</source>
        <extracomment>Of one: {count:,} file</extracomment>
        <translation>
            <numerusform>ファイル {count:,} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files in formats that are not read ({kinds})</source>
        <extracomment>Of one: {count:,} file in a format that is not read ({kinds})</extracomment>
        <translation>
            <numerusform>読み込めない形式のファイル {count:,} 個 ({kinds})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} finished</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} finished</extracomment>
        <translation>
            <numerusform>完了 {count:,}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have a face that no model has placed</source>
        <extracomment>Of one: {count:,} has a face that no model has placed</extracomment>
        <translation>
            <numerusform>{count:,} フレームにはモデルが配置していない顔がある</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have no face there</source>
        <extracomment>Of one: {count:,} has no face there</extracomment>
        <translation>
            <numerusform>{count:,} フレームにはそこに顔がない</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have only other faces</source>
        <extracomment>Of one: {count:,} has only other faces</extracomment>
        <translation>
            <numerusform>{count:,} フレームには別の顔しかない</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have them already</source>
        <extracomment>Of one: {count:,} has them already</extracomment>
        <translation>
            <numerusform>{count:,} フレームにはすでにある</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} have these points placed by hand</source>
        <extracomment>Of one: {count:,} has these points placed by hand</extracomment>
        <translation>
            <numerusform>{count:,} フレームではこれらの点が手で配置済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} held-out faces</source>
        <extracomment>Of one: {count:,} held-out face</extracomment>
        <translation>
            <numerusform>検証用の顔 {count:,} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} in the project already under another name</source>
        <extracomment>Of one: {count:,} in the project already under another name</extracomment>
        <translation>
            <numerusform>{count:,} 枚は別の名前ですでにプロジェクトにある</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} leases have lapsed</source>
        <extracomment>Of one: {count:,} lease has lapsed</extracomment>
        <translation>
            <numerusform>{count:,} 件の確保が期限切れ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lie behind a cut</source>
        <extracomment>Of one: {count:,} lies behind a cut</extracomment>
        <translation>
            <numerusform>{count:,} フレームは場面の切れ目の向こう</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} lines are of photos that have one already, and are left out</source>
        <extracomment>Of one: {count:,} photo has several lines, of which the first counts</extracomment>
        <translation>
            <numerusform>すでに行のある写真の行 {count:,} 件は除かれます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} linked folders that were not looked into</source>
        <extracomment>Of one: {count:,} linked folder that was not looked into</extracomment>
        <translation>
            <numerusform>調べられなかったリンクフォルダー {count:,} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} look too different</source>
        <extracomment>Of one: {count:,} looks too different</extracomment>
        <translation>
            <numerusform>{count:,} フレームは見た目が違いすぎる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} need a newer version of adnet-annotate; until then nothing is edited</source>
        <extracomment>Of one: {count:,} needs a newer version of adnet-annotate; until then nothing is edited</extracomment>
        <translation>
            <numerusform>{count:,} 件には新しいバージョンの adnet-annotate が必要です。それまでは何も編集されません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} never opened and so not recognisable</source>
        <extracomment>Of one: {count:,} never opened and so not recognisable</extracomment>
        <translation>
            <numerusform>{count:,} 枚は一度も開かれておらず照合不可</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} new photos</source>
        <extracomment>Of one: {count:,} new photo</extracomment>
        <translation>
            <numerusform>新しい写真 {count:,} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} not there</source>
        <comment>photos</comment>
        <extracomment>Of one: {count:,} not there</extracomment>
        <translation>
            <numerusform>{count:,} 枚なし</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos</source>
        <extracomment>Of one: {count:,} photo</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are back</source>
        <extracomment>Of one: {count:,} photo is back</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚が戻った</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are handed out to {names}.</source>
        <extracomment>Of one: {count:,} photo is handed out to {names}.</extracomment>
        <translation>
            <numerusform>{count:,} 枚の写真を {names} に割り当てました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project again</source>
        <extracomment>Of one: the photo is in the project again</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚がプロジェクトに戻った</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project already under another path, by what they hold: {photo} is {known}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project already under another path, by what they hold: {photo} is {known}{more}</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚は内容から見て、別のパスですでにプロジェクトにあります: {photo} は {known}{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</source>
        <extracomment>Of one: {count:,} photo is in the project more than once, and nothing says which is meant: the faces of {photo} go to {known}, not to {other}{more}</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚はプロジェクトに複数あり、どれを指すか不明です: {photo} の顔は {other} ではなく {known} に入ります{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new</source>
        <extracomment>Of one: {count:,} photo is new</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚が新規</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are new in the project</source>
        <extracomment>Of one: {count:,} photo is new in the project</extracomment>
        <translation>
            <numerusform>プロジェクトの新しい写真 {count:,} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are no longer there</source>
        <extracomment>Of one: {count:,} photo is no longer there</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚がもうありません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</source>
        <extracomment>Of one: {count:,} photo is of the name of a photo that holds something else, and so new: {photo} is not {known}{more}</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚は、内容の異なる写真と同じ名前なので新しいものです: {photo} は {known} ではありません{more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are out of the project</source>
        <extracomment>Of one: the photo is out of the project</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚がプロジェクトから外れた</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos are predicted, and the list stands by what the model doubts.</source>
        <extracomment>Of one: {count:,} photo is predicted, and the list stands by what the model doubts.</extracomment>
        <translation>
            <numerusform>{count:,} 枚の写真を予測し、モデルが疑わしいとする順に一覧を並べました。</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} photos could not be read in all</source>
        <translation>合計 {count:,} 枚の写真を読めませんでした</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have got this scale.</source>
        <extracomment>Of one: {count:,} photo has got this scale.</extracomment>
        <translation>
            <numerusform>{count:,} 枚の写真にこの縮尺を設定しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos have other names</source>
        <extracomment>Of one: {count:,} photo has another name</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚の名前が違う</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos hold untouched predictions of another model.</source>
        <extracomment>Of one: {count:,} photo holds untouched predictions of another model.</extracomment>
        <translation>
            <numerusform>{count:,} 枚の写真に、別のモデルの手付かずの予測があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos in which the model found nothing stay as they are</source>
        <extracomment>Of one: {count:,} photo in which the model found nothing stays as it is</extracomment>
        <translation>
            <numerusform>モデルが何も見つけなかった写真 {count:,} 枚はそのままです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos taken until {time}</source>
        <extracomment>Of one: {count:,} photo taken until {time}</extracomment>
        <translation>
            <numerusform>{time} まで確保した写真 {count:,} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} photos wait for you to do them a second time; File, Team, Do photos again opens them.</source>
        <extracomment>Of one: {count:,} photo waits for you to do it a second time; File, Team, Do photos again opens it.</extracomment>
        <translation>
            <numerusform>{count:,} 枚の写真が 2 回目の実施を待っています。「ファイル」の「チーム」にある「写真を再実施」で開きます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} taken</source>
        <comment>frames of a video</comment>
        <extracomment>Of one: {count:,} taken</extracomment>
        <translation>
            <numerusform>確保 {count:,}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} that are selected</source>
        <extracomment>Of one: {count:,} that is selected</extracomment>
        <translation>
            <numerusform>選択中の {count:,} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} wait for what has not come yet</source>
        <extracomment>Of one: {count:,} waits for what has not come yet</extracomment>
        <translation>
            <numerusform>{count:,} 件は未着のものを待っています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} were not looked at yet</source>
        <extracomment>Of one: {count:,} was not looked at yet</extracomment>
        <translation>
            <numerusform>{count:,} フレームは未確認</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} accepted faces say how large the ellipses are to be on photos like these.</source>
        <extracomment>Of one: {count} accepted face says how large the ellipses are to be on photos like these.</extracomment>
        <translation>
            <numerusform>承認済みの顔 {count} 個から、このような写真での楕円の大きさがわかります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} curves</source>
        <extracomment>Of one: {count} curve</extracomment>
        <translation>
            <numerusform>曲線 {count} 本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful points</source>
        <extracomment>Of one: {count} doubtful point</extracomment>
        <translation>
            <numerusform>疑わしい点 {count} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubtful: about {count} points are probably off by more than {tolerance:.0f} % of the distance between the eyes</source>
        <extracomment>Of one: {count} doubtful: about {count} point is probably off by more than {tolerance:.0f} % of the distance between the eyes</extracomment>
        <translation>
            <numerusform>疑わしい点 {count}: 約 {count} 点が目の間隔の {tolerance:.0f} % を超えてずれている可能性があります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces</source>
        <extracomment>Of one: {count} face</extracomment>
        <translation>
            <numerusform>顔 {count} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces have fewer than {least} points: nothing is learnt from what is not placed.</source>
        <extracomment>Of one: One face has fewer than {least} points: nothing is learnt from what is not placed.</extracomment>
        <translation>
            <numerusform>{count} 個の顔は {least} 点未満です。配置されていないものからは何も学習しません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces of the photo before.</source>
        <extracomment>Of one: The face of the photo before.</extracomment>
        <translation>
            <numerusform>前の写真の顔 {count} 個。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} faces, {state}</source>
        <extracomment>Of one: {count} face, {state}</extracomment>
        <translation>
            <numerusform>顔 {count} 個、{state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} frames are in the project now.</source>
        <extracomment>Of one: {count} frame is in the project now.</extracomment>
        <translation>
            <numerusform>{count} フレームがプロジェクトに入りました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces</source>
        <extracomment>Of one: {count} held-out face</extracomment>
        <translation>
            <numerusform>検証用の顔 {count} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} held-out faces are too few to tell whether the new model is better.</source>
        <extracomment>Of one: {count} held-out face is too few to tell whether the new model is better.</extracomment>
        <translation>
            <numerusform>検証用の顔 {count} 個では、新しいモデルが良くなったかを判断するには少なすぎます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {total} points are not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</source>
        <extracomment>Of one: {count} of {total} points is not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts the face as it is.</extracomment>
        <translation>
            <numerusform>{total} 点中 {count} 点が未配置です。{{point.unplaced}} で次へ移動します。{{face.accept_incomplete}} で顔をこのまま承認します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs</source>
        <extracomment>Of one: {count} pair</extracomment>
        <translation>
            <numerusform>{count} 対</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>Of one: {count} point</extracomment>
        <translation>
            <numerusform>{count} 点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points count nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</source>
        <extracomment>Of one: The point counts nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.</extracomment>
        <translation>
            <numerusform>{count} 点はどこにも数えられなくなりました。{{point.deselect}} の後に {{edit.delete}} で顔を削除します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points selected.</source>
        <extracomment>Of one: {count} point selected.</extracomment>
        <translation>
            <numerusform>{count} 点を選択しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} selected</source>
        <comment>points</comment>
        <extracomment>Of one: {count} selected</extracomment>
        <translation>
            <numerusform>{count} 点選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>{curve} and {other} cross</source>
        <translation>{curve} と {other} が交差</translation>
    </message>
    <message>
        <source>{curve} crosses itself</source>
        <translation>{curve} が自身と交差</translation>
    </message>
    <message>
        <source>{curve} stands {distance} {where} against the model than {person} usually places it</source>
        <translation>{curve} は、モデルに対して {person} がふだん置く位置より {distance} {where}です</translation>
    </message>
    <message numerus="yes">
        <source>{curve}: {count} points selected.</source>
        <extracomment>Of one: {curve}: {count} point selected.</extracomment>
        <translation>
            <numerusform>{curve}: {count} 点を選択しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}, {person}: {count} faces</source>
        <extracomment>Of one: {day}, {person}: {count} face</extracomment>
        <translation>
            <numerusform>{day}、{person}: 顔 {count} 個</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}.{month}.</source>
        <comment>a date</comment>
        <translation>{month}/{day}</translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} photos done</source>
        <extracomment>Of one: {done:,} of {total:,} photo done</extracomment>
        <translation>
            <numerusform>写真 {done:,} / {total:,} 枚完了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} photos done · {listed:,} listed</source>
        <extracomment>Of one: {done:,} of {total:,} photo done · {listed:,} listed</extracomment>
        <translation>
            <numerusform>写真 {done:,} / {total:,} 枚完了 · 一覧 {listed:,}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done:,} of {total:,} predicted</source>
        <extracomment>Of one: {done:,} of {total:,} predicted</extracomment>
        <translation>
            <numerusform>{done:,} / {total:,} 予測済み</numerusform>
        </translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, less than a minute left</source>
        <translation>{done:,} / {total:,} 予測済み、残り 1 分未満</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {hours} h left</source>
        <translation>{done:,} / {total:,} 予測済み、残り {hours} 時間</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} predicted, {minutes} min left</source>
        <translation>{done:,} / {total:,} 予測済み、残り {minutes} 分</translation>
    </message>
    <message>
        <source>{done} Nothing else waits.</source>
        <translation>{done} 他に待っているものはありません。</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <comment>faces of a photo</comment>
        <translation>{done} / {total} 完了</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {total} faces</source>
        <extracomment>Of one: {done} of {total} face</extracomment>
        <translation>
            <numerusform>顔 {done} / {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>{face.draw} draws the box of the first face and {point.place} places its points; later ones come placed.</source>
        <translation>{face.draw} で最初の顔の枠を描き、{point.place} で点を配置します。以降の顔は配置済みで現れます。</translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back</source>
        <extracomment>Of one: {faces:,} sent back</extracomment>
        <translation>
            <numerusform>差し戻し {faces:,}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{faces:,} sent back to you</source>
        <extracomment>Of one: {faces:,} sent back to you</extracomment>
        <translation>
            <numerusform>あなたへの差し戻し {faces:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces:,} to decide</source>
        <translation>決定待ち {faces:,}</translation>
    </message>
    <message>
        <source>{faces:,} to review</source>
        <translation>レビュー待ち {faces:,}</translation>
    </message>
    <message>
        <source>{faces:,} {folder}</source>
        <translation>{folder} {faces:,}</translation>
    </message>
    <message numerus="yes">
        <source>{faces} in {count:,} photos</source>
        <extracomment>Of one: {faces} in {count:,} photo</extracomment>
        <translation>
            <numerusform>写真 {count:,} 枚に{faces}</numerusform>
        </translation>
    </message>
    <message>
        <source>{faces} in {photos}, layout {layout}, {files}</source>
        <translation>{photos}に{faces}、レイアウト {layout}、{files}</translation>
    </message>
    <message>
        <source>{facts}.</source>
        <translation>{facts}。</translation>
    </message>
    <message>
        <source>{file.find_moved} looks for them by what is in them.</source>
        <translation>{file.find_moved} で内容から探します。</translation>
    </message>
    <message>
        <source>{file.open_folder} opens a folder of photos, {file.camera} the camera.</source>
        <translation>{file.open_folder} で写真のフォルダーを、{file.camera} でカメラを開きます。</translation>
    </message>
    <message>
        <source>{file.open_photos} opens a project, {file.open_folder} a folder.</source>
        <translation>{file.open_photos} でプロジェクトを、{file.open_folder} でフォルダーを開きます。</translation>
    </message>
    <message>
        <source>{files} there already, as {first}</source>
        <translation>{files}がすでにあります、例: {first}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: has the layout {own} already, of whose {total} points {count} are in {wanted}; open it as it is, and change its layout (menu Layout)</source>
        <extracomment>Of one: {file}: has the layout {own} already, of whose {total} points {count} is in {wanted}; open it as it is, and change its layout (menu Layout)</extracomment>
        <translation>
            <numerusform>{file}: すでにレイアウト {own} があり、その {total} 点中 {count} 点が {wanted} にあります。このまま開いて、レイアウトを変更してください (「レイアウト」メニュー)</numerusform>
        </translation>
    </message>
    <message>
        <source>{finder} (none yet)</source>
        <translation>{finder} (まだなし)</translation>
    </message>
    <message>
        <source>{first}, {then}</source>
        <comment>a list</comment>
        <translation>{first}、{then}</translation>
    </message>
    <message>
        <source>{flaw}, in the whole face: {{shape.swap}} exchanges them</source>
        <translation>{flaw}、顔全体: {{shape.swap}} で入れ替えます</translation>
    </message>
    <message>
        <source>{folder} may not be written, so its annotations are kept in {project}</source>
        <translation>{folder} には書き込めないため、注釈は {project} に保存します</translation>
    </message>
    <message>
        <source>{folder}: cannot be made: {reason}</source>
        <translation>{folder}: 作成できません: {reason}</translation>
    </message>
    <message>
        <source>{folder}: there is no such folder.</source>
        <translation>{folder}: そのようなフォルダーはありません。</translation>
    </message>
    <message numerus="yes">
        <source>{found:,} of {count:,} missing photos found in {folder}</source>
        <extracomment>Of one: {found:,} of {count:,} missing photo found in {folder}</extracomment>
        <translation>
            <numerusform>見つからない写真 {count:,} 枚中 {found:,} 枚を {folder} で発見</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} The model said nothing of {unseen:,} of them.</source>
        <translation>{found} そのうち {unseen:,} 個についてモデルは何も示していません。</translation>
    </message>
    <message>
        <source>{help.keys} shows all keys</source>
        <translation>{help.keys} ですべてのキーを表示</translation>
    </message>
    <message>
        <source>{hours}:{minutes:02d}:{seconds:05.2f}</source>
        <comment>a time</comment>
        <translation>{hours}:{minutes:02d}:{seconds:05.2f}</translation>
    </message>
    <message>
        <source>{kept} of {points} points stay</source>
        <translation>{points} 点中 {kept} 点が残る</translation>
    </message>
    <message>
        <source>{key} is “{command}”. Press it again to take it away from there, or press another key.</source>
        <translation>{key} は「{command}」のキーです。もう一度押すとそこから外します。別のキーを押すこともできます。</translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}</extracomment>
        <translation>
            <numerusform>学習用の顔 {learnt}、検証用 {held}。{processes} × {device}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{learnt} faces to learn from, {held} held out; {processes} × {device}, in {precision}</source>
        <extracomment>Of one: {learnt} face to learn from, {held} held out; {processes} × {device}, in {precision}</extracomment>
        <translation>
            <numerusform>学習用の顔 {learnt}、検証用 {held}。{processes} × {device}、{precision}</numerusform>
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
        <translation>{model} は誤差の相関を知らないため、点は 1 つずつ動きます。</translation>
    </message>
    <message>
        <source>{model} does not place the points of layout {layout}: nothing is predicted here.</source>
        <translation>{model} はレイアウト {layout} の点を配置しないため、ここでは何も予測しません。</translation>
    </message>
    <message>
        <source>{model} has learnt from the faces that are held out now: they cannot judge.</source>
        <translation>{model} は現在の検証用の顔から学習しているため、判定に使えません。</translation>
    </message>
    <message>
        <source>{model} is in use: use another model before removing it.</source>
        <translation>{model} は使用中です。削除する前に別のモデルを使ってください。</translation>
    </message>
    <message>
        <source>{model} places {placed} points, this project has {wanted}: nothing is predicted here.</source>
        <translation>{model} は {placed} 点を配置しますが、このプロジェクトは {wanted} 点のため、ここでは何も予測しません。</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} と {last}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names}、ほか {more}</translation>
    </message>
    <message>
        <source>{names} do it without seeing each other's points, since {since}, until {until}.</source>
        <translation>{names} が互いの点を見ずに実施中、{since} から {until} まで。</translation>
    </message>
    <message>
        <source>{names} had taken it; that has lapsed ({until}).</source>
        <translation>{names} が確保していましたが、期限切れです ({until})。</translation>
    </message>
    <message>
        <source>{names} has taken it, since {since}, until {until}.</source>
        <translation>{names} が確保中、{since} から {until} まで。</translation>
    </message>
    <message>
        <source>{names} has taken the photo before; here is the next.</source>
        <translation>{names} が先に写真を確保しました。次の写真です。</translation>
    </message>
    <message>
        <source>{names} has taken them already.</source>
        <translation>{names} がすでに確保しています。</translation>
    </message>
    <message>
        <source>{names} has taken this photo at the same time as you; go on with another.</source>
        <translation>{names} がこの写真を同時に確保しました。別の写真に進んでください。</translation>
    </message>
    <message>
        <source>{name} (new layout)</source>
        <translation>{name} (新しいレイアウト)</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (あなた)</translation>
    </message>
    <message>
        <source>{name} (you), {role}</source>
        <translation>{name} (あなた)、{role}</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>{name} ({role}, has left)</source>
        <translation>{name} ({role}、脱退済み)</translation>
    </message>
    <message>
        <source>{name} has been trained and is among the models.</source>
        <translation>{name} の学習が完了し、モデルに加わりました。</translation>
    </message>
    <message>
        <source>{name} holds predictions: open their photos first, then drop it again.</source>
        <translation>{name} は予測です。先にその写真を開いてから、もう一度ドロップしてください。</translation>
    </message>
    <message>
        <source>{name} holds the edits that were set aside.</source>
        <translation>{name} に別に保管された編集があります。</translation>
    </message>
    <message>
        <source>{name} holds them, with all that was there before; adnet merge joins both.</source>
        <translation>{name} に、以前のすべてとともに入っています。adnet merge で両方を統合できます。</translation>
    </message>
    <message>
        <source>{name} is among the models.</source>
        <translation>{name} がモデルに加わりました。</translation>
    </message>
    <message>
        <source>{name} is another video than the one that these frames are from. The frames are all here; open the video itself to take frames of it.</source>
        <translation>{name} は、これらのフレームの元の動画とは別の動画です。フレームはすべてここにあります。フレームを取り込むには動画自体を開いてください。</translation>
    </message>
    <message>
        <source>{name} is in use.</source>
        <translation>{name} を使用しています。</translation>
    </message>
    <message numerus="yes">
        <source>{name} is in use. Untouched predictions of {count:,} photos are made anew.</source>
        <extracomment>Of one: {name} is in use. Untouched predictions of {count:,} photo are made anew.</extracomment>
        <translation>
            <numerusform>{name} を使用しています。{count:,} 枚の写真の手付かずの予測をやり直します。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} を削除しました。</translation>
    </message>
    <message>
        <source>{name} is the copy that followed {project}, which stays as it is.</source>
        <translation>{name} は、{project} に追従していたコピーです。元のプロジェクトはそのまま残ります。</translation>
    </message>
    <message>
        <source>{name} is there no more.</source>
        <translation>{name} はもうありません。</translation>
    </message>
    <message>
        <source>{name} {state}</source>
        <comment>two versions of a face</comment>
        <translation>{name} {state}</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}、{role}</translation>
    </message>
    <message>
        <source>{name}: the frame was passed too long ago to be saved; go to it again</source>
        <translation>{name}: フレームを過ぎてから時間が経ちすぎて保存できません。もう一度移動してください</translation>
    </message>
    <message>
        <source>{new} is among the models, {in_use} is in use.</source>
        <translation>{new} がモデルに加わり、{in_use} を使用しています。</translation>
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
            <numerusform>{number} / {total} 配置済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} of {total} points placed</source>
        <extracomment>Of one: {number} of {total} point placed</extracomment>
        <translation>
            <numerusform>{number} / {total} 点配置済み</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} {name}: probably wrong; a click goes to it</source>
        <translation>{number} {name}: おそらく誤り。クリックで移動します</translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look.</extracomment>
        <translation>
            <numerusform>承認済みの顔 {faces:,} 個中 {odd:,} 個は見直しが必要です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</source>
        <extracomment>Of one: {odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.</extracomment>
        <translation>
            <numerusform>承認済みの顔 {faces:,} 個中 {odd:,} 個は見直しが必要です。対象外 {dismissed:,} 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>{old} is {new} now</source>
        <translation>{old} は {new} に変わりました</translation>
    </message>
    <message>
        <source>{old} stays in use.</source>
        <translation>{old} を引き続き使用します。</translation>
    </message>
    <message>
        <source>{old} stays in use. The new model is among the models as {new}.</source>
        <translation>{old} を引き続き使用します。新しいモデルは {new} としてモデルに加わりました。</translation>
    </message>
    <message>
        <source>{one}, and {more} more so</source>
        <translation>{one}、ほか {more} 件も同様</translation>
    </message>
    <message>
        <source>{out} and {back}</source>
        <translation>{out}、{back}</translation>
    </message>
    <message>
        <source>{pairs} stand the other way round</source>
        <translation>{pairs} が逆になっています</translation>
    </message>
    <message numerus="yes">
        <source>{pairs}, {count} points without a partner.</source>
        <extracomment>Of one: {pairs}, {count} point without a partner.</extracomment>
        <translation>
            <numerusform>{pairs}、相手のない点 {count} 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}: cannot be read ({reason})</source>
        <translation>{path}: 読み込めません ({reason})</translation>
    </message>
    <message>
        <source>{path}: cannot be written: {reason}</source>
        <translation>{path}: 書き込めません: {reason}</translation>
    </message>
    <message>
        <source>{path}: does not hold what was written; another program changes it</source>
        <translation>{path}: 書き込んだ内容と異なります。別のプログラムが変更しています</translation>
    </message>
    <message>
        <source>{path}: is being written to by another program</source>
        <translation>{path}: 別のプログラムが書き込んでいます</translation>
    </message>
    <message>
        <source>{path}: is in no format that is known here; read as {format}: {problem}</source>
        <translation>{path}: 既知の形式ではありません。{format} として読み込み: {problem}</translation>
    </message>
    <message>
        <source>{path}: is the project that is open</source>
        <translation>{path}: 開いているプロジェクトです</translation>
    </message>
    <message>
        <source>{path}: is there already; choose another name, or this one in full.</source>
        <translation>{path}: すでにあります。別の名前を選ぶか、この名前を省略せずに入力してください。</translation>
    </message>
    <message>
        <source>{path}: no photos in this folder. {{file.open_folder}} opens another.</source>
        <translation>{path}: このフォルダーに写真がありません。{{file.open_folder}} で別のフォルダーを開きます。</translation>
    </message>
    <message>
        <source>{path}: no such project file</source>
        <translation>{path}: そのようなプロジェクトファイルはありません</translation>
    </message>
    <message>
        <source>{path}: open one project at a time, without photos beside it</source>
        <translation>{path}: プロジェクトは一度に 1 つずつ、写真と一緒にせずに開いてください</translation>
    </message>
    <message>
        <source>{path}: there is not enough memory to show it</source>
        <translation>{path}: 表示するためのメモリが足りません</translation>
    </message>
    <message>
        <source>{percent} of the {distance}</source>
        <translation>距離「{distance}」の {percent}</translation>
    </message>
    <message>
        <source>{person}: {faces:,}</source>
        <translation>{person}: {faces:,}</translation>
    </message>
    <message>
        <source>{photos} copied beside</source>
        <translation>{photos}を隣にコピー</translation>
    </message>
    <message>
        <source>{photo}
by {author}
{reason}: {words}</source>
        <translation>{photo}
作業者 {author}
{reason}: {words}</translation>
    </message>
    <message>
        <source>{photo} holds something else than when it was annotated</source>
        <translation>{photo} の内容が注釈時と異なります</translation>
    </message>
    <message>
        <source>{photo} is no longer in the project.</source>
        <translation>{photo} はもうプロジェクトにありません。</translation>
    </message>
    <message>
        <source>{photo} is the photo that was annotated.</source>
        <translation>{photo} は注釈した写真です。</translation>
    </message>
    <message>
        <source>{photo} is {width} × {height} pixels and was {old_width} × {old_height} when it was annotated</source>
        <translation>{photo} は {width} × {height} ピクセルで、注釈時は {old_width} × {old_height} でした</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} failed ({reason})</source>
        <translation>{photo}: ここでは何も予測されません、モデル {model} が失敗しました ({reason})</translation>
    </message>
    <message>
        <source>{photo}: nothing is predicted here, the model {model} {problem}</source>
        <translation>{photo}: ここでは何も予測されません、モデル {model}: {problem}</translation>
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
        <translation>疑わしい点 {points:.0f}</translation>
    </message>
    <message>
        <source>{points:.0f} doubtful · shape {shape:.1f}×</source>
        <translation>疑わしい点 {points:.0f} · 形状 {shape:.1f}×</translation>
    </message>
    <message>
        <source>{points} Click them in the photo.</source>
        <translation>{points} 写真の中でクリックしてください。</translation>
    </message>
    <message numerus="yes">
        <source>{points} lie up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</source>
        <extracomment>Of one: {points} lies up to {times:.0f} times as far from the model's places as the edge of its {level:.0f} % ellipse</extracomment>
        <translation>
            <numerusform>{points} は、モデルの位置からその {level:.0f} % 楕円の縁までの最大 {times:.0f} 倍離れています</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} points · {size:.1f} MB · {date}</source>
        <translation>{points} 点 · {size:.1f} MB · {date}</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, no mirror</source>
        <translation>{points} 点、曲線 {curves} 本、鏡像なし</translation>
    </message>
    <message>
        <source>{points} points, {curves} curves, {pairs} mirror pairs</source>
        <translation>{points} 点、曲線 {curves} 本、鏡像 {pairs} 対</translation>
    </message>
    <message>
        <source>{points}. Not placed: {missing}.</source>
        <translation>{points}。未配置: {missing}。</translation>
    </message>
    <message>
        <source>{point} lies {distance} from where the other points let one expect it</source>
        <translation>{point} は、他の点から予想される位置から {distance} 離れています</translation>
    </message>
    <message>
        <source>{problem}. What you do is sent once it can be reached.</source>
        <translation>{problem}。あなたの作業は、接続でき次第送信されます。</translation>
    </message>
    <message numerus="yes">
        <source>{problem}. {count} frames were taken before.</source>
        <extracomment>Of one: {problem}. {count} frame was taken before.</extracomment>
        <translation>
            <numerusform>{problem}。それまでに {count} フレームを取得しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>{project}: holds frames of another video than {video}, which needs a project of its own</source>
        <translation>{project}: {video} とは別の動画のフレームが入っています。この動画には専用のプロジェクトが必要です</translation>
    </message>
    <message>
        <source>{project}: is a project already; open it and change its layout, or take another folder.</source>
        <translation>{project}: すでにプロジェクトです。開いてレイアウトを変更するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{project}: no accepted face has a point to compare with</source>
        <translation>{project}: 比較できる点を持つ承認済みの顔がありません</translation>
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
        <translation>{reason}。以前のモデルを引き続き使用します。</translation>
    </message>
    <message>
        <source>{reason}. There is a backup of {backup}.</source>
        <translation>{reason}。{backup} のバックアップがあります。</translation>
    </message>
    <message>
        <source>{reason}. What the model finds here is not kept.</source>
        <translation>{reason}。ここでモデルが見つけたものは保存されません。</translation>
    </message>
    <message>
        <source>{reason}. {model} stays in use.</source>
        <translation>{reason}。{model} を引き続き使用します。</translation>
    </message>
    <message>
        <source>{reason}. {{face.draw}} draws a face to annotate by hand.</source>
        <translation>{reason}。{{face.draw}} で手で注釈する顔を描きます。</translation>
    </message>
    <message>
        <source>{reason}: {frames}</source>
        <translation>{reason}: {frames}</translation>
    </message>
    <message>
        <source>{region}: {along:.1f} % along, {across:.1f} % across</source>
        <translation>{region}: 接線 {along:.1f} %、法線 {across:.1f} %</translation>
    </message>
    <message>
        <source>{scale}, in this photo.</source>
        <translation>{scale}、この写真。</translation>
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
        <translation>{sentence}。それまでに取得したフレームはすべてここにあります。</translation>
    </message>
    <message>
        <source>{share:.0f} %</source>
        <translation>{share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % inside the {level:.0f} % ellipses</source>
        <translation>{level:.0f} % 楕円内 {share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % less along than across</source>
        <translation>接線方向は法線方向より {share:.0f} % 小さい</translation>
    </message>
    <message>
        <source>{share:.0f} % more along than across</source>
        <translation>接線方向は法線方向より {share:.0f} % 大きい</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the eyes</source>
        <translation>目の間隔の {share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % of the distance between the pupils</source>
        <translation>瞳孔の間隔の {share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.0f} % of the {distance}</source>
        <translation>距離「{distance}」の {share:.0f} %</translation>
    </message>
    <message>
        <source>{shift} + click</source>
        <translation>{shift} + クリック</translation>
    </message>
    <message>
        <source>{shift} + drag</source>
        <translation>{shift} + ドラッグ</translation>
    </message>
    <message>
        <source>{shift} + drag it</source>
        <translation>{shift} を押してドラッグ</translation>
    </message>
    <message>
        <source>{size:.1f} % and more</source>
        <translation>{size:.1f} % 以上</translation>
    </message>
    <message>
        <source>{state} · too unsure to tell</source>
        <translation>{state} · 不確かすぎます</translation>
    </message>
    <message>
        <source>{state} · ±{error:.1f} %</source>
        <translation>{state} · ±{error:.1f} %</translation>
    </message>
    <message>
        <source>{step} …</source>
        <translation>{step}…</translation>
    </message>
    <message>
        <source>{step}: {done} of {total}</source>
        <translation>{step}: {done} / {total}</translation>
    </message>
    <message>
        <source>{time:.0f} ms</source>
        <translation>{time:.0f} ms</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face</source>
        <translation>顔あたり {time}、修正 {corrections:.1f} 回</translation>
    </message>
    <message>
        <source>{time} and {corrections:.1f} corrections a face; the last {count}: {last_time} and {last_corrections:.1f}</source>
        <translation>顔あたり {time}、修正 {corrections:.1f} 回。直近 {count} 個は {last_time}、{last_corrections:.1f} 回</translation>
    </message>
    <message>
        <source>{time} of {whole}, frame {frame:,} of {last:,}</source>
        <translation>{time} / {whole}、フレーム {frame:,} / {last:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}</source>
        <translation>{time}、フレーム {frame:,}</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, corrected</source>
        <translation>{time}、フレーム {frame:,}、修正済み</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, finished</source>
        <translation>{time}、フレーム {frame:,}、完了</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, predicted</source>
        <translation>{time}、フレーム {frame:,}、予測</translation>
    </message>
    <message>
        <source>{time}, frame {frame:,}, rejected</source>
        <translation>{time}、フレーム {frame:,}、却下済み</translation>
    </message>
    <message numerus="yes">
        <source>{title}: {count} points</source>
        <extracomment>Of one: {title}: {count} point</extracomment>
        <translation>
            <numerusform>{title}: {count} 点</numerusform>
        </translation>
    </message>
    <message>
        <source>{unread}, and {linked}</source>
        <translation>{unread}、{linked}</translation>
    </message>
    <message>
        <source>{unread}; HEIC is read once this is installed: {command}</source>
        <translation>{unread}。HEIC は、これをインストールすると読み込めます: {command}</translation>
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
        <translation>{video} は、{other} にあるフレームの元の動画とは別の動画です。この動画のフレームは {own} に保存します。</translation>
    </message>
    <message>
        <source>{video}: there is no such video file</source>
        <translation>{video}: そのような動画ファイルはありません</translation>
    </message>
    <message numerus="yes">
        <source>{when}   {count:,} edits   {size:.1f} MB</source>
        <extracomment>Of one: {when}   {count:,} edit   {size:.1f} MB</extracomment>
        <translation>
            <numerusform>{when}   編集 {count:,} 件   {size:.1f} MB</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, a keyframe</source>
        <translation>{words}、キーフレーム</translation>
    </message>
    <message>
        <source>{words}. In percent of the eyes’ distance:</source>
        <translation>{words}。目の間隔に対する割合 (%):</translation>
    </message>
    <message numerus="yes">
        <source>{words}; {count} points of another visibility</source>
        <extracomment>Of one: {words}; {count} point of another visibility</extracomment>
        <translation>
            <numerusform>{words}。可視性の異なる点 {count} 個</numerusform>
        </translation>
    </message>
    <message>
        <source>{work} failed unexpectedly ({reason})</source>
        <translation>{work}が予期せず失敗しました ({reason})</translation>
    </message>
    <message>
        <source>{work}, %v of %m</source>
        <translation>{work}、%v / %m</translation>
    </message>
    <message>
        <source>± across</source>
        <translation>± 法線</translation>
    </message>
    <message>
        <source>± along</source>
        <translation>± 接線</translation>
    </message>
    <message>
        <source>±2.5 %</source>
        <translation>±2.5 %</translation>
    </message>
    <message>
        <source>±{error:.0f} %: a point may be off by so much of the distance between the eyes, in the mean; the face is too small, too much turned or covered for the model to tell its points</source>
        <translation>±{error:.0f} %：点は平均して両目の間隔のこの割合だけずれている可能性があります。顔が小さすぎるか、向きや隠れが大きすぎて、モデルには点を定められません</translation>
    </message>
    <message>
        <source>±{error:.1f} %</source>
        <translation>±{error:.1f} %</translation>
    </message>
    <message>
        <source>±{error:.1f} %: a point is off by so much of the distance between the eyes, in the mean</source>
        <translation>±{error:.1f} %: 点のずれの平均 (目の間隔に対する割合)</translation>
    </message>
    <message>
        <source>“{command}” (menu {menu})</source>
        <translation>「{command}」 (メニュー {menu})</translation>
    </message>
    <message>
        <source>“{command}” is in the menu {menu}, whenever you want it.</source>
        <translation>「{command}」はメニュー「{menu}」にあり、いつでも使えます。</translation>
    </message>
    <message>
        <source>“{field}”</source>
        <translation>「{field}」</translation>
    </message>
    <message>
        <source>… and {left:,} more</source>
        <translation>… ほか {left:,} 件</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ 前</translation>
    </message>
    <message>
        <source>↩ Send back</source>
        <translation>↩ 差し戻す</translation>
    </message>
    <message>
        <source>↩ sent back by {author}, {time}</source>
        <translation>↩ {author} が差し戻し、{time}</translation>
    </message>
    <message>
        <source>≈ alike</source>
        <comment>a new model</comment>
        <translation>≈ 同等</translation>
    </message>
    <message>
        <source>▶ go on predicting: {left:,} to go</source>
        <translation>▶ 予測を続ける: 残り {left:,}</translation>
    </message>
    <message>
        <source>▶ more views of faces: {left:,} to go</source>
        <translation>▶ 顔の見え方を追加: 残り {left:,}</translation>
    </message>
    <message>
        <source>▶ predict all: {left:,} to go</source>
        <translation>▶ すべて予測: 残り {left:,}</translation>
    </message>
    <message>
        <source>✓ Agree</source>
        <translation>✓ 同意</translation>
    </message>
    <message>
        <source>✓ agreed by {author}, {time}</source>
        <translation>✓ {author} が同意、{time}</translation>
    </message>
    <message>
        <source>✓ better</source>
        <comment>a new model</comment>
        <translation>✓ 改善</translation>
    </message>
    <message>
        <source>✕ worse</source>
        <comment>a new model</comment>
        <translation>✕ 悪化</translation>
    </message>
    <message>
        <source>❚❚ more views of faces: {progress}</source>
        <translation>❚❚ 顔の見え方を追加: {progress}</translation>
    </message>
</context>
</TS>
