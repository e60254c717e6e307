# Atualizações de preço e estoque ao vivo: o que aconteceu e por que uma linha foi recusada.

watch-counts = Linhas lidas: { $lines }. Alteradas: { $changed }. Como antes: { $unchanged }. Atrasadas: { $late }. Recusadas: { $refused }.
watch-resumed = Continuei depois da última linha já recebida.
watch-missing = O arquivo { $file } ainda não existe. Estou esperando por ele.

update-reason-unknown-id = Não conheço nenhum produto com este identificador.
update-reason-ambiguous-id = Vários catálogos usam este identificador. Informe a origem, por favor.
update-reason-nothing-told = Não informa preço nem estoque.
update-reason-bad-time = A hora não faz sentido ou está no futuro.
update-reason-bad-seq = O número de ordem não faz sentido.
update-reason-no-offer = O produto não está à venda. Para vendê-lo, faltam o preço com a moeda e o estoque.
