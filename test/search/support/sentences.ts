/** What stands in documents of every subject: words that tell nothing apart. */
export const common: readonly string[] = [
  '各乡镇人民政府、县直有关部门要高度重视，加强组织领导',
  '现将有关事项通知如下',
  '请结合实际，认真贯彻执行',
  '各单位要明确责任，按时报送工作总结',
  '执行中遇到的问题请及时反馈',
  '要加大宣传力度，营造良好氛围',
  '对工作不力的予以通报批评',
  '经县人民政府同意，现予公布',
  '坚持以人民为中心，着力解决群众关心的问题',
  '有关材料请于截止日期以前报送办公室',
  '欢迎社会各界监督',
  '本次工作分动员部署、组织实施、总结提高三个阶段',
  '资金使用情况接受财政和审计部门的监督',
  '各地要建立工作台账，实行销号管理',
  '具体由主管部门负责解释',
]

export const places =
  '城关 东坪 西河 南湾 北岭 青山 白水 龙潭 石桥 柳林 新店 大营 马坊 沙河 杨柳 双塔 古城 太平 长乐 安福'.split(
    ' ',
  )
export const offices =
  '医疗保障局 人力资源和社会保障局 教育局 卫生健康局 市场监督管理局 自然资源局 农业农村局 应急管理局 生态环境局 住房和城乡建设局 交通运输局 民政局 财政局 统计局 文化和旅游局 人民政府办公室'.split(
    ' ',
  )
export const codes =
  '示医保发 示人社发 示教发 示卫健发 示市监发 示自然资发 示农发 示应急发 示环发 示建发 示交发 示民发 示财发 示统发 示文旅发 示政办发'.split(
    ' ',
  )

/** Sorts of document, as titles end. */
export const sorts = ['通知', '公告', '实施方案', '公示', '意见', '办法', '政策解读', '工作总结'] as const
export type Sort = (typeof sorts)[number]

/** For names nobody has twice: streets, firms, people. */
export const surnames =
  '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜'.split(' ')
export const syllables =
  '安 宝 昌 诚 达 德 恩 丰 福 光 桂 海 恒 宏 华 嘉 建 杰 金 景 康 乐 丽 林 隆 美 明 宁 平 庆 荣 瑞 山 盛 泰 天 文 祥 欣 兴 雅 阳 永 源 远 云 振 中 卓'.split(
    ' ',
  )
