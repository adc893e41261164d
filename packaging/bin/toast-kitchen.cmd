@echo off
rem The command line of the installed app, run by its own Electron as Node.js.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\Toast Kitchen.exe" "%~dp0..\app.asar.unpacked\out\main\cli.js" %*
exit /b %ERRORLEVEL%
