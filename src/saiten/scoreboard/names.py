"""The words that made-up names consist of: ``Quiet Heron``, 「静かなサギ」. Only kind ones."""

from __future__ import annotations

from ..text import Text


def _pairs(lines: str) -> list[Text]:
    words = [entry.split(":") for entry in lines.split()]
    return [Text(english, japanese) for english, japanese in words]


QUALITIES = _pairs("""
    Quiet:静かな Amber:琥珀色の Azure:空色の Bold:大胆な Brave:勇敢な Bright:明るい Brisk:きびきびした Calm:穏やかな
    Candid:率直な Careful:念入りな Cheerful:陽気な Clever:利口な Coral:珊瑚色の Cosy:居心地のよい Crimson:深紅の
    Curious:好奇心の強い Daring:思い切りのよい Dashing:さっそうとした Dawn:夜明けの Deft:手際のよい Diligent:勤勉な
    Dreamy:夢見る Eager:熱心な Early:早起きの Earnest:真面目な Easy:気楽な Elegant:優雅な Emerald:翠色の
    Evening:夕暮れの Fair:公平な Faithful:忠実な Fearless:恐れを知らぬ Festive:お祭り好きの Forest:森の
    Frank:裏表のない Free:自由な Fresh:新鮮な Friendly:親しげな Frosty:霜降る Gallant:凛々しい Generous:気前のよい
    Gentle:優しい Gifted:才能ある Gleaming:きらめく Golden:金色の Graceful:しなやかな Grand:堂々とした Green:緑の
    Happy:幸せな Hardy:丈夫な Harvest:実りの Helpful:世話好きな Honest:正直な Hopeful:希望に満ちた Humble:謙虚な
    Island:島の Indigo:藍色の Inventive:工夫好きの Ivory:象牙色の Jade:翡翠色の Jolly:愉快な Joyful:うれしげな
    Keen:鋭い Kind:親切な Lakeside:湖畔の Lavender:藤色の Lively:元気な Loyal:誠実な Lucid:澄んだ Lucky:運のよい
    Lunar:月夜の Merry:楽しい Mellow:まろやかな Mild:温和な Mindful:心配りのある Misty:霧の Modest:控えめな
    Moonlit:月明かりの Morning:朝の Mountain:山の Musical:音楽好きの Neat:きちんとした Nimble:すばしこい
    Noble:気高い Northern:北の Ocean:大海の Orderly:整然とした Patient:辛抱強い Peaceful:平和な Pearly:真珠色の
    Playful:遊び好きの Polite:礼儀正しい Proud:誇り高い Prudent:思慮深い Purple:紫の Radiant:輝く Rapid:速い
    Ready:用意のよい Rosy:薔薇色の River:川の Royal:王家の Ruby:紅玉色の Sage:賢い Scarlet:緋色の Seaside:海辺の
    Serene:のどかな Shining:光る Silent:物静かな Silver:銀色の Sincere:真心のある Smiling:ほほえむ Snowy:雪の
    Solar:太陽の Southern:南の Sparkling:きらきらした Spirited:意気盛んな Spring:春の Starry:星空の Steady:着実な
    Stellar:星々の Strong:力強い Summer:夏の Sunny:日なたの Swift:素早い Tidy:几帳面な Tranquil:安らかな
    Trusty:頼れる Turquoise:碧色の Upbeat:前向きな Valiant:雄々しい Velvet:びろうどの Verdant:青葉の Violet:菫色の
    Vivid:鮮やかな Warm:温かい Winter:冬の Wise:知恵のある Witty:機知に富む Woodland:木立の Zesty:はつらつとした
    Autumn:秋の Blue:青い Breezy:そよ風の Copper:銅色の
""")

ANIMALS = _pairs("""
    Heron:サギ Albatross:アホウドリ Alpaca:アルパカ Antelope:レイヨウ Armadillo:アルマジロ Badger:アナグマ Bear:クマ
    Beaver:ビーバー Bison:バイソン Bluebird:ルリツグミ Bobcat:ボブキャット Bulbul:ヒヨドリ Bunting:ホオジロ
    Butterfly:チョウ Buzzard:ノスリ Camel:ラクダ Canary:カナリア Capybara:カピバラ Caribou:カリブー Cat:ネコ
    Chamois:シャモア Cheetah:チーター Chickadee:コガラ Chipmunk:シマリス Cicada:セミ Clownfish:カクレクマノミ
    Cockatoo:オウム Cormorant:ウ Cougar:ピューマ Crane:ツル Cricket:コオロギ Cuckoo:カッコウ Curlew:シャクシギ
    Cuttlefish:コウイカ Deer:シカ Dog:イヌ Dolphin:イルカ Dormouse:ヤマネ Dove:ハト Dragonfly:トンボ Duck:カモ
    Dugong:ジュゴン Eagle:ワシ Egret:シラサギ Elephant:ゾウ Elk:ヘラジカ Emu:エミュー Falcon:ハヤブサ
    Ferret:フェレット Finch:アトリ Firefly:ホタル Flamingo:フラミンゴ Flycatcher:ヒタキ Fox:キツネ Frog:カエル
    Gannet:カツオドリ Gazelle:ガゼル Gecko:ヤモリ Gibbon:テナガザル Giraffe:キリン Goldfinch:ゴシキヒワ Goose:ガン
    Grebe:カイツブリ Grouse:ライチョウ Gull:カモメ Hamster:ハムスター Hare:ノウサギ Hawk:タカ Hedgehog:ハリネズミ
    Hoopoe:ヤツガシラ Horse:ウマ Hummingbird:ハチドリ Ibex:アイベックス Ibis:トキ Iguana:イグアナ Impala:インパラ
    Jackdaw:コクマルガラス Jaguar:ジャガー Jay:カケス Kangaroo:カンガルー Kestrel:チョウゲンボウ Kingfisher:カワセミ
    Kite:トビ Kiwi:キーウィ Koala:コアラ Ladybird:テントウムシ Lark:ヒバリ Lemur:キツネザル Leopard:ヒョウ
    Lion:ライオン Lizard:トカゲ Llama:ラマ Lynx:オオヤマネコ Macaw:コンゴウインコ Magpie:カササギ Manatee:マナティー
    Marlin:カジキ Marmot:マーモット Marten:テン Meerkat:ミーアキャット Mongoose:マングース Nightingale:サヨナキドリ
    Ocelot:オセロット Octopus:タコ Okapi:オカピ Oriole:コウライウグイス Osprey:ミサゴ Ostrich:ダチョウ
    Otter:カワウソ Owl:フクロウ Panda:パンダ Panther:クロヒョウ Parakeet:インコ Partridge:ヤマウズラ
    Peacock:クジャク Pelican:ペリカン Penguin:ペンギン Pheasant:キジ Pipit:タヒバリ Plover:チドリ Pony:ポニー
    Puffin:ツノメドリ Quail:ウズラ Quokka:クアッカワラビー Rabbit:ウサギ Raccoon:アライグマ Raven:ワタリガラス
    Redstart:ジョウビタキ Reindeer:トナカイ Robin:コマドリ Sable:クロテン Salamander:サンショウウオ Salmon:サケ
    Sandpiper:イソシギ Seahorse:タツノオトシゴ Seal:アザラシ Serval:サーバル Skylark:アゲヒバリ Snipe:タシギ
    Sparrow:スズメ Squirrel:リス Starling:ムクドリ Stoat:オコジョ Stork:コウノトリ Swallow:ツバメ Swan:ハクチョウ
    Tanager:フウキンチョウ Tapir:バク Tern:アジサシ Thrush:ツグミ Tiger:トラ Toucan:オオハシ Trout:マス
    Turtle:ウミガメ Wagtail:セキレイ Wallaby:ワラビー Warbler:ウグイス Waxwing:レンジャク Weaver:ハタオリドリ
    Whale:クジラ Whimbrel:チュウシャクシギ Wolf:オオカミ Wombat:ウォンバット Woodcock:ヤマシギ Woodpecker:キツツキ
    Wren:ミソサザイ Yak:ヤク Zebra:シマウマ
""")
