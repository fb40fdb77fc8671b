import type { Notice } from '../notice/notice.ts'
import { writtenNotice } from '../notice/notice.ts'

export const notices2022: readonly Notice[] = [
  writtenNotice({
    year: 2022,
    document: '国办发明电〔2021〕11号',
    issued: '2021-10-25',
    source: 'http://www.beijing.gov.cn/zhengce/zhengcefagui/202110/t20211026_2520500.html',
    certainty: 'read',
    off: [
      '01-01/01-03',
      '01-31/02-06',
      '04-03/04-05',
      '04-30/05-04',
      '06-03/06-05',
      '09-10/09-12',
      '10-01/10-07',
    ],
    work: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  }),
]
