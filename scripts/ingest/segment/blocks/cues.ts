import { months } from '../../../../src/language/months.ts'

/** The words and forms by which a line of an article is told; each list stands once. */

const month = months.map((name) => name.slice(0, 3)).join('|')

export const finiteVerb =
  /\b(?:is|are|was|were|has|have|had|will|can|could|might|should|must|does|did|do|said|says|found|shows?|showed|reported|isn['’]t|don['’]t|['’]s been)\b/i
/** Before a Chinese colon: what somebody says follows. */
export const chineseSpeech = /(?:说|表示|指出|认为|称|介绍|坦言|强调|提醒|回答)$/
/** A note's number can stand behind the mark. */
export const sentenceEnd = /[.。!！](?:["”’)）*\]¹²³⁴-⁹]|\[\d{1,3}(?:[,–-]\d{1,3}){0,4}\]){0,4}$/
export const anyEnd = /[.。!！?？:：;；,，、]["”’)）*\]]{0,3}$/
export const opensList =
  /(?:\b(?:should|must|to|can|including|includes?|are|following|found|reported)|如下|包括|以下\p{Script=Han}{0,8})\s?[:：]$/u
export const breaksOff =
  /\b(?:have|has|are|is|was|were|includes?|should|must|can|will|if|that|to|of|for|with|when|you)$/i
export const asksToAct = /\b(?:should|must|to)\s?[:：]$/i
export const imperative =
  /^(?:Ask|Consult|Choose|Be|Follow|Check|Look|Keep|Bring|Tell|Report|Stop|Talk|Read|Get|Take|Make|Find|Avoid|Confirm|Request|Verify|Do|Discuss|Inform|Seek|Speak|Write|Record|Send|Call|Contact|Note|Prepare|Compare|Insist|Never|Always|Plan|Wait|Carry|Watch|Consider|Understand|Know|Learn|Give|Refer|Examine|Notify|Document|Weigh|Sign|Pay|Go|Use|Leave|Say|Show|See|Remember|Message|Book|Don['’]t)\b/i
/** Words that count entries. */
export const ordinalWord = /^(?:first|second|third|fourth|fifth|last|final)(?:ly)?,\s|^(?:首先|其次|再次|最后)[，,]/i
export const headingWord =
  /^(?:abstract|introduction|background|methods?|materials and methods|results?|discussion|conclusions?|summary|overview|outlook|highlights?|key (?:points|takeaways|findings|facts)|findings|terms|prices?|costs?|fees|risks?|safety|faqs?|frequently asked questions|questions(?: and answers)?|费用|疗效|常见问题|注意事项|适应症|背景|结论|摘要|概述)$/i
export const headingStart = /^(?:about|what|how|why|who|when|where|before|after|our|关于|什么|如何|怎样|为什么)/i
export const faqHeading =
  /\b(?:FAQs?|frequently asked|common(?:ly asked)? questions|questions (?:and answers|answered))\b|^questions$|(?<=\s)questions$|常见问题|问答|答疑/i

const dateWords = String.raw`(?:(?:${month})[a-z]{0,6}\.?,? \d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d{2})?|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:${month})[a-z]{0,6}\.?,?(?: (?:19|20)\d{2})?|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?)`
const clock = String.raw`(?:[,;|]? ?(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?)?`
/** A date, with a clock time, a word or two of what it dates, or a place before it. */
export const dated = new RegExp(
  String.raw`^(?:(?:[\p{L}'’&.-]{1,24},? ){1,6}|[\p{Lu} ,]{2,40}, )?(?:on |from |issued |[:：] ?)?${dateWords}(?: (?:to|–|-) ${dateWords})?${clock}(?: ?[(（][^)）]{1,30}[)）])?$`,
  'iu',
)
export const dateInText = new RegExp(String.raw`\b${dateWords}|\b(?:19|20)\d{2}\b`, 'i')
export const bylineWord =
  /^by$|^(?:words|text|reporting|pictures|photographs|photography)\s?[:：] ?\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}(?:$|[.;,|] )|^(?:(?:by|words by|story by|written by|reviewed by|(?:medically |clinically )?reviewed (?:by|on):?|posted by|told to|compiled by) |(?:authors?|reporters?|writers?|source|editors?|published|updated|last updated|last reviewed|posted|date|publisher|sponsor)\b ?(?:on |by )?[:：]?|clinicaltrials\.gov|isrctn|chictr|更新日期|更新时间|发布时间|发布日期|(?:文章|信息|稿件)?来源|发布(?:单位|机构|人)|供稿|撰稿|通讯员|作者|记者|编辑|文[：/])/iu
/** Who a letter is from and to. */
export const letterHead = /^(?:from|to|cc|bcc|sent)\s?[:：] ?\p{L}/iu
export const organisation =
  /\b(?:Hospital|University|Institute|Clinic|Centre|Center|LLP|Ltd|Inc|Journal|Agency|Department|School|College|Foundation|Ministry|Bureau|Commission|Society|Forum|Desk|Unit|Charity|Therapeutics|Biotech)\b|医院|大学|研究所|中心|公司|学院/i
/** Two or more people's names with commas between them. */
export const names =
  /^(?:\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}(?: ?[\d,*†‡]{1,8})?(?:, | and |; |$)){2,40}/u

/** The name of a person, and nothing else. */
export const personName = /^\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}$/u

/** Furniture of a page, by family; each is looked for in the first 400 units of a line. */
export const furniture = {
  skip: /^(?:skip to (?:main |the )?(?:content|navigation)|jump to|back to top|top of page|返回顶部|回到顶部|menu|search|home|close|toggle navigation|loading\.{0,3})$/i,
  share:
    /^(?:share|tweet|pin it|print|email|like|like this:?|save|download(?: pdf)?|listen|copy link|facebook|twitter|linkedin|whatsapp|wechat|instagram|youtube|x|telegram|weibo|reply)$|^(?:share|print|save|email|download|listen to) this\b[^.!?]{0,60}$|^share (?:on|via)\b|^share\s?[:–-] |^share {2,9}|^find us on\b|^follow (?:us\b|.{1,40} on (?:x|twitter|facebook|whatsapp|wechat|instagram|linkedin)\b)|^[【[](?:打印|关闭|返回|分享|收藏)|^(?:分享到|扫一扫|扫码|【?字[号体]|打印|收藏)|关注我们|^\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}/i,
  readTime: /^.{0,30}\b\d{1,3} ?[- ]?min(?:ute)?s? read\b.{0,20}$|^reading time\b.{0,30}$|^阅读(?:时间|量|数)/i,
  cookie:
    /^(?:we|this (?:web)?site|our (?:web)?site|by (?:using|continuing)).{0,60}\bcookies?\b|^cookie (?:settings|policy|preferences)|^(?:accept|reject|manage) (?:all|cookies|settings)/i,
  advertisement:
    /^(?:advertisement|advert|ad|sponsored(?: content)?|广告)$|^(?:story|article) continues\b.{0,60}$|^attorney advertising\b/i,
  licence:
    /^©|^copyright\b|\ball rights reserved\b|版权所有|\bopen access article\b|\breproduced with permission\b|^this (?:article|story|post) (?:was )?(?:first|originally) (?:appeared|published)\b|\blicensed under\b|\bCC BY\b|ICP[备证]|©.{0,60}$/i,
  newsletter:
    /^(?:subscribe\b[^.]{0,60}$|sign up(?:$| (?:now|today|here|(?:for|to) (?:our|the|free|weekly|daily|e-?mail|news))\b)|join our (?:mailing|newsletter)|get (?:our|the) (?:newsletter|latest (?:news|stories))|enter your e-?mail|newsletter$|your (?:e-?mail(?: address)?|(?:full )?name|phone(?: number)?|message|country)\*?$|i (?:agree|consent) to\b[^.]{0,60}$|(?:send|submit)$)/i,
  account: /^(?:log ?in|log ?out|sign ?in|register|my account|登录|注册|create an account)$/i,
  policy:
    /^(?:privacy(?: policy| notice)?|terms(?: of (?:use|service)| and conditions| & conditions)|site ?map|about us|accessibility|disclaimer|imprint|careers)$|\bterms of use\b/i,
  readAlso:
    /^(?:read (?:also|more|next)|see also|also read|also from)\b(?:\s?[:：].{0,120}|[^.]{0,100})$|^(?:click here|read (?:the )?full (?:article|story)|learn more|find out more|view original)\b[^.]{0,100}$|^more (?:info|information)(?: (?:about|on|at|here)\b[^.]{0,80})?$|^阅读更多/i,
  credit:
    /^(?:photos?|images?|picture|illustration|video|file photo)(?: (?:by|credit|courtesy|provided))?\s?[:：]|^(?:photos?|video|images?)$|\b(?:photo|photograph|image|picture|illustration)(?: credit| courtesy)?s?(?: by)?\s?[:：] ?\S[^.]{0,60}$|^.{40,280}\(\p{Lu}[\p{L} .]{1,24}\/\p{Lu}[\p{L} .]{1,30}\)$|^\[\d{1,2}\/\d{1,2}\]|\b(?:REUTERS|Reuters|AFP|Xinhua)\/ ?\p{Lu}|\bGetty Images\b|\bShutterstock\b|^(?:fig(?:ure)?\.?|图) ?\d{1,2}\b[^.。]{0,80}$|^(?:full size|enlarge this) image$|^图[片为：:]|^!\[/iu,
  contact:
    /^(?:tel|phone|fax|e-?mail|media contacts?|press contacts?|contact|investor relations|hotline|helplines?|help ?desk|switchboard|(?:our )?office hours|opening hours|address|appointments?|whatsapp|wechat)\b\.?\s?[:：.]|^(?!\d{4}-\d{2}-\d{2}$)[+(]?\d[\d ()+–-]{6,20}\d$|^[\p{L} ]{3,24}\s?[:：] ?\+?\d[\d ()-]{7,20}$|^[\w.+-]{1,40}@[\w.-]{1,60}$|^(?:地址|电话|(?:预约|咨询|联系)?电话|微信\S{0,6}|邮箱|热线)\s?[:：]|^www\.\S{1,80}$|^https?:\/\/\S{1,300}$|^investor relations$/iu,
  action:
    /^(?:book|get|request|claim|schedule|start|contact us|message us|apply|enquire|inquire|order|buy|donate|call us)\b[^.:]{0,40}(?:consultation|quote|today|now|appointment|here|started|call)!?$|^ready to .{0,60}\?$|^(?:was|is|did you find) this\b.{0,30}\b(?:helpful|useful)\b|^(?:got|have) a (?:tip|story|question)\b[^.]{0,60}$|^do you (?:know more|have a (?:tip|story))\b.{0,80}$|^(?:chat|talk|speak) (?:with|to) (?:us|(?:an?|our) [^.:]{1,30} (?:now|today|online|on (?:whatsapp|wechat|line)))\b[^.:]{0,40}$|^contact us$/i,
  desk: /^[([]?(?:editing|reporting|additional reporting|writing|edited|translated|translation|compiled|written and edited) by\b.{0,120}$|^by order of\b[^.]{0,60}$|^(?:next|last|date of (?:next|last)) (?:review|update|revision)(?: (?:due|date|on))?\s?[:：].{0,40}$|^(?:our|editorial) (?:standards|policy|principles)\s?[:：][^.]{0,80}\.?$|^sent from my\b[^.]{0,30}$|^(?:source|editor|sources)\s?[:：](?!.{0,60}\b(?:cells?|tissue|cord|marrow|blood|donors?|fat|adipose|placenta)\b)|^SOURCE \S|^[(（]?(?:责任编辑|编辑|责编|来源)\s?[:：]|^【记者】|^last (?:checked|reviewed|modified|edited)\b[^.]{0,80}$|^news provided by$|^powered by\b|^registered charity\b|^page \d{1,3} of \d{1,3}$|^(?:purchase )?licensing rights$|^purchase licensing\b|^(?:rights|reprints) and permissions$|^cite this\b[^.]{0,30}$|^metrics details$|^\d{1,7} (?:accesses|citations|altmetric|views|downloads|likes|shares)$|^(?:浏览|阅读|点击)\S{0,4}[:：]|^友情链接|^在线客服$|^A- A A\+$|^\d(?:\.\d)? out of 5\b[^.]{0,40}$|\bsee our\b[^.]{0,60}\b(?:page|helplines?|policy)$|^enditem$/iu,
  paging:
    /^(?:previous|next)(?: (?:article|post|page|story))?(?:\s?[:：].{0,100})?$|^(?:上一篇|下一篇|上一页|下一页)|^[←→«»‹›<>]|[←→»›]$/i,
  comments:
    /^(?:\d{1,5} )?comments?$|^(?:leave|post|add) a (?:comment|reply)$|^(?:filed under|tags?|tagged|categor(?:y|ies)|topics?|related topics)\s?[:：]/i,
  crumbs:
    /^(?:\[?\p{L}[^>›»|.]{0,40}\s?[>›»]\s?){2,6}\S[^.]{0,80}$|^(?:[Hh]ome|HOME|首页)\s?[>›»/].{0,100}$|^(?:首页|网站首页|主页)(?:[\s·]{1,4}\S{2,10}){2,14}$|^(?:[^\s\d|]{1,14} {2,8}){3,14}[^\s\d|]{1,14}$|^(?:您?(?:现在|当前)?的?(?:所在)?位置|[Yy]ou are here)\s?[:：]|^(?:\[[^\]]{1,40}\]\([^)]{1,80}\) ?[/|>›»·-]? ?){2,8}[\p{L} ]{0,40}$|^\[[^\]]{1,40}\]\([^)]{1,80}\) ?[/|>›»].{0,80}$/u,
  catalogue: /^(?:PMID|PMCID|ISSN|DOI)\b|^.{1,60}\. ?(?:19|20)\d{2}.{0,60}\bdoi: ?10\.\d{4}/i,
  contents: /^(?:(?:table of )?contents|on this page|in this article|jump to|目录)\s?[:：]?$/i,
} as const

/** From here on a page speaks of other things. */
export const tail = {
  links:
    /^(?:more (?:from|on|in|stories|news|articles|releases)\b|related(?: (?:articles?|posts?|stories|news|reading|content|links|coverage|topics))?(?:\s?[:：])?$|related (?:articles?|posts?|stories|news|reading|content|links)\b|related (?:treatments|conditions|services|pages|products|guides|videos)\s?[:：]?$|suggested (?:topics|reading|articles)\b|you (?:may|might) also\b|(?:other|similar|more) .{0,40}\byou (?:may|might)\b|previous (?:notices|articles|posts)|read next|read more on|recommended(?: (?:for you|reading|articles|posts|stories))?$|latest (?:news|posts|articles)$|other articles|most (?:read|viewed|popular)$|trending(?: now)?$|also on (?:this|the) (?:site|page|blog)|相关(?:阅读|新闻|文章|链接|推荐)|推荐阅读|热门|延伸阅读)/i,
  comments:
    /^(?:\d{1,5} (?:thoughts on|comments on|responses to)|comments \(\d{1,5}\)|(?:leave|post) a (?:comment|reply)$|join the (?:conversation|discussion))/i,
  author: /^(?:about (?:the )?(?:authors?|us|our (?:clinic|company|team|hospital|firm))|作者简介|关于我们)\s?[:：]?$/i,
  signature: /^(?:(?:kind|best|warm) )?regards,?$|^(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?,?$|^此致$/i,
  references:
    /^(?:references|sources|参考资料|bibliography|works cited|literature(?: cited)?|footnotes|endnotes|参考文献)\s?[:：]?$/i,
} as const
