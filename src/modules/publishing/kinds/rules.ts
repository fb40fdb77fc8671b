import type { Basis, Dated } from '#statute/dated'
import { dated } from '#statute/dated'

/** Rules about normative documents no national text was read for: presets, each with its source, none of them blocks. */

const houseBegins = '2019-05-15'

const titleBasis: Basis = {
  document: '地方对规范性文件文种的规定',
  certainty: 'excerpt',
  note: '湖北省2020年度年报统计说明按标题用词列举。',
}

/** The words a title of a normative document ends in. */
export const titleWords: Dated<readonly string[]> = dated('规范性文件标题用词', [
  {
    from: houseBegins,
    value: ['决定', '公告', '通告', '意见', '通知', '规定', '办法', '细则', '规范', '规程', '规则'],
    basis: titleBasis,
  },
])

const local = (note: string): Basis => ({ document: '地方规定', certainty: 'memory', note })

/** How many years a normative document holds at most, by local rules. */
export const usualYears: Dated<{ readonly ordinary: number; readonly trial: number }> = dated(
  '规范性文件有效期（年）',
  [
    {
      from: houseBegins,
      value: { ordinary: 5, trial: 3 },
      basis: local('全国没有统一规定；地方多为5年，标明“暂行”“试行”的1至3年。'),
    },
  ],
)
