import type { Notice } from '../notice/notice.ts'
import { writtenNotice } from '../notice/notice.ts'

export const notices2025: readonly Notice[] = [
  writtenNotice({
    year: 2025,
    document: '国办发明电〔2024〕12号',
    issued: '2024-11-12',
    source: 'https://m.gmw.cn/2024-11/12/content_1303894933.htm',
    certainty: 'excerpt',
    off: ['01-01', '01-28/02-04', '04-04/04-06', '05-01/05-05', '05-31/06-02', '10-01/10-08'],
    work: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  }),
]
