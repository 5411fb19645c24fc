/** Traditional characters of names of diseases, cells, rules and hospitals, each before its simplified form. */
const pairs =
  '發发鬆松關关節节幹干細细療疗風风險险費费價价錢钱醫医藥药國国臨临試试驗验誘诱導导間间質质臍脐帶带鐵铁腦脑損损傷伤縮缩側侧經经運运動动漸渐凍冻癥症腫肿術术後后遺遗體体應应適适嗎吗麼么樣样貴贵機机構构廣广東东華华總总樂乐鰲鳌產产業业員员會会監监規规條条許许報报網网錄录區区島岛灣湾陽阳陰阴纖纤維维類类與与無无長长難难處处絡络響响複复轉转參参書书證证檢检測测標标準准劑剂劃划護护輸输純纯練练紀纪組组織织給给統统續续績绩繼继異异種种對对個个這这為为輕轻製制檔档衛卫滬沪瓊琼氣气喚唤慮虑顯显緩缓離离輻辐線线壓压糧粮學学實实專专歲岁'
const simple = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [pairs[2 * index] ?? '', pairs[2 * index + 1] ?? ''] as const),
)

/**
 * Chinese text in simplified characters, as the vocabulary has it.
 *
 * @example simplified('幹細胞') // '干细胞'
 */
export function simplified(text: string): string {
  return [...text].map((letter) => simple.get(letter) ?? letter).join('')
}
