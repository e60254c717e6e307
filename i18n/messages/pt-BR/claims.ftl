### Por que um produto está aqui: uma afirmação curta cada.

claim-type = é o que você pediu: { $value }
claim-feature = é { $value }
claim-feature-not-stated = { $value }
claim-material = é feito de { $value }
claim-color = tem na cor { $value }
claim-color-not-stated = a cor { $value }
claim-material-not-stated = o material { $value }
claim-brand = é da marca { $value }
claim-price-under = custa { $value }
claim-price-unknown = o preço na sua moeda
claim-rating = a avaliação é { $value }
claim-size = tem no tamanho { $value }
claim-size-not-stated = o tamanho { $value }
claim-ships-to = é enviado para: { $value }
claim-stock = está disponível
claim-activity-required = { $value } pede isto: { $because }
claim-activity-helpful = bom para { $value }: { $because }
claim-activity-harmful = menos bom para { $value }: { $because }
claim-cheapest = é o mais barato entre os que servem
claim-best-rated = é o mais bem avaliado entre os que servem
claim-fastest = é o que chega primeiro
claim-text = a descrição é próxima das suas palavras
claim-excluded = é sem { $value }
