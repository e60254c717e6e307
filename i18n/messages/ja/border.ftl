### 税関で払うものと、持ち込めるもの。

border-kind-duty = 関税
border-kind-tax = { $country ->
    [GB] 付加価値税
    [JP] 消費税
   *[other] 税金
}
border-kind-fee = 通関手数料
border-now = { $kinds }の{ $amount }は、いまお店に払います。
border-none = 今日の決まりでは、関税も税金もかかりません。
border-later = 届いたときに、配達業者へあと{ $amount }払います。内訳は{ $kinds }です。
border-later-about = 届いたときに、配達業者へあとおよそ{ $amount }払います。内訳は{ $kinds }です。
border-unknown = { $list }は、わかりません。その分が加わるかもしれません。
border-refused = { $name }は、お住まいの国へ送れません。今回のお買い物には入っていません。

door-total = 全部で{ $total }です。届け先は{ $country }です。届いたときに払うものはありません。
door-total-now = お買い物のときに払うのは{ $total }です。届け先は{ $country }です。
door-total-all = 全部で{ $total }になります。
door-total-about = わかっている分では、全部でおよそ{ $total }になります。

unknown-rules = その国の関税と税金の決まり
unknown-duty_rate = 関税の率
unknown-duty_rate-for = { $names }の関税の率
unknown-us_duties = アメリカの追加の関税
unknown-us_duties-for = { $names }にかかるアメリカの追加の関税
unknown-three_euro_duty = 三ユーロの関税がかかるかどうか
unknown-excise = お酒やたばこの税
unknown-state_sales_tax = 州の売上税
unknown-region = 届け先の州、税額はそれで決まります
unknown-tax_rate = 税率
unknown-tax_rate-for = { $names }の税率
unknown-duty_and_tax = 関税と税金、為替の相場がないためです
unknown-registered = お店が関税と税金を先に集めるかどうか
unknown-handling_fee = 欧州連合の新しい取扱手数料
unknown-carrier_fee = 配達業者の通関手数料
unknown-carrier = 郵便で届くか、宅配業者で届くか
unknown-other = 税関でかかるほかの費用

import-inside = { $name }は、税関を通らずに届きます。届け先は{ $country }です。
import-no-rule = { $name }の持ち込みについての決まりは、見つかりません。届け先は{ $country }です。
import-no-promise = ただし、お約束はできません。確かなことがわかるのは税関だけです。
import-prohibited = { $name }は、そこへは送れません。届け先は{ $country }です。
import-carrier_limits = { $name }には、配達業者の制限があります。届け先は{ $country }です。
import-needs_check = { $name }は、送る前に確認が必要です。届け先は{ $country }です。
import-ask-customs = 確かなことがわかるのは、税関と配達業者だけです。
import-not-sold = ですから、お売りできません。

## i18n/customs/restrictions.toml の決まりごとに一つ。最後の三つは、まだ文のない決まりのため。

finding-battery-in-equipment = 電池の入ったものは、引き受けない業者もあります。
finding-battery-in-equipment-before-2026 = 電池の入ったものは、引き受けない業者もあります。
finding-battery-loose-post = リチウム電池だけのものやモバイルバッテリーは、国際郵便では送れません。
finding-battery-loose-aircraft = リチウム電池だけのものやモバイルバッテリーは、貨物機でしか運べません。
finding-perfume = 香水は火がつきやすいため、飛行機で運ばない業者が多くあります。
finding-aerosol = スプレー缶は危険物にあたり、引き受ける業者はわずかです。
finding-eu-meat-dairy = 肉や乳製品は、域外から欧州連合の個人あてには送れません。
finding-food = 食べ物は、証明書が要ることや、入れてもらえないことがあります。
finding-plant = 植物や種は、たいてい植物検疫の証明書が要ります。
finding-animal = 動物からできたものは、証明書が要ることがあります。
finding-medicine = 薬は、処方箋や許可が要ることがあります。
finding-br-medicine = ブラジルでは、薬は自分で使う分だけ入れられ、処方箋を求められることがあります。
finding-knife = 刃物には、種類と、買う人の年齢と、業者による制限があります。
finding-alcohol-tobacco = お酒とたばこには年齢の制限があり、断る業者が多くあります。
finding-ics2-description = お店が税関へ、もっとくわしい品名を出す必要があります。
finding-prohibited = 決まりで禁じられています。
finding-carrier_limits = 引き受けない業者もあります。
finding-needs_check = 先に決まりを確かめる必要があります。
