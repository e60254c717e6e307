### O que se paga na fronteira, e o que pode passar por ela.

border-kind-duty = imposto de importação
border-kind-tax = { $country ->
    [BR] ICMS
   *[other] imposto sobre o consumo
}
border-kind-fee = taxas da alfândega
border-now = { $kinds }: { $amount }, a pagar agora, à loja.
border-none = Pelas regras de hoje, não há imposto de importação nem outro tributo a pagar.
border-later = Na entrega, você paga { $amount } a mais à transportadora: { $kinds }.
border-later-about = Na entrega, você paga cerca de { $amount } a mais à transportadora: { $kinds }.
border-unknown = Não sei { $list }. Isso pode aumentar o custo.
border-refused = { $name }: isso não pode ser enviado para o seu país e ficou fora da compra.

door-total = No total, custa { $total }. Destino: { $country }. Na porta, não há mais nada a pagar.
door-total-now = Na compra, você paga { $total }. Destino: { $country }.
door-total-all = Ao todo, são { $total }.
door-total-about = Ao todo, pelo que sei, são cerca de { $total }.

unknown-rules = as regras de impostos desse país
unknown-duty_rate = a alíquota do imposto de importação
unknown-duty_rate-for = a alíquota do imposto de importação para { $names }
unknown-us_duties = as tarifas adicionais dos Estados Unidos
unknown-us_duties-for = as tarifas adicionais dos Estados Unidos para { $names }
unknown-three_euro_duty = se é cobrado o imposto de três euros
unknown-excise = o imposto sobre álcool ou tabaco
unknown-state_sales_tax = o imposto estadual sobre vendas
unknown-region = o estado de destino, do qual o imposto depende
unknown-tax_rate = a alíquota do imposto sobre o consumo
unknown-tax_rate-for = a alíquota do imposto sobre o consumo para { $names }
unknown-duty_and_tax = os impostos, porque falta uma taxa de câmbio
unknown-registered = se a loja já recolhe os impostos para você
unknown-handling_fee = a nova taxa de manuseio da União Europeia
unknown-carrier_fee = a taxa da transportadora pelo desembaraço
unknown-carrier = se vem pelo correio ou por transportadora
unknown-other = outras cobranças na fronteira

import-inside = { $name }: isso não passa por alfândega no caminho. Destino: { $country }.
import-no-rule = { $name }: não conheço nenhuma regra sobre a entrada disso. Destino: { $country }.
import-no-promise = Isso não é uma garantia. Só a alfândega pode dizer com certeza.
import-prohibited = { $name }: isso não pode ser enviado para lá. Destino: { $country }.
import-carrier_limits = { $name }: as transportadoras têm limites para isso. Destino: { $country }.
import-needs_check = { $name }: isso precisa ser verificado antes do envio. Destino: { $country }.
import-ask-customs = Só a alfândega e a transportadora podem dizer com certeza.
import-not-sold = Por isso, não vendo isso a você.

## Uma mensagem para cada regra de i18n/customs/restrictions.toml; as três últimas servem às que ainda não têm.

finding-battery-in-equipment = Nem toda transportadora aceita produtos com bateria.
finding-battery-in-equipment-before-2026 = Nem toda transportadora aceita produtos com bateria.
finding-battery-loose-post = Baterias de lítio soltas e carregadores portáteis não podem ir pelo correio internacional.
finding-battery-loose-aircraft = Baterias de lítio soltas e carregadores portáteis só vão em avião de carga.
finding-perfume = Perfume pode pegar fogo, e muitas transportadoras não o levam de avião.
finding-aerosol = Aerossóis são carga perigosa, e poucas transportadoras os aceitam.
finding-eu-meat-dairy = Carne e laticínios de fora não podem ser enviados a particulares na União Europeia.
finding-food = Alimentos podem precisar de certificado, ou podem não entrar.
finding-plant = Plantas e sementes quase sempre precisam de certificado fitossanitário.
finding-animal = Produtos de origem animal podem precisar de certificado.
finding-medicine = Remédios podem precisar de receita ou de autorização.
finding-br-medicine = No Brasil, remédios só entram para uso próprio, e a Anvisa pode pedir a receita.
finding-knife = Facas têm limites de tipo, de idade de quem compra e de transportadora.
finding-alcohol-tobacco = Álcool e tabaco têm limite de idade, e muitas transportadoras os recusam.
finding-ics2-description = A loja precisa descrever isso melhor para a alfândega.
finding-prohibited = Uma regra proíbe isso.
finding-carrier_limits = Nem toda transportadora aceita isso.
finding-needs_check = Há uma regra sobre isso que precisa ser verificada antes.
