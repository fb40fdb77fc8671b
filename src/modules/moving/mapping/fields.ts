/** Our fields that something of an old site may be, in the order they are shown; hints are how old systems call them. */
export const ourFields = {
  title: { title: '标题', hints: ['标题', 'articletitle', 'title', '名称', '信息标题', '文章标题'] },
  publishedOn: {
    title: '发布日期',
    hints: [
      '发布日期',
      '发布时间',
      'pubdate',
      'publishtime',
      'publishdate',
      '公开日期',
      '时间',
      '日期',
      'date',
    ],
  },
  column: {
    title: '栏目',
    hints: ['栏目', '类别', 'columnname', 'channel', '所属栏目', '栏目名称', '分类', 'category'],
  },
  body: { title: '正文', hints: ['正文', '内容', 'content', 'body', '正文内容', 'html'] },
  address: { title: '原网址', hints: ['原网址', '网址', '链接', 'url', 'link', '地址', '原地址'] },
  source: { title: '来源', hints: ['来源', 'contentsource', 'source', '信息来源'] },
  documentNumber: { title: '文号', hints: ['文号', '发文字号', 'documentnumber', '发文号'] },
  dateWritten: { title: '成文日期', hints: ['成文日期', '生成日期', '印发日期', 'datewritten'] },
  summary: { title: '概述', hints: ['概述', '摘要', '内容概述', 'description', 'summary'] },
  keywords: { title: '关键词', hints: ['关键词', 'keywords', '主题词', '标签', 'tags'] },
  kind: { title: '文种', hints: ['文种', '文件种类', '信息类型', 'kind', 'type', '类型'] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly hints: readonly string[] }>>

export type OurField = keyof typeof ourFields

// The keys of the record are the fields.
export const ourFieldNames = Object.keys(ourFields) as readonly OurField[]
