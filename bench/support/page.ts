import type { AnnualReport } from '#modules/annual-report'
import { toHtml } from '#modules/annual-report'

const links = (count: number, section: string, words: readonly string[]): string =>
  Array.from({ length: count }, (_, index) => {
    const word = words[index % words.length] ?? ''
    return `<li class="nav-item"><a href="/${section}/${index + 1}/index.shtml" target="_blank" title="${word}" style="color:#333;">${word}</a></li>`
  }).join('\n')

const columns = [
  '首页',
  '机构职能',
  '领导之窗',
  '政策文件',
  '政策解读',
  '规划计划',
  '财政资金',
  '重点领域',
  '建议提案',
  '互动交流',
]
const news = [
  '关于做好近期有关工作的通知',
  '召开专题会议研究部署下一阶段任务',
  '组织开展业务培训',
  '公开征求意见情况反馈',
  '行政许可事项办理结果公示',
]

/** Scripts as sites load them: none of it is text of the report. */
const scripts = Array.from(
  { length: 12 },
  (_, index) =>
    `<script type="text/javascript">var site${index} = {"id": ${index}, "nodes": [${Array.from({ length: 120 }, (__, at) => at * index).join(',')}]}; function open${index}(u) { if (u < 10 && u > 1) { window.location.href = "/n/" + u; } }</script>`,
).join('\n')

const head = (
  title: string,
): string => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${title}</title><meta name="SiteName" content="某县人民政府" /><meta name="ColumnName" content="政府信息公开年报" />
<link href="/style/common.css" rel="stylesheet" /><style type="text/css">.nav-item{float:left;width:120px}.article p{line-height:2em}</style>
${scripts}</head>`

const furnitureAbove = `<body class="detail"><div class="header"><div class="logo"><a href="/"><img src="/images/logo.png" alt="某县人民政府" /></a></div>
<div class="search"><form action="/search"><input type="text" name="q" value="请输入关键字" /><input type="submit" value="搜索" /></form></div></div>
<div class="nav"><ul>${links(60, 'nav', columns)}</ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; 政府信息公开年报</div>
<div class="container"><div class="sidebar"><h3>公开目录</h3><ul>${links(140, 'catalogue', columns)}</ul></div>
<div class="content"><table class="info"><tr><td>索引号：</td><td>K12345678/2024-00012</td><td>发布机构：</td><td>某县某局</td></tr><tr><td>名称：</td><td colspan="3">年度报告</td></tr></table>
<div class="article" id="zoom">`

const furnitureBelow = `</div><div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div><div class="tools"><a href="javascript:window.print()">打印</a><a href="javascript:window.close()">关闭</a></div></div>
<div class="related"><h3>相关信息</h3><ul>${links(120, 'news', news)}</ul></div></div>
<div class="footer"><ul>${links(40, 'friends', ['中国政府网', '省人民政府', '市人民政府', '信用中国'])}</ul><p>版权所有：某县人民政府　主办：某县人民政府办公室</p><p>网站标识码：5000000000　ICP备00000000号</p></div></body></html>`

const span = (text: string): string =>
  `<span style="font-family: 仿宋_GB2312; font-size: 12pt; mso-bidi-font-family: 宋体; mso-font-kerning: 0pt; color: rgb(0, 0, 0);">${text}</span>`

/** The markup a Word document leaves when it is pasted into a site's editor. */
const pasted = (html: string): string =>
  html
    .replaceAll(/ (?:data-cell|class|scope)="[^"]*"/gu, '')
    .replaceAll('<thead>', '')
    .replaceAll('</thead>', '')
    .replaceAll(
      /<t[hd]((?: (?:row|col)span="\d+")*)>(.*?)<\/t[hd]>/gsu,
      (_, spans: string, text: string) =>
        `<td width="66" nowrap=""${spans} style="width: 49.6pt; border: 1pt solid windowtext; padding: 0cm 5.4pt; word-break: break-all;"><p align="center" style="margin: 0cm 0cm 0pt; text-align: center; line-height: 150%;">${span(text)}</p></td>`,
    )
    .replaceAll(
      /<p>(.*?)<\/p>/gsu,
      (_, text: string) => `<p style="text-indent: 32pt; line-height: 29pt;">${span(text)}</p>`,
    )
    .replaceAll('<tr>', '<tr style="height: 19.85pt; mso-yfti-irow: 1;">')

/** What stands in <main> of a page of our own writer. */
const articleIn = (page: string): string => /<main>(.*)<\/main>/su.exec(page)?.[1] ?? ''

/** A report as our writer makes it. */
export const plainPage = (report: AnnualReport): Uint8Array => new TextEncoder().encode(toHtml(report))

/** The same report as a government site shows it: pasted from Word, amid everything else such a page carries. */
export const sitePage = (report: AnnualReport): Uint8Array =>
  new TextEncoder().encode(
    head(`${report.title ?? ''} - 某县人民政府`) +
      furnitureAbove +
      pasted(articleIn(toHtml(report))) +
      furnitureBelow,
  )
