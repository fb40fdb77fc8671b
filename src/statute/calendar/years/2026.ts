import type { Notice } from '../notice/notice.ts'
import { writtenNotice } from '../notice/notice.ts'

export const notices2026: readonly Notice[] = [
  writtenNotice({
    year: 2026,
    document: '国办发明电〔2025〕7号',
    issued: '2025-11-04',
    source: 'https://politics.gmw.cn/2025-11/04/content_38391083.htm',
    certainty: 'excerpt',
    off: [
      '01-01/01-03',
      '02-15/02-23',
      '04-04/04-06',
      '05-01/05-05',
      '06-19/06-21',
      '09-25/09-27',
      '10-01/10-07',
    ],
    work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  }),
]
