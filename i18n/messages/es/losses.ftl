## What goes away in the middle of a talk, and comes back

lost-microphone = Ya no oigo el micrófono. Escriba, por favor; sigo intentándolo.
back-microphone = Vuelvo a oír el micrófono.
lost-loudspeaker = El altavoz ya no está. Mis respuestas quedan aquí por escrito; lo intento de nuevo con cada una.
lost-voice = Mi voz ha fallado. Mis respuestas quedan aquí por escrito; lo intento de nuevo con cada una.
lost-hearing = Mi oído se ha detenido. Lo estoy reiniciando; mientras tanto, escriba, por favor.
