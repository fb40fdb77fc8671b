import type { Notice } from '../notice/notice.ts'
import { writtenNotice } from '../notice/notice.ts'

export const notices2023: readonly Notice[] = [
  writtenNotice({
    year: 2023,
    document: '国办发明电〔2022〕16号',
    issued: '2022-12-08',
    source: 'https://zh.m.wikisource.org/zh/国务院办公厅关于2023年部分节假日安排的通知',
    certainty: 'read',
    off: ['2022-12-31/2023-01-02', '01-21/01-27', '04-05', '04-29/05-03', '06-22/06-24', '09-29/10-06'],
    work: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  }),
]
