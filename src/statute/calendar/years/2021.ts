import type { Notice } from '../notice/notice.ts'
import { writtenNotice } from '../notice/notice.ts'

export const notices2021: readonly Notice[] = [
  writtenNotice({
    year: 2021,
    document: '国办发明电〔2020〕27号',
    issued: '2020-11-25',
    source: 'http://www.cncaprc.cn/?c=i&a=lList_mod&myid=3&id=3366',
    certainty: 'read',
    off: [
      '01-01/01-03',
      '02-11/02-17',
      '04-03/04-05',
      '05-01/05-05',
      '06-12/06-14',
      '09-19/09-21',
      '10-01/10-07',
    ],
    work: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  }),
]
