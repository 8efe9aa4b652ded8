// What it costs to make sources of texts, all of it (words, names, quotations, speakers, the passage index's part): processor
// time of one thread for each MB of text, which other work on the machine changes little. --data FOLDER: the articles and scans.
import { buildSegment } from '../../server/core/passages/segment';
import { newsTexts, textsIn } from './othersData';
import { dataFolder, deliver, row } from './row';
import { sourcesOf } from './textLibrary';

const MICROSECONDS = 1e6;

const data = dataFolder('speed --data FOLDER [--json FILE]');
const texts = new Map([...newsTexts(data), ...textsIn(data, 'ocr/sources')]);
const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const before = process.cpuUsage();
const sources = sourcesOf(texts);
buildSegment(sources.map(({ key, words: { keys } }) => ({ source: key, keys })));
const { user, system } = process.cpuUsage(before);
const reached = (user + system) / MICROSECONDS / (bytes / 1e6);
deliver([row('speed', 'analysing', { reached, n: sources.length })]);
