@echo off
rem ASCII only: cmd reads this file in the code page of the computer. All words are said by the program.
setlocal DisableDelayedExpansion
"%~dp0node\node.exe" "%~dp0app\dist\cli\main.js" launch
echo.
pause
