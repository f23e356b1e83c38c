; Installs Photo Scrubber for one person, without administrator rights. Compiled by packaging/windows.py, which gives
; VERSION, TREE (the program's folder), ICON and TARGET.
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define TITLE "Photo Scrubber"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\PhotoScrubber"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"

Name "${TITLE}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\${TITLE}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${TITLE}"
VIAddVersionKey "FileDescription" "${TITLE} installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\photo-scrubber.exe"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT

!insertmacro MUI_PAGE_LICENSE "${TREE}/LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Polish"

Section "Install"
  ; What an earlier version left must not be loaded by this one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\photo-scrubber.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  ; So that Win+R and other programs find both commands; the PATH stays as it is.
  WriteRegStr HKCU "${PATHS}\scrubber.exe" "" "$INSTDIR\scrubber.exe"
  WriteRegStr HKCU "${PATHS}\photo-scrubber.exe" "" "$INSTDIR\photo-scrubber.exe"

  WriteRegStr HKCU "${KEY}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\photo-scrubber.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  ; Only what was installed: a photo that somebody put into this folder stays.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\scrubber.exe"
  Delete "$INSTDIR\photo-scrubber.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\THIRD-PARTY-NOTICES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  DeleteRegKey HKCU "${PATHS}\scrubber.exe"
  DeleteRegKey HKCU "${PATHS}\photo-scrubber.exe"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
