# Feeds of goods: what came of an import, why a row was refused, and what can go wrong.

error-feed-unknown = Não sei que tipo de catálogo é { $file }. Diga o formato ou indique um mapeamento, por favor.
error-feed-damaged = O arquivo { $file } está danificado. Baixe-o de novo, por favor.
error-feed-bomb = O arquivo { $file } se descompacta em muito mais do que um catálogo teria. Parei de ler.
error-feed-busy = Outro programa está importando este catálogo. Tente de novo quando ele terminar, por favor.
error-bad-mapping = O mapeamento tem um erro em { $field }. Corrija, por favor.
error-bad-source = O nome de um catálogo pode ter letras minúsculas, números, pontos e hifens. Escolha outro, por favor.

feed-progress = Linhas lidas até agora: { $rows }.
feed-dry = Foi um teste: nada foi gravado.
feed-resumed = Continuei de onde a última importação foi interrompida.
feed-counts = Novos: { $added }. Alterados: { $updated }. Como antes: { $unchanged }. Removidos: { $removed }. Recusados: { $refused }.
feed-unsold = Sem preço ou estoque informado, e por isso ainda não à venda: { $count }.
feed-reviews = Avaliações recebidas: { $count }.
feed-refused-row = Linha { $line }: { $reason }
feed-refused-more = Outras linhas recusadas: { $count }.
feed-incomplete = O catálogo termina antes do fim. O que foi lido fica, e nada foi removido.
feed-later = Por enquanto os produtos novos são encontrados pelas palavras. Com "sayso catalog embed" eles serão encontrados também pelo sentido.
feed-embedded = Agora todos os produtos podem ser encontrados pelo sentido: { $count }.

feed-reason-bad-encoding = Não está escrita na codificação do resto.
feed-reason-too-long = É longa demais para um só produto.
feed-reason-too-deep = Está aninhada fundo demais.
feed-reason-not-json = Não é JSON válido.
feed-reason-not-xml = Não é XML válido.
feed-reason-bad-columns = As colunas não combinam com a primeira linha.
feed-reason-broken-off = O catálogo é cortado aqui.
feed-reason-no-id = Não tem identificador.
feed-reason-bad-id = O identificador não pode ser usado.
feed-reason-duplicate-id = O identificador já tinha aparecido.
feed-reason-no-title = Não tem título.
feed-reason-no-price = Não tem preço.
feed-reason-bad-price = O preço não faz sentido ou pode ser entendido de duas formas.
feed-reason-no-currency = O preço não informa a moeda.
feed-reason-unknown-currency = A moeda não existe.
feed-reason-bad-stock = O estoque não faz sentido.
feed-reason-unreadable = Não dá para ler.
feed-reason-no-text = Não tem texto.
feed-reason-bad-stars = As estrelas não fazem sentido.
feed-reason-no-product = O produto de que fala não está no catálogo.

# What a feed did not say
details-delivery-not-stated = A loja não diz se envia para o seu país.
details-days-not-stated = Ela envia para o seu país, mas não diz quanto tempo leva.
details-seller-no-country = Quem vende é { $merchant }, que não diz de qual país.
error-delivery-not-stated = { $merchant } não diz se envia para o seu país, então não posso pedir lá. Você pode tirar do carrinho.
error-seller-country-unknown = { $merchant } não diz de qual país envia, então não consigo calcular quanto custa na sua porta.
