# Models that may be fetched: what there is, how far a fetch is, what is used, and what can go wrong.

error-model-unknown = Ich kenne kein Modell namens { $model }. „sayso models list“ zeigt alle.
error-model-not-here = Das Modell { $model } ist nicht da. „sayso models pull { $model }“ holt es.
error-fetch-no-network = Ich erreiche den Ort nicht, an dem die Modelle liegen. Bitte prüfen Sie das Netz. Sie können die Dateien auch von einem anderen Rechner mitbringen und ihren Ordner mit „--from“ nennen.
error-fetch-broken-off = Die Verbindung brach ab, während { $file } kam. Geben Sie denselben Befehl noch einmal: Es geht weiter, wo es aufgehört hat.
error-fetch-gone = Die Datei { $file } ist nicht mehr dort, wo sie war. Bitte suchen Sie ein neueres Sayso.
error-fetch-refused = Die Datei { $file } wurde mir nicht gegeben. Bitte versuchen Sie es später noch einmal.
error-fetch-wrong-size = Die Datei { $file } ist nicht so groß, wie sie sein soll. Ich habe sie verworfen.
error-fetch-wrong-sum = Die Datei { $file } ist nicht die, die ich kenne: Ihre Prüfsumme ist eine andere. Ich habe sie verworfen.
error-fetch-no-room = Auf der Platte ist nicht genug Platz. Es braucht { $needed } Megabyte, { $free } sind frei.
error-fetch-busy = Ein anderes Programm holt gerade Modelle. Bitte warten Sie, bis es fertig ist.
error-fetch-address = Von der Adresse { $address } kann ich nichts holen. Bitte berichtigen Sie die Einstellung models_url.
error-fetch-not-in-folder = Im Ordner fehlt die Datei { $file }, die { $model } braucht.
error-encoder-unusable = Der Encoder { $model } geht nicht, deshalb suche ich mit dem, was eingebaut ist. „sayso models verify“ sagt mehr.
error-no-encoder = Es ist kein Encoder für viele Sprachen da. Was nicht Englisch ist, suche ich über seine Übersetzung.
error-bad-embedding-query = Die Einstellung embedding_query kann „said“, „english“ oder „both“ sein.

models-kind-whisper = Hören in vielen Sprachen:
models-kind-voice = Natürliche Stimmen:
models-kind-encoder = Finden nach der Bedeutung in vielen Sprachen:
models-kind-reader = Ein zweites Lesen dessen, was Sie sagen:
models-line = { $name }: { $size } Megabyte. Lizenz: { $licence }.
models-line-about = { $name }: etwa { $size } Megabyte. Lizenz: { $licence }.
models-recordings = Aufnahmen, aus denen es gelernt hat: { $licence }.
models-recordings-unknown = Die Lizenz der Aufnahmen, aus denen es gelernt hat, steht auf seinem Blatt: { $source }
models-here = Ist da, wird nicht benutzt.
models-used = Ist da und wird benutzt.
models-partly = Davon sind { $size } Megabyte da.
models-setting = Die Einstellung { $setting } bestimmt, was benutzt wird.
models-none-used = Sie haben gewählt, keines davon zu benutzen.
models-by-hand = Benutzt wird das im Ordner { $path }, das jemand dort abgelegt hat.
models-no-voice = Keine natürliche Stimme bekannt für: { $languages }. Die eingebaute Stimme spricht sie.
models-hint = „sayso models pull --recommended“ holt, was zu diesem Rechner passt.

models-pull-what = Bitte nennen Sie ein Modell oder „--recommended“. „sayso models list“ zeigt alle.
models-machine = Dieser Rechner hat { $cores ->
        [one] { $cores } Prozessorkern
       *[other] { $cores } Prozessorkerne
    }, { $memory } Gigabyte Speicher und { $gpu ->
        [yes] eine Grafikkarte zum Rechnen
       *[no] keine Grafikkarte zum Rechnen
    }.
models-advice-whisper = Zum Hören { $name }: Größere hören besser, ließen Sie aber auf diesem Rechner warten.
models-advice-whisper-quick = Zum Hören { $name }: eines der besten, und schnell auf Ihrer Grafikkarte.
models-advice-encoder = Zum Finden nach der Bedeutung { $name }: Es passt neben dem Übrigen in den Speicher.
models-advice-voice = Zum Sprechen { $name }: eine natürliche Stimme in Ihrer Sprache.
models-advice-no-voice = Zum Sprechen nichts: Für Ihre Sprache ist keine natürliche Stimme bekannt.
models-advice-no-reader = Für ein zweites Lesen nichts: Vom Prozessor gerechnet käme die Antwort zu spät.
models-total = Zusammen { $size } Megabyte.
models-starts = { $name } kommt, { $size } Megabyte.
models-progress = { $name }: { $done } von { $size } Megabyte.
models-progress-left = { $name }: { $done } von { $size } Megabyte, noch { $left }.
models-soon = weniger als eine Minute
models-minutes = { $minutes ->
        [one] etwa eine Minute
       *[other] etwa { $minutes } Minuten
    }
models-stopped = Angehalten. Was gekommen ist, bleibt: Derselbe Befehl macht dort weiter.
models-pulled = { $name } ist da.
models-already = { $name } war schon da und ist heil.
models-learnt = Keine Quelle nennt die Prüfsumme von: { $files }. Ich habe die notiert, die kam, und halte mich von jetzt an daran.
models-used-next = Es wird ab dem nächsten Start benutzt.
models-not-used = Es wird nicht benutzt, weil etwas anderes gewählt wurde. Um es zu benutzen: sayso models use { $name }

models-use = Ab dem nächsten Start benutze ich { $name }.
models-use-none = Ab dem nächsten Start benutze ich nur, was eingebaut ist.

models-verify-whole = { $name } ist heil.
models-verify-changed = { $name }: Die Datei { $file } ist beschädigt.
models-verify-missing = { $name }: Die Datei { $file } fehlt.
models-verify-mend = Um es zu reparieren: sayso models pull { $name }
models-verify-nothing = Es wurde kein Modell geholt.
models-verify-by-hand = Für das Modell in { $path } habe ich keine Prüfsummen: Jemand hat es dort abgelegt.
