/** What pages print below an article: links, shares, imprints. From the first of these on, nothing is the report's. */
const below =
  /^(?:扫一扫|打印本?页?|打印|关闭|关闭窗口|【?(?:打印|关闭|字体|我要纠错|收藏)|上一篇|下一篇|分享到?[:：]?|主办单位|主办[:：]|承办[:：]|版权所有|网站地图|网站标识码|备案号|相关(?:链接|文章|附件|信息|新闻|阅读)|责任编辑|编辑[:：]|来源[:：]|浏览次数|阅读次数|返回顶部|TOP|友情链接|您的位置|当前位置)/u

const imprint = /(?:ICP备|公网安备|网站标识码|版权所有|技术支持[:：])/u

const metadata =
  /^(?:标题|发布时间|发布日期|文号|发布机构|栏目|原文链接|本地目录|页面链接|索引号|来源|信息来源|作者|浏览量|字号|字体|正文|阅读|点击|主题分类|公开方式|公开日期|成文日期|有效性|名称|生成日期|关键词|内容概述)\s*(?:[:：]|$)/u

const ruling = /^[=＝\-—_*#~\s正文]+$/u

/** Whether a text belongs to the page below an article. */
export const isBelow = (text: string): boolean =>
  text.length <= 120 && (below.test(text) || imprint.test(text))

/** Whether a text before part 一 is the page's data about the article, not the article. */
export const isMetadata = (text: string): boolean => metadata.test(text) || ruling.test(text)
