import type { Template } from './template.ts'

/** What stands before part 一: basis, period, where it can be had, whom to ask. */
export const opening: readonly Template[] = [
  {
    id: 'opening.basis',
    part: '',
    opens: true,
    say: ({ form: { name, document, parts } }) =>
      `本报告按照《中华人民共和国政府信息公开条例》第五十条和${name}（${document}）编制，由${parts.map(({ label }) => label.text).join('，')}六部分组成。`,
  },
  {
    id: 'opening.period',
    part: '',
    say: '数据的统计期限自{=year}年1月1日起，至{=year}年12月31日止。',
  },
  {
    id: 'opening.address',
    part: '',
    when: (_, { address }) => address !== '',
    say: '报告全文和可以下载的电子版在{=address}公开。',
  },
  {
    id: 'opening.contact',
    part: '',
    when: (_, { contact }) => contact !== '',
    say: '对报告内容有疑问的，请与{=body}联系（{=contact}）。',
  },
]
