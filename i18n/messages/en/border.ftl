### What is due at a customs border, and what may be brought over it.

border-kind-duty = import duty
border-kind-tax = { $country ->
    [GB] VAT
    [JP] consumption tax
   *[other] tax
}
border-kind-fee = customs fees
border-now = { $kinds }: { $amount }, paid now, to the shop.
border-none = By today's rules, no import duty and no tax are due.
border-later = On delivery you pay { $amount } more to the carrier: { $kinds }.
border-later-about = On delivery you pay about { $amount } more to the carrier: { $kinds }.
border-unknown = I do not know { $list }. That may come on top.
border-refused = { $name }: this may not be sent to your country, so it is not in this purchase.

door-total = In all it costs { $total }. Destination: { $country }. Nothing more is due at the door.
door-total-now = When you buy, you pay { $total }. Destination: { $country }.
door-total-all = That makes { $total } in all.
door-total-about = That makes about { $total } in all, as far as I know.

unknown-rules = the rules of duty and tax there
unknown-duty_rate = the duty rate
unknown-duty_rate-for = the duty rate for { $names }
unknown-us_duties = the extra duties of the United States
unknown-us_duties-for = the extra duties of the United States on { $names }
unknown-three_euro_duty = whether the duty of three euros is due
unknown-excise = the duty on alcohol or tobacco
unknown-state_sales_tax = the sales tax of your state
unknown-region = the state it goes to, which the tax depends on
unknown-tax_rate = the tax rate
unknown-tax_rate-for = the tax rate for { $names }
unknown-duty_and_tax = duty and tax, because an exchange rate is missing
unknown-registered = whether the shop collects duty and tax for you
unknown-handling_fee = the new handling fee of the European Union
unknown-carrier_fee = the carrier's fee for customs
unknown-carrier = whether it comes by post or by courier
unknown-other = other charges at the border

import-inside = { $name }: this crosses no customs border on its way. Destination: { $country }.
import-no-rule = { $name }: I know of no rule about bringing this in. Destination: { $country }.
import-no-promise = That is no promise. Only customs can tell for sure.
import-prohibited = { $name }: this may not be sent there. Destination: { $country }.
import-carrier_limits = { $name }: carriers have limits for this. Destination: { $country }.
import-needs_check = { $name }: this needs a check before it is sent. Destination: { $country }.
import-ask-customs = Only customs and the carrier can tell for sure.
import-not-sold = So I do not sell it to you.

## One message for each rule of i18n/customs/restrictions.toml; the last three serve rules that have none yet.

finding-battery-in-equipment = Not every carrier takes things with a battery.
finding-battery-in-equipment-before-2026 = Not every carrier takes things with a battery.
finding-battery-loose-post = Loose lithium batteries and power banks may not go by international post.
finding-battery-loose-aircraft = Loose lithium batteries and power banks go by cargo aircraft only.
finding-perfume = Perfume can catch fire, and many carriers do not take it by air.
finding-aerosol = Spray cans count as dangerous goods, and few carriers take them.
finding-eu-meat-dairy = Meat and milk products from outside may not be sent to private persons in the European Union.
finding-food = Food may need a certificate, or may not be let in.
finding-plant = Plants and seeds mostly need a plant health certificate.
finding-animal = Goods made of animals may need a certificate.
finding-medicine = Medicine may need a prescription or a permit.
finding-br-medicine = In Brazil, medicine is let in for your own use only, and a prescription may be asked for.
finding-knife = Knives are limited by kind, by the age of the buyer, and by carrier.
finding-alcohol-tobacco = Alcohol and tobacco are limited by age, and many carriers refuse them.
finding-ics2-description = The shop must describe this more exactly for customs.
finding-prohibited = A rule forbids it.
finding-carrier_limits = Not every carrier takes it.
finding-needs_check = A rule about it has to be looked at first.
