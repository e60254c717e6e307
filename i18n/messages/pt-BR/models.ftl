# Models that may be fetched: what there is, how far a fetch is, what is used, and what can go wrong.

error-model-unknown = Não conheço nenhum modelo chamado { $model }. "sayso models list" mostra todos.
error-model-not-here = O modelo { $model } não está aqui. "sayso models pull { $model }" baixa.
error-fetch-no-network = Não consigo chegar ao lugar onde ficam os modelos. Verifique a rede. Você também pode trazer os arquivos de outra máquina e indicar a pasta com "--from".
error-fetch-broken-off = A conexão caiu enquanto { $file } estava vindo. Dê o mesmo comando de novo: ele continua de onde parou.
error-fetch-gone = O arquivo { $file } não está mais onde estava. Procure um Sayso mais novo.
error-fetch-refused = O arquivo { $file } não me foi entregue. Tente de novo mais tarde.
error-fetch-wrong-size = O arquivo { $file } não tem o tamanho que deveria ter. Joguei fora.
error-fetch-wrong-sum = O arquivo { $file } não é o que eu conheço: a soma de verificação é outra. Joguei fora.
error-fetch-no-room = Não há espaço suficiente no disco. São necessários { $needed } megabytes, e há { $free } livres.
error-fetch-busy = Outro programa está baixando modelos. Espere até ele terminar.
error-fetch-address = Não consigo baixar do endereço { $address }. Corrija a configuração models_url.
error-fetch-not-in-folder = Falta na pasta o arquivo { $file }, de que { $model } precisa.
error-encoder-unusable = O codificador { $model } não funciona, então procuro com o que já vem instalado. "sayso models verify" diz mais.
error-no-encoder = Não há aqui um codificador de muitas línguas. Procuro o que não é inglês pela tradução.
error-bad-embedding-query = A configuração embedding_query pode ser "said", "english" ou "both".

models-kind-whisper = Ouvir em muitas línguas:
models-kind-voice = Vozes naturais:
models-kind-encoder = Achar pelo sentido em muitas línguas:
models-kind-reader = Uma segunda leitura do que você diz:
models-line = { $name }: { $size } megabytes. Licença: { $licence }.
models-line-about = { $name }: cerca de { $size } megabytes. Licença: { $licence }.
models-recordings = Gravações com que aprendeu: { $licence }.
models-recordings-unknown = A licença das gravações com que aprendeu está na ficha dele: { $source }
models-here = Está aqui, sem uso.
models-used = Está aqui, em uso.
models-partly = Já vieram { $size } megabytes.
models-setting = A configuração { $setting } decide o que é usado.
models-none-used = Você escolheu não usar nenhum destes.
models-by-hand = É usado o da pasta { $path }, que alguém pôs ali.
models-no-voice = Não se conhece voz natural para: { $languages }. A voz que já vem instalada fala essas línguas.
models-hint = "sayso models pull --recommended" baixa o que serve para esta máquina.

models-pull-what = Diga o nome de um modelo, ou "--recommended". "sayso models list" mostra todos.
models-machine = Esta máquina tem { $cores ->
        [one] { $cores } núcleo
       *[other] { $cores } núcleos
    }, { $memory } gigabytes de memória e { $gpu ->
        [yes] uma placa gráfica que calcula
       *[no] nenhuma placa gráfica que calcule
    }.
models-advice-whisper = Para ouvir, { $name }: os maiores ouvem melhor, mas fariam você esperar nesta máquina.
models-advice-whisper-quick = Para ouvir, { $name }: um dos melhores, e rápido na sua placa gráfica.
models-advice-encoder = Para achar pelo sentido, { $name }: cabe na memória junto com o resto.
models-advice-voice = Para falar, { $name }: uma voz natural na sua língua.
models-advice-no-voice = Para falar, nada: não se conhece voz natural na sua língua.
models-advice-no-reader = Para uma segunda leitura, nada: calculada pelo processador, a resposta viria tarde demais.
models-total = Ao todo, { $size } megabytes.
models-starts = { $name } está vindo, { $size } megabytes.
models-progress = { $name }: { $done } de { $size } megabytes.
models-progress-left = { $name }: { $done } de { $size } megabytes, falta { $left }.
models-soon = menos de um minuto
models-minutes = { $minutes ->
        [one] cerca de um minuto
       *[other] cerca de { $minutes } minutos
    }
models-stopped = Parei. O que já veio fica guardado: o mesmo comando continua daí.
models-pulled = { $name } está aqui.
models-already = { $name } já estava aqui, e está inteiro.
models-learnt = Nenhuma fonte diz a soma de verificação de: { $files }. Anotei a que veio, e de agora em diante vale essa.
models-used-next = É usado a partir da próxima vez que o Sayso abrir.
models-not-used = Não é usado, porque outra coisa foi escolhida. Para usar: sayso models use { $name }

models-use = A partir da próxima vez que abrir, uso { $name }.
models-use-none = A partir da próxima vez que abrir, uso só o que já vem instalado.

models-verify-whole = { $name } está inteiro.
models-verify-changed = { $name }: o arquivo { $file } está danificado.
models-verify-missing = { $name }: falta o arquivo { $file }.
models-verify-mend = Para consertar: sayso models pull { $name }
models-verify-nothing = Nenhum modelo foi baixado.
models-verify-by-hand = Do modelo em { $path } não tenho somas de verificação: alguém o pôs ali.
