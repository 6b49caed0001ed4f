// name: publish_batch
// 大批装载中写进了第几批：与这一批同一个事务，重试时看得出已经写过
// params: number
// returns:
:param number => 1;
MATCH (mark:Policygraph {id: 'graph'})
SET mark.batch = $number
