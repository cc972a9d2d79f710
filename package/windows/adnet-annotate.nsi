; The installer for Windows: uv, Python's packages as wheels, and a private environment made of them at installation.
; package/windows/collect.sh gathers uv and wheels beside this file; then: makensis -DVERSION=0.1.0 adnet-annotate.nsi
Unicode true
!include "MUI2.nsh"
!ifndef VERSION
  !error "say -DVERSION=..."
!endif
Name "ADNet Annotate"
OutFile "AdnetAnnotate-${VERSION}-setup.exe"
; Of this person alone, so that nobody needs an administrator.
InstallDir "$LOCALAPPDATA\Programs\adnet-annotate"
RequestExecutionLevel user
SetCompressor /SOLID lzma

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\adnet-annotate"
!define CLASSES "Software\Classes"

Section
  SetOutPath "$INSTDIR"
  File "uv.exe"
  File /r "wheels"
  ; uv fetches Python itself where there is none of this version.
  DetailPrint "Making the environment"
  nsExec::ExecToLog '"$INSTDIR\uv.exe" venv --clear --python 3.11 "$INSTDIR\environment"'
  Pop $0
  StrCmp $0 0 +3
    MessageBox MB_ICONSTOP "Python 3.11 could not be set up; the details say why." /SD IDOK
    Abort
  ; The program by itself: what it needs is in the list, with the runtime for CPUs in place of that for GPUs.
  StrCpy $1 '"$INSTDIR\uv.exe" pip install --python "$INSTDIR\environment\Scripts\python.exe" --no-index --find-links "$INSTDIR\wheels"'
  nsExec::ExecToLog '$1 -r "$INSTDIR\wheels\requirements.txt"'
  Pop $0
  StrCmp $0 0 +3
    MessageBox MB_ICONSTOP "The program's packages could not be installed; the details say why." /SD IDOK
    Abort
  nsExec::ExecToLog '$1 --no-deps adnet-annotate'
  Pop $0
  StrCmp $0 0 +3
    MessageBox MB_ICONSTOP "The program could not be installed; the details say why." /SD IDOK
    Abort
  RMDir /r "$INSTDIR\wheels"

  CreateShortcut "$SMPROGRAMS\ADNet Annotate.lnk" "$INSTDIR\environment\Scripts\pythonw.exe" "-P -m app.main"
  ; Projects are opened by a double click; -P: a folder `app` beside one is none of ours.
  WriteRegStr HKCU "${CLASSES}\.adnet" "" "adnet-annotate.project"
  WriteRegStr HKCU "${CLASSES}\adnet-annotate.project" "" "ADNet Annotate project"
  WriteRegStr HKCU "${CLASSES}\adnet-annotate.project\shell\open\command" "" '"$INSTDIR\environment\Scripts\pythonw.exe" -P -m app.main "%1"'

  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "ADNet Annotate"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
SectionEnd

Section "Uninstall"
  Delete "$SMPROGRAMS\ADNet Annotate.lnk"
  DeleteRegKey HKCU "${CLASSES}\adnet-annotate.project"
  DeleteRegKey HKCU "${CLASSES}\.adnet"
  DeleteRegKey HKCU "${UNINSTALL}"
  RMDir /r "$INSTDIR\environment"
  RMDir /r "$INSTDIR\wheels"
  Delete "$INSTDIR\uv.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
