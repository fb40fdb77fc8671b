import type { Notice } from '../notice/notice.ts'
import { writtenNotice } from '../notice/notice.ts'

const arranged = writtenNotice({
  year: 2020,
  document: '国办发明电〔2019〕16号',
  issued: '2019-11-21',
  source: 'http://gansulong.com/c/0Q25M3X2022_2.html',
  certainty: 'excerpt',
  off: ['01-01', '01-24/01-30', '04-04/04-06', '05-01/05-05', '06-25/06-27', '10-01/10-08'],
  work: ['01-19', '02-01', '04-26', '05-09', '06-28', '09-27', '10-10'],
})

/** The epidemic: the Spring Festival until 2 February; the Saturday that was to be worked is free. */
const extended = writtenNotice({
  year: 2020,
  title: '国务院办公厅关于延长2020年春节假期的通知',
  document: '国办发明电〔2020〕1号',
  issued: '2020-01-26',
  source: 'http://gansulong.com/c/0Q25M3X2022_2.html',
  certainty: 'excerpt',
  amends: arranged.document,
  off: ['01-31/02-02'],
  work: [],
})

export const notices2020: readonly Notice[] = [arranged, extended]
