## What goes away in the middle of a talk, and comes back

lost-microphone = Não ouço mais o microfone. Escreva, por favor; continuo tentando.
back-microphone = Voltei a ouvir o microfone.
lost-loudspeaker = O alto-falante sumiu. Minhas respostas ficam aqui por escrito; tento de novo a cada uma.
lost-voice = Minha voz falhou. Minhas respostas ficam aqui por escrito; tento de novo a cada uma.
lost-hearing = Minha audição parou. Estou reiniciando; até lá, escreva, por favor.
