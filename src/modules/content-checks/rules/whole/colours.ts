import type { Rule } from '../../model/index.ts'
import { inLines, spotsOf } from '../../model/index.ts'

const meant =
  /(?:(?:红|绿|黄|蓝|橙)色?(?:部分|字体|字样|底纹|底色|单元格|加粗|标注|标记|斜体|方框|阴影)|标(?:红|黄|绿|蓝)(?![线杆牌])|飘红|(?:见|为|用)红字(?!发票))/gu

/** 颜色不能是唯一的提示: the site keeps no colours, and not everybody sees them. */
export const colourOnly: Rule = {
  id: 'colour-only',
  title: '只用颜色区分',
  basis: '工信部《互联网网站适老化通用设计规范》；GB/T 37668—2019：颜色不是唯一的提示',
  severity: 'warns',
  examples: {
    bad: ['红色部分为今年新增内容', '变化之处已标红', '见红字'],
    good: ['传承红色文化', '发布暴雨红色预警', '开具红字发票', '坚持绿色发展', '列入红黑名单'],
  },
  find: inLines(({ text }) =>
    spotsOf(meant, text, ([quote]) => ({
      sentence: `“${quote}”：网站不保留颜色，看不见颜色的人也不知道指哪里。请用文字写明。`,
    })),
  ),
}
