import type { Code } from './brand.ts'

/** 政府网站标识码: ten digits; for sites of central bodies `bm` and eight digits. */
export type SiteCode = Code<'SiteCode'>

/** What is wrong with a text as a code, as a Chinese sentence; nothing where it is one. */
export const siteCodeDefect = (text: string): string | undefined =>
  /^(?:\d{10}|bm\d{8})$/u.test(text)
    ? undefined
    : '网站标识码应为10位数字，国务院部门的网站为 bm 加8位数字，请对照网站底部的标识码填写。'

/** Whether a text has the shape of a site's code. */
export const isSiteCode = (text: string): text is SiteCode => siteCodeDefect(text) === undefined
