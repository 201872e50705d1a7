# Charts as matplotlib makes them, one that tells nothing and one that tells; and a drawing with what Inkscape and its author leave in one.
import base64
import matplotlib
matplotlib.use('svg')
matplotlib.rcParams['svg.fonttype'] = 'none'
matplotlib.rcParams['svg.hashsalt'] = 'invented'
import matplotlib.pyplot as plt

def chart(name, title, label, **about):
    fig, ax = plt.subplots(figsize=(3, 2))
    ax.plot([0, 1, 2, 3], [3, 2, 2, 1], label=label)
    ax.set_title(title, fontsize=7); ax.set_xlabel('Time (months)'); ax.set_ylabel('Pain score'); ax.legend(fontsize=6)
    fig.savefig(name, metadata=about)
    plt.close(fig)

chart('chart.svg', 'Pain after surgery', 'Group A (n = 48)', Date='2024-03-03')
chart('told.svg', 'Mr Zebulon Quillfeather, NHS 943 476 5919', 'Mr Quillfeather')
chart('chart.pdf', 'Pain after surgery', 'Group A (n = 48)')
chart('planted.pdf', 'Pain after surgery', 'Group A (n = 48)', Author='Invented Author', Title='Zebulon Quillfeather, born 3 March 1970', Keywords='Elgar ward')

import pikepdf
pikepdf.open('planted.pdf').save('packed.pdf', object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)

photograph = base64.b64encode(open('located.jpg', 'rb').read()).decode()
open('planted.svg', 'w').write(f'''<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Mr Zebulon Quillfeather, born 3 March 1970 -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"
   xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   width="60" height="40" viewBox="0 0 60 40" sodipodi:docname="quillfeather_zebulon.svg"
   inkscape:export-filename="/home/zquill/elgar/quillfeather.png">
  <title>Hand of Zebulon Quillfeather</title>
  <desc>Seen on 3 March 2024 in Looe</desc>
  <sodipodi:namedview id="base" inkscape:current-layer="layer1"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:title>A hand</dc:title>
    <dc:creator><cc:Agent><dc:title>Elgar ward</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata>
  <style>.a &gt; b {{ fill: red }}</style>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <image width="24" height="16" x="2" y="2" xlink:href="data:image/jpeg;base64,{photograph}"/>
    <rect width="10" height="5" x="30" y="10" style="fill:#1f4e5f"/>
    <text x="2" y="30"><tspan>Right hand &amp; wrist</tspan></text>
  </g>
</svg>
''')
