import type { OldAddress } from '#modules/moving'
import type { NoPage } from './old-file.ts'
import type { RedirectPlan } from './plan.ts'

const whys: Readonly<Record<NoPage | 'answered', string>> = {
  query: '带参数，不能写成网页，只在转址清单里',
  name: '不能作文件名（有编码的斜杠、连着的点、太长，或者有文件系统不用的字符），只在转址清单里',
  ours: '与副本自己的网页或者文件夹同名，只在转址清单里',
  within: '要放进另一个旧网址的网页里面，只在转址清单里',
  refused: '文件系统不接受这个名称，只在转址清单里',
  answered: '是门户自己的地址，或者浏览器不会发出，不转',
}

const shown = ({ path }: OldAddress): string => {
  const plain = path.replaceAll(/[^\u0021-\u007E]/gu, '?')
  return plain.length > 100 ? `${plain.slice(0, 100)}…` : plain
}

const isChoice = (addresses: readonly OldAddress[]): boolean =>
  new Set(addresses.map(({ number }) => number)).size > 1

/** Sentences on what became of old addresses; none where there are none. */
export const tellRedirects = (
  { pages, listed, left }: RedirectPlan,
  refused: readonly OldAddress[],
): readonly string[] => {
  const choices = pages.filter(({ addresses }) => isChoice(addresses))
  const all = new Map([...left, ['refused', refused] as const])
  const lost = [...all].filter(([, addresses]) => addresses.length > 0)
  if (listed.length === 0 && lost.length === 0) return []
  const files = pages.reduce((sum, page) => sum + page.files.size, 0)
  return [
    `旧网址：${files - refused.length}个写成转到新地址的网页，${listed.length}个在转址清单里。`,
    ...lost.map(([why, [first, ...others]]) =>
      first === undefined ? '' : `　${others.length + 1}个${whys[why]}，例如 ${shown(first)}`,
    ),
    ...choices
      .slice(0, 1)
      .map(
        ({ addresses: [first] }) =>
          `　${choices.length}个网页对应几份文件，由读的人选择${first === undefined ? '' : `，例如 ${shown(first)}`}`,
      ),
  ]
}
