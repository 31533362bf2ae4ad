import spy

NAMES = """conv_output_size same_output_size transposed_output_size equivalent_convolution
           conv_weight_count bias_count trace_shapes receptive_field"""

for name in NAMES.split():
    globals()[name] = lambda *args, name=name, **kwargs: spy.steal("conv_shapes", name, *args, **kwargs)
