// Opens a book as Thorium does and prints what it found: node epub_reader.js NODE_MODULES BOOK
const [modules, book] = process.argv.slice(2);
const shared = `${modules}/r2-shared-js/dist/es8-es2017/src`;
const globals = require(`${shared}/init-globals`);
const { PublicationParsePromise } = require(`${shared}/parser/publication-parser`);
const { lazyLoadMediaOverlays } = require(`${shared}/parser/epub-daisy-common`);

function contents(links) {
    return (links || []).flatMap((link) => [[link.HrefDecoded || "", link.Title], ...contents(link.Children)]);
}

function flat(node) {
    const own = node.Audio ? [[node.Text, node.AudioClipBegin, node.AudioClipEnd]] : [];
    return own.concat(...(node.Children || []).map(flat));
}

async function pages(publication, links) {
    const found = [];
    for (const link of links) {
        if (link.MediaOverlays) {
            await lazyLoadMediaOverlays(publication, link.MediaOverlays);
        }
        const clips = link.MediaOverlays ? flat(link.MediaOverlays) : [];
        found.push({ page: link.HrefDecoded, duration: link.Duration, clips });
    }
    return found;
}

async function main() {
    globals.initGlobalConverters_SHARED();
    globals.initGlobalConverters_GENERIC();
    const publication = await PublicationParsePromise(book);
    return {
        title: publication.Metadata.Title,
        direction: publication.Metadata.Direction,
        duration: publication.Metadata.Duration,
        contents: contents(publication.TOC),
        played: await pages(publication, publication.Spine),
        apart: await pages(publication, publication.Resources.filter((link) => link.MediaOverlays)),
    };
}

const print = (found) => process.stdout.write(JSON.stringify(found), () => process.exit(0));
console.log = console.warn = () => {};
main().then(print, (problem) => { console.error(problem); process.exit(1); });
