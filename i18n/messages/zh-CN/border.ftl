### 过海关要交什么，什么可以带过去。

border-kind-duty = 关税
border-kind-tax = { $country ->
    [GB] 增值税
    [JP] 消费税
   *[other] 进口税
}
border-kind-fee = 清关费
border-now = { $kinds }：{ $amount }，现在就付给店家。
border-none = 按今天的规定，不用交关税，也不用交税。
border-later = 送到的时候，还要付给快递 { $amount }：{ $kinds }。
border-later-about = 送到的时候，大约还要付给快递 { $amount }：{ $kinds }。
border-unknown = { $list }，这个我不知道，可能还要另外交。
border-refused = { $name }：不能寄到您的国家，所以这次不买它。

door-total = 全部算下来是 { $total }。送到：{ $country }。收货时不用再付钱。
door-total-now = 下单时您付 { $total }。送到：{ $country }。
door-total-all = 这样全部是 { $total }。
door-total-about = 就我知道的，这样全部大约是 { $total }。

unknown-rules = 那里关税和税的规定
unknown-duty_rate = 关税税率
unknown-duty_rate-for = { $names } 的关税税率
unknown-us_duties = 美国的附加关税
unknown-us_duties-for = 美国对 { $names } 的附加关税
unknown-three_euro_duty = 要不要交三欧元的关税
unknown-excise = 烟酒的消费税
unknown-state_sales_tax = 您那个州的销售税
unknown-region = 送到哪个州，税要看这个
unknown-tax_rate = 税率
unknown-tax_rate-for = { $names } 的税率
unknown-duty_and_tax = 关税和税，因为缺一个汇率
unknown-registered = 店家是不是替您代收关税和税
unknown-handling_fee = 欧盟新的处理费
unknown-carrier_fee = 快递收的报关费
unknown-carrier = 是走邮政还是走快递
unknown-other = 过关时的其他费用

import-inside = { $name }：路上不用过海关。送到：{ $country }。
import-no-rule = { $name }：我不知道有什么规定限制它。送到：{ $country }。
import-no-promise = 这不是保证，只有海关说了才算。
import-prohibited = { $name }：不能寄到那里。送到：{ $country }。
import-carrier_limits = { $name }：快递对它有限制。送到：{ $country }。
import-needs_check = { $name }：寄之前要先查清楚。送到：{ $country }。
import-ask-customs = 只有海关和快递说了才算。
import-not-sold = 所以我不卖给您。

## i18n/customs/restrictions.toml 里每条规定一句；最后三句给还没有自己句子的规定用。

finding-battery-in-equipment = 带电池的东西，不是每家快递都收。
finding-battery-in-equipment-before-2026 = 带电池的东西，不是每家快递都收。
finding-battery-loose-post = 单独的锂电池和充电宝不能走国际邮政。
finding-battery-loose-aircraft = 单独的锂电池和充电宝只能走货运飞机。
finding-perfume = 香水容易着火，很多快递不走空运。
finding-aerosol = 喷雾罐算危险品，收的快递很少。
finding-eu-meat-dairy = 从欧盟以外来的肉类和奶类，不能寄给欧盟的个人。
finding-food = 食品可能要证明，也可能不让进。
finding-plant = 植物和种子大多要植物检疫证明。
finding-animal = 动物做的东西可能要证明。
finding-medicine = 药品可能要处方或者许可。
finding-br-medicine = 在巴西，药品只有自己用才让进，可能还要看处方。
finding-knife = 刀具要看种类、买的人的年龄和快递的规定。
finding-alcohol-tobacco = 烟酒有年龄限制，很多快递不收。
finding-ics2-description = 店家要向海关写得更清楚一些。
finding-prohibited = 有规定禁止它。
finding-carrier_limits = 不是每家快递都收。
finding-needs_check = 有一条规定要先查清楚。
